import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { say } from '../src/i18n/messages';
import { pictureSay } from '../src/i18n/pictureText';
import { editIn } from '../src/model/chartEdit';
import type { Lang } from '../src/model/text';
import type { Page as PageName } from '../src/model/view';
import { readView } from '../src/model/viewUrl';
import type { PictureSize } from '../src/picture/fit';
import { PICTURE_SIZES, PICTURE_WIDTH } from '../src/picture/fit';
import type { Scheme } from '../src/picture/palette';
import { SCHEMES } from '../src/picture/palette';
import { pictureName } from '../src/picture/pictureName';
import { readCatalog } from '../src/query/slices/catalog';
import { launchChromium } from './chromium';
import { serve } from './serve';

const USAGE = `npm run chart -- "URL" [--out FILE] [--format png|svg] [--size ${PICTURE_SIZES.join('|')}] [--width N] [--scheme ${SCHEMES.join('|')}]
URL: a view's address, or its query alone ("?view=ranking&area=50").`;

const FORMATS = ['png', 'svg'] as const;
type Format = (typeof FORMATS)[number];

/** The pages that draw charts. */
const CHART_PAGES: readonly PageName[] = [
  ...(['overview', 'trend', 'ranking', 'compare', 'outcomes', 'handling', 'procurement'] as const),
];

/** What a picture is asked for. */
interface Order {
  /** The view's query string. */
  readonly search: string;
  readonly lang: Lang;
  readonly out: string;
  readonly format: Format;
  readonly size: PictureSize;
  readonly width: number;
  readonly scheme: Scheme;
}

/** What is said instead of a picture, without a stack. */
class Refused extends Error {}

function oneOf<T extends string>(name: string, values: readonly T[], text: string): T {
  const found = values.find((each) => each === text);
  if (found === undefined)
    throw new Refused(`--${name} is one of ${values.join(', ')}, not “${text}”\n${USAGE}`);
  return found;
}

/** Why a view's edit can't be drawn. */
const EDIT_REFUSED = {
  unreadable: 'the address’s edit can’t be read',
  ofAnother: 'the address’s edit is of another chart',
} as const;

/** The query string of an address, or of a query alone. Throws where it is neither, or asks for what isn't there. */
function searchOf(address: string): string {
  const isQuery = address.startsWith('?');
  if (!isQuery && !URL.canParse(address)) throw new Refused(`“${address}” is no address\n${USAGE}`);
  const search = isQuery ? address : new URL(address).search;
  const { view, bad } = readView(search);
  if (bad.length > 0) {
    const texts = bad.map(({ param, text }) => `${param}=${text}`);
    throw new Refused(`the address has parameters that can’t be used: ${texts.join(', ')}`);
  }
  const { standing } = editIn(view);
  if (standing === 'unreadable' || standing === 'ofAnother') throw new Refused(EDIT_REFUSED[standing]);
  return search;
}

/** The format asked for, or that the file's ending is of. Throws where the two differ, or the ending is of neither. */
function formatOf(format: string | undefined, out: string | undefined): Format {
  const ending = extname(out ?? '')
    .slice(1)
    .toLowerCase();
  const ofEnding = FORMATS.find((each) => each === ending);
  const asked = format === undefined ? undefined : oneOf('format', FORMATS, format);
  const isOther = asked === undefined ? ending !== '' && !ofEnding : (ofEnding ?? asked) !== asked;
  if (isOther) throw new Refused(`--out “${out ?? ''}” doesn’t end in ${asked ?? FORMATS.join(' or ')}`);
  return asked ?? ofEnding ?? 'png';
}

function readOrder(args: readonly string[]): Order {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      format: { type: 'string' },
      size: { type: 'string', default: '2x' },
      width: { type: 'string', default: String(PICTURE_WIDTH.usual) },
      scheme: { type: 'string', default: 'light' },
    },
  });
  const [address, ...others] = positionals;
  if (address === undefined || others.length > 0) throw new Refused(USAGE);
  const search = searchOf(address);
  const { view } = readView(search);
  if (!CHART_PAGES.includes(view.page)) throw new Refused(`the view “${view.page}” has no chart`);
  const width = Number(values.width);
  const { least, most } = PICTURE_WIDTH;
  if (!Number.isInteger(width) || width < least || width > most)
    throw new Refused(`--width is a whole number from ${least} to ${most}, not “${values.width}”`);
  const format = formatOf(values.format, values.out);
  return {
    ...{ search, format, width, lang: view.lang },
    size: oneOf('size', PICTURE_SIZES, values.size),
    scheme: oneOf('scheme', SCHEMES, values.scheme),
    out: resolve(values.out ?? `${pictureName(view)}.${format}`),
  };
}

