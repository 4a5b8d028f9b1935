import { expect, test } from 'vitest';
import { PLACES } from './divisions';

const area = (province: string, city: string, county: string) => PLACES.areaOf({ province, city, county });

test('names lead to the narrowest area, with or without their kind of place', () => {
  expect(area('山东省', '烟台市', '莱州市')).toBe('370683');
  expect(area('山东', '烟台', '莱州')).toBe('370683');
  expect(area('山东省', '烟台市', '')).toBe('3706');
  expect(area('山东省', '', '')).toBe('37');
  expect(area('', '烟台市', '莱州市')).toBeNull();
});

test('a county without its city is found where the province has one of the name, else not guessed', () => {
  expect(area('上海市', '', '嘉定区')).toBe('310114');
  expect(area('山东省', '', '历下区')).toBe('370102');
  expect(area('山东省', '', '市中区')).toBe('37');
  expect(area('山东省', '枣庄市', '市中区')).toBe('370402');
});

test('a county that the city has not stops at the city', () => {
  expect(area('山东省', '烟台市', '历下区')).toBe('3706');
});

test('a town is looked up in its county alone', () => {
  expect(PLACES.townOf('370683', '金城镇')).toBe('370683104');
  expect(PLACES.townOf('370102', '金城镇')).toBeNull();
  expect(PLACES.townOf('999999', '金城镇')).toBeNull();
});

test('names by code', () => {
  expect(PLACES.namesOf('370683104')).toEqual({ province: '山东省', city: '烟台市', county: '莱州市' });
  expect(PLACES.namesOf('3706')).toEqual({ province: '山东省', city: '烟台市', county: '' });
  expect(PLACES.namesOf('370683999')).toBeNull();
  expect(PLACES.nameOf('370683104')).toBe('金城镇');
  expect(PLACES.nameOf('37')).toBe('山东省');
});
