import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { DuckDBConnection, DuckDBType } from '@duckdb/node-api';
import { DOUBLE, DuckDBDataChunk, DuckDBInstance, INTEGER, VARCHAR } from '@duckdb/node-api';
import { writeStatuses } from '../../src/model/cellStatus';
import { FIGURE_IDS } from '../../src/model/figures';
import type { Report } from '../../src/model/report';
import { columnOf, COMPUTED } from '../../src/query/columns';
import { valueIn } from '../../src/query/indicatorValue';
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

/** What `bodies` says once a body. */
const OF_BODY: readonly Column[] = [
  text('body_code', ({ body }) => body.code),
  text('body', ({ body }) => body.name),
  text('province', ({ body }) => body.province),
  text('city', ({ body }) => body.city),
  text('county', ({ body }) => body.county),
];

/** What both tables say, as questions filter or order reports by it. */
const COMMON: readonly Column[] = [
  text('body_id', ({ body }) => body.id),
  text('area', ({ body }) => body.area),
  text('level', ({ body }) => body.level),
  text('kind', ({ body }) => body.kind),
];

const OF_REPORT: readonly Column[] = [
  { name: 'year', type: INTEGER, cell: ({ year }) => year },
  text('form', ({ form }) => form),
  text('published', ({ published }) => published),
  text('url', ({ url }) => url),
  text('evidence', ({ evidence }) => evidence),
  // Statuses that aren't the default, as the CSV has them; null where there is none.
  text('cell_status', ({ status }) => writeStatuses(status) || null),
  text('procurement_amount_printed', ({ procurementPrinted }) => procurementPrinted),
];

/** The figures as reported, then the values of the indicators computed from them. */
const NUMBERS: readonly Column[] = [
  ...FIGURE_IDS.map((id): Column => ({ name: id, type: DOUBLE, cell: ({ values }) => values[id] ?? null })),
  ...COMPUTED.map((each): Column => ({
    name: columnOf(each.id),
    type: DOUBLE,
    cell: (report) => valueIn(report, each),
  })),
];

const COLUMNS = [...COMMON, ...OF_BODY, ...OF_REPORT, ...NUMBERS];

const listOf = (columns: readonly Column[]): string => columns.map(({ name }) => `"${name}"`).join(', ');

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

/** The columns of numbers that are all whole and fit into 32 bits: half the size of DOUBLE, and faster. */
async function wholeNumbers(connection: DuckDBConnection): Promise<ReadonlySet<string>> {
  const tests = NUMBERS.map(
    ({ name }) => `coalesce(bool_and("${name}" = trunc("${name}") AND abs("${name}") < 2147483648), true)`,
  );
  const [answer = []] = (await connection.runAndReadAll(`SELECT ${tests.join(', ')} FROM staged`)).getRows();
  return new Set(NUMBERS.filter((_, i) => answer[i] === true).map(({ name }) => name));
}

/**
 * Rows that DuckDB stores, and skips, together. Few enough that those of a province are a small part,
 * many enough that what it notes of each of the columns costs little.
 */
const ROW_GROUP = 16_384;

async function fill(connection: DuckDBConnection, path: string, version: string): Promise<void> {
  const whole = await wholeNumbers(connection);
  const columns = [...COMMON, ...OF_REPORT, ...NUMBERS];
  const typed = columns.map(({ name, type }) => {
    // To read one address out of compressed ones, DuckDB inflates all of its row group.
    if (name === 'url') return `"url" VARCHAR USING COMPRESSION uncompressed`;
    return `"${name}" ${whole.has(name) ? 'INTEGER' : type.toString()}`;
  });
  await connection.run(
    `ATTACH '${path.replaceAll("'", "''")}' AS data
      (STORAGE_VERSION '${STORAGE_VERSION}', ROW_GROUP_SIZE ${ROW_GROUP})`,
  );
  await connection.run(`
    CREATE TABLE data.about AS SELECT '${version}' AS version;
    CREATE TABLE data.bodies AS
      SELECT (row_number() OVER (ORDER BY body_id) - 1)::INTEGER AS body_no, * FROM (
        SELECT DISTINCT ON (body_id) ${listOf([...COMMON, ...OF_BODY])} FROM staged ORDER BY body_id, year)
      ORDER BY body_no;
    -- A view asks for a level, mostly for an area or some bodies of it: their rows lie together.
    CREATE TABLE data.reports (body_no INTEGER, ${typed.join(', ')});
    INSERT INTO data.reports
      SELECT body_no, ${columns.map(({ name }) => `staged."${name}"`).join(', ')}
      FROM staged JOIN data.bodies USING (body_id)
      ORDER BY staged.level, body_no, year;
    CHECKPOINT data;
    DETACH data;`);
}

/**
 * Writes the database that the page attaches to `path`, gzipped, and gives its size unzipped, in bytes.
 * Tables: `reports`, a row a report, a column a figure and one a computed indicator, null where unknown,
 * by level, body and year; `bodies`, numbered (`body_no`) in the order of their ids, with what they are
 * called; `about`, the version of the data.
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
