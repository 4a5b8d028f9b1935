import { describe, expect, test } from 'vitest';
import { observationsOfReport } from '../../src/export/fromReports';
import type { Shape } from '../../src/export/format';
import { SHAPES } from '../../src/export/format';
import type { Observation } from '../../src/export/observation';
import type { Cell, Table } from '../../src/export/table';
import { prepared, sizeOf, write } from '../../src/export/write';
import type { Report } from '../../src/model/report';
import { realReports } from '../query/datasets';
import { make } from '../query/make';
import type { ReadRow } from './readers';
import { readSheet, readWithDuckdb } from './readers';

const about = { version: 'abc', address: 'https://example.org/?view=trend' };

/** Real reports, the whole one among them, and one that says what a spreadsheet would take for formulas. */
function reports(): readonly Report[] {
  const real = realReports();
  const whole = real.filter(({ body }) => body.id === '370683104');
  const bare = make({ town: 1, year: 2020, values: { permits_items_change: -3, disclosed_total: 0 } });
  const hostile: Report = {
    ...bare,
    body: { ...bare.body, name: '=HYPERLINK("x")' },
    url: '@SUM(A1)',
    published: '2021-01-25',
    procurementPrinted: '+12,5',
    origin: 'own',
    status: { app_new__total: 'blank' },
  };
  return [...real.slice(0, 12), ...whole, hostile];
}

const observations: readonly Observation[] = reports().flatMap((each) => [...observationsOfReport(each)]);
const of = (shape: Shape) => prepared(observations, shape, about);
const bytesOf = async (blob: Promise<Blob>) => new Uint8Array(await (await blob).arrayBuffer());

/** The table's rows as objects, the way a reader gives them. */
const rowsOf = (table: Table, cell: (value: Cell) => Cell = (value) => value): ReadRow[] =>
  table
    .rows(0, table.count)
    .map((row) => Object.fromEntries(table.columns.map(({ id }, i) => [id, cell(row[i] ?? null)])));

const inert = (value: Cell): Cell =>
  typeof value === 'string' && /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;

describe.each(SHAPES)('%s', (shape) => {
  const what = of(shape);
  const text = (value: Cell) => (value === null ? null : String(value));

  test.each([true, false])(
    'CSV by DuckDB (mark: %s): every cell, unknown as null, formulas inert',
    async (mark) => {
      const bytes = await bytesOf(write(what, { format: 'csv', mark }));
      expect(bytes[0] === 0xef).toBe(mark);
      const expected = rowsOf(what.table, (value) => text(inert(value)));
      expect(await readWithDuckdb(bytes, 'csv')).toEqual(expected);
      expect(expected.some((row) => row['body'] === `'=HYPERLINK("x")` && row['url'] === "'@SUM(A1)")).toBe(
        true,
      );
    },
  );

  test('Parquet by DuckDB: numbers, dates and nulls as they are', async () => {
    const bytes = await bytesOf(write(what, { format: 'parquet', mark: false }));
    expect(await readWithDuckdb(bytes, 'parquet')).toEqual(rowsOf(what.table));
  });

  test('JSON: rows, what the columns are, definitions and sources', async () => {
    const parsed = JSON.parse(await (await write(what, { format: 'json', mark: false })).text()) as {
      readonly about: unknown;
      readonly columns: readonly { readonly name: string; readonly zh: string; readonly en: string }[];
      readonly rows: readonly ReadRow[];
      readonly definitions: readonly ReadRow[];
      readonly sources: readonly ReadRow[];
    };
    expect(parsed.about).toEqual(about);
    expect(parsed.rows).toEqual(rowsOf(what.table));
    expect(parsed.columns.every(({ zh, en }) => zh !== '' && en !== '')).toBe(true);
    expect(parsed.definitions.find(({ name }) => name === 'app_new__total')?.['meaning_zh']).toContain(
      '申请',
    );
    expect(parsed.sources).toHaveLength(reports().length);
  });

  test('XLSX by another library: numbers and days as such, text as text, no cell where unknown', async () => {
    const bytes = await bytesOf(write(what, { format: 'xlsx', mark: false }));
    const [head, ...rows] = await readSheet(bytes, 'data');
    expect(head).toEqual(what.table.columns.map(({ id }) => id));
    const published = what.table.columns.findIndex(({ type }) => type === 'date');
    const expected = what.table.rows(0, what.table.count);
    const day = (cell: unknown) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : null);
    expect(rows.map((row) => row.map((cell, i) => (i === published ? day(cell) : cell)))).toEqual(expected);
    expect(expected.some((row) => row[published] !== null)).toBe(true);
    const definitions = await readSheet(bytes, 'definitions');
    expect(definitions.map(([name]) => name)).toContain('app_granted__total');
    expect(await readSheet(bytes, 'sources')).toHaveLength(reports().length + 1);
    expect(await readSheet(bytes, 'about')).toEqual(Object.entries(about));
  });
});

test('long and wide hold the same known values', () => {
  const known = (table: Table, ids: ReadonlySet<string>) =>
    rowsOf(table).flatMap((row) =>
      Object.entries(row).filter(([id, value]) => ids.has(id) && value !== null),
    );
  const ids = new Set(observations.map(({ indicator }) => indicator));
  const wide = known(of('wide').table, ids).length;
  const long = rowsOf(of('long').table).filter(({ value }) => value !== null).length;
  expect(wide).toBe(long);
  expect(long).toBe(reports().reduce((sum, { values }) => sum + Object.keys(values).length, 0));
});

test('an unknown cell says why: blank, off the form, never collected, without a unit', () => {
  const rows = rowsOf(of('long').table).filter(({ origin }) => origin === 'own');
  const status = (id: string) => rows.find(({ indicator }) => indicator === id)?.['status'];
  expect(status('app_new__total')).toBe('blank');
  expect(status('fees_amount')).toBe('not_on_form');
  expect(status('app_handled__total')).toBe('not_collected');
  expect(status('procurement_amount')).toBe('unit_unstated');
  expect(rows.find(({ indicator }) => indicator === 'procurement_amount')?.['printed']).toBe('+12,5');
  expect(status('disclosed_total')).toBe('collected');
});

const large = prepared(
  realReports()
    .slice(0, 60)
    .flatMap((each) => [...observationsOfReport(each)]),
  'long',
  about,
);

test.each(['csv', 'json', 'parquet', 'xlsx'] as const)(
  '%s: the size is told before it is written',
  async (format) => {
    const choice = { format, mark: false };
    const small = prepared(observations.slice(0, 800), 'long', about);
    const weighed = await sizeOf(small, choice);
    expect([weighed.rows, weighed.columns]).toEqual([800, small.table.columns.length]);
    expect(weighed.bytes).toBe((await write(small, choice)).size);
    expect(weighed.file?.size).toBe(weighed.bytes);
    const size = await sizeOf(large, choice);
    const ratio = size.bytes / (await write(large, choice)).size;
    expect(size.file === null).toBe(format !== 'parquet');
    expect(ratio).toBeGreaterThan(0.8);
    expect(ratio).toBeLessThan(1.25);
  },
);
