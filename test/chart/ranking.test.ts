import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indicator } from '../../src/model/indicators';
import type { RankingSeries } from '../../src/model/series';
import { overlaps } from '../../src/chart/geometry';
import type { PlacedRanking } from '../../src/chart/rankingMarks';
import { layoutRanking } from '../../src/chart/ranking';
import { rankingEntries } from '../../src/chart/rankingRows';
import { rankingTable } from '../../src/chart/rankingText';
import { textWidth } from '../../src/chart/textWidth';
import { body, LONG_NAME, nameOf, rankingOf } from './make';

const disclosed = indicator('disclosed_total');
const lay = (
  series: RankingSeries,
  chosen: readonly string[] = [],
  width = 800,
  long = false,
): PlacedRanking =>
  layoutRanking({
    series,
    indicator: disclosed,
    width,
    lang: 'zh',
    chosen,
    nameOf: long ? () => LONG_NAME : nameOf,
  });

const values = fc.array(fc.oneof(fc.constant(0), fc.nat(20_000), fc.integer({ min: -900, max: 10 })), {
  minLength: 1,
  maxLength: 120,
});
const width = fc.integer({ min: 320, max: 1400 });

describe('any ranking at any width', () => {
  test('keeps bars and values inside the box, rows apart, and bars as long as their values', () => {
    fc.assert(
      fc.property(values, width, fc.boolean(), fc.nat(119), (of, w, long, pick) => {
        const placed = lay(rankingOf(of), [`b${pick}`], w, long);
        placed.rows.forEach((each, i) => {
          const labelWidth = textWidth(each.value, 12);
          expect(each.bar.x0).toBeGreaterThanOrEqual(placed.plot.x0 - 0.1);
          expect(each.bar.x1).toBeLessThanOrEqual(w);
          expect(each.valueEnd ? each.valueX - labelWidth : each.valueX, 'value').toBeGreaterThanOrEqual(0);
          expect(each.valueEnd ? each.valueX : each.valueX + labelWidth, 'value').toBeLessThanOrEqual(w);
          expect(each.nameX + textWidth(each.name, 13)).toBeLessThanOrEqual(w);
          expect(each.box.y1).toBeLessThanOrEqual(placed.size.height);
          expect(each.row.value < 0 ? each.bar.x1 : each.bar.x0).toBe(placed.zeroX);
          for (const other of placed.rows.slice(i + 1)) expect(overlaps(each.box, other.box)).toBe(false);
        });
        const longest = placed.rows.reduce((most, each) => Math.max(most, Math.abs(each.row.value)), 0);
        for (const { row, bar } of placed.rows) {
          if (Math.abs(row.value) === longest) {
            for (const other of placed.rows)
              expect(other.bar.x1 - other.bar.x0).toBeLessThanOrEqual(bar.x1 - bar.x0 + 0.2);
          }
        }
      }),
    );
  });

  test('leaves out rows only by counting them', () => {
    fc.assert(
      fc.property(values, fc.array(fc.nat(119), { maxLength: 8 }), (of, picks) => {
        const series = rankingOf(of);
        const entries = rankingEntries(
          series.rows,
          picks.map((each) => `b${each}`),
          20,
        );
        const drawn = entries.filter((each) => 'row' in each);
        const skipped = entries.reduce((sum, each) => sum + ('skipped' in each ? each.skipped : 0), 0);
        expect(drawn.length + skipped).toBe(of.length);
        expect(drawn.filter((each) => each.chosen)).toHaveLength(
          new Set(picks.filter((each) => each < of.length)).size,
        );
        for (const each of entries.slice(0, -1))
          if ('skipped' in each) expect(each.skipped).toBeGreaterThan(1);
      }),
    );
  });
});

test('a long list shows the top, the chosen with their neighbours, and all values on the strip', () => {
  const placed = lay(rankingOf(Array.from({ length: 100 }, (_, i) => 1_000 - 7 * i)), ['b60']);
  expect(placed.rows.map((each) => each.row.rank).slice(19)).toEqual([20, 60, 61, 62]);
  expect(placed.rows.find((each) => each.chosen)?.value).toBe('580（第 50 百分位）');
  expect(placed.gaps.map((each) => each.label)).toEqual(['⋯ 另 39 个', '⋯ 另 38 个']);
  expect(placed.strip?.xs).toHaveLength(100);
  expect(placed.strip?.chosenXs).toEqual([placed.rows[21]?.bar.x1]);
  expect(placed.strip?.median.label).toBe('中位数 653.5');
});

test('a short list shows every row and no strip', () => {
  const placed = lay(rankingOf([5, 3, 1]));
  expect(placed.rows).toHaveLength(3);
  expect(placed.strip).toBeNull();
});

test('ties share the rank printed, and say so', () => {
  const placed = lay(rankingOf([9, 5, 5, 1]));
  expect(placed.rows.map((each) => each.rank)).toEqual(['1', '2', '2', '4']);
  expect(placed.readings[1]?.facts[1]).toEqual({ label: '名次', value: '并列第 2（共 4 个）' });
  expect(placed.notes).toContain('数值相同者名次相同。');
});

test('unknown bodies get no bar: they are counted, and named where chosen', () => {
  const series = rankingOf([3, 0], [body('x', '福禄镇'), body('y')]);
  const placed = lay(series, ['x']);
  expect(placed.rows.map((each) => each.row.value)).toEqual([3, 0]);
  expect(placed.notes.slice(0, 2)).toEqual([
    '所选机构中无数据：福禄镇。',
    '另有 2 个机构有年报而无此数，未排名。',
  ]);
  const table = rankingTable({ series, indicator: disclosed, lang: 'zh', nameOf });
  expect(table.rows.map((each) => each.cells[2])).toEqual(['3', '0', '无数据', '无数据']);
  expect(table.rows[2]?.cells[0]).toBe('—');
});

test('without a known value there is nothing but the words', () => {
  const placed = lay(rankingOf([], [body('x')]));
  expect([placed.rows, placed.readings, placed.strip]).toEqual([[], [], null]);
  expect(placed.alt).toBe('主动公开信息数量排名，0个机构有数据。');
});

test('the alt text tells extremes, median and the chosen', () => {
  expect(lay(rankingOf([12_162, 10, 0]), ['b1']).alt).toBe(
    '主动公开信息数量排名，3个机构有数据。最高为镇b0（12,162 件），最低为镇b2（0 件），中位数10 件。镇b1为10 件，第2名。',
  );
});

test('a ranking of a whole country is laid out at once', () => {
  const many = 200_000;
  const rows = Array.from({ length: many }, (_, i) => ({
    body: body(String(i)),
    origin: 'published' as const,
    value: many - i,
    rank: i + 1,
    tied: false,
    percentile: 1 - i / many,
  }));
  const placed = lay({ ask: 'ranking', rows, unknown: [] }, ['150000']);
  expect(placed.rows).toHaveLength(23);
  expect(placed.strip?.xs.length).toBeLessThan(10_000);
});
