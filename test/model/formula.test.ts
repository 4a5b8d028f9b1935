import fc from '../fastCheck';
import { expect, test } from 'vitest';
import type { FigureId } from '../../src/model/figures';
import {
  cell,
  difference,
  evaluate,
  figuresIn,
  first,
  ratio,
  sum,
  writeFormula,
} from '../../src/model/formula';

const over = (values: Partial<Record<FigureId, number>>) => (id: FigureId) => values[id] ?? null;
const [a, b, c] = [cell('review_total'), cell('suits_total'), cell('app_new__total')];

test('a sum with an unknown part is unknown, even where the rest is zero', () => {
  expect(evaluate(sum(a, b), over({ review_total: 0 }))).toBeNull();
  expect(evaluate(sum(a, b), over({ review_total: 0, suits_total: 0 }))).toBe(0);
});

test('a difference and a ratio need both parts', () => {
  for (const op of [difference, ratio]) {
    expect(evaluate(op(a, b), over({ review_total: 6 }))).toBeNull();
    expect(evaluate(op(a, b), over({ suits_total: 3 }))).toBeNull();
  }
  expect(evaluate(difference(a, b), over({ review_total: 6, suits_total: 8 }))).toBe(-2);
  expect(evaluate(ratio(a, b), over({ review_total: 6, suits_total: 8 }))).toBe(0.75);
});

test('a ratio to zero is unknown, a ratio of zero is zero', () => {
  expect(evaluate(ratio(a, b), over({ review_total: 0, suits_total: 0 }))).toBeNull();
  expect(evaluate(ratio(a, b), over({ review_total: 5, suits_total: 0 }))).toBeNull();
  expect(evaluate(ratio(a, b), over({ review_total: 0, suits_total: 5 }))).toBe(0);
});

test('first takes the first known part, zero included', () => {
  const formula = first(sum(a, b), c);
  expect(evaluate(formula, over({ review_total: 0, suits_total: 0, app_new__total: 9 }))).toBe(0);
  expect(evaluate(formula, over({ review_total: 1, app_new__total: 9 }))).toBe(9);
  expect(evaluate(formula, over({ review_total: 1 }))).toBeNull();
});

test('one unknown part makes any sum unknown', () => {
  const ids: FigureId[] = ['review_upheld', 'review_corrected', 'review_other', 'review_pending'];
  fc.assert(
    fc.property(
      fc.array(fc.integer(), { minLength: 4, maxLength: 4 }),
      fc.nat({ max: 3 }),
      (numbers, hole) => {
        const known = Object.fromEntries(ids.map((id, i) => [id, numbers[i] ?? 0]));
        const formula = sum(...ids.map(cell));
        expect(evaluate(formula, over(known))).toBe(numbers.reduce((x, y) => x + y, 0));
        const holed = Object.fromEntries(Object.entries(known).filter(([id]) => id !== ids[hole]));
        expect(evaluate(formula, over(holed))).toBeNull();
      },
    ),
  );
});

test('the figures of a formula stand once, in order of first use, and it can be written down', () => {
  const formula = ratio(sum(a, b), difference(c, a));
  expect(figuresIn(formula)).toEqual(['review_total', 'suits_total', 'app_new__total']);
  expect(writeFormula(formula)).toBe('(review_total + suits_total) ÷ (app_new__total − review_total)');
});
