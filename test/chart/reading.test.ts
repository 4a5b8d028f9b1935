import fc from '../fastCheck';
import { describe, expect, test } from 'vitest';
import { placeTip } from '../../src/chart/placeTip';
import type { Reading } from '../../src/chart/reading';
import { nearest, spoken, step } from '../../src/chart/reading';
import { spread } from '../../src/chart/spreadLabels';
import { textWidth, truncate, wrap } from '../../src/chart/textWidth';

const reading = (row: number, column: number, x = column * 10, y = row * 10): Reading => ({
  body: null,
  row,
  column,
  at: { x, y },
  hit: { x0: x - 2, y0: y - 2, x1: x + 2, y1: y + 2 },
  title: `${row}/${column}`,
  facts: [],
});

describe('keys', () => {
  const grid = [reading(0, 2019), reading(0, 2021), reading(0, 2022), reading(2, 2020), reading(2, 2022)];
  test.each([
    [0, 'ArrowRight', 1],
    [2, 'ArrowRight', 2],
    [0, 'ArrowLeft', 0],
    [2, 'ArrowDown', 4],
    [0, 'ArrowDown', 3],
    [4, 'ArrowUp', 2],
    [1, 'Home', 0],
    [0, 'End', 2],
    [3, 'ArrowDown', 3],
  ])('from %d, %s leads to %d', (from, key, to) => {
    expect(step(grid, from, key)).toBe(to);
  });

  test('any other key is left alone', () => {
    expect(step(grid, 0, 'Tab')).toBeNull();
    expect(step([], 0, 'ArrowRight')).toBeNull();
  });

  test('with one reading a row, Home and End go to the first and last row', () => {
    const column = [reading(0, 0), reading(1, 0), reading(2, 0)];
    expect([step(column, 1, 'Home'), step(column, 1, 'End')]).toEqual([0, 2]);
  });
});

describe('pointing', () => {
  test('reads the nearest hit area, and of overlapping ones the nearer mark', () => {
    const marks = [reading(0, 0), reading(0, 1), { ...reading(0, 2), hit: reading(0, 1).hit }];
    expect(nearest(marks, { x: 1, y: 30 })).toBe(0);
    expect(nearest(marks, { x: 9, y: 0 })).toBe(1);
    expect(nearest([], { x: 0, y: 0 })).toBe(-1);
  });

  test('the tooltip stays in the box and off its point, wherever that is', () => {
    const size = fc.record({
      width: fc.integer({ min: 40, max: 240 }),
      height: fc.integer({ min: 20, max: 120 }),
    });
    const box = fc.record({
      width: fc.integer({ min: 320, max: 1400 }),
      height: fc.integer({ min: 300, max: 900 }),
    });
    fc.assert(
      fc.property(
        size,
        box,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (tip, chart, u, v) => {
          const at = { x: u * chart.width, y: v * chart.height };
          const { x, y } = placeTip(at, tip, chart);
          expect(x).toBeGreaterThanOrEqual(0);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(x + tip.width).toBeLessThanOrEqual(chart.width);
          expect(y + tip.height).toBeLessThanOrEqual(chart.height);
          expect(at.x > x && at.x < x + tip.width && at.y > y && at.y < y + tip.height).toBe(false);
        },
      ),
    );
  });
});

test('a reading is spoken as one sentence', () => {
  const said = {
    ...reading(0, 0),
    title: '福禄镇 · 2024年',
    facts: [
      { label: '', value: '213 件' },
      { label: '中位数', value: '5' },
    ],
  };
  expect(spoken(said, '，')).toBe('福禄镇 · 2024年，213 件，中位数 5');
});

describe('spreading labels', () => {
  test('moves nothing that is already apart', () => {
    expect(
      spread(
        [
          { wanted: 50, size: 10 },
          { wanted: 20, size: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([50, 20]);
  });

  test('keeps order and room, within the bounds, whatever is wanted', () => {
    const items = fc.array(
      fc.record({ wanted: fc.integer({ min: -50, max: 350 }), size: fc.integer({ min: 8, max: 24 }) }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(items, (of) => {
        const middles = spread(of, 0, 300);
        const boxes = of
          .map(({ size, wanted }, i) => ({
            wanted,
            from: (middles[i] ?? 0) - size / 2,
            to: (middles[i] ?? 0) + size / 2,
          }))
          .sort((a, b) => a.from - b.from);
        boxes.forEach((each, i) => {
          const next = boxes[i + 1];
          expect(each.from).toBeGreaterThanOrEqual(-1e-6);
          expect(each.to).toBeLessThanOrEqual(300 + 1e-6);
          if (!next) return;
          expect(next.from).toBeGreaterThanOrEqual(each.to - 1e-6);
          expect(next.wanted).toBeGreaterThanOrEqual(each.wanted);
        });
      }),
    );
  });
});

describe('text', () => {
  test('a Chinese character is an em, a digit less', () => {
    expect(textWidth('公开', 12)).toBe(24);
    expect(textWidth('2024', 12)).toBeLessThan(32);
  });

  test('wraps into even lines no wider than asked, and loses nothing', () => {
    expect(wrap('该表式无此项', 12, 62)).toEqual(['该表式', '无此项']);
    expect(wrap('某某局（2020）：8 件', 12, 66)).toEqual(['某某局', '（2020）：', '8 件']);
    expect(wrap('not on this form', 12, 70)).toEqual(['not on', 'this form']);
  });

  test('cuts what does not fit, with an ellipsis', () => {
    expect(truncate('上海市住房和城乡建设管理委员会', 10, 61)).toBe('上海市住房…');
    const lines = wrap('上海市住房和城乡建设管理委员会', 10, 60, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/u);
    for (const each of lines) expect(textWidth(each, 10)).toBeLessThanOrEqual(60);
  });
});
