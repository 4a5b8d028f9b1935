import fc from '../fastCheck';
import { describe, expect, test } from 'vitest';
import { indicator } from '../../src/model/indicators';
import type { IndicatorId } from '../../src/model/indicators';
import type { TrendSeries } from '../../src/model/series';
import type { Lang } from '../../src/model/text';
import { overlaps } from '../../src/chart/geometry';
import type { PlacedTrend } from '../../src/chart/trend';
import { layoutTrend } from '../../src/chart/trend';
import { LABEL, textWidth } from '../../src/chart/textWidth';
import { SPREAD_ALONE } from '../../src/chart/spreadAlone';
import type { SpreadWords } from '../../src/chart/trendInput';
import type { Reading } from '../../src/chart/reading';
import { trendReadings } from '../../src/chart/trendReadings';
import { trendTable } from '../../src/chart/trendTable';
import { body, line, LONG_NAME, nameOf, trendOf } from './make';

const lay = (
  series: TrendSeries,
  {
    width = 800,
    id = 'disclosed_total',
    lang = 'zh',
    ofSpread,
  }: { width?: number; id?: IndicatorId; lang?: Lang; ofSpread?: SpreadWords } = {},
): PlacedTrend & { readonly readings: readonly Reading[] } => {
  const input = {
    ...{ series, indicator: indicator(id), lang, nameOf, ofSpread },
    size: { width, height: 360 },
    chosen: series.lines.map((each) => each.body.id),
  };
  const placed = layoutTrend(input);
  return { ...placed, readings: trendReadings(input, placed) };
};

const peer = (year: number, p10: number, median: number, p90: number, known = 20) => ({
  year,
  known,
  of: 30,
  p10,
  median,
  p90,
});

const value = fc.option(fc.oneof(fc.nat(30), fc.nat(200_000), fc.integer({ min: -50, max: 50 })), {
  nil: null,
});
const series: fc.Arbitrary<TrendSeries> = fc
  .record({
    from: fc.integer({ min: 2019, max: 2025 }),
    span: fc.integer({ min: 1, max: 9 }),
    rows: fc.array(
      fc.tuple(
        fc.array(value, { minLength: 9, maxLength: 9 }),
        fc.constantFrom('福禄镇', LONG_NAME, 'Longlake Subdistrict'),
        fc.boolean(),
      ),
      {
        maxLength: 14,
      },
    ),
    spread: fc.boolean(),
  })
  .map(({ from, span, rows, spread }) =>
    trendOf(
      rows.map(([values, name, own], i) =>
        line(body(String(i), name), from, values.slice(0, span), own ? 'own' : 'published'),
      ),
      spread ? Array.from({ length: span }, (_, i) => peer(from + i, 1, 10 * i, 1_000 * i, i * 3)) : [],
    ),
  );
const width = fc.integer({ min: 320, max: 1400 });
const lang = fc.constantFrom('zh' as const, 'en' as const);
const id = fc.constantFrom<IndicatorId>(
  'disclosed_total',
  'procurement_amount',
  'norms_in_force',
  'permits_items_change',
);

