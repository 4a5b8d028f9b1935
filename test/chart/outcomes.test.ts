import fc from '../fastCheck';
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../src/model/indicators';
import { OUTCOMES } from '../../src/model/indicators';
import type { OutcomeGroup, OutcomesSeries } from '../../src/model/series';
import type { Measure } from '../../src/chart/outcomeGroups';
import { overlaps } from '../../src/chart/geometry';
import type { PlacedOutcomes } from '../../src/chart/outcomesMarks';
import { layoutOutcomes } from '../../src/chart/outcomes';
import { outcomesTable } from '../../src/chart/outcomesText';
import { textWidth } from '../../src/chart/textWidth';
import { body, LONG_NAME, nameOf } from './make';

type Six = readonly [
  number | null,
  number | null,
  number | null,
  number | null,
  number | null,
  number | null,
];

const partsOf = (six: Six): Record<Outcome, number | null> => ({
  app_granted: six[0],
  app_partial: six[1],
  app_denied: six[2],
  app_unable: six[3],
  app_rejected: six[4],
  app_other: six[5],
});

const ofBody = (name: string, six: Six, handled: number | null): OutcomeGroup => ({
  key: { year: 2024, body: body(name), origin: 'published' },
  parts: partsOf(six),
  handled,
  complete: six.includes(null) ? 0 : 1,
  of: 1,
});

const ofYear = (year: number, six: Six, complete: number, of: number): OutcomeGroup => ({
  key: { year },
  parts: partsOf(six),
  handled: six.includes(null) ? null : six.reduce<number>((sum, each) => sum + (each ?? 0), 0),
  complete,
  of,
});

const seriesOf = (...groups: OutcomeGroup[]): OutcomesSeries => ({ ask: 'outcomes', groups });
const lay = (series: OutcomesSeries, measure: Measure, width = 900, name = nameOf): PlacedOutcomes =>
  layoutOutcomes({ series, measure, width, lang: 'zh', chosen: [], nameOf: name });

const UNKNOWN: Six = [null, null, null, null, null, null];

describe('any outcomes at any width', () => {
  const part = fc.option(fc.oneof(fc.constant(0), fc.nat(5_000)), { nil: null });
  const group = fc
    .tuple(fc.tuple(part, part, part, part, part, part), fc.option(fc.nat(30_000), { nil: null }))
    .map(([six, handled]) => [six, handled] as const);
  const groups = fc
    .array(group, { minLength: 1, maxLength: 12 })
    .map((all) => all.map(([six, handled], i) => ofBody(String(i), six, handled)));
  const width = fc.integer({ min: 320, max: 1400 });
  const measure = fc.constantFrom('share' as const, 'count' as const);

  test('segments lie side by side in the fixed order, inside the box, as long as their values', () => {
    fc.assert(
      fc.property(groups, width, measure, fc.boolean(), (of, w, by, long) => {
        const placed = lay(seriesOf(...of), by, w, long ? () => LONG_NAME : nameOf);
        for (const { segments, bar, box } of placed.groups) {
          expect(box.y1).toBeLessThanOrEqual(placed.size.height);
          const order = segments.map((each) => (each.outcome === null ? 6 : OUTCOMES.indexOf(each.outcome)));
          expect(order).toEqual([...order].sort((a, b) => a - b));
          segments.forEach((each, i) => {
            expect(each.value).toBeGreaterThan(0);
            expect(each.box.x0).toBeGreaterThanOrEqual(0);
            expect(each.box.x1).toBeLessThanOrEqual(w + 0.1);
            if (i > 0) expect(each.box.x0).toBe(segments[i - 1]?.box.x1);
            if (each.label !== '') expect(textWidth(each.label, 12)).toBeLessThan(each.box.x1 - each.box.x0);
          });
          if (by === 'share' && bar.kind === 'parts') {
            expect(segments.map((each) => each.outcome)).not.toContain(null);
            expect(segments.reduce((sum, each) => sum + each.value, 0)).toBe(bar.sum);
          }
        }
      }),
    );
  });

  test('texts do not touch: name, count and reason of a row, and the items of the key', () => {
    fc.assert(
      fc.property(groups, width, measure, (of, w, by) => {
        const placed = lay(seriesOf(...of), by, w, () => LONG_NAME);
        for (const each of placed.groups) {
          const name = textWidth(each.name, 13);
          const countFrom = each.end ? each.countX - textWidth(each.count, 12) : each.countX;
          const reasonFrom = each.reasonEnds ? each.reasonX - textWidth(each.reason, 12) : each.reasonX;
          if (each.count !== '') expect(countFrom).toBeGreaterThan(name);
          if (each.count !== '') expect(countFrom + textWidth(each.count, 12)).toBeLessThanOrEqual(w + 0.1);
          if (each.reason !== '' && each.reasonY === each.nameY) expect(reasonFrom).toBeGreaterThan(name);
          if (each.reasonY > each.nameY) expect(each.reasonY).toBeGreaterThanOrEqual(each.nameY + 16);
          expect(each.reasonY + 8).toBeLessThanOrEqual(each.box.y1);
          if (each.reason !== '') expect(reasonFrom + textWidth(each.reason, 12)).toBeLessThanOrEqual(w);
        }
        const boxes = placed.key.map(({ x, y, label }) => ({
          x0: x,
          x1: x + 20 + textWidth(label, 12),
          y0: y - 8,
          y1: y + 8,
        }));
        boxes.forEach((a, i) => {
          expect(a.x1).toBeLessThanOrEqual(w);
          for (const b of boxes.slice(i + 1)) expect(overlaps(a, b)).toBe(false);
        });
      }),
    );
  });
});

