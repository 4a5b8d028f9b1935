import fc from '../fastCheck';
import { describe, expect, test } from 'vitest';
import { changeEntries, changesOf, changeWords, layoutChanges } from '../../src/chart/change';
import { spreadWords } from '../../src/chart/compared';
import { distributionTable, layoutDistribution } from '../../src/chart/distribution';
import { heatOf, shadeIn, spreadCells } from '../../src/chart/heat';
import { step } from '../../src/chart/reading';
import { spreadScale } from '../../src/chart/spreadScale';
import { placeSwarm } from '../../src/chart/swarm';
import { placeSwarmLabels } from '../../src/chart/swarmLabels';
import { LABEL, LINE_HEIGHT, widest } from '../../src/chart/textWidth';
import { indicator } from '../../src/model/indicators';
import type { IndicatorId } from '../../src/model/indicators';
import { baseOf } from '../../src/model/rate';
import type { CompareRow, CompareSeries, Spread } from '../../src/model/series';
import { body, nameOf } from './make';

const RECEIVED = indicator('app_new__total');
const RATE = indicator('disclosure_rate');

interface Cells {
  readonly [id: string]: number | null | readonly [value: number, base: number];
}

const row = (id: string, year: number, cells: Cells): CompareRow => ({
  body: body(id),
  year,
  inScope: true,
  peer: true,
  cells: Object.fromEntries(
    Object.entries(cells).map(([key, cell]) => {
      const [value, base] = Array.isArray(cell) ? (cell as [number, number]) : [cell as number | null, null];
      return [key, { value, base, origin: 'published' as const }];
    }),
  ),
});

const seriesOf = (
  rows: readonly CompareRow[],
  spreads: Partial<Record<IndicatorId, Spread>> = {},
): CompareSeries => ({ ask: 'compare', rows, spreads, near: null });

const received = (values: readonly (number | null)[], year = 2022): CompareRow[] =>
  values.map((value, i) => row(`b${String(i).padStart(5, '0')}`, year, { app_new__total: value }));

const drawn = (series: CompareSeries, width = 1208, chosen: readonly string[] = []) =>
  layoutDistribution({
    ...{ series, indicator: RECEIVED, year: 2022, lang: 'zh', width, chosen, nameOf },
    ...{ peers: '莱州市各镇街', scope: '莱州市各镇街' },
  });

const counts = fc.array(fc.oneof(fc.nat(3), fc.nat(400), fc.constant(null), fc.nat(100_000)), {
  minLength: 1,
  maxLength: 900,
});

