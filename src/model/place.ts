import type { Body } from './body';
import type { Grouping } from './question';

/** Names that the national list gives to levels that have no government of their own. */
const PLACEHOLDERS = new Set(['', '市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);

/** False for the words of the national list that name no place (市辖区), and for no name. */
export const isNamed = (name: string): boolean => !PLACEHOLDERS.has(name);

/** Names from the widest to the narrowest, without placeholders or a name twice over. */
function chain(body: Body): string[] {
  const names = [...new Set([body.province, body.city, body.county, body.name].filter(isNamed))];
  return names.filter((name, i) => !names[i + 1]?.startsWith(name));
}

/**
 * What a county is called by itself: a district with its city or province before it ("福州市鼓楼区"), as 28 districts'
 * names are those of several, in the national list; a county or a city ("莱州市") alone, as no two share a name.
 */
export function countyName({ province, city, county }: Pick<Body, 'province' | 'city' | 'county'>): string {
  const around = isNamed(city) ? city : province;
  return county.endsWith('区') && !county.startsWith(around) ? `${around}${county}` : county;
}

/** A chart's label, which has little room: the names of the body and of what holds it, "铜梁区太平镇". */
const shortWithPlace = (body: Body): string => chain(body).slice(-2).join('');

/** The body's name after its county's or, without one, the next wider area's: "莱州市金城镇", "南京市江宁区". */
export function nameWithPlace(body: Body): string {
  const [around = '', name] = chain(body).slice(-2);
  if (name === undefined) return around;
  return `${around === body.county ? countyName(body) : around}${name}`;
}

/** The areas that hold the body, widest first: "山东省烟台市莱州市"; empty where none is known. */
export function placeOf(body: Body): string {
  return [body.province, body.city, body.county]
    .filter(isNamed)
    .filter((name, i, names) => name !== names[i - 1] && name !== body.name)
    .join('');
}

/** A name for each body that no other of `bodies` shares: its own name where that does, longer ones where it doesn't. */
export function distinctNames(bodies: readonly Body[]): ReadonlyMap<string, string> {
  const different = [...new Map(bodies.map((body) => [body.id, body])).values()];
  const names = new Map(different.map((body) => [body.id, body.name]));
  const longer = [
    shortWithPlace,
    (body: Body) => chain(body).join(''),
    (body: Body) => `${chain(body).join('')} ${body.id}`,
  ];
  for (const lengthen of longer) {
    const uses = new Map<string, number>();
    for (const name of names.values()) uses.set(name, (uses.get(name) ?? 0) + 1);
    for (const body of different) {
      if ((uses.get(names.get(body.id) ?? '') ?? 0) > 1) names.set(body.id, lengthen(body));
    }
  }
  return names;
}

/** Where a body lies. */
export type Place = Pick<Body, 'area' | 'province' | 'city' | 'county'>;

/** An area that has bodies in the data: a province (2 digits), a city (4) or a county (6). */
export interface Area {
  readonly code: string;
  readonly name: string;
  /** Bodies within it. */
  readonly count: number;
}

/** Name of `body`'s area at a code's length; undefined where it has none there. */
function nameAt(body: Place, digits: number): string | undefined {
  if (digits === 2) return body.province;
  const name = digits === 4 ? body.city : body.county;
  return isNamed(name) ? name : undefined;
}

/**
 * The areas of the bodies, by code. Bodies with no area ('0') are in none; the national list's
 * placeholders ("市辖区") are no areas.
 */
export function areasOf(bodies: readonly Place[], digits: 2 | 4 | 6): readonly Area[] {
  const areas = new Map<string, { name: string; count: number }>();
  for (const body of bodies) {
    const code = body.area.slice(0, digits);
    const name = nameAt(body, digits);
    if (code.length !== digits || name === undefined) continue;
    const area = areas.get(code) ?? { name, count: 0 };
    area.count += 1;
    areas.set(code, area);
  }
  return [...areas].map(([code, area]) => ({ code, ...area })).sort((a, b) => (a.code < b.code ? -1 : 1));
}

/**
 * Name of an area of 2, 4 or 6 digits, as it stands by itself, by the bodies that lie in it; its code where none tells
 * it.
 */
export function areaName(code: string, bodies: readonly Place[]): string {
  const digits = code.length as 2 | 4 | 6;
  for (const body of bodies) {
    const name = body.area.startsWith(code) ? nameAt(body, digits) : undefined;
    if (name !== undefined) return digits === 6 ? countyName(body) : name;
  }
  return code;
}

/**
 * Of `bodies` the places of those that tell what the areas of some codes of so many digits are called, and which others share their
 * names: as many as are needed to name them as all the bodies would.
 */
export function tellersOf(
  codes: readonly string[],
  digits: 2 | 4 | 6,
  bodies: readonly Place[],
): readonly Place[] {
  const wanted = new Set(codes);
  const told = new Map<string, { readonly body: Place; readonly name: string | undefined }>();
  for (const body of bodies) {
    const code = body.area.slice(0, digits);
    const name = nameAt(body, digits);
    if (!told.has(code) || (name !== undefined && told.get(code)?.name === undefined))
      told.set(code, { body, name });
  }
  const names = new Set(codes.flatMap((code) => told.get(code)?.name ?? []));
  return [...told]
    .filter(([code, { name }]) => wanted.has(code) || (name !== undefined && names.has(name)))
    .map(([, { body }]) => ({
      area: body.area,
      province: body.province,
      city: body.city,
      county: body.county,
    }));
}

/** `areas` with one more, of no bodies, where its code isn't among them: a choice that has no data still shows. */
export function withArea<A extends { readonly code: string; readonly name: string }>(
  areas: readonly A[],
  area: A,
): readonly A[] {
  if (areas.some(({ code }) => code === area.code)) return areas;
  return [...areas, area].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** How many digits of a body's area code make its group; null where area plays no part. */
export const DIGITS: Readonly<Record<Grouping, 2 | 4 | 6 | null>> = {
  all: null,
  kind: null,
  province: 2,
  city: 4,
  county: 6,
};
