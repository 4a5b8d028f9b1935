import fc from '../fastCheck';
import { expect, test } from 'vitest';
import { overlaps } from '../../src/chart/geometry';
import { layoutTrend } from '../../src/chart/trend';
import { placeAnnotations } from '../../src/chart/trendAnnotations';
import { traced } from '../../src/chart/trendLabels';
import type { Annotation } from '../../src/model/chartEdit';
import { indicator } from '../../src/model/indicators';
import { body, line, nameOf, trendOf } from './make';

const trend = (values: readonly (readonly (number | null)[])[], width: number) =>
  layoutTrend({
    series: trendOf(values.map((each, i) => line(body(`b${i}`), 2019, each))),
    ...{
      indicator: indicator('disclosed_total'),
      lang: 'zh',
      chosen: [],
      nameOf,
      size: { width, height: 420 },
    },
  });

const lines = fc.array(fc.array(fc.option(fc.nat(3000)), { minLength: 7, maxLength: 7 }), {
  minLength: 1,
  maxLength: 9,
});
const annotations: fc.Arbitrary<Annotation[]> = fc.array(
  fc.record({
    year: fc.integer({ min: 2019, max: 2025 }),
    line: fc.option(fc.integer({ min: 0, max: 9 }).map((i) => `b${i}`)),
    text: fc.constantFrom('新表式启用', '机构改革后并入邻镇，次年起不再单独填报', 'A new site', '疫'),
  }),
  { maxLength: 12 },
);

test('none is dropped: in words, as a number, or (where there is no such point) without a place', () => {
  fc.assert(
    fc.property(lines, annotations, fc.integer({ min: 300, max: 1240 }), (values, said, width) => {
      const placed = trend(values, width);
      const found = placeAnnotations(placed, said);
      expect(found.map(({ number }) => number)).toEqual(said.map((_, i) => i + 1));
      found.forEach(({ at, box }, i) => {
        const each = said[i];
        const row = values[Number(each?.line?.slice(1) ?? -1)];
        const isThere =
          each?.line === null ? placed.frame.years.some(({ year }) => year === each.year) : false;
        const isKnown =
          each !== undefined && each.line !== null && (row?.[each.year - 2019] ?? null) !== null;
        expect(at !== null).toBe(isThere || isKnown);
        expect(box !== null).toBe(at !== null);
      });
    }),
  );
});

test('words cover no line, name or other annotation, and stay within the chart', () => {
  let inWords = 0;
  fc.assert(
    fc.property(lines, annotations, fc.integer({ min: 300, max: 1240 }), (values, said, width) => {
      const placed = trend(values, width);
      const found = placeAnnotations(placed, said);
      const points = placed.lines.flatMap((each) => traced(each));
      found.forEach(({ box, lines: words }, i) => {
        if (!box || words.length === 0) return;
        inWords += 1;
        expect(width).toBeGreaterThanOrEqual(520);
        for (const { x, y } of points)
          expect(x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1).toBe(false);
        for (const label of placed.labels) expect(overlaps(label.box, box)).toBe(false);
        for (const other of found.slice(0, i)) if (other.box) expect(overlaps(other.box, box)).toBe(false);
        expect(box.x0).toBeGreaterThanOrEqual(placed.frame.plot.x0);
        expect(box.x1).toBeLessThanOrEqual(width);
        expect(box.y0).toBeGreaterThanOrEqual(placed.frame.plot.y0);
        expect(box.y1).toBeLessThanOrEqual(placed.frame.plot.y1);
      });
    }),
  );
  // Most find room: else the rule above would be of nothing.
  expect(inWords).toBeGreaterThan(50);
});
