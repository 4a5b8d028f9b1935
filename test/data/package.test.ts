import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readLog } from '../../scripts/build/changes';
import { dataPackage, sha256 } from '../../scripts/build/datapackage';
import { packageFiles, writePackage } from '../../scripts/build/package';
import { versionOf } from '../../scripts/build/slices';
import { FIGURE_IDS } from '../../src/model/figures';
import { REPORT_COLUMNS } from '../../src/read/csvColumns';
import { queryRows, readWithDuckdb } from '../export/readers';
import { realReports } from '../query/datasets';

interface Field {
  readonly name: string;
  readonly type: string;
  readonly title?: string;
  readonly title_en?: string;
  readonly unit?: string;
  readonly constraints?: { readonly required?: boolean; readonly enum?: readonly string[] };
}
interface Schema {
  readonly fields: readonly Field[];
  readonly missingValues: readonly string[];
  readonly primaryKey?: readonly string[];
}
interface Resource {
  readonly name: string;
  readonly path: string;
  readonly format: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema: Schema | string;
}
interface Description {
  readonly name: string;
  readonly version: string;
  readonly created?: string;
  readonly licenses: readonly { readonly name?: string; readonly path?: string }[];
  readonly resources: readonly Resource[];
}

const reports = realReports();
const recorded = { version: versionOf(reports), date: '2026-11-27', zh: '', en: '' };
const log = { versions: [recorded], changes: readLog().changes };
const files = new Map(packageFiles(reports, log).map(({ path, bytes }) => [path, bytes]));
const textOf = (path: string) => new TextDecoder().decode(files.get(path));
const description = JSON.parse(textOf('datapackage.json')) as Description;
const schemaOf = ({ schema }: Resource): Schema =>
  typeof schema === 'string' ? (JSON.parse(textOf(schema)) as Schema) : schema;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-package-'));
  writePackage(reports, log, folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a text has to look like to be of a field's type. */
const FORMS: Readonly<Record<string, RegExp>> = {
  string: /^/u,
  integer: /^-?\d+$/u,
  number: /^-?\d+(\.\d+)?(e[+-]?\d+)?$/u,
  date: /^\d{4}-\d{2}-\d{2}$/u,
};

test('the description has what the standard asks for, in both its versions', () => {
  expect(description.name).toMatch(/^[a-z0-9._/-]+$/u);
  expect(description.version).toBe(versionOf(reports));
  expect(description.created).toBe('2026-11-27T00:00:00Z');
  expect(description.licenses.length).toBeGreaterThan(0);
  for (const licence of description.licenses) expect(licence.name ?? licence.path).toBeTruthy();
  const names = description.resources.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { name, path } of description.resources) {
    expect(name).toMatch(/^[a-z0-9._/-]+$/u);
    // Within the package: neither absolute nor upwards.
    expect(path).toMatch(/^(?!\/)(?!.*\.\.)[\w./=-]+$/u);
  }
});

test('each file is there, of the size and hash that are told, and in the list of checksums', () => {
  for (const { path, bytes, hash } of description.resources) {
    const file = files.get(path) ?? new Uint8Array();
    expect([path, file.length]).toEqual([path, bytes]);
    expect(`sha256:${sha256(file)}`).toBe(hash);
  }
  const sums = textOf('SHA256SUMS').trim().split('\n');
  expect(sums).toHaveLength(files.size - 1);
  for (const line of sums) {
    const [sum = '', path = ''] = line.split('  ');
    expect(sha256(files.get(path) ?? new Uint8Array())).toBe(sum);
  }
});

test('every field of a schema is a column of its file, in order, and its cells are of its type', async () => {
  for (const resource of description.resources.filter(({ format }) => format === 'csv')) {
    const { fields, primaryKey } = schemaOf(resource);
    const bytes = files.get(resource.path) ?? new Uint8Array();
    const rows = await readWithDuckdb(bytes, 'csv');
    expect(Object.keys(rows[0] ?? {})).toEqual(fields.map(({ name }) => name));
    for (const { name, type, constraints } of fields) {
      const cells = rows.map((row) => row[name]);
      const known = cells.filter((cell) => cell !== null);
      expect(known.filter((cell) => !FORMS[type]?.test(String(cell)))).toEqual([]);
      if (constraints?.required) expect(known).toHaveLength(cells.length);
      const allowed = constraints?.enum;
      if (allowed) expect(known.filter((cell) => !allowed.includes(String(cell)))).toEqual([]);
    }
    // A table without a key has no row twice.
    const key = primaryKey ?? fields.map(({ name }) => name);
    const keys = rows.map((row) => JSON.stringify(key.map((name) => row[name])));
    expect(new Set(keys).size).toBe(rows.length);
  }
});

test('the schema tells every figure, its unit, and titles in both languages', () => {
  const whole = description.resources.find(({ name }) => name === 'reports');
  const fields = whole ? schemaOf(whole).fields : [];
  expect(fields.map(({ name }) => name)).toEqual(['body_id', 'province_code', ...REPORT_COLUMNS]);
  const byName = new Map(fields.map((field) => [field.name, field]));
  for (const id of FIGURE_IDS) expect(byName.get(id)?.unit, id).toBeTruthy();
  for (const { title, title_en } of fields) expect(title && title_en).toBeTruthy();
});

describe('native DuckDB', () => {
  const sums = FIGURE_IDS.map(
    (id) => `sum(TRY_CAST("${id}" AS DOUBLE)) AS "${id}", count("${id}") AS "n_${id}"`,
  );
  const summed = (from: string) =>
    queryRows(`SELECT province_code::VARCHAR AS province, count(*) AS reports, ${sums.join(', ')}
      FROM ${from} GROUP BY ALL ORDER BY 1`);

  test('reads the Parquet by province as one table, whose sums are those of the CSV and of the whole Parquet', async () => {
    const parts = await summed(
      `read_parquet('${folder}/reports/*/*.parquet', hive_partitioning = true, hive_types_autocast = false)`,
    );
    const csv = await summed(`read_csv('${folder}/reports.csv', all_varchar = true)`);
    expect(parts).toEqual(csv);
    expect(await summed(`read_parquet('${folder}/reports.parquet')`)).toEqual(csv);
    expect(parts.length).toBeGreaterThan(20);
    const known = reports.flatMap(({ values }) => Object.keys(values)).length;
    const counted = parts.flatMap((row) => FIGURE_IDS.map((id) => Number(row[`n_${id}`])));
    expect(counted.reduce((a, b) => a + b, 0)).toBe(known);
  });

  test('the whole Parquet says its version, as the description does', async () => {
    expect(
      await queryRows(
        `SELECT decode(key) AS key, decode(value) AS value FROM parquet_kv_metadata('${folder}/reports.parquet')`,
      ),
    ).toEqual([{ key: 'version', value: description.version }]);
  });

  test('reads one province without the others', async () => {
    const [row] = await queryRows(`SELECT count(*) AS n, min(published)::VARCHAR AS first
      FROM read_parquet('${folder}/reports/*/*.parquet', hive_partitioning = true) WHERE province_code = 37`);
    expect(Number(row?.['n'])).toBe(reports.filter(({ body }) => body.area.startsWith('37')).length);
    expect(row?.['first']).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
  });
});

test('the same data give the same bytes', () => {
  const again = packageFiles(realReports(), log);
  for (const { path, bytes } of again)
    expect(sha256(bytes), path).toBe(sha256(files.get(path) ?? new Uint8Array()));
});

test('a version that is not on record has no date', () => {
  expect(dataPackage([], 'abc', null)).not.toHaveProperty('created');
});
