import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { codeFolder, codeName, LATER_STYLE, styleName } from '../src/embed/assetName';
import type { ChartFile } from '../src/embed/chartFile';
import { NEAREST, USUAL_COLUMNS } from '../src/model/comparison';
import { figuresIn } from '../src/model/formula';
import { REASON_GROUPS, REASON_SETS } from '../src/model/handling';
import type { Lang } from '../src/model/text';
import { comparedFigures } from '../src/query/comparedFigures';

/**
 * What a reader waits for before the first chart, and before one on another page, and the most that any one file
 * may weigh.
 */
const BUDGET = {
  firstHtml: 12 * 1024,
  firstCode: 60 * 1024,
  firstData: 30 * 1024,
  embedCode: 35 * 1024,
  /** What reads the chart and shows its table, which comes once it is painted, and what makes a table when asked to. */
  embedLater: 4 * 1024,
  embedTable: 1024,
  embedData: 30 * 1024,
  anyFile: 25 * 1000 * 1000,
};

const DIST = 'dist';
const LANGS: readonly Lang[] = ['zh', 'en'];
const brotli = (bytes: Buffer | string) => brotliCompressSync(bytes).length;

/** Files of code, with their static imports. */
function closure(files: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    const code = readFileSync(file, 'utf8');
    for (const match of code.matchAll(
      /(?:^|[;}\s])(?:import|export)\s*(?:[^'"();]*?from\s*)?["'`]\.\/([^"'`]+\.js)["'`]/gu,
    )) {
      add(join(dirname(file), match[1] ?? ''));
    }
  };
  files.forEach(add);
  return found;
}

const weigh = (files: Iterable<string>): number =>
  [...files].reduce((bytes, file) => bytes + brotli(readFileSync(file)), 0);

/** The scripts and styles that a page names. */
const named = (html: string): string[] =>
  [...html.matchAll(/(?:src|href|data-main)="\.\/(assets\/[^"]+\.(?:js|css))"/gu)].map(([, address = '']) =>
    join(DIST, address),
  );

/** Bytes of the scripts and styles that the page needs at once: those in its HTML, and the start with its static imports. */
function firstCode(html: string): number {
  const found = closure(named(html));
  if (found.size === 0) throw new Error('sizes: no script in dist/index.html');
  // The description of the dataset for search engines is data of the HTML, which is weighed above.
  const inHtml = [
    ...html.matchAll(/<(?:style|script)(?! type="application\/ld\+json")[^>]*>(.*?)<\/(?:style|script)>/gsu),
  ].map(([, text = '']) => text);
  return weigh(found) + inHtml.reduce((bytes, each) => bytes + brotli(each), 0);
}

const slices = (...ids: readonly string[]) => ids.map((id) => `slices/${id}`);

const OUTCOMES = ['granted', 'partial', 'denied', 'unable', 'rejected', 'other'].map(
  (each) => `app_${each}__total`,
);

const DISCLOSED = [...slices('disclosed_total'), 'definitions/disclosed_total'];

/** What the reasons are told by, of which there is most. */
const HANDLING = [...new Set(REASON_SETS.flat().flatMap(figuresIn))]
  .map((id) => `slices/${id}`)
  .concat(REASON_GROUPS.map((group) => `definitions/${group}__total`));

/** A table of the usual indicators, of whom the nearest by workload are the peers. */
const COMPARED = comparedFigures({
  indicators: USUAL_COLUMNS,
  peers: { near: '', level: 'town', k: NEAREST },
})
  .map((id) => `slices/${id}`)
  .concat(USUAL_COLUMNS.map((id) => `definitions/${id}`));

interface EmbeddedChart {
  readonly file: ChartFile;
  /** Whether its author can change it, whose changes' code is fetched beside the chart's. */
  readonly editing?: true;
  /** The file that makes the table behind it, where that isn't its own code. */
  readonly made?: string;
  /** What it fetches besides the catalog. */
  readonly data: readonly string[];
}

const EMBEDS: Readonly<Record<string, EmbeddedChart>> = {
  'trend, in one chart or in small multiples': { file: 'trend', made: 'trendTable', data: DISCLOSED },
  'trend of groups': { file: 'groups', made: 'trendComposedTable', data: DISCLOSED },
  'trend of rates, or on a logarithmic axis': { file: 'more', made: 'trendComposedTable', data: DISCLOSED },
  'trend with all that it can have, its author’s changes too': {
    file: 'full',
    made: 'trendComposedTable',
    data: DISCLOSED,
  },
  ranking: { file: 'ranking', editing: true, data: DISCLOSED },
  outcomes: { file: 'outcomes', editing: true, data: slices(...OUTCOMES, 'app_handled__total') },
  'steps and reasons of handling': { file: 'handling', data: HANDLING },
  applicants: { file: 'applicants', data: HANDLING },
  'rates of handling': { file: 'rates', data: HANDLING },
  distribution: { file: 'compare', editing: true, data: DISCLOSED },
  'change from the year before': { file: 'change', editing: true, data: DISCLOSED },
  'table of many indicators': { file: 'table', data: COMPARED },
  procurement: {
    file: 'procurement',
    editing: true,
    data: [
      ...slices('procurement_amount', 'procurement_projects', 'unstated'),
      'definitions/procurement_amount',
    ],
  },
};

