import type { IndicatorId } from '../model/indicators';
import { isIndicatorId, OUTCOMES } from '../model/indicators';
import type { Question } from '../model/question';
import type { Report } from '../model/report';
import type { Answer, Answers } from '../model/series';
import { comparedFigures } from './comparedFigures';
import { Facts } from './slices/facts';
import { rowsOf } from './slices/rows';
import type { Slices } from './slices/slices';
import { trendOf } from './slices/trend';
import { outcomesOf, procurementOf, rankingOf, sourcesOf } from './slices/views';

type Series = Answer<Question>;

async function seriesOf(facts: Facts, question: Question): Promise<Series> {
  switch (question.ask) {
    case 'trend':
      return trendOf(facts, question);
    case 'compare': {
      // Not on the way to the first chart.
      const { compareOf } = await import('./slices/compare');
      return compareOf(facts, question);
    }
    case 'ranking':
      return rankingOf(facts, question);
    case 'outcomes':
      return outcomesOf(facts, question);
    case 'procurement':
      return procurementOf(facts, question);
    case 'rows':
      return rowsOf(facts, question);
    case 'sources':
      return sourcesOf(facts, question);
  }
}

/** The indicators whose values a question needs. */
export function indicatorsOf(question: Question): readonly IndicatorId[] {
  switch (question.ask) {
    case 'trend':
    case 'ranking':
      return [question.indicator];
    case 'outcomes':
      return [...OUTCOMES.map((outcome) => `${outcome}__total` as const), 'app_handled__total'];
    case 'procurement':
      return ['procurement_amount', 'procurement_projects'];
    case 'rows': {
      const { column } = question.sort;
      return isIndicatorId(column) ? [...question.indicators, column] : question.indicators;
    }
    case 'sources':
      return [];
    case 'compare':
      return comparedFigures(question);
  }
}

/** True where the slices can answer; large data leave some to DuckDB alone. */
export const canAnswer = (slices: Slices, question: Question): boolean =>
  indicatorsOf(question).every((id) => slices.catalog.hasSlice(id));

/**
 * Answers out of slices, with the reader's own reports beside the published ones. Besides aborting, an
 * answer rejects where a slice can't be fetched or is broken.
 */
export function answersFromSlices(slices: Slices, own: readonly Report[] = []): Answers {
  const facts = new Facts(slices, own);
  return {
    async answer<Q extends Question>(question: Q, signal?: AbortSignal): Promise<Answer<Q>> {
      signal?.throwIfAborted();
      const series = await seriesOf(facts, question);
      signal?.throwIfAborted();
      // `seriesOf` answers each kind of question by its own kind of series.
      return series as Answer<Q>;
    },
  };
}