describe('shares', () => {
  test('are of all six parts, which fill the width', () => {
    const { groups } = lay(seriesOf(ofBody('a', [40, 20, 20, 10, 0, 10], 100)), 'share');
    expect(groups[0]?.segments.map((each) => each.label)).toEqual(['40%', '20%', '20%', '10%', '10%']);
    expect(groups[0]?.count).toBe('100 件');
  });

  test('are not computed where a part is unknown, even if the total is known', () => {
    const placed = lay(seriesOf(ofBody('a', [40, null, 20, 10, 0, 10], 100)), 'share');
    expect(placed.groups[0]).toMatchObject({ segments: [], reason: '六类不全，不算占比' });
    expect(placed.notes.join('')).toMatch('1 组六类结果不全');
  });

  test('are not computed of nothing: six zeros are a statement, not a bar', () => {
    expect(lay(seriesOf(ofBody('a', [0, 0, 0, 0, 0, 0], 0)), 'share').groups[0]).toMatchObject({
      segments: [],
      reason: '没有办结的申请（0 件）',
    });
  });
});

describe('counts', () => {
  test('draw what is known and set the rest of the total apart', () => {
    const placed = lay(seriesOf(ofBody('a', [40, null, 20, null, null, null], 100)), 'count');
    expect(placed.groups[0]?.segments.map(({ outcome, value }) => [outcome, value])).toEqual([
      ['app_granted', 40],
      ['app_denied', 20],
      [null, 40],
    ]);
    expect(placed.key.at(-1)?.label).toBe('未说明');
    expect(placed.notes).toContain('斜纹“未说明”为总计减去已知各类。');
  });

  test('say that the total is unknown where it is', () => {
    const { groups, key } = lay(seriesOf(ofBody('a', [40, null, 20, null, null, null], null)), 'count');
    expect(groups[0]?.count).toBe('总计无数据');
    expect(key).toHaveLength(6);
  });

  test('share one scale', () => {
    const [a, b] = lay(
      seriesOf(ofBody('a', [100, 0, 0, 0, 0, 0], 100), ofBody('b', [50, 0, 0, 0, 0, 0], 50)),
      'count',
    ).groups;
    const length = (of: typeof a): number =>
      of?.segments[0] ? of.segments[0].box.x1 - of.segments[0].box.x0 : 0;
    expect(length(b)).toBeCloseTo(length(a) / 2, 0);
  });
});