describe('any trend at any width', () => {
  test('keeps every mark inside the box', () => {
    fc.assert(
      fc.property(series, width, lang, id, (of, w, tongue, what) => {
        const placed = lay(of, { width: w, lang: tongue, id: what });
        const { plot } = placed.frame;
        expect(plot.x1 - plot.x0, 'plot').toBeGreaterThan(w * 0.4);
        for (const { dots } of placed.lines) {
          for (const dot of dots) {
            expect(dot.x).toBeGreaterThanOrEqual(plot.x0);
            expect(dot.x).toBeLessThanOrEqual(plot.x1);
            expect(dot.y).toBeGreaterThanOrEqual(plot.y0);
            expect(dot.y).toBeLessThanOrEqual(plot.y1);
          }
        }
        for (const { box } of placed.labels) {
          expect(box.x0).toBeGreaterThanOrEqual(0);
          expect(box.x1, 'label').toBeLessThanOrEqual(w + 0.1);
          expect(box.y0).toBeGreaterThanOrEqual(0);
          expect(box.y1).toBeLessThanOrEqual(360);
        }
        for (const { x } of placed.frame.years) expect(x).toBeGreaterThan(plot.x0);
      }),
    );
  });

  test('never lets two names overlap, and counts those left out', () => {
    fc.assert(
      fc.property(series, width, lang, (of, w, tongue) => {
        const { labels, lines, unlabelled, notes } = lay(of, { width: w, lang: tongue });
        labels.forEach((a, i) => {
          for (const b of labels.slice(i + 1)) expect(overlaps(a.box, b.box)).toBe(false);
        });
        expect(labels.length + unlabelled).toBe(lines.length);
        expect(notes.some((note) => /放不下|want of room/u.test(note))).toBe(unlabelled > 0);
      }),
    );
  });

  test('draws a dot for every known value and for nothing else', () => {
    fc.assert(
      fc.property(series, width, (of, w) => {
        const placed = lay(of, { width: w });
        const known = of.lines.flatMap((each) => each.points.filter((point) => point.value !== null));
        expect(placed.lines.flatMap((each) => each.dots)).toHaveLength(known.length);
        expect(placed.readings.filter((each) => each.body !== null)).toHaveLength(known.length);
        for (const each of placed.lines) expect(each.path).not.toMatch(/NaN/u);
      }),
    );
  });
});

describe('a gap', () => {
  test('breaks the path, and a lone value is a dot without a path', () => {
    const placed = lay(
      trendOf([
        line(body('a'), 2021, [10, 20, null, 30, 40]),
        line(body('b'), 2021, [null, 5, null, null, null]),
      ]),
    );
    const [a, b] = placed.lines;
    expect(a?.path.match(/M/gu)).toHaveLength(2);
    expect(a?.path.match(/L/gu)).toHaveLength(2);
    expect(b?.path).toBe('');
    expect(b?.dots).toHaveLength(1);
  });

  test('is explained', () => {
    expect(lay(trendOf([line(body('a'), 2021, [1, null, 2])])).notes.join('')).toMatch('断开处');
    expect(lay(trendOf([line(body('a'), 2021, [1, 2, null])])).notes.join('')).not.toMatch('断开处');
  });
});

describe('the break between the forms', () => {
  test('is a rule half way between 2020 and 2021, with its words', () => {
    const { frame, notes } = lay(trendOf([line(body('a'), 2019, [1, 2, 3])]));
    expect(frame.formBreak?.x).toBeCloseTo((frame.x(2020) + frame.x(2021)) / 2, 0);
    expect(frame.formBreak?.after).toBe('2021年表式');
    expect(notes.join('')).toMatch('新表式');
  });

  test.each([
    [2019, [1, 2]],
    [2021, [1, 2, 3]],
  ])('is absent where the years from %d do not span it', (from, values) => {
    expect(lay(trendOf([line(body('a'), from, values)])).frame.formBreak).toBeNull();
  });

  test('years whose form lacks the indicator are set off, in words, and hold no mark', () => {
    const { frame, lines } = lay(trendOf([line(body('a'), 2019, [5, 6, null, null])]), {
      id: 'procurement_amount',
    });
    expect(frame.offForm).toHaveLength(1);
    const [off] = frame.offForm;
    expect(off?.lines.join('')).toBe('该表式无此项');
    for (const dot of lines[0]?.dots ?? []) expect(dot.x).toBeLessThan(off?.box.x0 ?? 0);
    expect(frame.x(2021)).toBeGreaterThan(off?.box.x0 ?? Infinity);
  });
});

