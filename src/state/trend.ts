import type { GroupsQuestion, TrendQuestion } from '../model/question';
import { indicator } from '../model/indicators';
import { perOf, statisticsOf } from '../model/trendMeasure';
import type { ViewState } from '../model/view';
import type { Extent } from '../model/viewQuestions';
import { trendQuestion } from '../model/viewQuestions';

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
