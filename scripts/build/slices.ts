import { group } from 'd3-array';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Body } from '../../src/model/body';
import { LEVELS } from '../../src/model/body';
import { writeStatuses } from '../../src/model/cellStatus';
import { FIGURE_IDS } from '../../src/model/figures';
import { formOfYear } from '../../src/model/form';
import type { IndicatorId } from '../../src/model/indicators';
import { indicator, INDICATORS } from '../../src/model/indicators';
import type { Report } from '../../src/model/report';
import { definitionFile, definitionPath } from '../../src/query/definitionFile';
import { unstatedAmount, valueIn } from '../../src/query/indicatorValue';
import { areaFile, areaPath } from '../../src/query/slices/areaFile';
import type { CatalogFile } from '../../src/query/slices/catalogFile';
import { CATALOG_PATH } from '../../src/query/slices/catalogFile';
import type { SliceFile, SourcesFile, UnstatedFile } from '../../src/query/slices/sliceFile';
import { slicePath, SOURCES_PATH, UNSTATED_PATH } from '../../src/query/slices/sliceFile';
import { Dictionary } from './distinct';

/** A slice of more characters than this is left to DuckDB: it would cost a reader more than it saves. */
const MOST_CHARACTERS = 200_000;

/** The order that slices and database share: by body, then year. */
export function inOrder(reports: readonly Report[]): Report[] {
  return [...reports].sort((a, b) =>
    a.body.id < b.body.id ? -1 : a.body.id > b.body.id ? 1 : a.year - b.year,
  );
}

/** Hash of everything that the files of the data hold, the same on every machine. */
export function versionOf(reports: readonly Report[]): string {
  const hash = createHash('sha256');
  for (const { values, status, ...rest } of inOrder(reports)) {
    hash.update(JSON.stringify(rest));
    for (const id of FIGURE_IDS) hash.update(`,${values[id] ?? ''}${status[id] ?? ''}`);
  }
  return hash.digest('hex').slice(0, 12);
}

function bodyColumns(bodies: readonly Body[], reportsOf: ReadonlyMap<string, number>) {
  const places = new Dictionary<readonly [string, string, string, string]>();
  const sorts = new Dictionary<readonly [string, string]>();
  const columns: CatalogFile['bodies'] = {
    place: bodies.map(({ area, province, city, county }) => places.number([area, province, city, county])),
    sort: bodies.map(({ level, kind }) => sorts.number([level, kind])),
    tail: bodies.map(({ code, area }) => code?.slice(area.length) ?? null),
    name: bodies.map(({ name }) => name),
    reports: bodies.map(({ id }) => reportsOf.get(id) ?? 0),
  };
  return {
    places: {
      area: places.entries.map(([area]) => area),
      province: places.entries.map(([, province]) => province),
      city: places.entries.map(([, , city]) => city),
      county: places.entries.map(([, , , county]) => county),
    },
    sorts: { level: sorts.entries.map(([level]) => level), kind: sorts.entries.map(([, kind]) => kind) },
    bodies: columns,
  };
}

type Values = ReadonlyMap<IndicatorId, readonly (number | null)[]>;

function knownTables(reports: readonly Report[], years: readonly number[], values: Values) {
  const cellOf = reports.map(
    ({ body, year }) => LEVELS.indexOf(body.level) * years.length + years.indexOf(year),
  );
  const tables = new Dictionary<readonly number[]>();
  const of = [...values].map(([id, column]) => {
    const counts = new Array<number>(LEVELS.length * years.length).fill(0);
    column.forEach((value, i) => {
      const cell = cellOf[i] ?? 0;
      if (value !== null) counts[cell] = (counts[cell] ?? 0) + 1;
    });
    return [id, tables.number(counts)] as const;
  });
  return { tables: tables.entries, of: Object.fromEntries(of) };
}

/** The gaps from each known entry to the next, and what is known. */
function sparse<T>(entries: readonly (T | null)[]): { at: number[]; values: T[] } {
  const at: number[] = [];
  const values: T[] = [];
  let last = -1;
  entries.forEach((entry, i) => {
    if (entry === null) return;
    at.push(i - last);
    values.push(entry);
    last = i;
  });
  return { at, values };
}

