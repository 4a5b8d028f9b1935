import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLog } from './build/changes';
import { writeChecks } from './build/checks';
import { writeDictionary } from './build/dictionary';
import { areaNames, loadDivisions } from './build/divisions';
import { writeDuckdb } from './build/duckdb';
import { writePackage } from './build/package';
import { readReports } from './build/readReports';
import { versionOf, writeSlices } from './build/slices';
import { writeReportsCsv } from '../src/intake/writeReportsCsv';
import { CHANGES_PATH } from '../src/query/changesFile';

// `npm run data`: validates data/reports/*.csv and builds what the page serves into public/data;
// `npm run data -- FOLDER TARGET` does the same with another folder's files.
const [SOURCE = 'data/reports', TARGET = 'public/data'] = process.argv.slice(2);

const divisions = loadDivisions();
const { reports, files } = readReports(SOURCE, divisions);
const log = readLog();
const version = versionOf(reports);
if (!log.versions.some((each) => each.version === version))
  console.error(
    `warning version ${version} is not on record: \`npm run changes -- OLD.csv\` records it, with what changed since`,
  );

rmSync(TARGET, { recursive: true, force: true });
mkdirSync(join(TARGET, 'downloads'), { recursive: true });
writeFileSync(join(TARGET, 'divisions.json'), JSON.stringify(divisions));
writeFileSync(join(TARGET, 'areas.json'), JSON.stringify(areaNames(divisions)));
writeFileSync(join(TARGET, 'downloads/reports.csv'), writeReportsCsv(reports));
writeFileSync(join(TARGET, 'downloads/dictionary.csv'), writeDictionary());
writeFileSync(join(TARGET, CHANGES_PATH), JSON.stringify(log));
writeSlices(reports, TARGET);
writeChecks(reports, TARGET);
writePackage(reports, log, join(TARGET, 'package'));
// ".bin": hosts give .gz files encodings of their own; the page inflates this one itself.
await writeDuckdb(reports, join(TARGET, 'reports.duckdb.gz.bin'));

const bodies = new Set(reports.map((report) => report.body.id)).size;
console.log(`${reports.length} reports of ${bodies} bodies from ${files} files → ${TARGET}`);
