import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** What a reader waits for before the first chart, and the most that any one file may weigh. */
const BUDGET = { firstCode: 60 * 1024, firstData: 30 * 1024, anyFile: 25 * 1000 * 1000 };

const DIST = 'dist';
const brotli = (path: string) => brotliCompressSync(readFileSync(path)).length;

/** Scripts and styles that the page loads at once, as its HTML and their static imports name them. */
function firstFiles(): string[] {
  const html = readFileSync(join(DIST, 'index.html'), 'utf8');
  const found = new Set<string>();
  const add = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    if (!file.endsWith('.js')) return;
    const code = readFileSync(file, 'utf8');
    for (const match of code.matchAll(
      /(?:^|[;}\s])(?:import|export)\s*(?:[^'"();]*?from\s*)?["']\.\/([^"']+\.js)["']/gu,
    )) {
      add(join(DIST, 'assets', match[1] ?? ''));
    }
  };
  for (const match of html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/gu))
    add(join(DIST, match[1] ?? ''));
  return [...found];
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
  const code = firstFiles();
  const data = ['catalog.json', 'slices/disclosed_total.json'].map((name) => join(DIST, 'data', name));
  const total = (files: string[]) => files.reduce((bytes, file) => bytes + brotli(file), 0);
  const files = allFiles(DIST).map((path) => ({
    what: path,
    bytes: readFileSync(path).length,
    most: BUDGET.anyFile,
  }));
  const largest = files.sort((a, b) => b.bytes - a.bytes).slice(0, 3);
  return [
    { what: 'code before the first chart (brotli)', bytes: total(code), most: BUDGET.firstCode },
    { what: 'data before the first chart (brotli)', bytes: total(data), most: BUDGET.firstData },
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