function sliceFile(version: string, values: readonly (number | null)[]): SliceFile {
  const known = values.filter((value) => value !== null).length;
  return known > values.length / 2 ? { version, values } : { version, ...sparse(values) };
}

function unstatedFile(version: string, reports: readonly Report[]): UnstatedFile {
  const { at, values } = sparse(
    reports.map((report) =>
      unstatedAmount(report.values.procurement_amount ?? null, report.procurementPrinted),
    ),
  );
  return { version, at, printed: values };
}

function sourcesFile(version: string, reports: readonly Report[]): SourcesFile {
  const hosts = new Dictionary<string>();
  const split = reports.map(({ url }) => {
    const host = /^\w+:\/\/[^/]*/u.exec(url)?.[0] ?? '';
    return { host: hosts.number(host), rest: url.slice(host.length) };
  });
  const statuses = sparse(reports.map(({ status }) => writeStatuses(status) || null));
  return {
    version,
    published: reports.map(({ published }) => published),
    hosts: hosts.entries,
    host: split.map(({ host }) => host),
    rest: split.map(({ rest }) => rest),
    at: statuses.at,
    cellStatus: statuses.values,
  };
}

/** The catalog of reports in order. `values` may leave indicators out: none of theirs count as known then. */
export function catalogFile(
  sorted: readonly Report[],
  version: string,
  values: Values,
  withoutSlice: readonly IndicatorId[],
): CatalogFile {
  const years = [...new Set(sorted.map(({ year }) => year))].sort((a, b) => a - b);
  const reportsOf = new Map<string, number>();
  for (const { body } of sorted) reportsOf.set(body.id, (reportsOf.get(body.id) ?? 0) + 1);
  // The first of a body's reports describes it, as in the database.
  const bodies = new Map<string, Body>();
  for (const { body } of sorted) if (!bodies.has(body.id)) bodies.set(body.id, body);
  return {
    version,
    ...bodyColumns([...bodies.values()], reportsOf),
    reports: {
      year: sorted.map(({ year }) => year),
      otherForm: sorted.flatMap(({ year, form }, i) => (form === formOfYear(year) ? [] : [i])),
    },
    years,
    known: knownTables(sorted, years, values),
    withoutSlice,
  };
}

/** The JSON files of the data, by path, computed from the reports by the indicators' formulas. */
export function slicesOf(reports: readonly Report[]): ReadonlyMap<string, string> {
  const sorted = inOrder(reports);
  const version = versionOf(sorted);
  const values: Values = new Map(
    INDICATORS.map((each) => [each.id, sorted.map((report) => valueIn(report, each))]),
  );
  const slices = [...values].map(([id, column]) => [id, JSON.stringify(sliceFile(version, column))] as const);
  const isSmall = ([, text]: readonly [IndicatorId, string]) => text.length <= MOST_CHARACTERS;
  const withoutSlice = slices.filter((slice) => !isSmall(slice)).map(([id]) => id);
  return new Map([
    [CATALOG_PATH, JSON.stringify(catalogFile(sorted, version, values, withoutSlice))],
    ...slices.filter(isSmall).map(([id, text]) => [slicePath(id), text] as const),
    [UNSTATED_PATH, JSON.stringify(unstatedFile(version, sorted))],
    [SOURCES_PATH, JSON.stringify(sourcesFile(version, sorted))],
    ...[...group(sorted, ({ body }) => body.area)].map(
      ([area, each]) => [areaPath(area), JSON.stringify(areaFile(version, each))] as const,
    ),
  ]);
}

/** The definitions of all indicators as JSON files, by path. */
export const definitionsOf = (): ReadonlyMap<string, string> =>
  new Map(
    INDICATORS.map((each) => [definitionPath(each.id), JSON.stringify(definitionFile(each, indicator))]),
  );

/**
 * Writes what the page needs before DuckDB is up into `dir`: the catalog, a slice for each indicator
 * whose slice is small, where the reports are from, and what each indicator is. `reports` holds each body's year once.
 */
export function writeSlices(reports: readonly Report[], dir: string): void {
  for (const folder of ['slices', 'areas', 'definitions']) mkdirSync(join(dir, folder), { recursive: true });
  for (const [path, text] of [...slicesOf(reports), ...definitionsOf()]) writeFileSync(join(dir, path), text);
}
