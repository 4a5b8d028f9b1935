import { figuresIn } from '../model/formula';
import type { IndicatorId } from '../model/indicators';
import { indicator, isIndicatorId, OUTCOMES } from '../model/indicators';
import type { Question } from '../model/question';
import { baseOf, rateBy } from '../model/rate';
import type { Report } from '../model/report';
import type { Answer, Answers } from '../model/series';
import { comparedFigures } from './comparedFigures';
import { Facts } from './slices/facts';
import { ownFacts } from './slices/ownFacts';
import type { Slices } from './slices/slices';
import { trendOf } from './slices/trend';

type Series = Answer<Question>;

/** Answers a question; what the first chart doesn't ask is fetched when it is asked. */
async function seriesOf(facts: Facts, question: Question): Promise<Series> {
  switch (question.ask) {
    case 'trend':
      return trendOf(facts, question);
    case 'groups':
      return (await import('./slices/groups')).groupsOf(facts, question);
    case 'compare':
      return (await import('./slices/compare')).compareOf(facts, question);
    case 'rows':
      return (await import('./slices/rows')).rowsOf(facts, question);
    case 'totals':
      return (await import('./slices/totals')).totalsOf(facts, question);
    default:
      return (await import('./slices/views')).viewOf(facts, question);
  }
}

/** The indicators whose values a question needs. */
export function indicatorsOf(question: Question): readonly IndicatorId[] {
  switch (question.ask) {
    case 'trend':
    case 'groups': {
      const rate = rateBy(question.indicator, question.per);
      return [question.indicator, ...(rate ? [rate.of, rate.base].flatMap(figuresIn) : [])];
    }
    case 'ranking': {
      const base = baseOf(indicator(question.indicator));
      return [question.indicator, ...(base ? figuresIn(base) : [])];
    }
    case 'outcomes':
      return [...OUTCOMES.map((outcome) => `${outcome}__total` as const), 'app_handled__total'];
    case 'totals':
      return [...new Set(question.sets.flat().flatMap(figuresIn))];
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
  const facts = new Facts(slices, ownFacts(own, slices.catalog));
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