describe('the axis', () => {
  test('starts at zero, at the foot of the plot', () => {
    const { frame } = lay(trendOf([line(body('a'), 2021, [900, 1_000])]));
    expect(frame.ticks[0]).toMatchObject({ zero: true, y: frame.plot.y1, label: '0' });
  });

  test('shows zeros on the baseline where there is nothing else, in whole numbers', () => {
    const { frame, lines } = lay(trendOf([line(body('a'), 2021, [0, 0])]));
    expect(lines[0]?.dots.map((each) => each.y)).toEqual([frame.plot.y1, frame.plot.y1]);
    expect(frame.ticks.map((each) => each.label)).toEqual(['0', '1件']);
  });

  test('reaches below zero for what is negative', () => {
    const { frame, lines } = lay(trendOf([line(body('a'), 2019, [-4, 6])]), { id: 'permits_items_change' });
    const zero = frame.ticks.find((each) => each.zero);
    expect(lines[0]?.dots[0]?.y).toBeGreaterThan(zero?.y ?? Infinity);
  });
});

describe('the peers', () => {
  test('too few for a spread are counted, and there is no key to what isn’t drawn', () => {
    const keyOf = (known: number) => {
      const { frame, peers } = lay(
        trendOf([line(body('a'), 2021, [50])], [{ ...peer(2021, 1, 2, 3), known }]),
      );
      return { n: frame.years[0]?.n, drawn: peers.length, hasKey: frame.keyY !== null };
    };
    expect(keyOf(2)).toEqual({ n: '2', drawn: 0, hasKey: false });
    expect(keyOf(3)).toEqual({ n: '3', drawn: 1, hasKey: true });
  });

  test('are a mark a year, never joined, with n under each year', () => {
    const { peers, frame } = lay(
      trendOf([line(body('a'), 2021, [50, 60])], [peer(2021, 2, 30, 80), peer(2022, 4, 40, 90)]),
    );
    expect(peers.map((each) => each.x)).toEqual([frame.x(2021), frame.x(2022)]);
    expect(peers[0]?.bar).toMatchObject({ y0: frame.y(80), y1: frame.y(2) });
    expect(frame.years.map((each) => each.n)).toEqual(['20', '20']);
  });

  test('have no spread with fewer than five known, and no median with fewer than three', () => {
    const { peers, readings, frame } = lay(
      trendOf([line(body('a'), 2021, [50, 60])], [peer(2021, 2, 30, 80, 4), peer(2022, 4, 40, 90, 2)]),
    );
    expect(peers).toHaveLength(1);
    expect(frame.scale.high, 'an axis of what is drawn').toBeLessThan(80);
    expect(peers[0]).toMatchObject({ year: 2021, bar: null });
    expect(readings.filter((each) => each.body === null).map((each) => each.column)).toEqual([2021]);
  });

  test('do not flatten the lines: a bar that runs off says so in figures', () => {
    const { peers, frame, notes } = lay(trendOf([line(body('a'), 2021, [50])], [peer(2021, 2, 30, 9_000)]));
    expect(frame.scale.high).toBeLessThanOrEqual(100);
    expect(peers[0]).toMatchObject({ cutTop: true, bar: { y0: frame.plot.y0 } });
    expect(notes.join('')).toMatch('2021年 2 至 9,000');
  });
});

