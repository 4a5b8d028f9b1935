import { expect, test } from 'vitest';
import type { Heat, HeatCell } from '../../src/chart/heat';
import { layoutHeat } from '../../src/chart/heatPicture';
import { textWidth } from '../../src/chart/textWidth';
import { indicator } from '../../src/model/indicators';

const cell = (text: string, more: Partial<HeatCell> = {}): HeatCell => ({
  ...{ text, shade: 2, unknown: false, toMedian: '', own: false },
  ...more,
});
const unknown = cell('no data', { shade: null, unknown: true });

/** A table of so many bodies, the last of them chosen. */
const heat = (length: number): Heat => ({
  columns: (['disclosed_total', 'app_new__total', 'review_total'] as const).map((id) => ({
    ...{ indicator: indicator(id), unit: 'count', known: 1, of: length, spread: undefined },
  })),
  rows: Array.from({ length }, (_, i) => ({
    body: { id: `37000000${i}`, level: 'town', name: `第${i}镇` } as never,
    name: `第${i}镇`,
    chosen: i === length - 1,
    cells: [
      cell('12,345', { toMedian: i === length - 1 ? '+12,000' : '' }),
      cell('0', { shade: 0 }),
      unknown,
    ],
  })),
});

test('every word of the table is in its picture, none beyond its column or past the edge', () => {
  for (const width of [300, 852]) {
    const placed = layoutHeat({ heat: heat(3), peers: 'towns', lang: 'en', width });
    const heads = placed.heads.map(({ text }) => text).join(' ');
    for (const { indicator: each } of heat(3).columns) expect(heads).toContain(each.short.en);
    expect(placed.size.width).toBeGreaterThanOrEqual(width);
    for (const { cells } of placed.rows)
      for (const { box, x, text, median } of cells) {
        expect(x - textWidth(text, 13)).toBeGreaterThanOrEqual(box.x0);
        expect(box.x1).toBeLessThanOrEqual(placed.size.width + 0.01);
        if (median) expect(x - textWidth(median.text, 12)).toBeGreaterThanOrEqual(box.x0);
      }
    expect(placed.rows.at(-1)?.cells[0]?.median?.text).toContain('+12,000');
    expect(placed.notes).toEqual([]);
  }
});

test('of many bodies the first stand there and those chosen, and how many there are', () => {
  const placed = layoutHeat({ heat: heat(100), peers: '镇街', lang: 'zh', width: 852 });
  expect(placed.rows).toHaveLength(61);
  expect(placed.rows.at(-1)?.chosen).toBe(true);
  expect(placed.notes).toEqual(['图中列出 61 个，共 100 个机构。']);
});
