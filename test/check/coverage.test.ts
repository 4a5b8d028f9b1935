import { expect, test } from 'vitest';
import type { Held } from '../../src/check/coverage';
import { areaRows, missingOf, nationalTowns, townGrid } from '../../src/check/coverage';
import type { Body } from '../../src/model/body';
import { bodyId } from '../../src/model/body';
import { loadDivisions } from '../../scripts/build/divisions';

const national = nationalTowns(loadDivisions());
const LAIZHOU = '370683';
const towns = national.townsOf(LAIZHOU);
const YEARS = [2019, 2020, 2021];

const town = (name: string) => {
  const found = towns.find((each) => each.name === name);
  if (!found) throw new Error(`${name} must be on the list`);
  return found;
};
function beside(level: Body['level'], name: string, area = LAIZHOU): Body {
  const place = { code: null, area, county: '莱州市', name };
  const kind = level === 'town' ? 'town' : 'department';
  return { id: bodyId(place), ...place, level, kind, province: '山东省', city: '烟台市' };
}
const held = (body: Body, year: number, origin: Held['origin'] = 'published'): Held => ({
  ...{ body, year, origin, form: year < 2021 ? '2019' : '2021' },
});

test('the national list gives 莱州市 its 17 towns, each with its code for an id', () => {
  expect(towns).toHaveLength(17);
  expect(town('金城镇')).toMatchObject({ id: '370683104', area: LAIZHOU, kind: 'town', level: 'town' });
  expect(town('文昌路街道').kind).toBe('subdistrict');
  expect(national.nameOf(LAIZHOU)).toBe('山东省烟台市莱州市');
  expect(national.nameOf('110101')).toBe('北京市东城区');
  expect(national.nameOf('999999')).toBeNull();
  expect(national.citiesIn('11')).toEqual([]);
  expect(national.areasIn(null)).toHaveLength(31);
  expect(national.areasIn('3706').every(({ code }) => code.startsWith('3706'))).toBe(true);
});

test('every town of the list has a row, and each other body that has a report; departments on demand', () => {
  const zone = beside('town', '滨海新区');
  const office = beside('department', '财政局');
  const all = [held(town('金城镇'), 2020), held(zone, 2021), held(office, 2021)];
  const plain = townGrid(towns, LAIZHOU, all, YEARS, false);
  expect(plain.rows).toHaveLength(18);
  expect(plain.rows.at(-1)).toMatchObject({ body: zone, sort: 'unlisted', present: 1 });
  const whole = townGrid(towns, LAIZHOU, all, YEARS, true);
  expect(whole.rows.map(({ sort }) => sort).filter((sort) => sort !== 'listed')).toEqual([
    'unlisted',
    'department',
  ]);
  // What the list hasn't is counted nowhere.
  expect(whole).toMatchObject({ of: 17, present: [0, 1, 0] });
});

test('an own report is present beside the published one, and first', () => {
  const both = [
    held(town('金城镇'), 2020),
    held(town('金城镇'), 2020, 'own'),
    held(town('沙河镇'), 2020, 'own'),
  ];
  const { rows, present } = townGrid(towns, LAIZHOU, both, YEARS, false);
  const row = rows.find(({ body }) => body.name === '金城镇');
  expect(row?.cells.map((cell) => cell.map(({ origin }) => origin))).toEqual([[], ['own', 'published'], []]);
  expect(row?.present).toBe(1);
  expect(present).toEqual([0, 2, 0]);
});

test('missing are the towns of the list without a report of a year, and nobody else', () => {
  const all = [held(town('金城镇'), 2020), held(beside('town', '滨海新区'), 2020)];
  const missing = missingOf(townGrid(towns, LAIZHOU, all, YEARS, true));
  expect(missing).toHaveLength(17 * 3 - 1);
  expect(missing.filter(({ year }) => year === 2020).map(({ body }) => body.name)).not.toContain('金城镇');
  expect(missing.some(({ body }) => body.name === '滨海新区')).toBe(false);
  const everywhere = towns.flatMap((body) => YEARS.map((year) => held(body, year)));
  expect(missingOf(townGrid(towns, LAIZHOU, everywhere, YEARS, false))).toEqual([]);
});

test('reports of another county, and of other levels, are not the county’s towns', () => {
  const [other] = national.townsOf('370685');
  if (!other) throw new Error('招远市 has towns');
  const county: Body = {
    ...{ id: LAIZHOU, code: LAIZHOU, area: LAIZHOU, level: 'county', kind: 'city' },
    ...{ name: '莱州市', province: '山东省', city: '烟台市', county: '莱州市' },
  };
  const grid = townGrid(towns, LAIZHOU, [held(other, 2020), held(county, 2020)], YEARS, false);
  expect(grid.rows[0]).toMatchObject({ body: county, sort: 'government' });
  expect(grid.rows).toHaveLength(18);
  expect(grid.present).toEqual([0, 0, 0]);
});

test('an area counts each listed town once a year, out of all its towns', () => {
  const all = [
    held(town('金城镇'), 2020),
    held(town('金城镇'), 2020, 'own'),
    held(town('沙河镇'), 2020),
    held(beside('town', '滨海新区'), 2020),
    held(beside('department', '财政局'), 2020),
  ];
  const counties = areaRows(national.areasIn('3706'), national, all, YEARS);
  expect(counties.find(({ code }) => code === LAIZHOU)).toEqual({
    ...{ code: LAIZHOU, name: '莱州市', of: 17, present: [0, 2, 0] },
  });
  const provinces = areaRows(national.areasIn(null), national, all, YEARS);
  expect(provinces.find(({ code }) => code === '37')?.present).toEqual([0, 2, 0]);
  expect(provinces.reduce((sum, { of }) => sum + of, 0)).toBe(41352);
});
