import { beforeAll, describe, expect, test } from 'vitest';
import { countValues, gathered } from '../../src/export/gather';
import type { Observation } from '../../src/export/observation';
import { prepared } from '../../src/export/write';
import { LEVELS } from '../../src/model/body';
import { FUNNEL_SETS } from '../../src/model/handling';
import { INDICATORS } from '../../src/model/indicators';
import type { Question, RowsQuestion } from '../../src/model/question';
import type { AnyAnswered, Answers } from '../../src/model/series';
import { answersFromSlices } from '../../src/query/fromSlices';
import { valueIn } from '../../src/query/indicatorValue';
import { realReports } from '../query/datasets';
import { slicesFrom } from '../query/pair';

const reports = realReports();
const byKey = new Map(reports.map((report) => [`${report.body.id} ${report.year}`, report]));
const towns = { level: 'town', kind: null, area: null } as const;
const rows: RowsQuestion = {
  ask: 'rows',
  scope: towns,
  bodies: [],
  years: [2019, 2025],
  indicators: ['disclosed_total', 'app_new__total'],
  filter: '',
  sort: { column: 'year', descending: true },
  offset: 0,
  limit: 100,
};

let answers: Answers;
beforeAll(async () => {
  answers = answersFromSlices(await slicesFrom(reports));
});

async function gather(question: Question): Promise<Observation[]> {
  const answered = { question, series: await answers.answer(question) } as AnyAnswered;
  const all: Observation[] = [];
  for await (const batch of gathered(answered, answers, new AbortController().signal)) all.push(...batch);
  expect(all).toHaveLength(countValues(answered));
  return all;
}

const indicators = new Map(INDICATORS.map((each) => [each.id as string, each]));

/** Every value of one report is what the report says, with its source; an unknown one has a status that says so. */
function expectTrue(observations: readonly Observation[]) {
  for (const { body, years, indicator, statistic, value, status, source } of observations) {
    if (body === null || statistic !== 'value') continue;
    const report = byKey.get(`${body.id} ${years[0]}`);
    const def = indicators.get(indicator);
    expect(value).toBe(report && def ? valueIn(report, def) : null);
    expect(source?.url).toBe(report?.url);
    expect(status === 'no_report').toBe(report === undefined);
    expect(status).toBeTruthy();
    if (value !== null)
      expect(['not_collected', 'not_on_form', 'not_computable', 'blank', 'no_report']).not.toContain(status);
  }
}

describe('the numbers behind a view', () => {
  test('trend: every year of a line, unknown ones too, and the spread with how many tell', async () => {
    const bodies = ['370683104'];
    const all = await gather({
      ask: 'trend',
      indicator: 'disclosed_total',
      scope: towns,
      bodies,
      years: [2019, 2025],
    });
    expectTrue(all);
    expect(all.filter(({ body }) => body !== null)).toHaveLength(7);
    const median = all.filter(({ statistic }) => statistic === 'median');
    expect(median).toHaveLength(7);
    for (const { among, known, of, status } of median) {
      expect(among).toMatchObject(towns);
      expect(of).toBeGreaterThanOrEqual(known ?? Infinity);
      expect(status).toBeNull();
    }
  });

  test('ranking of a rate: cases and rank beside it, the formula, and those unknown', async () => {
    const asked = LEVELS.flatMap((level) =>
      [2023, 2025].map((year) =>
        gather({
          ask: 'ranking',
          indicator: 'disclosure_rate',
          scope: { level, kind: null, area: null },
          year,
        }),
      ),
    );
    const all = (await Promise.all(asked)).flat();
    expectTrue(all);
    expect(
      all.filter(({ statistic, value }) => statistic === 'value' && value === null).length,
    ).toBeGreaterThan(0);
    expect(all.find(({ statistic }) => statistic === 'value')?.formula).toContain('÷ app_handled__total');
    expect(new Set(all.map(({ statistic }) => statistic))).toEqual(
      new Set(['value', 'cases', 'rank', 'percentile']),
    );
  });

  test('sums of sets: each with the reports that tell it, and no two under one name', async () => {
    const years = [2021, 2025] as const;
    const all = await gather({
      ask: 'totals',
      scope: towns,
      bodies: [],
      years,
      by: 'all',
      sets: FUNNEL_SETS,
    });
    const names = all.map(({ indicator, statistic }) => `${indicator} ${statistic}`);
    expect(new Set(names).size).toBe(names.length);
    const received = all.find(
      ({ indicator, statistic }) => indicator === 'app_new__total' && statistic === 'sum',
    );
    const told = reports.flatMap(({ body, year, values }) =>
      body.level === 'town' && year >= 2021 && values.app_new__total !== undefined
        ? [values.app_new__total]
        : [],
    );
    expect(received).toMatchObject({ value: told.reduce((a, b) => a + b, 0), known: told.length, years });
  });

  test('outcomes by body, procurement, comparison', async () => {
    expectTrue(await gather({ ask: 'outcomes', scope: towns, bodies: [], by: { year: 2022 } }));
    const bought = await gather({ ask: 'procurement', scope: towns, bodies: [] });
    expectTrue(bought);
    const bare = bought.filter(({ status }) => status === 'unit_unstated');
    expect(bare.length).toBeGreaterThan(0);
    for (const { value, printed } of bare) expect([value, printed === null]).toEqual([null, false]);
    const compared = await gather({
      ...{ ask: 'compare', scope: towns, bodies: [], indicators: ['disclosed_total', 'denial_rate'] },
      ...{ years: [2021, 2022], peers: { scope: towns }, withPeers: false },
    });
    expectTrue(compared);
    expect(compared.filter(({ statistic }) => statistic === 'median')).toHaveLength(2);
  });

  test('rows: all that pass, not the window at hand; a wide row each', async () => {
    const all = await gather(rows);
    const of = reports.filter(({ body }) => body.level === 'town').length;
    expect(all).toHaveLength(2 * of);
    expectTrue(all);
    expect(prepared(all, 'wide', { version: '', address: '' }).table.count).toBe(of);
  });

  test('stops where it is told to', async () => {
    const question: RowsQuestion = { ...rows, indicators: INDICATORS.slice(0, 40).map(({ id }) => id) };
    const answered: AnyAnswered = { question, series: await answers.answer(question) };
    const abort = new AbortController();
    const gathering = gathered(answered, answers, abort.signal);
    await gathering.next();
    abort.abort();
    await expect(gathering.next()).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('a count of 240,000 rows is known before any of them is fetched', () => {
    expect(countValues({ question: rows, series: { ask: 'rows', total: 240_000, rows: [] } })).toBe(480_000);
  });
});
