import type { Divisions } from './divisions';

/** The national list, flat: a code and a name each, provinces first. */
export function divisionList(divisions: Divisions): readonly { code: string; name: string }[] {
  const flat = (names: Readonly<Record<string, string>>, before = '') =>
    Object.entries(names).map(([code, name]) => ({ code: before + code, name }));
  return [
    ...flat(divisions.provinces),
    ...flat(divisions.cities),
    ...flat(divisions.areas),
    ...Object.entries(divisions.streets).flatMap(([county, towns]) => flat(towns, county)),
  ];
}
