import { expect, test } from 'vitest';
import { yearKnownBest, yearsQuestion } from '../../src/app/nextSteps';
import type { TrendSeries } from '../../src/model/series';
import { DEFAULT_VIEW } from '../../src/model/view';
import { JINCHENG } from '../intake/make';

const known = [3, 5, 5, 0];
const series: TrendSeries = {
  ask: 'trend',
  auto: true,
  peers: known.map((n, i) => ({ year: 2022 + i, known: n, of: 9, p10: null, median: null, p90: null })),
  lines: [
    {
      body: JINCHENG,
      origin: 'published',
      points: known.map((_, i) => ({ year: 2022 + i, value: i === 0 ? 0 : null })),
    },
  ],
};
const ranking = { ...DEFAULT_VIEW, page: 'ranking' } as const;

test('the year to go to is the one best known of those shown, not of the whole country', () => {
  expect(yearKnownBest(ranking, series)).toBe(2024);
  expect(yearKnownBest({ ...ranking, bodies: [JINCHENG.id] }, series)).toBe(2022);
  expect(yearKnownBest({ ...ranking, page: 'compare', compareBy: 'change' }, series)).toBe(2024);
  expect(yearKnownBest({ ...ranking, bodies: [JINCHENG.id] }, { ...series, lines: [] })).toBeNull();
});

test('a view of all years asks for none', () => {
  expect(yearsQuestion(ranking, [2022, 2025])).toMatchObject({ ask: 'trend', years: [2022, 2025] });
  expect(yearsQuestion({ ...ranking, page: 'trend' }, [2022, 2025])).toBeNull();
});
