import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { codeName, styleName } from '../src/embed/assetName';
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
  /** A trend with all that it can have: its author's changes, small multiples of groups and rates. */
  embedFull: 39.25 * 1024,
  /** A distribution that its author changed. */
  embedEdited: 36 * 1024,
  embedTable: 2 * 1024,
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
      add(join(DIST, 'assets', match[1] ?? ''));
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
  /** The chart's file of code, and those that a view like this one fetches too before it is drawn. */
  readonly file: ChartFile;
  readonly also?: readonly string[];
  /** The files that make the table behind it, where that isn't its own code. */
  readonly made?: readonly string[];
  /** What it fetches besides the catalog. */
  readonly data: readonly string[];
  readonly most?: number;
}

const EMBEDS: Readonly<Record<string, EmbeddedChart>> = {
  'trend, in one chart or in small multiples': { file: 'trend', made: ['trendTable'], data: DISCLOSED },
  'trend of groups': { file: 'groups', made: ['trendComposedTable'], data: DISCLOSED },
  'trend of rates, or on a logarithmic axis': {
    file: 'more',
    made: ['trendComposedTable'],
    data: DISCLOSED,
  },
  'trend that its author changed': {
    file: 'full',
    made: ['trendComposedTable'],
    data: DISCLOSED,
    most: BUDGET.embedFull,
  },
  ranking: { file: 'ranking', data: DISCLOSED },
  'ranking that its author changed': {
    file: 'ranking',
    also: ['editing'],
    data: DISCLOSED,
  },
  outcomes: { file: 'outcomes', data: slices(...OUTCOMES, 'app_handled__total') },
  'steps and reasons of handling': { file: 'handling', data: HANDLING },
  applicants: { file: 'applicants', data: HANDLING },
  'rates of handling': { file: 'rates', data: HANDLING },
  distribution: { file: 'compare', data: DISCLOSED },
  'distribution that its author changed': {
    file: 'compare',
    also: ['editing'],
    data: DISCLOSED,
    most: BUDGET.embedEdited,
  },
  'change from the year before': { file: 'change', data: DISCLOSED },
  'table of many indicators': { file: 'table', data: COMPARED },
  procurement: {
    file: 'procurement',
    data: [
      ...slices('procurement_amount', 'procurement_projects', 'unstated'),
      'definitions/procurement_amount',
    ],
  },
};

/**
 * The code of an embedded chart in one language: the page, its style, and all scripts that are there before it is
 * painted. The table behind it comes when a reader opens it, and is weighed apart.
 */
function embedCode(
  lang: Lang,
  { file, also = [], made = [] }: EmbeddedChart,
): { first: number; table: number } {
  const page = join(DIST, 'embed.html');
  const html = readFileSync(page, 'utf8');
  const hashes = new RegExp(`data-${file}="(\\S+) (\\S+) (\\S+)"`, 'u').exec(html);
  if (!hashes) throw new Error(`sizes: dist/embed.html lacks the files of ${file}`);
  const [, zh = '', en = '', look = ''] = hashes;
  const style = join(DIST, 'assets', styleName(look));
  const first = closure([join(DIST, 'assets', codeName(file, lang, lang === 'zh' ? zh : en))]);
  const later = [...first].flatMap((each) =>
    [...readFileSync(each, 'utf8').matchAll(/import\(["'`]\.\/([^"'`]+\.js)["'`]\)/gu)].map(
      ([, name = '']) => name,
    ),
  );
  const weight = (name: string): number => {
    const found = later.find((each) => each.startsWith(`${name}-${lang}-`));
    if (found === undefined) throw new Error(`sizes: the embedded chart ${file} has no ${name} (${lang})`);
    return weigh([...closure([join(DIST, 'assets', found)])].filter((each) => !first.has(each)));
  };
  return {
    first: also.reduce((sum, name) => sum + weight(name), weigh([page, style, ...first])),
    table: ['FigureTable', ...made].reduce((sum, name) => sum + weight(name), 0),
  };
}

/** A line for the code of each embedded chart, in the language in which it is more, and one for its data. */
function embedLines(): Line[] {
  const all = Object.entries(EMBEDS).map(([what, chart]) => {
    const codes = LANGS.map((lang) => embedCode(lang, chart));
    const most = (of: 'first' | 'table') => Math.max(...codes.map((each) => each[of]));
    return { what, chart, first: most('first'), table: most('table') };
  });
  return [
    ...all.flatMap(({ what, chart: { data, most = BUDGET.embedCode }, first }) => [
      { what: `embedded ${what}: code (brotli)`, bytes: first, most },
      {
        what: `embedded ${what}: data (brotli)`,
        bytes: weigh(['catalog', ...data].map((id) => join(DIST, 'data', `${id}.json`))),
        most: BUDGET.embedData,
      },
    ]),
    {
      what: 'code of an embedded chart’s table, when it is opened (brotli)',
      bytes: Math.max(...all.map(({ table }) => table)),
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
