import { expect, test } from 'vitest';
import type { FigureId } from '../../src/model/figures';
import { FIGURE_IDS } from '../../src/model/figures';
import { evaluate, figuresIn } from '../../src/model/formula';
import type { IndicatorId } from '../../src/model/indicators';
import { indicator, INDICATORS, isKnownIn, OUTCOMES, SUBTOTALS } from '../../src/model/indicators';

type Values = Partial<Record<FigureId, number>>;
const value = (id: IndicatorId, values: Values) =>
  evaluate(indicator(id).formula, (each) => values[each] ?? null);
const rowsOf = (row: keyof typeof SUBTOTALS, each: (i: number) => number | undefined): Values =>
  Object.fromEntries(
    SUBTOTALS[row].flatMap((id, i) => {
      const known = each(i);
      return known === undefined ? [] : [[`${id}__total`, known]];
    }),
  );

test('every figure is an indicator, and ids are unique', () => {
  const ids = INDICATORS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.slice(0, FIGURE_IDS.length)).toEqual(FIGURE_IDS);
});

test('denied is the sum of its eight rows, or what was stated where one of them is unknown', () => {
  expect(
    value(
      'app_denied__total',
      rowsOf('app_denied', (i) => i),
    ),
  ).toBe(28);
  const holed = rowsOf('app_denied', (i) => (i === 3 ? undefined : i));
  expect(value('app_denied__total', holed)).toBeNull();
  expect(value('app_denied__total', { ...holed, app_denied__total: 40 })).toBe(40);
  expect(value('app_denied__total', { ...rowsOf('app_denied', (i) => i), app_denied__total: 40 })).toBe(28);
});

test('other is one series over both forms: the printed row of 2019, the three rows of 2021', () => {
  expect(value('app_other__total', { app_other__total: 7 })).toBe(7);
  expect(
    value(
      'app_other__total',
      rowsOf('app_other', () => 2),
    ),
  ).toBe(6);
  expect(indicator('app_other__total').forms).toEqual(['2019', '2021']);
});

test('litigation is the sum of its two kinds, or what was stated', () => {
  expect(value('suits_total', { suit_direct_total: 2, suit_after_review_total: 3, suits_total: 9 })).toBe(5);
  expect(value('suits_total', { suit_direct_total: 2, suits_total: 9 })).toBe(9);
});

test('rates are unknown without cases, and without any of their parts', () => {
  const parts: Values = { app_granted__total: 3, app_partial__total: 1, app_handled__total: 8 };
  expect(value('disclosure_rate', parts)).toBe(0.5);
  expect(value('disclosure_rate', { ...parts, app_handled__total: 0 })).toBeNull();
  expect(value('disclosure_rate', { app_granted__total: 3, app_handled__total: 8 })).toBeNull();
  const review: Values = { review_corrected: 1, review_total: 6, review_pending: 2 };
  expect(value('review_correction_rate', review)).toBe(0.25);
  expect(value('review_correction_rate', { ...review, review_pending: 6 })).toBeNull();
  expect(value('procurement_per_project', { procurement_amount: 4168558, procurement_projects: 14 })).toBe(
    297754.14285714284,
  );
  expect(value('procurement_per_project', { procurement_amount: 0, procurement_projects: 0 })).toBeNull();
});

test('an indicator of one form is not known in the years of the other', () => {
  expect([2018, 2019, 2020, 2021].map((year) => isKnownIn(indicator('procurement_amount'), year))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect([2020, 2021].map((year) => isKnownIn(indicator('fees_amount'), year))).toEqual([false, true]);
  for (const outcome of OUTCOMES) expect(indicator(`${outcome}__total`).forms).toEqual(['2019', '2021']);
});

test('every formula reads figures of the form alone', () => {
  for (const { formula } of INDICATORS) {
    expect(figuresIn(formula).every((id) => FIGURE_IDS.includes(id))).toBe(true);
  }
});
