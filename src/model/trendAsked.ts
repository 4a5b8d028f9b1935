import type { GroupsQuestion, TrendQuestion } from './question';
import { indicator } from './indicators';
import { perOf, statisticsOf } from './trendMeasure';
import type { ViewState } from './view';
import type { Extent } from './viewQuestions';
import { trendQuestion } from './viewQuestions';

/** What the trend page asks: lines of bodies, or of groups. A measure that means nothing for the indicator is its value. */
export function trendAsked(view: ViewState, extent: Extent): TrendQuestion | GroupsQuestion {
  const per = perOf(view.indicator, view.show);
  const trend = { ...trendQuestion(view, extent), ...(per ? { per } : {}) };
  if (view.group === 'none') return trend;
  const can = statisticsOf(indicator(view.indicator));
  return {
    ...trend,
    ask: 'groups',
    // Groups are of what the reader chose; own reports are counted among the published ones.
    bodies: view.bodies,
    by: view.group,
    statistic: can.includes(view.statistic) ? view.statistic : 'median',
    everyYear: view.everyYear,
  };
}
