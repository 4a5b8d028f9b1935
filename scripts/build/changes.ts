import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { cellStatus } from '../../src/export/status';
import { reportCells } from '../../src/intake/reportCells';
import type { FigureId } from '../../src/model/figures';
import { FIGURE_IDS } from '../../src/model/figures';
import type { Report } from '../../src/model/report';
import type { Change, ChangeKind, ChangesFile, Version } from '../../src/query/changesFile';
import { CHANGES } from '../../src/query/changesFile';
import { REPORT_COLUMNS } from '../../src/read/csvColumns';

export const VERSIONS_CSV = 'data/versions.csv';
export const CHANGES_CSV = 'data/changes.csv';

export const VERSION_FIELDS = ['version', 'date', 'zh', 'en'] as const satisfies readonly (keyof Version)[];
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

/** A change but for the version that it came with. */
type Told = Omit<Change, 'version'>;

const keyOf = ({ body, year }: Report) => `${body.id} ${year}`;

const aboutOf = ({ body, year }: Report) => ({ body_id: body.id, body: body.name, year });

function kindOf(old: string, next: string): ChangeKind {
  if (old === '') return 'value_added';
  return next === '' ? 'value_removed' : 'value_changed';
}

/** Which columns of a report aren't as they were, as the CSV of reports writes them, '' unknown. */
function valueChanges(before: Report, after: Report): Told[] {
  const [old, next] = [reportCells(before).map(String), reportCells(after).map(String)];
  return REPORT_COLUMNS.flatMap((column, i): Told[] => {
    const [from = '', to = ''] = [old[i], next[i]];
    // How a cell was read is told of each cell by itself.
    if (from === to || column === 'cell_status') return [];
    return [{ ...aboutOf(after), change: kindOf(from, to), column, old: from, new: to }];
  });
}

/** Which figures were read otherwise than before though they are the same; what a change of the figure brings isn't told twice. */
function statusChanges(before: Report, after: Report): Told[] {
  const statusOf = (id: FigureId, { values, form, status }: Report) =>
    cellStatus(id, values[id] ?? null, form, status[id]);
  return FIGURE_IDS.flatMap((id): Told[] => {
    const [old, next] = [statusOf(id, before), statusOf(id, after)];
    const isSame = (before.values[id] ?? null) === (after.values[id] ?? null);
    if (!isSame || old === next) return [];
    return [{ ...aboutOf(after), change: 'status_changed', column: id, old, new: next }];
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
  const whole = (change: ChangeKind, report: Report): Told => ({
    ...{ ...aboutOf(report), change, column: '', old: '', new: '' },
  });
  const keys = [...new Set([...old.keys(), ...next.keys()])].sort();
  const told = keys.flatMap((key): Told[] => {
    const [from, to] = [old.get(key), next.get(key)];
    if (from && to) return [...valueChanges(from, to), ...statusChanges(from, to)];
    if (to) return [whole('report_added', to)];
    return from ? [whole('report_removed', from)] : [];
  });
  return told.map((each) => ({ version, ...each }));
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
