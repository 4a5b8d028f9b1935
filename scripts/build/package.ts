import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { group } from 'd3-array';
import type { Cell, Table } from '../../src/export/table';
import { writeParquet } from '../../src/export/writeParquet';
import { csvLines } from '../../src/intake/csvText';
import { reportCells } from '../../src/intake/reportCells';
import { isFigureId } from '../../src/model/figures';
import type { Report } from '../../src/model/report';
import type { Text } from '../../src/model/text';
import type { ChangesFile } from '../../src/query/changesFile';
import type { ReportColumn } from '../../src/read/csvColumns';
import { REPORT_COLUMNS } from '../../src/read/csvColumns';
import type { CHANGE_FIELDS, VERSION_FIELDS } from './changes';
import type { PackageColumn, PackageFile, PackageTable } from './datapackage';
import { dataPackage, sha256, tableSchema } from './datapackage';
import { columnText, dictionary } from './dictionary';
import { versionOf } from './slices';

/** A column of the package's reports, and its cell of a report, whose cells by the dictionary are given too. */
interface ReportField extends PackageColumn {
  readonly cell: (report: Report, cells: readonly (string | number)[]) => Cell;
}

/** The first two digits of its code tell a body's province; null where no area is known. */
const provinceCode = ({ body }: Report): string | null => (body.area === '0' ? null : body.area.slice(0, 2));

const typeOf = (column: ReportColumn): PackageColumn['type'] => {
  if (isFigureId(column)) return 'number';
  return column === 'year' ? 'integer' : column === 'published' ? 'date' : 'text';
};

const BODY_ID: ReportField = {
  ...{ id: 'body_id', type: 'text', label: { zh: '机构标识', en: 'Id of the body' } },
  description: {
    zh: '机构的稳定标识：有代码的即其代码，否则为地区代码加名称的散列。',
    en: 'Stable id of the body: its own code where it has one, else the code of its area and a hash of its name.',
  },
  cell: ({ body }) => body.id,
};

const PROVINCE_CODE: ReportField = {
  ...{ id: 'province_code', type: 'text', label: { zh: '省级代码', en: 'Code of the province' } },
  description: {
    zh: '两位；分省 Parquet 以此分目录。',
    en: 'Two digits; the Parquet by province is parted by it.',
  },
  cell: provinceCode,
};

/** Every column of the dictionary; '' is unknown. */
const DICTIONARY_FIELDS: readonly ReportField[] = REPORT_COLUMNS.map((column, i) => {
  const { label, meaning } = columnText(column);
  const cell = (_: Report, cells: readonly (string | number)[]) => {
    const value = cells[i] ?? '';
    return value === '' ? null : value;
  };
  return { id: column, type: typeOf(column), label, description: meaning, cell };
});

const WITHIN_PROVINCE = [BODY_ID, ...DICTIONARY_FIELDS];
const WHOLE = [BODY_ID, PROVINCE_CODE, ...DICTIONARY_FIELDS];
const KEY = ['body_id', 'year'];

function tableOf(reports: readonly Report[], fields: readonly ReportField[]): Table {
  const rows = reports.map((report) => {
    const cells = reportCells(report);
    return fields.map(({ cell }) => cell(report, cells));
  });
  return { columns: fields, count: rows.length, rows: (from, to) => rows.slice(from, to) };
}

const utf8 = (text: string) => new TextEncoder().encode(text);

const csvFile = (path: string, { columns, count, rows }: Table): PackageFile => ({
  path,
  bytes: utf8(csvLines([columns.map(({ id }) => id), ...rows(0, count)])),
});

const jsonFile = (path: string, value: object): PackageFile => ({
  path,
  bytes: utf8(`${JSON.stringify(value, null, 2)}\n`),
});

const parquetFile = (
  path: string,
  table: Table,
  about: Readonly<Record<string, string>> = {},
): PackageFile => ({
  path,
  bytes: new Uint8Array(writeParquet(table, { about })),
});

/** What the parts' columns are: in one file, as the parts are many. */
const PROVINCE_SCHEMA = 'reports-by-province.schema.json';

/** Hive's own name for the part whose key is unknown. */
const UNKNOWN_PART = '__HIVE_DEFAULT_PARTITION__';

function provinceTables(reports: readonly Report[]): PackageTable[] {
  const parts = [...group(reports, provinceCode)].sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1));
  return parts.map(([code, some]) => {
    const province = some[0]?.body.province ?? '';
    return {
      name: `reports-province-${code ?? 'unknown'}`,
      title: { zh: `全部报告：${province}`, en: `All reports: ${province}` },
      format: 'parquet',
      file: parquetFile(
        `reports/province_code=${code ?? UNKNOWN_PART}/reports.parquet`,
        tableOf(some, WITHIN_PROVINCE),
      ),
      ...{ columns: WITHIN_PROVINCE, primaryKey: KEY, schemaPath: PROVINCE_SCHEMA },
    };
  });
}

