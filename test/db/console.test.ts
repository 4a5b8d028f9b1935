import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeDuckdb } from '../../scripts/build/duckdb';
import type { ArrowConnection } from '../../src/db/connection';
import { addOwnReports, CONSOLE_SETTINGS, consoleOn } from '../../src/db/console';
import { sqlErrorWords } from '../../src/i18n/sqlText';
import type { ConsoleEngine } from '../../src/query/console/console';
import { MOST_BYTES, MOST_CHARACTERS, MOST_MEMORY, MOST_ROWS } from '../../src/query/console/console';
import { EXAMPLES } from '../../src/query/console/examples';
import { schemaOf } from '../../src/query/console/schema';
import { make } from '../query/make';
import { connectInNode } from '../query/nodeDuckdb';

const folder = mkdtempSync(join(tmpdir(), 'gongkai-test-'));
const path = join(folder, 'reports.duckdb.gz.bin');
let connection: ArrowConnection;
let engine: ConsoleEngine;

beforeAll(async () => {
  const reports = [
    make({ town: 1, year: 2020, values: { disclosed_total: 3, fees_amount: 1.5 } }),
    make({ town: 2, year: 2021, values: { disclosed_total: 0 } }),
  ];
  const own = [make({ town: 2, year: 2022, values: { disclosed_total: 12, fees_amount: 2.5 } })];
  await writeDuckdb(reports, path, 'v1');
  const opened = await connectInNode(path, 'v1', CONSOLE_SETTINGS);
  connection = opened.connection;
  await addOwnReports(
    connection,
    reports.map(({ body }) => body),
    own,
  );
  engine = consoleOn(opened.connection, opened.close);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function rowsOf(query: string): Promise<(string | null)[][]> {
  const { columns, rows, cell } = await engine.run(query);
  return Array.from({ length: rows }, (_, row) => columns.map((_column, column) => cell(row, column)));
}

describe('a reader’s query', () => {
  test('reads the published reports and the reader’s own, unknown as null', async () => {
    expect(
      await rowsOf(
        'SELECT body, year, disclosed_total, fees_amount FROM reports JOIN bodies USING (body_no) ORDER BY ALL',
      ),
    ).toEqual([
      ['1镇', '2020', '3', '1.5'],
      ['2镇', '2021', '0', null],
    ]);
    expect(
      await rowsOf(
        'SELECT body, year, body_no, disclosed_total, fees_amount, app_new__total FROM own_reports',
      ),
    ).toEqual([['2镇', '2022', '1', '12', '2.5', null]]);
  });

  test.each([
    ['WITH t AS (SELECT 1 AS a) SELECT * FROM t', '1'],
    ['FROM (VALUES (1), (2)) LIMIT 1', '1'],
    ['VALUES (7)', '7'],
    ['SELECT 1; -- the end', '1'],
    ['SHOW TABLES', 'about'],
    ['DESCRIBE reports', 'body_no'],
    ['SUMMARIZE about', 'version'],
    ['EXPLAIN SELECT 1', 'physical_plan'],
    ['-- how\n/* it *is* worked out */ explain SELECT 1;', 'physical_plan'],
    ['EXPLAIN ANALYZE SELECT 1', 'analyzed_plan'],
    ["SELECT 'it''s; DROP TABLE reports'", "it's; DROP TABLE reports"],
  ])('%s', async (query, first) => {
    expect((await rowsOf(query))[0]?.[0]).toBe(first);
  });

  test('every value is as DuckDB writes it: no digit lost, null, empty text and 0 apart', async () => {
    const { columns, cell } = await engine.run(`SELECT
      170141183460469231731687303715884105727::HUGEINT AS huge, 9007199254740993 AS big,
      0.1::DOUBLE + 0.2::DOUBLE AS sum, 1.10::DECIMAL(4,2) AS decimal, DATE '2021-01-31' AS day,
      [1, NULL] AS list, {'a': ''} AS struct, NULL AS nothing, '' AS empty, 0 AS zero, true AS truth`);
    expect(columns.map((_, i) => cell(0, i))).toEqual([
      '170141183460469231731687303715884105727',
      '9007199254740993',
      '0.30000000000000004',
      '1.10',
      '2021-01-31',
      '[1, NULL]',
      "{'a': ''}",
      null,
      '',
      '0',
      'true',
    ]);
    expect(columns.slice(0, 5).map(({ type }) => type)).toEqual([
      'HUGEINT',
      'BIGINT',
      'DOUBLE',
      'DECIMAL(4,2)',
      'DATE',
    ]);
  });

  test.each([
    ['SELECT nope FROM reports', 'Binder Error: Referenced column "nope" not found', 1],
    ["SELECT '中文'\nFROM reports\nWHERE year = = 1", 'Parser Error: syntax error at or near "="', 3],
    ['SELECT year\nFROM report', 'Catalog Error: Table with name report does not exist', 2],
    ['-- why\nEXPLAIN\nSELECT nope FROM reports', 'Binder Error: Referenced column "nope" not found', 3],
  ])('%j: DuckDB’s own error, with its place in the reader’s query', async (query, said, line) => {
    const message = await engine.run(query).then(String, (reason: unknown) => (reason as Error).message);
    expect(message.startsWith(said)).toBe(true);
    expect(message).not.toContain('query(');
    expect(message.match(/LINE \d+: .*/gu)).toEqual([`LINE ${line}: ${query.split('\n')[line - 1] ?? ''}`]);
    expect(sqlErrorWords(message, MOST_MEMORY, 'zh')).toContain(`第 ${line} 行`);
  });

  test('an error of a value has no place', async () => {
    const message = await engine.run("SELECT url::INTEGER\nFROM (VALUES ('x')) t(url)").then(String, String);
    expect(message).toContain('Conversion Error');
    expect(message).not.toContain('query(');
  });

  test('two columns of one name both come', async () => {
    const { columns } = await engine.run('SELECT year, year FROM reports');
    expect(columns.map(({ name }) => name)).toEqual(['year', 'year_1']);
  });

  test('gives the first rows of very many, in order, and says so', async () => {
    const { rows, cut, cell } = await engine.run('SELECT i FROM range(50_000) t(i) ORDER BY i DESC');
    expect({ rows, cut }).toEqual({ rows: MOST_ROWS, cut: 'rows' });
    expect([cell(0, 0), cell(5000, 0), cell(MOST_ROWS - 1, 0)]).toEqual([
      '49999',
      '44999',
      String(50_000 - MOST_ROWS),
    ]);
    expect((await engine.run(`FROM range(${MOST_ROWS})`)).cut).toBeNull();
  });

  test('stops where the text grows too large, and answers the next', async () => {
    const { rows, cut } = await engine.run(`SELECT repeat('x', 20_000) FROM range(20_000)`);
    expect(cut).toBe('bytes');
    expect(rows).toBeLessThan(MOST_ROWS);
    expect(rows * 20_000).toBeGreaterThan(MOST_BYTES / 2);
    expect(await rowsOf('SELECT 1')).toEqual([['1']]);
  });

  test('a value too long for a table ends with a mark, and that is said; one as long as can be is whole', async () => {
    const of = async (character: string, n: number) => {
      const { cell, isShortened } = await engine.run(`SELECT repeat('${character}', ${n}) FROM range(2)`);
      return { text: cell(1, 0), isShortened };
    };
    for (const character of ['x', '字', '𠀀']) {
      const whole = character.repeat(MOST_CHARACTERS);
      expect(await of(character, MOST_CHARACTERS)).toEqual({ text: whole, isShortened: false });
      expect(await of(character, MOST_CHARACTERS + 1)).toEqual({ text: `${whole}…`, isShortened: true });
    }
  });

  test('of very long values no more crosses than is kept', async () => {
    const { rows, cut, isShortened } = await engine.run(`SELECT repeat('x', 1_000_000) FROM range(500)`);
    expect({ rows, cut, isShortened }).toEqual({ rows: 500, cut: null, isShortened: true });
  });

  test('more memory than there is for it is an error, and the next is answered', async () => {
    await expect(engine.run('SELECT list(i) FROM range(100_000_000) t(i)')).rejects.toThrow(/memory/iu);
    expect(await rowsOf('SELECT 1')).toEqual([['1']]);
  });
});

describe('no query reaches further', () => {
  test.each([
    'INSTALL httpfs',
    'LOAD httpfs',
    "ATTACH 'https://example.org/a.duckdb' AS a",
    "COPY (SELECT 1) TO 'a.csv'",
    "COPY own_reports FROM 'a.csv'",
    "EXPORT DATABASE 'a'",
    'SET enable_external_access=true',
    'RESET lock_configuration',
    "PRAGMA memory_limit='4GB'",
    'CALL pragma_version()',
    'USE data',
    'DETACH data',
    'CHECKPOINT',
    'BEGIN TRANSACTION',
    'PREPARE p AS SELECT 1',
    'CREATE TABLE t AS SELECT 1',
    'CREATE MACRO m() AS 1',
    'DELETE FROM data.reports',
    'UPDATE data.reports SET year = 1',
    'INSERT INTO data.reports SELECT * FROM data.reports',
    'DROP TABLE data.reports',
    'DROP TABLE own_reports',
    'ALTER TABLE own_reports DROP year',
    'SELECT 1; SELECT 2',
    'SELECT 1; DROP TABLE own_reports',
    "SELECT 1') ; DROP TABLE own_reports; SELECT ('1",
    'SELECT 1) LIMIT 1; DROP TABLE own_reports; FROM (SELECT 1',
    'EXPLAIN DROP TABLE own_reports',
    'EXPLAIN ANALYZE DROP TABLE own_reports',
    'EXPLAIN EXPLAIN SELECT 1',
    'EXPLAIN (FORMAT json) DROP TABLE own_reports',
    'EXPLAIN (ANALYZE) DROP TABLE own_reports',
    "/* read */ EXPLAIN (ANALYZE) ATTACH 'a.duckdb' AS a",
    "SELECT * FROM query('DROP TABLE own_reports')",
    "SELECT * FROM query_table('https://example.org/a.csv')",
    "SELECT * FROM read_csv('https://example.org/a.csv')",
    "SELECT * FROM read_text('/etc/passwd')",
    "SELECT * FROM read_blob('https://example.org/a')",
    "SELECT * FROM glob('*')",
    "SELECT * FROM 'https://example.org/a.parquet'",
    "SELECT * FROM read_parquet('https://example.org/a.parquet')",
    "SELECT * FROM sniff_csv('https://example.org/a.csv')",
    '',
    '-- nothing',
    'SELEC 1',
  ])('%s', async (query) => {
    const message = await engine.run(query).then(
      () => 'it ran',
      (reason: unknown) => (reason as Error).message,
    );
    expect(message).toMatch(/Error: /u);
    // Each is told in words of its own.
    expect(sqlErrorWords(message, MOST_MEMORY, 'en')).not.toBe(sqlErrorWords('', MOST_MEMORY, 'en'));
  });

  test('all is as it was afterwards', async () => {
    expect(
      await rowsOf('SELECT (SELECT count(*) FROM data.reports), (SELECT count(*) FROM own_reports)'),
    ).toEqual([['2', '1']]);
    expect(
      await rowsOf(`SELECT name, value FROM duckdb_settings() WHERE name IN
        ('enable_external_access', 'lock_configuration', 'autoinstall_known_extensions', 'autoload_known_extensions') ORDER BY name`),
    ).toEqual([
      ['autoinstall_known_extensions', 'false'],
      ['autoload_known_extensions', 'false'],
      ['enable_external_access', 'false'],
      ['lock_configuration', 'true'],
    ]);
  });
});

describe('what the page tells of the tables', () => {
  test('is what DuckDB says of them', async () => {
    for (const { name, columns } of schemaOf(true)) {
      const told = (await rowsOf(`DESCRIBE ${name}`)).map(([column]) => column);
      expect(columns.map((column) => column.name).sort(), name).toEqual(told.sort());
    }
  });

  test.each(EXAMPLES.map(({ id, sql }) => [id, sql] as const))('the example runs: %s', async (_, query) => {
    expect((await engine.run(query)).columns.length).toBeGreaterThan(1);
  });
});
