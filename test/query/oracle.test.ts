import { quantile } from 'd3-array';
import { beforeAll, describe, expect, test } from 'vitest';
import type { IndicatorId } from '../../src/model/indicators';
import type { Scope } from '../../src/model/question';
import type { Report } from '../../src/model/report';
import type { Answers } from '../../src/model/series';
import { wildReports } from './datasets';
import { make } from './make';
import { pairOf } from './pair';

/* Both engines could be wrong alike: here a few answers are worked out by hand, from the reports alone. */

const TOWNS: Scope = { level: 'town', kind: null, area: null };
const published = wildReports(300, 3);
const towns = published.filter(({ body }) => body.level === 'town');
let engines: readonly (readonly [string, Answers])[];

async function enginesOf(reports: readonly Report[], own: readonly Report[] = []): Promise<typeof engines> {
  const { slices, duckdb } = await (await pairOf(reports)).withOwn(own);
  return [
    ['slices', slices],
    ['DuckDB', duckdb],
  ];
}

beforeAll(async () => {
  engines = await enginesOf(published);
});

describe('worked out from the reports alone', () => {
  test('ranks: how many are greater; percentile: how many are lower, and half of the equal', async () => {
    const values = new Map(
      towns.flatMap(({ body, year, values: { app_new__total: value } }) =>
        year === 2022 && value !== undefined ? [[body.id, value] as const] : [],
      ),
    );
    const all = [...values.values()];
    for (const [name, answers] of engines) {
      const question = { ask: 'ranking', indicator: 'app_new__total', scope: TOWNS, year: 2022 } as const;
      const { rows, unknown } = await answers.answer(question);
      expect(rows.length, name).toBe(all.length);
      expect(rows.length + unknown.length).toBe(towns.filter(({ year }) => year === 2022).length);
      for (const row of rows) {
        const value = values.get(row.body.id) ?? NaN;
        const equal = all.filter((each) => each === value).length;
        const lower = all.filter((each) => each < value).length;
        expect(row.value === value).toBe(true);
        expect(row.rank).toBe(1 + all.filter((each) => each > value).length);
        expect(row.tied).toBe(equal > 1);
        expect(row.percentile).toBeCloseTo((lower + equal / 2) / all.length, 12);
      }
    }
  });

  test('the spread of peers: R-7 over the known', async () => {
    for (const [name, answers] of engines) {
      const question = {
        ask: 'trend',
        indicator: 'review_total',
        scope: TOWNS,
        bodies: [],
        years: [2019, 2025],
      } as const;
      const { peers } = await answers.answer(question);
      for (const peer of peers) {
        const inYear = towns.filter(({ year }) => year === peer.year);
        const known = inYear.flatMap(({ values }) => values.review_total ?? []);
        expect(peer, name).toMatchObject({ known: known.length, of: inYear.length });
        expect(peer.p10).toBeCloseTo(quantile(known, 0.1) ?? NaN, 6);
        expect(peer.median).toBeCloseTo(quantile(known, 0.5) ?? NaN, 6);
        expect(peer.p90).toBeCloseTo(quantile(known, 0.9) ?? NaN, 6);
      }
    }
  });

  test('lines picked: most known years, then the latest figure, then the id; a year told twice is one', async () => {
    const own = published
      .filter(({ body }) => body.level === 'town')
      .slice(0, 200)
      .map((report, i): Report => ({
        ...report,
        origin: 'own',
        values: i % 3 === 0 ? {} : { ...report.values, review_total: i % 7 },
      }));
    const known = new Map<string, Map<number, number>>();
    for (const { body, year, values } of [...towns, ...own]) {
      const value = values.review_total;
      if (value === undefined || year > 2025) continue;
      const years = known.get(body.id) ?? new Map<number, number>();
      known.set(body.id, years.set(year, Math.max(value, years.get(year) ?? value)));
    }
    const picked = [...known]
      .map(([id, years]) => ({ id, n: years.size, latest: years.get(Math.max(...years.keys())) ?? 0 }))
      .sort((a, b) => b.n - a.n || b.latest - a.latest || (a.id < b.id ? -1 : 1))
      .slice(0, 6)
      .map(({ id }) => id);
    for (const [name, answers] of await enginesOf(published, own)) {
      const question = {
        ask: 'trend',
        indicator: 'review_total',
        scope: TOWNS,
        bodies: [],
        years: [2019, 2025],
      } as const;
      const { lines } = await answers.answer(question);
      expect(new Set(lines.map(({ body }) => body.id)), name).toEqual(new Set(picked));
    }
  });

  test('procurement has no value outside the years of its form, whatever form was printed', async () => {
    const later = published.filter(
      ({ year, values }) => year > 2020 && values.procurement_amount !== undefined,
    );
    expect(later.length).toBeGreaterThan(0);
    for (const [name, answers] of engines) {
      const { rows } = await answers.answer({
        ask: 'rows',
        scope: TOWNS,
        bodies: later.map(({ body }) => body.id),
        years: [2021, 2025],
        indicators: ['procurement_amount', 'procurement_per_project'],
        filter: '',
        sort: { column: 'procurement_amount', descending: true },
        offset: 0,
        limit: 1000,
      });
      expect(rows.length, name).toBeGreaterThan(0);
      for (const { values } of rows)
        expect(values).toEqual({ procurement_amount: null, procurement_per_project: null });
    }
  });
});

