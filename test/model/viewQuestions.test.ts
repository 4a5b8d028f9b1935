import { expect, test } from 'vitest';
import { DEFAULT_VIEW } from '../../src/model/view';
import type { Extent } from '../../src/model/viewQuestions';
import {
  isOutOfYears,
  outcomesQuestion,
  rankingQuestion,
  spanOf,
  trendQuestion,
} from '../../src/model/viewQuestions';

const extent: Extent = { years: [2019, 2025], bestYear: 2022, ownBodies: [] };

test('a span is cut to the years of the data; one outside them is the whole of them', () => {
  expect(spanOf(DEFAULT_VIEW, extent)).toEqual([2019, 2025]);
  expect(spanOf({ ...DEFAULT_VIEW, from: 2020, to: 2021 }, extent)).toEqual([2020, 2021]);
  expect(spanOf({ ...DEFAULT_VIEW, to: 2090 }, extent)).toEqual([2019, 2025]);
  expect(spanOf({ ...DEFAULT_VIEW, from: 2031 }, extent)).toEqual([2019, 2025]);
});

test.each([
  [{ page: 'trend', from: 2031 }, true],
  [{ page: 'handling', from: 2024, to: 2021 }, true],
  [{ page: 'outcomes', outcomesBy: 'year', to: 2018 }, true],
  [{ page: 'trend', from: 2024, to: 2031 }, false],
  [{ page: 'ranking', year: 2031 }, true],
  [{ page: 'outcomes', outcomesBy: 'body', year: 2031 }, true],
  // What the page asks nothing by.
  [{ page: 'ranking', from: 2031 }, false],
  [{ page: 'trend', year: 2031 }, false],
  [{ page: 'procurement', from: 2031, year: 2031 }, false],
] as const)('%o: that no year of the data is asked for: %s', (asked, expected) => {
  expect(isOutOfYears({ ...DEFAULT_VIEW, ...asked }, extent)).toBe(expected);
});

test('the year best known stands in for one that wasn’t chosen', () => {
  expect(rankingQuestion(DEFAULT_VIEW, extent).year).toBe(2022);
  expect(rankingQuestion({ ...DEFAULT_VIEW, year: 2019 }, extent).year).toBe(2019);
  expect(outcomesQuestion({ ...DEFAULT_VIEW, outcomesBy: 'body' }, extent).by).toEqual({ year: 2022 });
});

test('own bodies are shown for want of a choice, and give way to one', () => {
  const own = { ...extent, ownBodies: ['370683104'] };
  expect(trendQuestion(DEFAULT_VIEW, own).bodies).toEqual(['370683104']);
  expect(trendQuestion({ ...DEFAULT_VIEW, bodies: ['320115'] }, own).bodies).toEqual(['320115']);
});