describe('the swarm', () => {
  test('no two dots overlap, all stay within the height and near their value, in the order of their values', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(340, 736, 1208), (values, width) => {
        const placed = drawn(seriesOf(received(values)), width);
        const dots = [...placed.dots].sort((a, b) => a.x - b.x);
        expect(dots.length === 0 || placed.crowd === '' ? dots.length : -1).toBe(
          values.filter((value) => value !== null).length,
        );
        for (const [i, a] of dots.entries())
          for (let j = i + 1; j < dots.length; j++) {
            const b = dots[j];
            if (!b || b.x - a.x >= a.r + b.r) break;
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.r + b.r);
          }
        for (const { y, r } of dots) {
          expect(y - r).toBeGreaterThanOrEqual(placed.plot.y0);
          expect(y + r).toBeLessThanOrEqual(placed.plot.y1);
        }
        for (const [i, a] of placed.dots.entries())
          for (const b of placed.dots.slice(i + 1, i + 20))
            if (b.x - a.x > 32) expect(b.of.value).toBeGreaterThan(a.of.value);
      }),
      { numRuns: 60 },
    );
  });

  test('an unknown figure has no dot and is named; a printed zero has one', () => {
    const placed = drawn(seriesOf(received([0, null, 7])));
    expect(placed.dots.map(({ of }) => of.value)).toEqual([0, 7]);
    expect(placed.notes.join()).toContain('无数据（1 个）：镇b00001');
    expect(placed.readings.map(({ title }) => title)).toEqual(['镇b00000', '镇b00002']);
  });

  test('a dot that fits stands at its own value', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 30 }), (xs) => {
        const wide = xs.map((x) => x * 20).sort((a, b) => a - b);
        expect(placeSwarm(wide, 240)).toEqual({ radius: 6, xs: wide, ys: wide.map(() => 0), nudged: false });
      }),
    );
  });

  test('forty thousand bodies become one shape, and the chosen stay dots', () => {
    const values = Array.from({ length: 40_000 }, (_, i) => (i * i) % 997);
    const placed = drawn(seriesOf(received(values)), 1208, ['b00007']);
    expect(placed.crowd).not.toBe('');
    expect(placed.dots.map(({ of }) => of.value)).toEqual([49]);
  });

  test('by keyboard a crowd is walked from the least value to the greatest, a lone body by its name, and the chosen reached', () => {
    const values = [...Array.from({ length: 4000 }, (_, i) => (i * i) % 997), 5000];
    const { readings } = drawn(seriesOf(received(values)), 1208, ['b00007']);
    const walked = [0];
    for (let at = 0; at >= 0;) {
      const next = step(readings, at, 'ArrowRight') ?? at;
      if (next === at) break;
      walked.push((at = next));
    }
    const told = walked.map((at) => readings[at]);
    const counted = told.map((each) =>
      Number(/^([\d,]+) 个机构$/u.exec(each?.facts[0]?.value ?? '')?.[1]?.replaceAll(',', '') ?? 1),
    );
    expect(counted.reduce((sum, n) => sum + n)).toBe(values.length);
    expect(told.at(-1)).toMatchObject({ body: 'b04000', title: '镇b04000' });
    expect(told.at(-1)?.facts[1]).toEqual({ label: '名次', value: '第 1（共 4,001 个）' });
    expect(told[1]?.facts[1]?.value).toMatch(/^第 [\d,]+–[\d,]+（共 4,001 个）$/u);
    expect(readings[step(readings, walked[1] ?? 0, 'ArrowDown') ?? -1]?.body).toBe('b00007');
  });

  test('names lie on no other name and on no line, whatever is to be named', () => {
    const items = fc.array(
      fc.record({
        texts: fc.array(fc.constantFrom('镇 3', '虎山镇 1,204', '上海市住房和城乡建设管理委员会 0'), {
          minLength: 1,
          maxLength: 3,
        }),
        x: fc.double({ min: 0, max: 736, noNaN: true }),
        chosen: fc.boolean(),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(items, (all) => {
        const boxes = placeSwarmLabels(all, 736, 6).map(({ index, lane, x, anchor }) => {
          const item = all[index];
          const size = widest(item?.texts ?? [], LABEL);
          const x0 = x - (anchor === 'start' ? 0 : anchor === 'middle' ? size / 2 : size);
          return { x0, x1: x0 + size, lane, top: lane + (item?.texts.length ?? 0), at: item?.x ?? 0 };
        });
        for (const a of boxes) {
          expect(a.x0).toBeGreaterThanOrEqual(0);
          expect(a.x1).toBeLessThanOrEqual(736);
          expect(a.top).toBeLessThanOrEqual(6);
          for (const b of boxes) {
            if (a === b) continue;
            if (a.lane < b.top && b.lane < a.top) expect(a.x1 <= b.x0 || b.x1 <= a.x0).toBe(true);
            // The line of a name in a higher lane runs down past this one.
            if (b.lane > a.lane) expect(b.at <= a.x0 || b.at >= a.x1).toBe(true);
          }
        }
      }),
    );
    expect(LINE_HEIGHT).toBeGreaterThan(LABEL);
  });

  test('twelve towns are all named on a wide page', () => {
    const placed = drawn(seriesOf(received([3, 5, 8, 9, 12, 20, 21, 22, 30, 41, 55, 60])));
    expect(placed.labels).toHaveLength(12);
  });

  test('the axis turns logarithmic where a few are many times the others, and never for shares', () => {
    expect(spreadScale([0, 1, 2, 3, 400], '件', 'zh', 6).log).toBe(true);
    expect(spreadScale([10, 20, 30], '件', 'zh', 6).log).toBe(false);
    expect(spreadScale([0.001, 0.002, 0.9], 'share', 'zh', 6).log).toBe(false);
    fc.assert(
      fc.property(fc.array(fc.nat(1e7), { minLength: 2, maxLength: 40 }), (values) => {
        const scale = spreadScale(values, '元', 'zh', 6);
        const sorted = [...values].sort((a, b) => a - b);
        const at = sorted.map((value) => scale.at(value));
        expect(at).toEqual([...at].sort((a, b) => a - b));
        expect(at.every((each) => each >= 0 && each <= 1)).toBe(true);
      }),
    );
  });
});

