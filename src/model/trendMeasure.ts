import type { FigureId } from './figures';
import type { Indicator, IndicatorId } from './indicators';
import { indicator } from './indicators';
import type { GroupsQuestion, Statistic } from './question';
import { STATISTICS } from './question';
import { rateBy, rateOf } from './rate';
import type { Show } from './view';
import { SHOWS } from './view';

/**
 * What a figure is told over where a trend shows it `per100` applications received or as a `share` of those
 * handled; undefined where that means nothing. Figures of table 3 are told over the column that they stand
 * in, and only what became of applications is a share; disputes are told over all applications.
 */
export function perOf(id: IndicatorId, show: Show): FigureId | undefined {
  if (show !== 'per100' && show !== 'share') return undefined;
  const { aggregation, topic } = indicator(id);
  if (aggregation !== 'sum') return undefined;
  const [row, column] = id.split('__');
  if (show === 'share')
    return topic === 'outcomes' ? (`app_handled__${column ?? ''}` as FigureId) : undefined;
  if (topic === 'disputes') return 'app_new__total';
  return (topic === 'applications' || topic === 'outcomes') && row !== 'app_new'
    ? (`app_new__${column ?? ''}` as FigureId)
    : undefined;
}

/** What an indicator can be told over, in some measure. */
export const basesOf = (id: IndicatorId): readonly FigureId[] => [
  ...new Set((['per100', 'share'] as const).flatMap((show) => perOf(id, show) ?? [])),
];

/** The measures that mean something for an indicator. */
export const showsOf = (id: IndicatorId): readonly Show[] =>
  SHOWS.filter((show) => (show !== 'per100' && show !== 'share') || perOf(id, show) !== undefined);

/** What groups can be told by: amounts per project are no cases over cases, and have no sum. */
export const statisticsOf = (each: Indicator): readonly Statistic[] =>
  each.aggregation === 'sum' || rateOf(each) ? STATISTICS : STATISTICS.filter((one) => one !== 'sum');

/** True where a group's value is a rate of all its cases taken together: the sum of a rate. */
export const isPooled = ({
  indicator: id,
  per,
  statistic,
}: Pick<GroupsQuestion, 'indicator' | 'per' | 'statistic'>): boolean =>
  statistic === 'sum' && rateBy(id, per) !== null;
