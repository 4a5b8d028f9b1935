import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { DuckDBConnection, DuckDBType } from '@duckdb/node-api';
import { DOUBLE, DuckDBDataChunk, DuckDBInstance, INTEGER, VARCHAR } from '@duckdb/node-api';
import { FIGURE_IDS } from '../../src/model/figures';
import type { Report } from '../../src/model/report';
import { versionOf } from './slices';

/** The version that the pinned DuckDB-WASM reads; a newer one would make the file unreadable in the page. */
const STORAGE_VERSION = 'v1.4.0';

const ROWS_A_CHUNK = 2048;

type Cell = string | number | null;

interface Column {
  readonly name: string;
  readonly type: DuckDBType;
  readonly cell: (report: Report) => Cell;
}

const text = (name: string, cell: (report: Report) => string | null): Column => ({
  name,
  type: VARCHAR,
  cell,
});

/** Statuses that aren't the default, as the CSV has them; null where there is none. */
function statusText({ status }: Report): string | null {
  const entries = Object.entries(status).map(([id, each]) => `${id}:${each}`);
  return entries.length === 0 ? null : entries.join(' ');
}

const ABOUT: readonly Column[] = [
  text('body_id', ({ body }) => body.id),
  text('body_code', ({ body }) => body.code),
  text('area', ({ body }) => body.area),
  text('level', ({ body }) => body.level),
  text('kind', ({ body }) => body.kind),
  text('body', ({ body }) => body.name),
  text('province', ({ body }) => body.province),
  text('city', ({ body }) => body.city),
  text('county', ({ body }) => body.county),
  { name: 'year', type: INTEGER, cell: ({ year }) => year },
  text('form', ({ form }) => form),
  text('published', ({ published }) => published),
  text('url', ({ url }) => url),
  text('evidence', ({ evidence }) => evidence),
  text('cell_status', statusText),
  text('procurement_amount_printed', ({ procurementPrinted }) => procurementPrinted),
];

const FIGURE_COLUMNS: readonly Column[] = FIGURE_IDS.map((id) => ({
  name: id,
  type: DOUBLE,
  cell: ({ values }) => values[id] ?? null,
}));

const COLUMNS = [...ABOUT, ...FIGURE_COLUMNS];

async function stage(connection: DuckDBConnection, reports: Iterable<Report>): Promise<void> {
  const columns = COLUMNS.map(({ name, type }) => `"${name}" ${type.toString()}`);
  await connection.run(`CREATE TABLE staged (${columns.join(', ')})`);
  const appender = await connection.createAppender('staged');
  let waiting: Report[] = [];
  const append = () => {
    if (waiting.length === 0) return;
    const chunk = DuckDBDataChunk.create(
      COLUMNS.map(({ type }) => type),
      waiting.length,
    );
    COLUMNS.forEach(({ cell }, i) => chunk.setColumnValues(i, waiting.map(cell)));
    appender.appendDataChunk(chunk);
    waiting = [];
  };
  for (const report of reports) {
    waiting.push(report);
    if (waiting.length === ROWS_A_CHUNK) append();
  }
  append();
  appender.closeSync();
}

/** The figures whose values are all whole and fit into 32 bits: half the size of DOUBLE, and faster. */
async function wholeFigures(connection: DuckDBConnection): Promise<ReadonlySet<string>> {
  const tests = FIGURE_IDS.map(
    (id) => `coalesce(bool_and("${id}" = trunc("${id}") AND abs("${id}") < 2147483648), true)`,
  );
  const [answer = []] = (await connection.runAndReadAll(`SELECT ${tests.join(', ')} FROM staged`)).getRows();
  return new Set(FIGURE_IDS.filter((_, i) => answer[i] === true));
}

async function fill(connection: DuckDBConnection, path: string, version: string): Promise<void> {
  const whole = await wholeFigures(connection);
  const figures = FIGURE_IDS.map((id) => (whole.has(id) ? `"${id}"::INTEGER AS "${id}"` : `"${id}"`));
  const about = ABOUT.map(({ name }) => `"${name}"`);
  await connection.run(
    `ATTACH '${path.replaceAll("'", "''")}' AS data (STORAGE_VERSION '${STORAGE_VERSION}')`,
  );
  await connection.run(`
    CREATE TABLE data.about AS SELECT '${version}' AS version;
    CREATE TABLE data.bodies AS
      SELECT (row_number() OVER (ORDER BY body_id) - 1)::INTEGER AS body_no, * FROM (
        SELECT DISTINCT ON (body_id) body_id, body_code, area, level, kind, body, province, city, county
        FROM staged ORDER BY body_id, year)
      ORDER BY body_no;
    -- A view asks for a level, mostly for a year: rows that answer it lie together, in few row groups.
    CREATE TABLE data.reports AS
      SELECT body_no, ${about.map((name) => `staged.${name}`).join(', ')}, ${figures.join(', ')}
      FROM staged JOIN data.bodies USING (body_id)
      ORDER BY staged.level, year, body_no;
    CHECKPOINT data;
    DETACH data;`);
}

/**
 * Writes the database that the page attaches to `path`, gzipped, and gives its size unzipped, in bytes.
 * Tables: `reports`, a row a report, a column a figure, null where unknown, by level, year and body;
 * `bodies`, numbered (`body_no`) in the order of their ids; `about`, the version of the data.
 * `reports` holds each body's year once, and is gone through once; `version` is the slices' own.
 * The file is named for what no host touches (not .gz, which some would serve as already encoded).
 */
export async function writeDuckdb(
  reports: Iterable<Report>,
  path: string,
  version: string = versionOf([...reports]),
): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-'));
  try {
    const raw = join(folder, 'reports.duckdb');
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    await stage(connection, reports);
    await fill(connection, raw, version);
    connection.closeSync();
    instance.closeSync();
    const bytes = readFileSync(raw);
    writeFileSync(path, gzipSync(bytes, { level: 9 }));
    return bytes.length;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
