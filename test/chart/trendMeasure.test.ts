import fc from '../fastCheck';
import { describe, expect, test } from 'vitest';
import { layoutTrend } from '../../src/chart/trend';
import { measured } from '../../src/chart/trendMeasure';
import { MOST_PANELS, panelsOf } from '../../src/chart/trendPanels';
import { indicator } from '../../src/model/indicators';
import { body, line, nameOf, trendOf } from './make';

const DISCLOSED = indicator('disclosed_total');
const valuesOf = (series: Pick<ReturnType<typeof measured>['series'], 'lines'>) =>
  series.lines.map(({ points }) => points.map(({ value }) => value));
const peer = { year: 2021, known: 9, of: 9, p10: 1, median: 2, p90: 3 };

describe('measures', () => {
  const series = trendOf(
    [
      line(body('1'), 2019, [null, 50, 0, null, 75]),
      line(body('2'), 2019, [0, 5, 6, 7, null]),
      line(body('3'), 2019, [null, null, null, null, null]),
    ],
    [peer],
  );

  test('an index starts at 100 in the first known year; a first zero is no base', () => {
    const { series: shown, indicator: of, without } = measured(series, DISCLOSED, 'index');
    expect(valuesOf(shown)).toEqual([
      [null, 100, 0, null, 150],
      [null, null, null, null, null],
      [null, null, null, null, null],
    ]);
    expect(of.unit).toBe('index');
    expect(without).toBe(1);
    expect(shown.peers).toEqual([]);
  });

  test('a change needs both years; none runs over a gap', () => {
    const { series: shown, indicator: of, without } = measured(series, DISCLOSED, 'change');
    expect(valuesOf(shown)).toEqual([
      [null, null, -50, null, null],
      [null, 5, 1, 1, null],
      [null, null, null, null, null],
    ]);
    expect(of.unit).toBe('件');
    expect(without).toBe(0);
  });

  test('values stay as they are, peers too', () => {
    expect(measured(series, DISCLOSED, 'value').series).toBe(series);
  });
});

describe('small multiples', () => {
  const lines = fc.array(fc.array(fc.option(fc.nat(5000)), { minLength: 7, maxLength: 7 }), {
    maxLength: 50,
  });

  test('a panel for each line with a figure, side by side within the width', () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 280, max: 1300 }), (all, width) => {
        const series = trendOf(
          all.map((values, i) => line(body(String(100 + i)), 2019, values)),
          [peer],
        );
        const placed = panelsOf(series, width);
        const told = all.filter((values) => values.some((value) => value !== null));
        expect(placed.of).toBe(told.length);
        expect(placed.panels.length).toBe(Math.min(told.length, MOST_PANELS));
        expect(placed.columns * placed.width).toBeLessThanOrEqual(width);
        for (const { series: one } of placed.panels) expect(one.peers).toEqual([]);
      }),
    );
  });

  test('on a shared scale equal values stand equally high, and all of them within the plot', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const series = trendOf(all.map((values, i) => line(body(String(100 + i)), 2019, values)));
        const { panels, values, width, height } = panelsOf(series, 800);
        const heights = new Map<number, number>();
        for (const { series: one } of panels) {
          const placed = layoutTrend({
            ...{ series: one, indicator: DISCLOSED, lang: 'zh', chosen: [], nameOf, bare: true },
            ...{ size: { width, height }, axisWith: values },
          });
          expect(placed.labels).toEqual([]);
          for (const dot of placed.lines.flatMap(({ dots }) => dots)) {
            expect(dot.y).toBe(heights.get(dot.value) ?? dot.y);
            heights.set(dot.value, dot.y);
            expect(dot.y).toBeGreaterThanOrEqual(placed.frame.plot.y0 - 0.1);
            expect(dot.x).toBeLessThanOrEqual(width);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});