test('below five known peers no band is drawn, and the words say so', () => {
  const few = { known: 4, of: 9, p10: 1, median: 2, p90: 3 };
  const placed = drawn(seriesOf(received([1, 2, 2, 3]), { app_new__total: few }));
  expect(placed.spread).toBeNull();
  expect(spreadWords(few, '同县', RECEIVED, 'zh')).toContain('只有 4 个有数据，不足 5 个');
  const enough = { ...few, known: 5 };
  expect(drawn(seriesOf(received([1]), { app_new__total: enough })).spread).not.toBeNull();
  expect(spreadWords(enough, '同县', RECEIVED, 'zh')).toContain('中位数 2');
});

test('a rate on fewer than 30 cases, or an unknown number, is hollow and has no rank', () => {
  const series = seriesOf([
    row('a', 2022, { disclosure_rate: [1, 29] }),
    row('b', 2022, { disclosure_rate: [0.5, 30] }),
    row('c', 2022, { disclosure_rate: 0.9 }),
  ]);
  const input = { series, indicator: RATE, year: 2022, lang: 'zh' as const, chosen: [], nameOf };
  const placed = layoutDistribution({ ...input, width: 736, peers: '', scope: '' });
  expect(placed.dots.map(({ of }) => [of.body.id, of.small])).toEqual([
    ['b', false],
    ['c', true],
    ['a', true],
  ]);
  expect(distributionTable(input).rows.map(({ cells }) => cells[2])).toEqual(['1', '—', '—']);
  expect(baseOf(indicator('procurement_per_project'))).toBeNull();
});

describe('the change from the year before', () => {
  const series = seriesOf([
    row('a', 2021, { app_new__total: 0 }),
    row('a', 2022, { app_new__total: 3 }),
    row('b', 2021, { app_new__total: 8 }),
    row('b', 2022, { app_new__total: 2 }),
    row('c', 2021, { app_new__total: null }),
    row('c', 2022, { app_new__total: 5 }),
    row('d', 2021, { app_new__total: 4 }),
    row('e', 2022, { app_new__total: null }),
  ]);
  const input = { series, indicator: RECEIVED, year: 2022, lang: 'zh' as const, chosen: [], nameOf };

  test('is drawn for those known in both years alone, by change; who is known in one is named', () => {
    const { rows, onlyBefore, onlyNow, of } = changesOf(series, RECEIVED, 2022, []);
    expect(rows.map((each) => [each.body.id, each.from, each.to, each.percent])).toEqual([
      ['a', 0, 3, null],
      ['b', 8, 2, -0.75],
    ]);
    expect(onlyBefore.map((each) => each.body.id)).toEqual(['d']);
    expect(onlyNow.map((each) => each.body.id)).toEqual(['c']);
    expect(of).toBe(5);
    expect(rows.map((each) => changeWords(each, RECEIVED, 'zh'))).toEqual(['+3', '−6（−75%）']);
    const { notes, readings } = layoutChanges({ ...input, width: 736 });
    expect(readings).toHaveLength(2);
    expect(notes).toEqual([
      '上年为 0 的不算变化率。',
      '只有 2021 年有数据（1 个）：镇d。',
      '只有 2022 年有数据（1 个）：镇c。',
    ]);
  });

  test('of a share is in points; a small base in either year puts it last', () => {
    const rates = seriesOf([
      row('a', 2021, { disclosure_rate: [0.2, 10] }),
      row('a', 2022, { disclosure_rate: [0.9, 50] }),
      row('b', 2021, { disclosure_rate: [0.5, 40] }),
      row('b', 2022, { disclosure_rate: [0.4, 50] }),
    ]);
    const { rows } = changesOf(rates, RATE, 2022, []);
    expect(rows.map((each) => [each.body.id, each.small])).toEqual([
      ['b', false],
      ['a', true],
    ]);
    expect(rows.map((each) => changeWords(each, RATE, 'en'))).toEqual(['−10 points', '+70 points']);
  });

  test('every row is drawn or counted, the chosen always drawn', () => {
    const many = received(Array.from({ length: 200 }, (_, i) => i)).flatMap((each) => [
      { ...each, year: 2021 },
      each,
    ]);
    const { rows } = changesOf(seriesOf(many), RECEIVED, 2022, ['b00100']);
    const entries = changeEntries(rows, 12, ({ body }) => body.id === 'b00100');
    const shown = entries.flatMap((each) => ('row' in each ? [each.row.body.id] : []));
    const skipped = entries.reduce((sum, each) => sum + ('skipped' in each ? each.skipped : 0), 0);
    expect(shown).toHaveLength(25);
    expect(shown).toContain('b00100');
    expect(shown.length + skipped).toBe(200);
  });
});