describe('on reports made for it', () => {
  const parts = (granted: number) => ({
    app_granted__total: granted,
    app_partial__total: 1,
    app_denied__total: 0,
    app_unable__total: 0,
    app_rejected__total: 0,
    app_other__total: 2,
  });
  const reports = [
    make({ town: 1, year: 2020, values: parts(5) }),
    make({ town: 2, year: 2020, values: parts(7) }),
    make({ town: 3, year: 2020, values: { app_granted__total: 100 } }),
  ];

  test('a sum takes complete reports alone, and a year without a report is there with none', async () => {
    for (const [name, answers] of await enginesOf(reports)) {
      const { groups } = await answers.answer({
        ask: 'outcomes',
        scope: TOWNS,
        bodies: [],
        by: { years: [2019, 2020] },
      });
      expect(groups, name).toEqual([
        {
          key: { year: 2019 },
          parts: {
            app_granted: null,
            app_partial: null,
            app_denied: null,
            app_unable: null,
            app_rejected: null,
            app_other: null,
          },
          handled: null,
          complete: 0,
          of: 0,
        },
        {
          key: { year: 2020 },
          parts: {
            app_granted: 12,
            app_partial: 2,
            app_denied: 0,
            app_unable: 0,
            app_rejected: 0,
            app_other: 4,
          },
          handled: 18,
          complete: 2,
          of: 3,
        },
      ]);
    }
  });

  test("a body with an own report too counts once in a sum: the own one, unless that alone doesn't tell", async () => {
    const own = [
      make({ town: 1, year: 2020, values: parts(50), origin: 'own' }),
      make({ town: 2, year: 2020, values: { app_granted__total: 9 }, origin: 'own' }),
      make({ town: 4, year: 2020, values: parts(1), origin: 'own' }),
    ];
    for (const [name, answers] of await enginesOf(reports, own)) {
      const { groups } = await answers.answer({
        ask: 'outcomes',
        scope: TOWNS,
        bodies: [],
        by: { years: [2020, 2020] },
      });
      expect(groups[0]?.parts.app_granted, name).toBe(50 + 7 + 1);
      expect(groups[0]).toMatchObject({ complete: 3, of: 4 });
      const ranking = { ask: 'ranking', indicator: 'app_granted__total', scope: TOWNS, year: 2020 } as const;
      const { rows } = await answers.answer(ranking);
      expect(rows.map(({ body, origin, value, rank }) => [body.name, origin, value, rank])).toEqual([
        ['3镇', 'published', 100, 1],
        ['1镇', 'own', 50, 2],
        ['2镇', 'own', 9, 3],
        ['2镇', 'published', 7, 4],
        ['1镇', 'published', 5, 5],
        ['4镇', 'own', 1, 6],
      ]);
    }
  });

  test('a rate on fewer than 30 cases has no rank, and its n beside it', async () => {
    const rated = (town: number, granted: number, handled: number) =>
      make({
        town,
        year: 2020,
        values: {
          ...parts(0),
          app_granted__total: granted,
          app_partial__total: 0,
          app_handled__total: handled,
        },
      });
    const few = [rated(1, 15, 30), rated(2, 29, 29), rated(3, 1, 2), rated(4, 60, 90), rated(5, 0, 0)];
    for (const [name, answers] of await enginesOf(few, [{ ...rated(4, 0, 12), origin: 'own' }])) {
      const ask = (id: IndicatorId) =>
        answers.answer({ ask: 'ranking', indicator: id, scope: TOWNS, year: 2020 } as const);
      const rate = await ask('disclosure_rate');
      expect(
        rate.rows.map((row) => [row.body.name, row.value, row.base, row.rank, row.percentile]),
        name,
      ).toEqual([
        ['4镇', 60 / 90, 90, 1, 0.75],
        ['1镇', 0.5, 30, 2, 0.25],
      ]);
      expect(rate.few.map((row) => [row.body.name, row.origin, row.value, row.base])).toEqual([
        ['2镇', 'published', 1, 29],
        ['4镇', 'own', 0, 12],
        ['3镇', 'published', 0.5, 2],
      ]);
      expect(rate.unknown.map(({ body }) => body.name)).toEqual(['5镇']);
      const count = await ask('app_handled__total');
      expect(count.few).toEqual([]);
      expect(count.rows).toHaveLength(6);
      expect(count.rows.every((row) => row.base === null)).toBe(true);
    }
  });

  test('an amount without a unit is set apart, and one outside 2019 and 2020 is none', async () => {
    const bought = [
      { ...make({ town: 1, year: 2020, values: { procurement_amount: 300 } }), procurementPrinted: '300元' },
      {
        ...make({ town: 2, year: 2019, values: { procurement_projects: 2 } }),
        procurementPrinted: '6944.93',
      },
      { ...make({ town: 3, year: 2020, values: {} }), procurementPrinted: '/' },
      { ...make({ town: 4, year: 2021, values: { procurement_amount: 9 } }), procurementPrinted: '9元' },
    ];
    for (const [name, answers] of await enginesOf(bought)) {
      const { rows, of } = await answers.answer({ ask: 'procurement', scope: TOWNS, bodies: [] });
      expect(of, name).toBe(3);
      expect(
        rows.map(({ body, amount, projects, unstated }) => [body.name, amount, projects, unstated]),
      ).toEqual([
        ['1镇', 300, null, null],
        ['2镇', null, 2, '6944.93'],
      ]);
    }
  });
});
