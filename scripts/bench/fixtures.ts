import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Body } from '../../src/model/body';
import type { Report } from '../../src/model/report';
import { columnOf, COMPUTED } from '../../src/query/columns';
import { readCatalog } from '../../src/query/slices/catalog';
import { loadDivisions } from '../build/divisions';
import { writeDuckdb } from '../build/duckdb';
import { catalogFile } from '../build/slices';
import { synthetic } from './synthetic';

/** The synthetic data of a size, as files below the bench's folder. */
export interface Fixture {
  readonly reports: number;
  readonly databaseFile: string;
  readonly databaseBytes: number;
  readonly catalogFile: string;
  readonly csvFile: string;
  readonly csvBytes: number;
  readonly bodies: readonly Body[];
}

export const SEED = 20_190_415;
const SOURCES = [
  'scripts/bench/synthetic.ts',
  'scripts/build/checks.ts',
  'scripts/build/duckdb.ts',
  'scripts/build/slices.ts',
  'src/model/figures.ts',
  'src/model/indicators.ts',
  'src/query/columns.ts',
  'src/query/checksFile.ts',
];

/** A tag of what the files are made by: they are kept from run to run as long as that stays. */
export function tag(): string {
  const hash = createHash('sha256');
  for (const path of SOURCES) hash.update(readFileSync(path));
  return hash.digest('hex').slice(0, 8);
}

const identityOnly = ({ body, year, form }: Report): Report => ({
  body,
  year,
  form,
  published: null,
  url: '',
  evidence: 'both',
  origin: 'published',
  values: {},
  status: {},
  procurementPrinted: null,
});

/** The same rows as CSV, as a publisher would have them, for the page that starts from one. */
async function writeCsv(database: string, path: string): Promise<void> {
  const raw = `${path}.duckdb`;
  const computed = COMPUTED.map(({ id }) => `"${columnOf(id)}"`).join(', ');
  writeFileSync(raw, gunzipSync(readFileSync(database)));
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`ATTACH '${raw}' AS data (READ_ONLY)`);
  await connection.run(`COPY (
    SELECT bodies.* EXCLUDE (body_no), reports.* EXCLUDE (body_no, body_id, area, level, kind, ${computed})
    FROM data.reports JOIN data.bodies USING (body_no)) TO '${path}' (HEADER)`);
  connection.closeSync();
  instance.closeSync();
  rmSync(raw);
}

/** Makes the files of `reports` synthetic reports in `folder`, unless they are there from an earlier run. */
export async function makeFixture(folder: string, reports: number): Promise<Fixture> {
  const name = `${reports}-${tag()}`;
  const files = {
    databaseFile: `${name}.duckdb.gz.bin`,
    catalogFile: `${name}.catalog.json`,
    csvFile: `${name}.csv`,
  };
  const [database, catalog, csv] = Object.values(files).map((file) => join(folder, file)) as [
    string,
    string,
    string,
  ];
  if (!existsSync(csv)) {
    mkdirSync(folder, { recursive: true });
    const data = synthetic({ reports, seed: SEED, divisions: loadDivisions() });
    await writeDuckdb(data, database, name);
    const identities = Array.from(data, identityOnly);
    writeFileSync(catalog, JSON.stringify(catalogFile(identities, name, new Map(), [])));
    await writeCsv(database, `${csv}.new`);
    renameSync(`${csv}.new`, csv);
  }
  const { bodies } = readCatalog(JSON.parse(readFileSync(catalog, 'utf8')));
  return {
    reports,
    ...files,
    databaseBytes: statSync(database).size,
    csvBytes: statSync(csv).size,
    bodies,
  };
}