describe('the table of many indicators', () => {
  const spread = { known: 6, of: 9, p10: 1, median: 4, p90: 9 };
  const series = seriesOf(
    [
      row('a', 2022, { app_new__total: 9, disclosure_rate: [1, 3] }),
      row('b', 2022, { app_new__total: 0, disclosure_rate: [0.4, 60] }),
      row('c', 2022, { app_new__total: null, disclosure_rate: null }),
      row('d', 2022, { app_new__total: 5, disclosure_rate: [0.6, 80] }),
    ],
    { app_new__total: spread },
  );
  const heat = (column: IndicatorId | null, descending: boolean) =>
    heatOf({
      ...{ series, indicators: [RECEIVED, RATE], year: 2022, lang: 'zh', nameOf },
      chosen: [body('a'), body('z')],
      sort: { column, descending },
    });
  const order = (column: IndicatorId | null, descending: boolean) =>
    heat(column, descending).rows.map((each) => each.body.id);

  test('sorts either way with the unranked after the ranked and the unknown last', () => {
    expect(order(null, true)).toEqual(['a', 'b', 'c', 'd', 'z']);
    expect(order('app_new__total', true)).toEqual(['a', 'd', 'b', 'c', 'z']);
    expect(order('app_new__total', false)).toEqual(['b', 'd', 'a', 'c', 'z']);
    expect(order('disclosure_rate', true)).toEqual(['d', 'b', 'a', 'c', 'z']);
    expect(order('disclosure_rate', false)).toEqual(['b', 'd', 'a', 'c', 'z']);
  });

  test('shades the ranked alone; unknown is words, never a zero; the chosen are held against the median', () => {
    const { rows, columns } = heat(null, true);
    expect(rows.map(({ cells }) => cells.map(({ text, shade }) => [text, shade]))).toEqual([
      [
        ['9', 4],
        ['100%*', null],
      ],
      [
        ['0', 0],
        ['40%', 0],
      ],
      [
        ['无数据', null],
        ['无数据', null],
      ],
      [
        ['5', 2],
        ['60%', 4],
      ],
      [
        ['无年报', null],
        ['无年报', null],
      ],
    ]);
    expect(rows.map(({ cells }) => cells[0]?.toMedian)).toEqual(['+5', '', '', '', '']);
    expect(columns.map(({ known, of }) => [known, of])).toEqual([
      [3, 4],
      [3, 4],
    ]);
    expect(columns.map((column) => spreadCells(column, 'zh').median)).toEqual(['4', '不足 5 个']);
  });

  test('equal values share a shade, and many equal zeros stay the lightest', () => {
    const sorted = [0, 0, 0, 0, 0, 0, 1, 2];
    expect(sorted.map((value) => shadeIn(sorted, value))).toEqual([0, 0, 0, 0, 0, 0, 4, 4]);
  });
});