/** Refuses with what the page says in a chart's place. */
async function noChart(page: Page): Promise<never> {
  const words = page.locator('main .notice, main h1, main h1 + p');
  await words
    .first()
    .waitFor({ timeout: 10_000 })
    .catch(() => undefined);
  const said = await words.allTextContents();
  throw new Refused(['this view has no chart', ...said.map((each) => each.trim())].join('\n'));
}

/** Waits for the view's first chart; throws with the page's own words where it has none. */
async function openShare(page: Page, lang: Lang): Promise<void> {
  const share = page.getByRole('button', { name: say('shareChart', lang), exact: true }).first();
  const settled = await page
    .waitForFunction(() => performance.getEntriesByName('live-chart').length > 0, undefined, {
      timeout: 60_000,
    })
    .then(() => true)
    .catch(() => false);
  if (!settled || (await share.count()) === 0) await noChart(page);
  await share.click();
}

/** Takes the picture as a reader of the page does, through the dialog under the chart. */
async function take(
  page: Page,
  { search, lang, size, width, scheme, format, out }: Order,
  site: string,
): Promise<void> {
  await page.goto(site + search);
  await openShare(page, lang);
  const part = page.getByRole('region', { name: pictureSay('heading', lang), exact: true });
  await part.getByLabel(pictureSay('size', lang)).selectOption(size);
  await part.getByLabel(pictureSay('scheme', lang)).selectOption(scheme);
  if (size !== 'social') {
    const field = part.getByLabel(pictureSay('width', lang, PICTURE_WIDTH));
    await field.fill(String(width));
    await field.blur();
  }
  await page.waitForSelector('section[aria-busy=false]');
  const button = part.getByRole('button', { name: pictureSay(format, lang) });
  const refusal = part.getByRole('alert');
  if ((await refusal.count()) > 0) throw new Refused((await refusal.first().textContent()) ?? '');
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  await download.saveAs(out);
  // At last: what the page says above a chart may come after it.
  const warned = await page.locator('main .notice:not(dialog .notice)').allTextContents();
  for (const each of warned) console.error(each.trim());
}

/** Builds the page where it isn't built yet. */
function built(): void {
  if (existsSync('dist/index.html')) return;
  console.error('dist isn’t there: building it first (npm run build)…');
  execFileSync('npm', ['run', '--silent', 'build'], {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
}

/** Throws where the data don't know a body that the view chooses. */
function expectKnown({ search }: Order): void {
  const { bodies } = readCatalog(JSON.parse(readFileSync('dist/data/catalog.json', 'utf8')));
  const known = new Set(bodies.map(({ id }) => id));
  const unknown = readView(search).view.bodies.filter((id) => !known.has(id));
  if (unknown.length > 0) throw new Refused(`the data don’t know these bodies: ${unknown.join(', ')}`);
}

/** Takes the picture that the arguments ask for. Rejects with a reason that `wordsOf` says where it can't. */
export async function run(args: readonly string[]): Promise<void> {
  const order = readOrder(args);
  built();
  expectKnown(order);
  const [served, browser] = await Promise.all([serve({ root: 'dist', port: 0 }), launchChromium()]);
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 1000 }, colorScheme: 'light' });
    await take(page, order, served.url);
    console.log(order.out);
  } finally {
    await browser.close();
    await served.close();
  }
}

/** What is said of an error: its words alone where it is the caller's. */
export function wordsOf(reason: unknown): unknown {
  if (reason instanceof Refused) return reason.message;
  // An option that isn't there: Node's words, less its advice.
  if (reason instanceof TypeError) return `${reason.message.split('. ')[0] ?? ''}\n${USAGE}`;
  return reason;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  run(process.argv.slice(2)).catch((reason: unknown) => {
    console.error(wordsOf(reason));
    process.exitCode = 1;
  });
