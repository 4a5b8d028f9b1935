import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHANGES_PATH } from '../../src/query/changesFile';
import { readLog } from '../build/changes';
import { writeChecks } from '../build/checks';
import { loadDivisions } from '../build/divisions';
import { writeDuckdb } from '../build/duckdb';
import { writeSlices } from '../build/slices';
import { SEED } from './fixtures';
import { synthetic } from './synthetic';

/*
 * Writes all that the page reads, of synthetic reports, by the steps of `npm run data`: the arguments are how many,
 * and a folder. A script of its own, as every report at once takes more memory than Node has unless asked.
 */
const [count = '', target = ''] = process.argv.slice(2);
const divisions = loadDivisions();
const reports = [...synthetic({ reports: Number(count), seed: SEED, divisions })];
mkdirSync(target, { recursive: true });
writeFileSync(join(target, 'divisions.json'), JSON.stringify(divisions));
writeFileSync(join(target, CHANGES_PATH), JSON.stringify(readLog()));
writeSlices(reports, target);
writeChecks(reports, target);
await writeDuckdb(reports, join(target, 'reports.duckdb.gz.bin'));
