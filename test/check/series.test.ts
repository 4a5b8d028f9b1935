import { expect, test } from 'vitest';
import { checkSeries } from '../../src/check';
import type { Form } from '../../src/model/form';
import { checkYears, reportOf, type Values } from './reports';

const on = (year: number, values: Values, form: Form = year < 2021 ? '2019' : '2021') =>
  reportOf(values, { year, form });
const outcomes = (results: readonly { outcome: string }[]) => results.map((each) => each.outcome);

test('carry-over compares each column of consecutive years', () => {
  const years = [on(2022, { app_carried_in__total: 8 }), on(2021, { app_carried_out__total: 7 })];
  const results = checkYears('carry-over', years);
  expect(results).toHaveLength(7);
  expect(results.find((each) => each.column === 'total')).toMatchObject({
    outcome: 'fail',
    years: [2021, 2022],
    formula: 'app_carried_out__total@2021 = app_carried_in__total@2022',
    left: 7,
    right: 8,
    difference: -1,
    cells: ['app_carried_out__total', 'app_carried_in__total'],
    message: { zh: '总计栏：2021 年度结转下年 = 7，2022 年度上年结转 = 8，相差 1' },
  });
  expect(
    results.filter((each) => each.column !== 'total').every((each) => each.outcome === 'not_computable'),
  ).toBe(true);
});

test('carry-over runs across the break between the forms, and a zero is a match', () => {
  const results = checkYears('carry-over', [
    on(2020, { app_carried_out__person: 0 }),
    on(2021, { app_carried_in__person: 0 }),
  ]);
  expect(results.find((each) => each.column === 'person')?.outcome).toBe('pass');
});

test('years apart, a single year and reports without a year give nothing', () => {
  expect(checkSeries([on(2019, {}), on(2021, {})])).toEqual([]);
  expect(checkSeries([on(2019, {})])).toEqual([]);
  expect(checkSeries([reportOf({}, { year: null }), on(2020, {})])).toEqual([]);
  expect(checkSeries([])).toEqual([]);
});

test('in-force-balance: in force the year before, plus issued, minus repealed', () => {
  const norms = (inForce: number) =>
    checkYears('in-force-balance', [
      on(2021, { norms_in_force: 10 }),
      on(2022, { norms_issued: 3, norms_repealed: 5, norms_in_force: inForce }),
    ]).find((each) => each.row === 'norms');
  expect(norms(8)?.outcome).toBe('pass');
  expect(norms(9)).toMatchObject({
    outcome: 'fail',
    left: 8,
    right: 9,
    formula: 'norms_in_force@2021 + norms_issued@2022 − norms_repealed@2022 = norms_in_force@2022',
  });
});

test('in-force-balance lacks a cell, or a year on the other form', () => {
  const results = checkYears('in-force-balance', [
    on(2021, { norms_in_force: 10 }),
    on(2022, { norms_in_force: 10 }),
  ]);
  expect(outcomes(results)).toEqual(['not_computable', 'not_computable']);
  expect(checkYears('in-force-balance', [on(2020, {}), on(2021, {})])).toEqual([]);
});

test('items-balance: items of the year before, plus what was added or removed', () => {
  const permits = (change: number | undefined, next: number) =>
    checkYears('items-balance', [
      on(2019, { permits_items_prev: 20, ...(change === undefined ? {} : { permits_items_change: change }) }),
      on(2020, { permits_items_prev: next }),
    ]).find((each) => each.row === 'permits');
  expect(permits(-3, 17)?.outcome).toBe('pass');
  expect(permits(-3, 20)).toMatchObject({ outcome: 'fail', difference: -3 });
  expect(permits(undefined, 20)?.outcome).toBe('not_computable');
  expect(checkYears('items-balance', [on(2020, {}), on(2021, {})])).toEqual([]);
});

const ten: Values = {
  rules_made: 0,
  rules_disclosed: 0,
  rules_public_total: 0,
  norms_made: 2,
  norms_disclosed: 2,
  norms_public_total: 9,
  permits_decisions: 31,
  penalties_decisions: 0,
  coercion_decisions: 0,
  app_new__total: 5,
};
const copied = (before: Values, after: Values) => checkYears('copied', [on(2019, before), on(2020, after)]);

test('copied: ten equal figures, not all zero', () => {
  expect(copied(ten, ten)).toMatchObject([{ outcome: 'fail', left: 10, right: 10, years: [2019, 2020] }]);
});

test('copied: one figure that differs settles it, whatever is unknown', () => {
  expect(copied(ten, { ...ten, app_new__total: 6 })).toMatchObject([{ outcome: 'pass', difference: 1 }]);
  expect(copied({ app_new__total: 6 }, { app_new__total: 5 })).toMatchObject([{ outcome: 'pass' }]);
});

test('copied: too few known figures say nothing', () => {
  const nine = Object.fromEntries(Object.entries(ten).slice(1)) as Values;
  expect(outcomes(copied(nine, ten))).toEqual(['not_computable']);
  expect(outcomes(copied({}, {}))).toEqual(['not_computable']);
});

test('copied: all zeros are no copy', () => {
  const zeros = Object.fromEntries(Object.keys(ten).map((id) => [id, 0])) as Values;
  expect(outcomes(copied(zeros, zeros))).toEqual(['pass']);
});
