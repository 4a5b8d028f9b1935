import { expect, test } from 'vitest';
import { MESSAGES, say } from '../../src/i18n/messages';
import { chartTitle, scopeWords, yearSpan } from '../../src/i18n/titles';
import type { Body } from '../../src/model/body';

const scope = { level: 'town', kind: null, area: null } as const;
const town = (id: string, county: string, name: string): Body => ({
  id,
  code: id,
  area: id.slice(0, 6),
  level: 'town',
  kind: 'town',
  name,
  province: '山东省',
  city: '烟台市',
  county,
});
const jincheng = town('370683104', '莱州市', '金城镇');
const zhuqiao = town('370683105', '莱州市', '朱桥镇');
const other = town('370687101', '海阳市', '某镇');

test('a title says what, whose and when', () => {
  const words = (area: string | null, chosen: readonly Body[]) => scopeWords(scope, area, chosen, 'zh');
  expect(chartTitle('新收公开申请', words('莱州市', []), yearSpan([2019, 2025]), 'zh')).toBe(
    '莱州市各镇街新收公开申请，2019–2025年',
  );
  expect(words(null, [])).toBe('全国各镇街');
  expect(words(null, [jincheng])).toBe('莱州市金城镇');
  expect(words(null, [jincheng, zhuqiao])).toBe('莱州市2个镇街');
  expect(words(null, [jincheng, other])).toBe('2个镇街');
  expect(yearSpan([2022, 2022])).toBe('2022');
});

test('a title calls the chosen what all of them are, and names no area that one lies outside', () => {
  const county: Body = {
    ...jincheng,
    id: '370683',
    code: '370683',
    level: 'county',
    kind: 'city',
    name: '莱州市',
  };
  const laizhou = { ...scope, kind: 'town', area: '370683' } as const;
  expect(scopeWords(laizhou, '莱州市', [jincheng, zhuqiao], 'zh')).toBe('莱州市2个镇');
  expect(scopeWords(scope, '山东省', [jincheng, county, other], 'zh')).toBe('山东省3个机构');
  expect(scopeWords(laizhou, '莱州市', [jincheng, other], 'zh')).toBe('2个镇');
  expect(scopeWords(laizhou, '莱州市', [jincheng, county, other], 'en')).toBe('3 bodies');
});

test('English says the same', () => {
  expect(chartTitle('Applications received', scopeWords(scope, '莱州市', [], 'en'), '2020', 'en')).toBe(
    'Applications received, towns and subdistricts of 莱州市, 2020',
  );
});

test('every message takes the same values in both languages', () => {
  const names = (text: string) => [...text.matchAll(/\{(\w+)\}/gu)].map((match) => match[1]).sort();
  for (const [key, text] of Object.entries(MESSAGES)) expect(names(text.en), key).toEqual(names(text.zh));
});

test('a value that is missing leaves its name, and markup stays text', () => {
  expect(say('linesKnown', 'zh', { n: 3 })).toContain('{of}');
  expect(say('badParam', 'zh', { param: 'x', text: '<b>$&</b>' })).toContain('<b>$&</b>');
});
