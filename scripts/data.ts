import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { problemLine, readDataset } from './build/dataset';
import { writeDictionary } from './build/dictionary';
import { writeChecks } from './build/checks';
import { writeDuckdb } from './build/duckdb';
import { loadDivisions } from './build/divisions';
import { writeReportsCsv } from '../src/intake/writeReportsCsv';
import { writeSlices } from './build/slices';
import { placeFinder } from '../src/read/divisions';

// `npm run data`: validates data/reports/*.csv and builds what the page serves into public/data;
// `npm run data -- FOLDER TARGET` does the same with another folder's files.
const [SOURCE = 'data/reports', TARGET = 'public/data'] = process.argv.slice(2);

const divisions = loadDivisions();
const files = readdirSync(SOURCE)
  .filter((name) => name.endsWith('.csv'))
  .sort()
  .map((name) => ({ name: basename(name), bytes: readFileSync(join(SOURCE, name)) }));
const { reports, problems } = readDataset(files, placeFinder(divisions));

for (const problem of problems) console.error(problemLine(problem));
const errors = problems.filter((problem) => problem.severity === 'error').length;
if (errors > 0) {
  console.error(`${errors} errors in ${SOURCE}; nothing was built`);
  process.exit(1);
}

rmSync(TARGET, { recursive: true, force: true });
mkdirSync(join(TARGET, 'downloads'), { recursive: true });
writeFileSync(join(TARGET, 'divisions.json'), JSON.stringify(divisions));
writeFileSync(join(TARGET, 'downloads/reports.csv'), writeReportsCsv(reports));
writeFileSync(join(TARGET, 'downloads/dictionary.csv'), writeDictionary());
writeSlices(reports, TARGET);
writeChecks(reports, TARGET);
// ".bin": hosts give .gz files encodings of their own; the page inflates this one itself.
await writeDuckdb(reports, join(TARGET, 'reports.duckdb.gz.bin'));

const bodies = new Set(reports.map((report) => report.body.id)).size;
console.log(`${reports.length} reports of ${bodies} bodies from ${files.length} files → ${TARGET}`);
