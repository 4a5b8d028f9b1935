/**
 * The national list of divisions (GB/T 2260 and the towns below), as names by code. Towns are grouped
 * by the county's code and keyed by the last three digits of theirs.
 */
export interface Divisions {
  readonly provinces: Readonly<Record<string, string>>;
  readonly cities: Readonly<Record<string, string>>;
  readonly areas: Readonly<Record<string, string>>;
  readonly streets: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Names from the widest to the body's county; empty where there is none. */
export interface PlaceNames {
  readonly province: string;
  readonly city: string;
  readonly county: string;
}

/** Finds places in the national list, by code and by name. A name is only ever looked up within its area. */
export interface PlaceFinder {
  /** Names of the areas that hold (or are) the code's place; null for a code that isn't listed. */
  namesOf(code: string): PlaceNames | null;
  /**
   * The narrowest area (6, 4 or 2 digits) that the names lead to; null where the province isn't known.
   * A city that can't be found stops there, unless its county is the only one of the name in the province.
   */
  areaOf(names: PlaceNames): string | null;
  /** Code of the town `name` in the county `area` (6 digits); null where the county has none of the name. */
  townOf(area: string, name: string): string | null;
  /** Name of the area or town; null for a code that isn't listed. */
  nameOf(code: string): string | null;
}

/** "烟台" is 烟台市, "历下" is 历下区, "四川" is 四川省: written without the kind of place, if one has it. */
const KIND_OF_PLACE = /(省|市|区|县|旗|盟|地区|自治州|自治县|自治区|特别行政区)$/u;
const bare = (name: string) => name.replace(KIND_OF_PLACE, '');

function codeIn(
  codes: readonly string[],
  names: Readonly<Record<string, string>>,
  name: string,
): string | null {
  if (name === '') return null;
  const exact = codes.filter((code) => names[code] === name);
  const found =
    exact.length > 0
      ? exact
      : codes.filter((code) => bare(name) !== '' && bare(names[code] ?? '') === bare(name));
  return found.length === 1 ? (found[0] ?? null) : null;
}

function childrenBy(codes: readonly string[], digits: number): ReadonlyMap<string, readonly string[]> {
  const children = new Map<string, string[]>();
  for (const code of codes) {
    const parent = code.slice(0, digits);
    const siblings = children.get(parent);
    if (siblings) siblings.push(code);
    else children.set(parent, [code]);
  }
  return children;
}

/** Finds places over a list of divisions. */
export function placeFinder(divisions: Divisions): PlaceFinder {
  const { provinces, cities, areas, streets } = divisions;
  const provinceCodes = Object.keys(provinces);
  const citiesIn = childrenBy(Object.keys(cities), 2);
  const areasInCity = childrenBy(Object.keys(areas), 4);
  const areasInProvince = childrenBy(Object.keys(areas), 2);

  const nameOf = (code: string) =>
    provinces[code] ?? cities[code] ?? areas[code] ?? streets[code.slice(0, 6)]?.[code.slice(6)] ?? null;

  return {
    nameOf,
    namesOf: (code) =>
      nameOf(code) === null
        ? null
        : {
            province: provinces[code.slice(0, 2)] ?? '',
            city: cities[code.slice(0, 4)] ?? '',
            county: areas[code.slice(0, 6)] ?? '',
          },
    areaOf: ({ province, city, county }) => {
      const inProvince = codeIn(provinceCodes, provinces, province);
      if (inProvince === null) return null;
      const inCity = codeIn(citiesIn.get(inProvince) ?? [], cities, city);
      const counties = (inCity === null ? areasInProvince.get(inProvince) : areasInCity.get(inCity)) ?? [];
      return codeIn(counties, areas, county) ?? inCity ?? inProvince;
    },
    townOf: (area, name) => {
      const entry = Object.entries(streets[area] ?? {}).find(([, listed]) => listed === name);
      return entry ? `${area}${entry[0]}` : null;
    },
  };
}
