import fc from '../fastCheck';
import { describe, expect, test } from 'vitest';
import { evaluate, writeFormula } from '../../src/model/formula';
import type { IndicatorId } from '../../src/model/indicators';
import { indicator, INDICATORS } from '../../src/model/indicators';
import { baseOf, rateOf } from '../../src/model/rate';
import { wilson } from '../../src/model/wilson';

const baseText = (id: IndicatorId) => {
  const base = baseOf(indicator(id));
  return base && writeFormula(base);
};

describe('the base of a rate', () => {
  test('is the formula’s denominator', () => {
    expect(baseText('disclosure_rate')).toBe('app_handled__total');
    expect(baseText('person_share')).toBe('app_new__total');
    expect(baseText('disputes_per_application')).toBe('app_new__total');
    expect(baseText('review_correction_rate')).toBe('review_total − review_pending');
    expect(baseText('suit_correction_rate')).toBe(
      '(suit_direct_total − suit_direct_pending) + (suit_after_review_total − suit_after_review_pending)',
    );
  });

  test('is none for a figure, and none for an amount per project', () => {
    expect(baseText('app_new__total')).toBeNull();
    expect(baseText('suits_total')).toBeNull();
    expect(baseText('procurement_per_project')).toBeNull();
    expect(INDICATORS.filter((each) => baseOf(each) !== null)).toHaveLength(6);
  });

  test('and what is over it give the indicator’s own value, over the indicators’ values', () => {
    const rates = INDICATORS.filter((each) => rateOf(each) !== null);
    fc.assert(
      fc.property(fc.func(fc.option(fc.nat(9))), (figures) => {
        const value = (id: string) => figures(id);
        for (const each of rates) {
          const rate = rateOf(each);
          if (!rate) continue;
          const over = (id: IndicatorId) => evaluate(indicator(id).formula, value);
          const [of, base] = [evaluate(rate.of, over), evaluate(rate.base, over)];
          const quotient = of === null || base === null || base === 0 ? null : of / base;
          expect(quotient).toBe(evaluate(each.formula, value));
        }
      }),
    );
  });
});

describe('Wilson’s interval', () => {
  test.each([
    // Newcombe (1998), Statistics in Medicine 17, 857–872, table I, score method without correction.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i', (successes, n, low, high) => {
    const [from, to] = wilson(successes, n) ?? [NaN, NaN];
    expect(from).toBeCloseTo(low, 4);
    expect(to).toBeCloseTo(high, 4);
  });

  const counts = fc.tuple(fc.integer({ min: 1, max: 100_000 }), fc.double({ min: 0, max: 1, noNaN: true }));

  test('lies within 0 and 1 and holds the rate, which is a point of it', () => {
    fc.assert(
      fc.property(counts, ([n, share]) => {
        const successes = Math.round(n * share);
        const [low, high] = wilson(successes, n) ?? [NaN, NaN];
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(successes / n);
        expect(high).toBeGreaterThanOrEqual(successes / n);
        expect(high).toBeGreaterThan(low);
      }),
    );
  });

  test('its ends are where the score test just rejects', () => {
    fc.assert(
      fc.property(counts, ([n, share]) => {
        const successes = Math.round(n * share);
        for (const end of wilson(successes, n) ?? []) {
          if (end === 0 || end === 1) continue;
          const score = Math.abs(successes / n - end) / Math.sqrt((end * (1 - end)) / n);
          expect(score).toBeCloseTo(1.96, 5);
        }
      }),
    );
  });

  test('mirrors: failures have the interval turned round', () => {
    fc.assert(
      fc.property(counts, ([n, share]) => {
        const successes = Math.round(n * share);
        const [low, high] = wilson(successes, n) ?? [NaN, NaN];
        const [from, to] = wilson(n - successes, n) ?? [NaN, NaN];
        expect(from).toBeCloseTo(1 - high, 9);
        expect(to).toBeCloseTo(1 - low, 9);
      }),
    );
  });

  test('is none without cases, and none of counts that no proportion has', () => {
    for (const [successes, n] of [
      [0, 0],
      [1, -3],
      [-1, 5],
      [6, 5],
      [NaN, 5],
      [1, NaN],
    ] as const)
      expect(wilson(successes, n)).toBeNull();
  });
});