/** The code of an embedded chart, in bytes. */
interface EmbedCode {
  /** The page, its style, and all scripts that are there before the chart is painted. */
  readonly first: number;
  /** The same where its author changed it; null of a chart that can't be changed. */
  readonly edited: number | null;
  /** What comes once it is painted. */
  readonly later: number;
  /** What comes when a reader opens the table behind it. */
  readonly table: number;
}

/** The code of an embedded chart in one language. */
function embedCode(lang: Lang, { file, editing, made }: EmbeddedChart): EmbedCode {
  const page = join(DIST, 'embed.html');
  const hash = /data-hash="([^"]+)"/u.exec(readFileSync(page, 'utf8'))?.[1];
  if (hash === undefined) throw new Error('sizes: dist/embed.html lacks the hash of its charts');
  const at = (name: string) => join(DIST, codeFolder(hash), name);
  const first = closure([at(codeName(file, lang))]);
  const added = (name: string) =>
    weigh([...closure([at(`${name}-${codeName(file, lang)}`)])].filter((each) => !first.has(each)));
  const all = weigh([page, at(styleName(file)), ...first]);
  return {
    first: all,
    edited: editing ? all + added('editing') : null,
    later: weigh([at(LATER_STYLE)]) + added('later'),
    table: made === undefined ? 0 : added(made),
  };
}

/** Lines for the code of each embedded chart, in the language in which it is more, and one for its data. */
function embedLines(): Line[] {
  const all = Object.entries(EMBEDS).map(([what, chart]) => {
    const codes = LANGS.map((lang) => embedCode(lang, chart));
    const most = (of: keyof EmbedCode) => Math.max(...codes.map((each) => each[of] ?? 0));
    return { what, chart, most };
  });
  const code = (what: string, bytes: number) => ({
    what: `embedded ${what}: code (brotli)`,
    bytes,
    most: BUDGET.embedCode,
  });
  return [
    ...all.flatMap(({ what, chart: { data, editing }, most }) => [
      code(what, most('first')),
      ...(editing ? [code(`${what} that its author changed`, most('edited'))] : []),
      {
        what: `embedded ${what}: data (brotli)`,
        bytes: weigh(['catalog', ...data].map((id) => join(DIST, 'data', `${id}.json`))),
        most: BUDGET.embedData,
      },
    ]),
    {
      what: 'what reads an embedded chart and shows its table, once it is painted (brotli)',
      bytes: Math.max(...all.map(({ most }) => most('later'))),
      most: BUDGET.embedLater,
    },
    {
      what: 'code of an embedded chart’s table, when it is opened (brotli)',
      bytes: Math.max(...all.map(({ most }) => most('table'))),
      most: BUDGET.embedTable,
    },
  ];
}

function allFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

interface Line {
  readonly what: string;
  readonly bytes: number;
  readonly most: number;
}

function measure(): Line[] {
  const html = readFileSync(join(DIST, 'index.html'), 'utf8');
  const data = ['catalog.json', 'slices/disclosed_total.json']
    .map((name) => brotli(readFileSync(join(DIST, 'data', name))))
    .reduce((sum, bytes) => sum + bytes);
  const files = allFiles(DIST).map((path) => ({
    what: path,
    bytes: readFileSync(path).length,
    most: BUDGET.anyFile,
  }));
  const largest = files.sort((a, b) => b.bytes - a.bytes).slice(0, 3);
  return [
    {
      what: 'HTML with the picture of the first chart (brotli)',
      bytes: brotli(html),
      most: BUDGET.firstHtml,
    },
    { what: 'code before it takes input (brotli)', bytes: firstCode(html), most: BUDGET.firstCode },
    { what: 'data before it takes input (brotli)', bytes: data, most: BUDGET.firstData },
    ...embedLines(),
    ...largest,
  ];
}

if (!existsSync(join(DIST, 'index.html'))) {
  console.error('sizes: no dist/index.html; run `npm run build` first.');
  process.exit(1);
}
const lines = measure();
for (const { what, bytes, most } of lines) {
  console.log(
    `${bytes > most ? 'OVER' : 'ok  '} ${String(bytes).padStart(9)} of ${String(most).padStart(9)}  ${what}`,
  );
}
if (lines.some(({ bytes, most }) => bytes > most)) process.exit(1);