describe('words', () => {
  test('own figures are marked in the label, the reading and the table', () => {
    const of = trendOf([line(body('a'), 2021, [5, 6]), line(body('a'), 2021, [7, 8], 'own')]);
    const placed = lay(of);
    expect(placed.labels.map((each) => each.lines[0]?.name)).toEqual(['镇a', '镇a（自有）']);
    expect(placed.labels[0]?.colour).toBe(placed.labels[1]?.colour);
    expect(placed.readings[2]?.title).toBe('镇a（自有） · 2021年');
    expect(trendTable(of, indicator('disclosed_total'), 'en', nameOf).rows[1]?.cells[0]).toBe('镇a (own)');
  });

  test('the alt text tells extent, extremes and each line', () => {
    const of = trendOf([
      line(body('a', '福禄镇'), 2020, [66, 178, null]),
      line(body('b', '周礼镇'), 2020, [null, null, 28]),
    ]);
    expect(lay(of).alt).toBe(
      '主动公开信息数量，2020–2022年，2个机构的折线，6个年度值中已知3个。' +
        '最高为福禄镇（2021年，178 件），最低为周礼镇（2022年，28 件）。福禄镇由2020年66 件到2021年178 件。',
    );
    expect(lay(of, { lang: 'en' }).alt).toMatch('3 of 6 yearly values known. Highest is 福禄镇 (2021, 178)');
    expect(lay(trendOf([line(body('a'), 2020, [null])])).alt).toMatch('无数据');
  });

  test('the table holds full figures, and tells unknown from zero and from not on the form', () => {
    const of = trendOf([line(body('a'), 2020, [4_168_558, null])], [peer(2020, 0, 1, 2)]);
    const table = trendTable(of, indicator('procurement_amount'), 'zh', nameOf);
    expect(table.columns.map((each) => each.label)).toEqual(['机构', '2020', '2021']);
    expect(table.rows[0]).toEqual({ body: 'a', cells: ['镇a', '4,168,558', '该表式无此项'] });
    expect(table.rows[2]?.cells).toEqual(['同级第10百分位', '0', '该表式无此项']);
    expect(table.rows.at(-1)?.cells).toEqual(['同级有数据', '20/30', '无数据']);
    const plain = trendTable(
      trendOf([line(body('a'), 2021, [0, null])]),
      indicator('disclosed_total'),
      'en',
      nameOf,
    );
    expect(plain.rows[0]?.cells).toEqual(['镇a', '0', 'no data']);
  });

  test('a reading gives the full figure and the peers of its year', () => {
    const { readings } = lay(trendOf([line(body('a'), 2021, [12_162])], [peer(2021, 2, 30, 80)]));
    expect(readings[0]?.facts).toEqual([
      { label: '', value: '12,162 件' },
      { label: '同级中位数', value: '30 件' },
      { label: '同级有数据', value: '30 个中 20 个' },
    ]);
  });
});

describe('a chart of the spread alone', () => {
  const peers = fc.array(fc.tuple(fc.nat(9), fc.nat(2_000_000), fc.integer({ min: 0, max: 40 })), {
    minLength: 1,
    maxLength: 9,
  });

  test('its medians bear figures that touch neither another mark nor the edge; the last one always', () => {
    fc.assert(
      fc.property(
        peers,
        fc.integer({ min: 300, max: 1300 }),
        fc.constantFrom('zh', 'en'),
        (all, width, lang) => {
          const years = all.map(([low, median, known], i) =>
            peer(2019 + i, Math.min(low, median), median, median * 2, known),
          );
          const { peers: placed, plot } = (({ peers: each, frame }) => ({ peers: each, plot: frame.plot }))(
            lay(trendOf([], years), { width, lang, ofSpread: SPREAD_ALONE }),
          );
          expect(placed.map(({ year }) => year)).toEqual(
            years.filter(({ known }) => known >= 3).map(({ year }) => year),
          );
          placed.forEach((each, i) => {
            const end = each.x + each.halfWidth + 4 + textWidth(each.label, LABEL);
            const next = placed[i + 1];
            if (each.label !== '' && next) expect(end).toBeLessThanOrEqual(next.x - next.halfWidth);
            expect(end).toBeLessThanOrEqual(width);
            if (each.year === years.at(-1)?.year) expect(each.label).not.toBe('');
          });
          expect(plot.x1).toBeGreaterThan(plot.x0);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('its alt text tells every year that has a mark, and no year that has none', () => {
    const { alt } = lay(
      trendOf([], [peer(2021, 1, 2, 3, 2), peer(2022, 10, 20, 30), peer(2023, 11, 21, 31, 4)]),
      {
        ofSpread: SPREAD_ALONE,
      },
    );
    expect(alt).toContain('2022年 20 个机构，中位数 20 件，第10–90百分位 10 件 至 30 件');
    expect(alt).toContain('2023年 4 个机构，中位数 21 件。');
    expect(alt).not.toContain('2021年');
  });
});
