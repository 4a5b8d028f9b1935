import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RankingQuestion } from '../../src/model/question';
import type { Report } from '../../src/model/report';
import { wildReports } from './datasets';
import { make } from './make';
import type { Pair } from './pair';
import { pairOf } from './pair';

let pair: Pair;
beforeAll(async () => {
  pair = await pairOf([make({ town: 1, year: 2021, values: { app_new__total: 7 } })]);
});
afterAll(() => pair.database.close());

/** So many that they are laid out in several turns. */
const many: readonly Report[] = wildReports(3000, 11).map((report) => ({ ...report, origin: 'own' }));
const own = (value: number): Report =>
  make({ town: 2, year: 2021, values: { app_new__total: value }, origin: 'own' });

const question: RankingQuestion = {
  ask: 'ranking',
  indicator: 'app_new__total',
  scope: { level: 'town', kind: null, area: null },
  year: 2021,
};

const values = async () => (await pair.duckdb.answers.answer(question)).rows.map(({ value }) => value);

test('of own reports put in one after another the last stand, however long an earlier one took', async () => {
  const puts = [many, [own(3)], many, [own(4)], [own(5)]].map((reports) => pair.duckdb.replaceOwn(reports));
  const asked = values();
  await Promise.all(puts);
  expect(await asked).toEqual([7, 5]);
  expect(await values()).toEqual([7, 5]);
});

test('a report whose year is changed has the computed values of that year', async () => {
  const values2020 = { procurement_amount: 12, procurement_projects: 3 };
  const report = make({ town: 3, year: 2020, values: values2020, origin: 'own' });
  const ranked = async (each: Report) => {
    await pair.duckdb.replaceOwn([each]);
    return pair.duckdb.answers.answer({
      ...question,
      indicator: 'procurement_per_project',
      year: each.year,
    });
  };
  expect(await ranked(report)).toMatchObject({ rows: [{ value: 4 }], unknown: [] });
  expect((await ranked({ ...report, year: 2021, form: '2021' })).rows).toEqual([]);
});
