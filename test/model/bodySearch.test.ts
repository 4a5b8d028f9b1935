import { expect, test } from 'vitest';
import { bodySearch } from '../../src/model/bodySearch';
import { body } from '../chart/make';

const at = (id: string, name: string, county: string) => ({
  ...body(id, name),
  area: id.slice(0, 6),
  county,
});
const jinchengjiang = at('451202001', '金城江街道', '金城江区');
const others = at('451202002', '东江镇', '金城江区');
const jincheng = at('370683104', '金城镇', '莱州市');
const search = bodySearch([others, jinchengjiang, jincheng]);

test('every word has to stand in a body’s name, place or code; those of the name come first', () => {
  expect(search(' 金城 ')).toEqual([jinchengjiang, jincheng, others]);
  expect(search('莱州市 金城')).toEqual([jincheng]);
  expect(search('370683104')).toEqual([jincheng]);
  expect(search('莱州 东江')).toEqual([]);
});

test('without a text all of them are found, in their own order', () => {
  expect(search('  ')).toEqual([others, jinchengjiang, jincheng]);
});
