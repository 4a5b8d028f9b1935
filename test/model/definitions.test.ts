import { describe, expect, test } from 'vitest';
import { articleName } from '../../src/i18n/definitionText';
import { definitionOf, formCells } from '../../src/model/definitions';
import type { IndicatorId } from '../../src/model/indicators';
import { indicator, INDICATORS } from '../../src/model/indicators';

describe.each(INDICATORS.map(({ id }) => id))('%s', (id: IndicatorId) => {
  test('has a meaning in both languages, whole, and says how it compares', () => {
    const { meaning, comparable, articles } = definitionOf(id);
    expect(meaning.zh).toMatch(/^[^{}]{6,}。$/u);
    expect(meaning.en).toMatch(/^[A-Z][^{}]{12,}\.$/u);
    expect(meaning.en).not.toMatch(/undefined|\p{Script=Han}/u);
    expect(meaning.zh).not.toContain('undefined');
    expect(comparable.zh.length * comparable.en.length).toBeGreaterThan(0);
    for (const article of articles) {
      expect(articleName(article, 'zh')).toMatch(
        /^第[一二三四五六七八九十]+条(第（[一二三四五六七八九]）项)?$/u,
      );
      expect(articleName(article, 'en')).toMatch(/^article \d+(\(\d\))?$/u);
    }
  });
});

test('no two figures mean the same', () => {
  for (const lang of ['zh', 'en'] as const)
    expect(new Set(INDICATORS.map(({ id }) => definitionOf(id).meaning[lang])).size).toBe(INDICATORS.length);
});

test('what is on one form says so, and its cells have no place on the other', () => {
  for (const { id, forms, formula } of INDICATORS) {
    if (formula.op !== 'figure') continue;
    const [cell] = formCells(id);
    expect(cell?.printed['2019'] !== null).toBe(forms.includes('2019'));
    expect(cell?.printed['2021'] !== null).toBe(forms.includes('2021'));
  }
  expect(definitionOf('procurement_amount').comparable.zh).toContain('只在2019年表');
  expect(definitionOf('app_other_rest__total').comparable.zh).toContain('只在2021年表');
  expect(definitionOf('app_other__person').comparable.zh).toContain('三行之和');
});

test('cells stand with their row and column as printed', () => {
  expect(formCells('denial_rate').map(({ id }) => id)).toContain('app_denied_query__total');
  expect(formCells('app_new__person')[0]?.printed['2019']).toBe('一、本年新收政府信息公开申请数量 / 自然人');
  expect(formCells('norms_issued')[0]?.printed).toEqual({
    '2019': null,
    '2021': '行政规范性文件 / 本年制发件数',
  });
  expect(articleName('36(3)', 'zh')).toBe('第三十六条第（三）项');
  expect(articleName('20(1)', 'zh')).toBe('第二十条第（一）项');
  expect(articleName('14', 'zh')).toBe('第十四条');
  expect(indicator('suits_total').formula.op).toBe('first');
});
