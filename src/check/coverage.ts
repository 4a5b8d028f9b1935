import type { Body, BodyId } from '../model/body';
import { isWithin } from '../model/body';
import type { Form } from '../model/form';
import type { Origin } from '../model/report';
import { readBody } from '../read/csvBody';
import type { Divisions, PlaceFinder } from '../read/divisions';
import { placeFinder } from '../read/divisions';

/** A report that is there, without its figures. */
export interface Held {
  readonly body: Body;
  readonly year: number;
  readonly origin: Origin;
  readonly form: Form;
  /** True for a reader's own report that waits to be looked at. */
  readonly pending?: boolean;
}

/** Why a body has a row: the area's own government, a town of the national list, a town beside it, a department. */
export type RowSort = 'government' | 'listed' | 'unlisted' | 'department';

export interface CoverageRow {
  readonly body: Body;
  readonly sort: RowSort;
  /** What is there of each year, the reader's own first; an empty list is a year without a report here. */
  readonly cells: readonly (readonly Held[])[];
  /** Years with a report. */
  readonly present: number;
}

/** The bodies of a county by year. */
export interface TownGrid {
  readonly years: readonly number[];
  /** By sort, then code. */
  readonly rows: readonly CoverageRow[];
  /** Towns of the national list, and how many of them have a report, by year. */
  readonly of: number;
  readonly present: readonly number[];
}

/** An area, with how many of its towns on the national list have a report, by year. */
export interface AreaRow {
  readonly code: string;
  readonly name: string;
  readonly of: number;
  readonly present: readonly number[];
}

/** The national list as coverage is counted by it. */
export interface NationalTowns {
  /** Name of an area, with those above it: "山东省烟台市莱州市"; null where the list hasn't the code. */
  nameOf(code: string): string | null;
  /** What lies below an area: provinces for null, counties for a province or a city. */
  areasIn(code: string | null): readonly { readonly code: string; readonly name: string }[];
  /** The cities of a province, without the list's placeholders. */
  citiesIn(province: string): readonly { readonly code: string; readonly name: string }[];
  /** The towns of a county. */
  townsOf(county: string): readonly Body[];
  /** Towns in an area of 2, 4 or 6 digits. */
  countIn(code: string): number;
}

const PLACEHOLDER = /^(市辖区|县|(省|自治区)直辖县级行政区划)$/u;
const byCode = (a: { readonly code: string }, b: { readonly code: string }) => (a.code < b.code ? -1 : 1);

function townBody(places: PlaceFinder, code: string, name: string): Body {
  const names = places.namesOf(code) ?? { province: '', city: '', county: '' };
  return readBody({ ...names, body: name, body_code: code, level: '', kind: '' }, places, () => undefined);
}

/** Reads the national list for counting. */
export function nationalTowns(divisions: Divisions): NationalTowns {
  const places = placeFinder(divisions);
  const counts = new Map<string, number>();
  for (const [county, towns] of Object.entries(divisions.streets)) {
    const n = Object.keys(towns).length;
    for (const digits of [2, 4, 6]) {
      const code = county.slice(0, digits);
      counts.set(code, (counts.get(code) ?? 0) + n);
    }
  }
  const list = (names: Readonly<Record<string, string>>, within: string) =>
    Object.entries(names)
      .filter(([code]) => code.startsWith(within))
      .map(([code, name]) => ({ code, name }))
      .sort(byCode);
  return {
    nameOf: (code) => {
      const names = places.namesOf(code);
      if (names === null) return null;
      return [...new Set([names.province, names.city, names.county])]
        .filter((name) => name !== '' && !PLACEHOLDER.test(name))
        .join('');
    },
    areasIn: (code) => (code === null ? list(divisions.provinces, '') : list(divisions.areas, code)),
    citiesIn: (province) => list(divisions.cities, province).filter(({ name }) => !PLACEHOLDER.test(name)),
    townsOf: (county) =>
      Object.entries(divisions.streets[county] ?? {})
        .map(([tail, name]) => townBody(places, county + tail, name))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    countIn: (code) => counts.get(code) ?? 0,
  };
}

const SORTS: readonly RowSort[] = ['government', 'listed', 'unlisted', 'department'];

function sortOf(body: Body, listed: ReadonlySet<BodyId>): RowSort {
  if (listed.has(body.id)) return 'listed';
  if (body.level === 'department') return 'department';
  return body.level === 'town' ? 'unlisted' : 'government';
}

/**
 * Who in a county has a report of which year: every town of the list, and each other body there that has
 * one (departments where asked for). Only the list's towns are counted in `of` and `present`: levels never mix.
 */
export function townGrid(
  towns: readonly Body[],
  county: string,
  held: readonly Held[],
  years: readonly number[],
  departments: boolean,
): TownGrid {
  const listed = new Set(towns.map(({ id }) => id));
  const here = held.filter(
    ({ body }) =>
      isWithin(body, county) && (departments || body.level !== 'department' || listed.has(body.id)),
  );
  const bodies = new Map([...towns, ...here.map(({ body }) => body)].map((body) => [body.id, body]));
  const byCell = new Map<string, Held[]>();
  for (const each of here) {
    const key = `${each.body.id} ${each.year}`;
    byCell.set(
      key,
      [...(byCell.get(key) ?? []), each].sort((a, b) => (a.origin < b.origin ? -1 : 1)),
    );
  }
  const rows = [...bodies.values()]
    .map((body): CoverageRow => {
      const cells = years.map((year) => byCell.get(`${body.id} ${year}`) ?? []);
      const present = cells.filter((cell) => cell.length > 0).length;
      return { body, sort: sortOf(body, listed), cells, present };
    })
    .sort((a, b) => SORTS.indexOf(a.sort) - SORTS.indexOf(b.sort) || (a.body.id < b.body.id ? -1 : 1));
  const ofList = rows.filter(({ sort }) => sort === 'listed');
  const present = years.map((_, i) => ofList.filter(({ cells }) => (cells[i]?.length ?? 0) > 0).length);
  return { years, rows, of: towns.length, present };
}

/** Each area with the number of its listed towns that have a report, by year. */
export function areaRows(
  areas: readonly { readonly code: string; readonly name: string }[],
  towns: NationalTowns,
  held: readonly Held[],
  years: readonly number[],
): readonly AreaRow[] {
  const digits = areas[0]?.code.length ?? 2;
  const found = new Map<string, Set<BodyId>>();
  for (const { body, year } of held) {
    // A town of the list has its nine digits for an id; those beside it are counted nowhere here.
    if (body.level !== 'town' || body.code === null) continue;
    const key = `${body.code.slice(0, digits)} ${year}`;
    const ids = found.get(key) ?? new Set();
    found.set(key, ids.add(body.id));
  }
  return areas.map(({ code, name }) => ({
    code,
    name,
    of: towns.countIn(code),
    present: years.map((year) => found.get(`${code} ${year}`)?.size ?? 0),
  }));
}

/** A town of the national list without a report of a year here: not in this dataset, whatever it published. */
export interface Missing {
  readonly body: Body;
  readonly year: number;
}

/** Who of the list has no report, by year, then code. */
export function missingOf({ years, rows }: Pick<TownGrid, 'years' | 'rows'>): readonly Missing[] {
  return years.flatMap((year, i) =>
    rows
      .filter(({ sort, cells }) => sort === 'listed' && (cells[i]?.length ?? 0) === 0)
      .map(({ body }) => ({ body, year })),
  );
}
