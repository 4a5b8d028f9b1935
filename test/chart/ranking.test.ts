import fc from '../fastCheck';
import { describe, expect, test } from 'vitest';
import { indicator } from '../../src/model/indicators';
import type { RankingSeries } from '../../src/model/series';
import { overlaps } from '../../src/chart/geometry';
import type { PlacedRanking } from '../../src/chart/rankingMarks';
import { layoutRanking } from '../../src/chart/ranking';
import { rankingEntries } from '../../src/chart/rankingRows';
import { rankingTable } from '../../src/chart/rankingText';
import { textWidth } from '../../src/chart/textWidth';
import { body, fewOf, LONG_NAME, nameOf, rankingOf } from './make';

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
        const ids = drawn.map(({ row }) => row.body.id);
        expect(ids).toEqual(
          expect.arrayContaining(picks.filter((each) => each < of.length).map((each) => `b${each}`)),
        );
        for (const each of entries.slice(0, -1))
          if ('skipped' in each) expect(each.skipped).toBeGreaterThan(1);
      }),
    );
  });
});

test('a long list shows the top, the chosen with their neighbours, and all values on the strip', () => {
  const placed = lay(rankingOf(Array.from({ length: 100 }, (_, i) => 1_000 - 7 * i)), ['b60']);
  expect(placed.rows.map((each) => each.rank).slice(19)).toEqual(['20', '60', '61', '62']);
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

test('unknown bodies get no bar: they are named where chosen, the others counted', () => {
  const series = rankingOf([3, 0], [body('x', '福禄镇'), body('y')]);
  const placed = lay(series, ['x']);
  expect(placed.rows.map((each) => each.row.value)).toEqual([3, 0]);
  expect(placed.notes.slice(0, 2)).toEqual([
    '标出的机构中无数据：福禄镇。',
    '另有 1 个机构有年报而无此数，未排名。',
  ]);
  const table = rankingTable({ series, indicator: disclosed, lang: 'zh', nameOf });
  expect(table.rows.map((each) => each.cells[2])).toEqual(['3', '0', '无数据', '无数据']);
  expect(table.rows[2]?.cells[0]).toBe('—');
});

describe('rates on too few cases', () => {
  const rate = indicator('disclosure_rate');
  const ranked = rankingOf([0.9, 0.4]).rows.map((row) => ({ ...row, base: 50 }));
  const series: RankingSeries = {
    ...rankingOf([]),
    rows: ranked,
    few: fewOf([
      [1, 29],
      [0, 4],
      [0.5, 2],
    ]),
  };
  const layRate = (of: RankingSeries, w: number, chosen: readonly string[] = []) =>
    layoutRanking({ series: of, indicator: rate, width: w, lang: 'zh', chosen, nameOf });

  test('stand below the ranking without a rank, with their cases', () => {
    const placed = layRate(series, 800, ['few1']);
    expect(placed.rows.map((each) => each.rank)).toEqual(['1', '2', '–', '–', '–']);
    expect(placed.rows.map((each) => each.value).slice(2)).toEqual([
      '100%（29 件）',
      '0%（4 件）',
      '50%（2 件）',
    ]);
    expect(placed.fewHead?.ruleY).toBeGreaterThan(placed.rows[1]?.box.y1 ?? NaN);
    expect(placed.fewHead?.ruleY).toBeLessThan(placed.rows[2]?.box.y0 ?? NaN);
    expect(placed.strip).toBeNull();
    expect(placed.readings[3]?.facts).toEqual([
      { label: '', value: '0%' },
      { label: '分母（件）', value: '4 件' },
      { label: '名次', value: '不排名' },
    ]);
    expect(placed.readings[0]?.facts[2]).toEqual({ label: '名次', value: '第 1（共 2 个）' });
    expect(placed.alt).toContain('另有3个机构分母不足30件，不参与排名。镇few1为0%，分母4件，不参与排名。');
    expect(placed.notes.join('')).toContain('3 个机构的比率分母不足 30 件');
  });

  test('are drawn where nothing is ranked at all', () => {
    const placed = layRate({ ...series, rows: [] }, 390);
    expect(placed.rows).toHaveLength(3);
    expect(placed.alt).toContain('另有3个机构分母不足30件');
  });

  test('have a column of cases in the table, which a figure has not', () => {
    const table = rankingTable({ series, indicator: rate, lang: 'zh', nameOf });
    expect(table.columns.map((each) => each.label)).toEqual(['名次', '机构', '数值', '分母（件）', '百分位']);
    expect(table.rows.map((each) => each.cells[3])).toEqual(['50', '50', '29', '4', '2']);
    expect(table.rows[2]?.cells[0]).toBe('不排名');
    const plain = rankingTable({ series: rankingOf([3]), indicator: disclosed, lang: 'zh', nameOf });
    expect(plain.columns).toHaveLength(4);
  });

  test('keep inside the box at any width, and those left out are counted', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(29)), { maxLength: 60 }),
        width,
        (of, w) => {
          const placed = layRate({ ...series, few: fewOf(of) }, w, ['few40']);
          const unranked = placed.rows.filter((each) => each.rank === '–');
          for (const each of placed.rows) {
            expect(each.valueX + textWidth(each.value, 12)).toBeLessThanOrEqual(w);
            expect(each.box.y1).toBeLessThanOrEqual(placed.size.height);
          }
          for (const { text } of placed.fewHead?.lines ?? [])
            expect(textWidth(text, 12)).toBeLessThanOrEqual(w);
          const left = Number(/\d+/u.exec(placed.gaps.at(-1)?.label ?? '0')?.[0]);
          expect(unranked.length + left).toBe(of.length);
        },
      ),
    );
  });
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
    base: null,
    rank: i + 1,
    tied: false,
    percentile: 1 - i / many,
  }));
  const placed = lay({ ask: 'ranking', rows, few: [], unknown: [] }, ['150000']);
  expect(placed.rows).toHaveLength(23);
  expect(placed.strip?.xs.length).toBeLessThan(10_000);
});
