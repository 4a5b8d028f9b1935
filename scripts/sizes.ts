import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** What a reader waits for before the first chart, and the most that any one file may weigh. */
const BUDGET = {
  firstHtml: 12 * 1024,
  firstCode: 60 * 1024,
  firstData: 30 * 1024,
  anyFile: 25 * 1000 * 1000,
};

const DIST = 'dist';
const brotli = (bytes: Buffer | string) => brotliCompressSync(bytes).length;

/** Bytes of the scripts and styles that the page needs at once: those in its HTML, and the start with its static imports. */
function firstCode(html: string): number {
  const found = new Set<string>();
  const add = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    const code = readFileSync(file, 'utf8');
    for (const match of code.matchAll(
      /(?:^|[;}\s])(?:import|export)\s*(?:[^'"();]*?from\s*)?["']\.\/([^"']+\.js)["']/gu,
    )) {
      add(join(DIST, 'assets', match[1] ?? ''));
    }
  };
  for (const [, address = ''] of html.matchAll(/(?:src|href|data-main)="\.\/(assets\/[^"]+\.(?:js|css))"/gu))
    add(join(DIST, address));
  if (found.size === 0) throw new Error('sizes: no script in dist/index.html');
  // The description of the dataset for search engines is data of the HTML, which is weighed above.
  const inHtml = [
    ...html.matchAll(/<(?:style|script)(?! type="application\/ld\+json")[^>]*>(.*?)<\/(?:style|script)>/gsu),
  ].map(([, text = '']) => text);
  return [...[...found].map((file) => readFileSync(file)), ...inHtml].reduce(
    (bytes, each) => bytes + brotli(each),
    0,
  );
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
