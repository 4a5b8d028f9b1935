import fc from '../fastCheck';
import { expect, test } from 'vitest';
import { checkReport } from '../../src/check';
import type { FigureId } from '../../src/model/figures';
import { check, consistent, outcomeRows, reportOf, type Values } from './reports';

const SUMS = [
  'applicants-sum',
  'handled-sum',
  'balance',
  'review-sum',
  'suit-direct-sum',
  'suit-after-review-sum',
];
const sums = (values: Values, form: '2019' | '2021') =>
  checkReport(reportOf(values, { form })).filter((each) => SUMS.includes(each.rule));

for (const form of ['2019', '2021'] as const) {
  test(`a consistent ${form} table passes every sum`, () => {
    fc.assert(
      fc.property(consistent(form), (values) => {
        const results = sums(values, form);
        // 23 or 25 rows, 7 columns twice, 3 kinds of dispute.
        expect(results).toHaveLength((form === '2019' ? 23 : 25) + 7 + 7 + 3);
        expect(results.filter((each) => each.outcome !== 'pass')).toEqual([]);
        expect(results.every((each) => each.difference === 0 && each.left === each.right)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test(`one cell of a ${form} table off by some fails exactly the sums that use it, by that much`, () => {
    const perturbed = consistent(form).chain((values) =>
      fc.record({
        values: fc.constant(values),
        id: fc.constantFrom(...(Object.keys(values) as FigureId[])),
        by: fc.integer({ min: 1, max: 1000 }),
      }),
    );
    fc.assert(
      fc.property(perturbed, ({ values, id, by }) => {
        const results = sums({ ...values, [id]: (values[id] ?? 0) + by }, form);
        const using = results.filter((each) => each.cells.includes(id));
        expect(using.length).toBeGreaterThan(0);
        expect(using.every((each) => each.outcome === 'fail')).toBe(true);
        expect(using.every((each) => Math.abs(each.difference ?? 0) === by)).toBe(true);
        expect(
          results.filter((each) => !each.cells.includes(id)).every((each) => each.outcome === 'pass'),
        ).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test(`one unknown cell of a ${form} table makes the sums that use it not computable, never a pass`, () => {
    const holed = consistent(form).chain((values) =>
      fc.record({ values: fc.constant(values), id: fc.constantFrom(...(Object.keys(values) as FigureId[])) }),
    );
    fc.assert(
      fc.property(holed, ({ values, id }) => {
        const rest = Object.fromEntries(Object.entries(values).filter(([each]) => each !== id)) as Values;
        const using = sums(rest, form).filter((each) => each.cells.includes(id));
        expect(using.length).toBeGreaterThan(0);
        expect(using.every((each) => each.outcome === 'not_computable' && each.difference === null)).toBe(
          true,
        );
      }),
      { numRuns: 100 },
    );
  });
}

test('balance states both sides and their difference', () => {
  const values = {
    app_new__total: 118,
    app_carried_in__total: 2,
    app_handled__total: 112,
    app_carried_out__total: 7,
  };
  expect(check('balance', values).find((each) => each.column === 'total')).toEqual({
    rule: 'balance',
    column: 'total',
    formula: 'app_new__total + app_carried_in__total = app_handled__total + app_carried_out__total',
    left: 120,
    right: 119,
    difference: 1,
    cells: ['app_new__total', 'app_carried_in__total', 'app_handled__total', 'app_carried_out__total'],
    outcome: 'fail',
    message: {
      zh: '总计栏：一 + 二 = 120，三 + 四 = 119，相差 1',
      en: "column 'total': 1 + 2 = 120, 3 + 4 = 119, 1 apart",
    },
  });
});

test('what is unknown is named', () => {
  const [result] = check('review-sum', { review_upheld: 0, review_total: 0 });
  expect(result?.outcome).toBe('not_computable');
  expect(result?.message.zh).toBe(
    '行政复议：无法核对，未知：行政复议·结果纠正、行政复议·其他结果、行政复议·尚未审结',
  );
});

test('all zeros are known, and pass', () => {
  const zeros = Object.fromEntries(outcomeRows('2019').map((row) => [`${row}__total`, 0])) as Values;
  const [total] = check('handled-sum', { ...zeros, app_handled__total: 0 }).filter(
    (each) => each.column === 'total',
  );
  expect(total?.outcome).toBe('pass');
});

const granted: Values = { app_granted__total: 3, app_partial__total: 1, app_other__total: 0 };
const subtotals: Values = { app_denied__total: 4, app_unable__total: 2, app_rejected__total: 0 };
const handledTotal = (values: Values, about = {}) =>
  check('handled-sum', values, about).find((each) => each.column === 'total');

test('subtotals serve where their rows are unknown, collected or stated', () => {
  const collected = handledTotal({ ...granted, ...subtotals, app_handled__total: 10 });
  expect(collected).toMatchObject({ outcome: 'pass', left: 10 });
  expect(collected?.cells).toContain('app_denied__total');
  const stated = handledTotal({ ...granted, app_handled__total: 9 }, { stated: subtotals });
  expect(stated).toMatchObject({ outcome: 'fail', left: 10, right: 9, difference: 1 });
  expect(handledTotal({ ...granted, app_handled__total: 9 })?.outcome).toBe('not_computable');
});

test('what the form prints is not taken from prose', () => {
  const rest = { app_partial__total: 1, app_other__total: 0 };
  const result = handledTotal(
    { ...rest, app_handled__total: 10 },
    { stated: { ...subtotals, app_granted__total: 3 } },
  );
  expect(result?.outcome).toBe('not_computable');
});

test('（六） is one row of the 2019 form and three of the 2021 form', () => {
  const cells = (form: '2019' | '2021') =>
    handledTotal({}, { form })?.cells.filter((id) => id.startsWith('app_other'));
  expect(cells('2019')).toEqual(['app_other__total']);
  expect(cells('2021')).toEqual([
    'app_other_not_corrected__total',
    'app_other_fee_unpaid__total',
    'app_other_rest__total',
  ]);
});
