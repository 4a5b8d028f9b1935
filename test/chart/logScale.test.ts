import fc from '../fastCheck';
import { describe, expect, test } from 'vitest';
import { canBeLog, logScale } from '../../src/chart/logScale';
import { layoutTrend } from '../../src/chart/trend';
import { indicator } from '../../src/model/indicators';
import { body, line, nameOf, trendOf } from './make';

const amount = fc.oneof(fc.nat(2_000_000_000), fc.double({ min: 0.0001, max: 1000, noNaN: true }));

describe('a logarithmic axis', () => {
  test('holds every value in order, equal ratios as equal heights, zeros apart at its foot', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1 }), fc.integer({ min: 3, max: 6 }), (values, count) => {
        const scale = logScale(values, '元', 'zh', count);
        const sorted = [...values].sort((a, b) => a - b);
        sorted.forEach((value, i) => {
          expect(scale.at(value)).toBeGreaterThanOrEqual(scale.at(sorted[i - 1] ?? 0));
          expect(scale.at(value)).toBeLessThanOrEqual(1);
        });
        const least = sorted.find((value) => value > 0);
        if (least === undefined) return;
        const ratio = scale.at(least * 2) - scale.at(least);
        if (least * 4 <= scale.high) expect(scale.at(least * 4) - scale.at(least * 2)).toBeCloseTo(ratio, 9);
        expect(scale.at(0)).toBe(0);
        if (sorted[0] === 0) expect(scale.at(least)).toBeGreaterThanOrEqual(0.1 - 1e-9);
        expect(scale.isApart?.(0)).toBe(true);
        expect(scale.isApart?.(least)).toBe(false);
        expect(scale.ticks.some(({ value }) => value === 0)).toBe(sorted[0] === 0);
      }),
    );
  });

  test('has at least two ticks, not many more than asked for, in 万 and 亿', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1 }), (values) => {
        const { ticks } = logScale(values, '元', 'zh', 5);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(9);
      }),
    );
    const labels = logScale([30, 4_000_000_000], '元', 'zh', 4).ticks.map(({ label }) => label);
    expect(labels).toEqual(['100', '1万', '100万', '1亿元']);
  });

  test('is the linear one where a value is negative or none above zero', () => {
    expect('isApart' in logScale([-3, 20], '项', 'zh', 5)).toBe(false);
    expect(canBeLog([-3, 20])).toBe(false);
    expect(logScale([0, 0], '件', 'zh', 5).ticks.map(({ value }) => value)).toEqual([0, 1]);
  });
});

test('a trend on it draws a dot for every zero at the foot, and no line to it', () => {
  const series = trendOf([line(body('1'), 2019, [10, 0, 1000, null, 100, 10, 0])]);
  const placed = layoutTrend({
    ...{ series, indicator: indicator('app_new__total'), lang: 'zh', chosen: [], nameOf },
    ...{ size: { width: 800, height: 400 }, scaleOf: logScale },
  });
  const [drawn] = placed.lines;
  expect(drawn?.dots.map(({ value }) => value)).toEqual([10, 0, 1000, 100, 10, 0]);
  for (const dot of drawn?.dots ?? [])
    expect(dot.y === placed.frame.plot.y1, String(dot.value)).toBe(dot.value === 0);
  // Of all neighbours only 2023 and 2024 are both known and above zero.
  expect(drawn?.path.match(/L/gu)).toHaveLength(1);
});
