import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { reportCells } from '../../src/intake/reportCells';
import type { Report } from '../../src/model/report';
import type { Change, ChangeKind, ChangesFile, Version } from '../../src/query/changesFile';
import { CHANGES } from '../../src/query/changesFile';
import { REPORT_COLUMNS } from '../../src/read/csvColumns';

export const VERSIONS_CSV = 'data/versions.csv';
export const CHANGES_CSV = 'data/changes.csv';

const VERSION_FIELDS = ['version', 'date', 'zh', 'en'] as const satisfies readonly (keyof Version)[];
export const CHANGE_FIELDS = [
  'version',
  'change',
  'body_id',
  'body',
  'year',
  'column',
  'old',
  'new',
] as const satisfies readonly (keyof Change)[];

const keyOf = ({ body, year }: Report) => `${body.id} ${year}`;

function kindOf(old: string, next: string): ChangeKind {
  if (old === '') return 'value_added';
  return next === '' ? 'value_removed' : 'value_changed';
}

/** What of a report isn't as it was: a cell each, as the CSV of reports writes it, '' unknown. */
function cellChanges(version: string, before: Report, after: Report): Change[] {
  const [old, next] = [reportCells(before).map(String), reportCells(after).map(String)];
  const { body, year } = after;
  return REPORT_COLUMNS.flatMap((column, i): Change[] => {
    const [from = '', to = ''] = [old[i], next[i]];
    if (from === to) return [];
    const change = kindOf(from, to);
    return [{ version, change, body_id: body.id, body: body.name, year, column, old: from, new: to }];
  });
}

/** What changed between two states of the data, by body, year and column. A report is the same by its body's id and its year. */
export function changesBetween(
  version: string,
  before: readonly Report[],
  after: readonly Report[],
): Change[] {
  const old = new Map(before.map((report) => [keyOf(report), report]));
  const next = new Map(after.map((report) => [keyOf(report), report]));
  const whole = (change: ChangeKind, { body, year }: Report): Change => ({
    ...{ version, change, body_id: body.id, body: body.name, year, column: '', old: '', new: '' },
  });
  const keys = [...new Set([...old.keys(), ...next.keys()])].sort();
  return keys.flatMap((key) => {
    const [from, to] = [old.get(key), next.get(key)];
    if (from && to) return cellChanges(version, from, to);
    if (to) return [whole('report_added', to)];
    return from ? [whole('report_removed', from)] : [];
  });
}

/** Rows as CSV with their heading. */
export const logCsv = <F extends string>(
  fields: readonly F[],
  rows: readonly Readonly<Record<F, string | number>>[],
): string =>
  `${Papa.unparse([fields, ...rows.map((row) => fields.map((field) => row[field]))] as unknown[][], { newline: '\n' })}\n`;

function readRows(path: string, fields: readonly string[]): Readonly<Record<string, string>>[] {
  if (!existsSync(path)) return [];
  const { data, meta } = Papa.parse<Record<string, string>>(readFileSync(path, 'utf8').trim(), {
    header: true,
  });
  const missing = fields.filter((field) => !meta.fields?.includes(field));
  if (missing.length > 0) throw new Error(`${path}: no column ${missing.join(', ')}`);
  return data;
}

function readVersion({
  version = '',
  date = '',
  zh = '',
  en = '',
}: Readonly<Record<string, string>>): Version {
  if (!/^[0-9a-f]{12}$/u.test(version) || !/^\d{4}-\d{2}-\d{2}$/u.test(date))
    throw new Error(`${VERSIONS_CSV}: “${version}” of “${date}” is no version of a day`);
  return { version, date, zh, en };
}

function readChange(row: Readonly<Record<string, string>>): Change {
  const { version = '', body_id = '', body = '', column = '', old = '' } = row;
  const change = CHANGES.find((each) => each === row['change']);
  const year = Number(row['year']);
  if (!change || !Number.isInteger(year))
    throw new Error(`${CHANGES_CSV}: ${JSON.stringify(row)} is no change`);
  return { version, change, body_id, body, year, column, old, new: row['new'] ?? '' };
}

/** The log that is kept beside the data, the newest version first; empty where there is none. Throws where a line can't be read. */
export function readLog(): ChangesFile {
  const versions = readRows(VERSIONS_CSV, VERSION_FIELDS).map(readVersion);
  const changes = readRows(CHANGES_CSV, CHANGE_FIELDS).map(readChange);
  const known = new Set(versions.map(({ version }) => version));
  const stray = changes.find(({ version }) => !known.has(version));
  if (stray) throw new Error(`${CHANGES_CSV}: version ${stray.version} isn't in ${VERSIONS_CSV}`);
  return { versions: versions.reverse(), changes };
}

/** The log as its two files, with the newest version last, as `readLog` reads them. */
export const logFiles = ({ versions, changes }: ChangesFile): Readonly<Record<string, string>> => ({
  [VERSIONS_CSV]: logCsv(VERSION_FIELDS, [...versions].reverse()),
  [CHANGES_CSV]: logCsv(CHANGE_FIELDS, changes),
});