test('nothing known is said, in either measure, and never drawn', () => {
  for (const measure of ['share', 'count'] as const) {
    const { groups, readings } = lay(
      seriesOf(ofBody('a', UNKNOWN, null), ofYear(2022, UNKNOWN, 0, 15)),
      measure,
    );
    expect(groups.map((each) => each.reason)).toEqual(['无数据', '15 份年报无一齐全']);
    expect(groups.flatMap((each) => each.segments)).toEqual([]);
    expect(readings.map((each) => each.facts)).toEqual([
      [{ label: '', value: '无数据' }],
      [{ label: '', value: '15 份年报无一齐全' }],
    ]);
  }
});

test('years stand in order, with the reports they sum', () => {
  const six: Six = [5, 0, 0, 0, 0, 5];
  const placed = lay(seriesOf(ofYear(2023, six, 2, 34), ofYear(2021, six, 1, 12)), 'share');
  expect(placed.groups.map((each) => each.name)).toEqual(['2021', '2023']);
  expect(placed.groups[1]?.count).toBe('10 件（2/34 份年报）');
  // That the one complete report handled none doesn't say that nobody did.
  const none = lay(seriesOf(ofYear(2020, [0, 0, 0, 0, 0, 0], 1, 73)), 'count');
  expect(none.groups[0]?.reason).toBe('0 件（1/73 份年报）');
});

test('a rule stands between the forms, and the note tells of it, where years of both are drawn', () => {
  const six: Six = [5, 0, 0, 0, 0, 5];
  const ruled = (...years: number[]) => {
    const { breakY, groups, notes } = lay(seriesOf(...years.map((year) => ofYear(year, six, 1, 1))), 'share');
    const above = groups.filter(({ box }) => breakY !== null && box.y1 <= breakY);
    const isTold = notes.some((note) => note.includes('2021年起改用新表式'));
    return { above: above.map(({ name }) => name), isDrawn: breakY !== null, isTold };
  };
  expect(ruled(2022, 2020, 2019)).toEqual({ above: ['2019', '2020'], isDrawn: true, isTold: true });
  expect(ruled(2019, 2020)).toEqual({ above: [], isDrawn: false, isTold: false });
  expect(ruled(2021, 2024)).toEqual({ above: [], isDrawn: false, isTold: false });
});

test('a total that differs from its parts is stated, not mended', () => {
  const placed = lay(
    seriesOf(
      ofBody('a', [100, 0, 0, 0, 0, 20], 119),
      ofBody('b', [9, null, 0, 0, 0, 0], 5),
      ofBody('c', [9, null, 0, 0, 0, 0], 12),
    ),
    'count',
  );
  expect(placed.notes.filter((note) => note.includes('相差'))).toEqual([
    '镇a：各类之和 120，总计 119，相差 1；条形按各类画出。',
    '镇b：各类之和 9，总计 5，相差 4；条形按各类画出。',
  ]);
});

test('words: alt text, readings and table', () => {
  const series = seriesOf(
    ofBody('a', [30, 0, 10, 0, 0, 0], 40),
    ofBody('b', [3, null, null, null, null, null], null),
  );
  const placed = lay(series, 'share');
  expect(placed.alt).toBe(
    '政府信息公开申请办理结果的占比，2组。镇a：予以公开 75%、不予公开 25%。镇b：六类不全，不算占比。',
  );
  expect(placed.readings[0]).toMatchObject({
    body: 'a',
    title: '镇a · 2024年',
    facts: [
      { label: '予以公开', value: '30 件（75%）' },
      { label: '办结总计', value: '40 件' },
    ],
  });
  const table = outcomesTable({ series, lang: 'zh', nameOf });
  expect(table.rows[0]?.cells).toEqual(['镇a', '30', '0', '10', '0', '0', '0', '40', '1', '1']);
  expect(table.rows[1]?.cells.slice(1, 3)).toEqual(['3', '无数据']);
});
