import fc from '../fastCheck';
import { describe, expect, test } from 'vitest';
import type { IndicatorUnit } from '../../src/model/indicators';
import {
  formatAxis,
  formatCell,
  formatFull,
  formatShare,
  formatShort,
  formatValue,
  formatYear,
} from '../../src/i18n/numbers';

const UNITS: readonly IndicatorUnit[] = ['件', '项', '个', '元', '万元', 'share', 'per_application', '元/个'];
const unit = fc.constantFrom(...UNITS);
const lang = fc.constantFrom('zh' as const, 'en' as const);

describe('labels', () => {
  test.each([
    [4_168_558, '元', '416.9 万元', '4.17M yuan'],
    [213, '件', '213 件', '213'],
    [12_162, '件', '1.22 万件', '12.2k'],
    [146_492, '件', '14.6 万件', '146.5k'],
    [9_999, '件', '9,999 件', '9,999'],
    [-1_942, '项', '−1,942 项', '−1,942'],
    [51, '万元', '51 万元', '510k yuan'],
    [200_000_000, '元', '2 亿元', '200M yuan'],
    [0, '件', '0 件', '0'],
    [1 / 3, 'share', '33.3%', '33.3%'],
    [0.0321, 'per_application', '0.032', '0.032'],
    [88_943.1, '元/个', '8.89 万元/个', '88.9k yuan per project'],
  ] as const)('%d %s is %s in Chinese and %s in English', (value, of, zh, en) => {
    expect([formatValue(value, of, 'zh'), formatValue(value, of, 'en')]).toEqual([zh, en]);
  });

  test('a share that is nearly nothing or nearly all is not rounded to 0 % or 100 %', () => {
    expect([0, 0.0001, 0.9999, 1].map((each) => formatShare(each, 'zh'))).toEqual([
      '0%',
      '<0.1%',
      '>99.9%',
      '100%',
    ]);
  });
});

describe('the full figure', () => {
  test('keeps every digit and the unit of the form', () => {
    expect(formatFull(4_168_558, '元', 'zh')).toBe('4,168,558 元');
    expect(formatFull(709_455.9, '元', 'en')).toBe('709,455.9 yuan');
    expect(formatFull(3.2, '万元', 'zh')).toBe('3.2 万元');
    expect(formatFull(3.2, '万元', 'en')).toBe('32,000 yuan');
    expect(formatFull(null, '万元', 'en')).toBe('no data');
    expect(formatCell(12_162, '件', 'zh')).toBe('12,162');
  });
});

describe('an axis', () => {
  test('uses one magnitude for all its ticks, and the unit where asked', () => {
    const ticks = [0, 5_000, 10_000, 15_000];
    expect(ticks.map((each) => formatAxis(each, '件', 'zh', 15_000))).toEqual(['0', '0.5万', '1万', '1.5万']);
    expect(ticks.map((each) => formatAxis(each, '件', 'en', 15_000))).toEqual(['0', '5k', '10k', '15k']);
    expect(formatAxis(4_000_000, '元', 'zh', 4_000_000, true)).toBe('400万元');
    expect(formatAxis(40, '万元', 'zh', 60)).toBe('40万');
  });
});

test('a year is never grouped', () => {
  expect(formatYear(2020)).toBe('2020');
});

test('unknown is told as unknown, in every form and unit, and never as 0 or NaN', () => {
  const unknown = fc.constantFrom(null, undefined, NaN, Infinity);
  fc.assert(
    fc.property(unknown, unit, lang, (value, of, tongue) => {
      const word = tongue === 'zh' ? '无数据' : 'no data';
      for (const format of [formatValue, formatShort, formatFull, formatCell]) {
        expect(format(value, of, tongue)).toBe(word);
      }
      expect(formatShare(value, tongue)).toBe(word);
    }),
  );
});

test('only zero reads as zero', () => {
  const value = fc.double({ min: 1e-3, max: 1e12, noNaN: true });
  fc.assert(
    fc.property(value, unit, lang, (each, of, tongue) => {
      expect(formatShort(each, of, tongue)).not.toBe('0');
      expect(formatValue(each, of, tongue)).not.toMatch(/NaN|undefined/u);
    }),
  );
});