function dictionaryTable(): PackageTable {
  const { fields, rows } = dictionary();
  const columns = fields.map((id): PackageColumn => ({
    ...{ id, type: 'text', label: { zh: id, en: id }, description: { zh: id, en: id } },
  }));
  const cells = rows.map((row) => row.map((cell) => (cell === '' ? null : cell)));
  return {
    ...{ name: 'dictionary', title: { zh: '数据字典', en: 'Dictionary' }, format: 'csv' },
    file: csvFile('dictionary.csv', {
      columns,
      count: cells.length,
      rows: (from, to) => cells.slice(from, to),
    }),
    columns,
    primaryKey: ['id'],
  };
}

const VERSION_COLUMNS: Readonly<Record<(typeof VERSION_FIELDS)[number], Text>> = {
  version: { zh: '版本（数据内容的散列）', en: 'Version: hash of what the data hold' },
  date: { zh: '登记日期', en: 'Day on which it was put on record' },
  zh: { zh: '中文说明', en: 'What it is about, in Chinese' },
  en: { zh: '英文说明', en: 'What it is about, in English' },
};

const CHANGE_COLUMNS: Readonly<Record<(typeof CHANGE_FIELDS)[number], Text>> = {
  version: { zh: '随哪一版而来', en: 'Version that it came with' },
  change: {
    zh: '变更：report_added 新增年报、report_removed 移除年报、value_added 未知变为已知、value_removed 已知变为未知、value_changed 改动、status_changed 只改状态',
    en: 'report_added, report_removed, value_added (unknown became known), value_removed, value_changed, or status_changed (read otherwise, the same value)',
  },
  body_id: BODY_ID.description,
  body: { zh: '机构名称', en: 'Name of the body' },
  year: { zh: '年度', en: 'Year of the report' },
  column: { zh: '列；整份年报的为空', en: 'Column; empty for a report as a whole' },
  old: { zh: '原为；空是未知', en: 'What it was; empty is unknown' },
  new: { zh: '现为；空是未知', en: 'What it is; empty is unknown' },
};

const SOURCE_IDS: ReadonlySet<string> = new Set([
  'body_id',
  'body',
  'year',
  'form',
  'published',
  'url',
  'evidence',
]);
const SOURCES = WITHIN_PROVINCE.filter(({ id }) => SOURCE_IDS.has(id));

/** The log of what changed as two tables: the versions on record, and their changes. */
function logTables({ versions, changes }: ChangesFile): PackageTable[] {
  const table = <F extends string>(
    name: string,
    title: Text,
    fields: Readonly<Record<F, Text>>,
    rows: readonly Readonly<Record<F, string | number>>[],
  ): PackageTable => {
    const ids = Object.keys(fields) as F[];
    const columns = ids.map((id): PackageColumn => ({
      ...{ id, type: id === 'year' ? 'integer' : id === 'date' ? 'date' : 'text' },
      ...{ label: fields[id], description: fields[id] },
    }));
    const cells = rows.map((row) => ids.map((id) => (row[id] === '' ? null : row[id])));
    const file = csvFile(`${name}.csv`, {
      columns,
      count: cells.length,
      rows: (from, to) => cells.slice(from, to),
    });
    return { name, title, format: 'csv', file, columns, primaryKey: name === 'versions' ? ['version'] : [] };
  };
  return [
    table('versions', { zh: '各版数据', en: 'Versions of the data' }, VERSION_COLUMNS, versions),
    table('changes', { zh: '数据变更', en: 'Changes to the data' }, CHANGE_COLUMNS, changes),
  ];
}

/** The files of the data package, its description and checksums last; the same data give the same bytes. */
export function packageFiles(reports: readonly Report[], log: ChangesFile): PackageFile[] {
  const version = versionOf(reports);
  const recorded = log.versions.find((each) => each.version === version) ?? null;
  const all = { zh: '全部报告', en: 'All reports' };
  const whole = { title: all, columns: WHOLE, primaryKey: KEY };
  const table = tableOf(reports, WHOLE);
  const tables: PackageTable[] = [
    { ...whole, name: 'reports', format: 'csv', file: csvFile('reports.csv', table) },
    {
      ...{ ...whole, name: 'reports-parquet', format: 'parquet' },
      file: parquetFile('reports.parquet', table, { version }),
    },
    ...provinceTables(reports),
    dictionaryTable(),
    {
      ...{ name: 'sources', title: { zh: '来源', en: 'Sources' }, format: 'csv' },
      file: csvFile('sources.csv', tableOf(reports, SOURCES)),
      ...{ columns: SOURCES, primaryKey: KEY },
    },
    ...logTables(log),
  ];
  const description = dataPackage(tables, version, recorded);
  const files: PackageFile[] = [
    ...tables.map(({ file }) => file),
    jsonFile(PROVINCE_SCHEMA, tableSchema({ columns: WITHIN_PROVINCE, primaryKey: KEY })),
    jsonFile('datapackage.json', description),
  ];
  const sums = files.map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`).join('');
  return [...files, { path: 'SHA256SUMS', bytes: utf8(sums) }];
}

/** Writes the data package into `dir`, with the log of changes. */
export function writePackage(reports: readonly Report[], log: ChangesFile, dir: string): void {
  for (const { path, bytes } of packageFiles(reports, log)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), bytes);
  }
}
