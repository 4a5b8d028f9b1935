import type { GroupsQuestion, TrendQuestion } from './question';
import { indicator } from './indicators';
import { perOf, statisticsOf } from './trendMeasure';
import type { ViewState } from './view';
import type { Extent } from './viewQuestions';
import { trendQuestion } from './viewQuestions';

/** Lines of bodies in the view's measure, a rate where that is one. A measure that means nothing for the indicator is its value. */
export function linesAsked(view: ViewState, extent: Extent): TrendQuestion {
  const per = perOf(view.indicator, view.show);
  return { ...trendQuestion(view, extent), ...(per ? { per } : {}) };
}

/** Lines of groups in the view's measure; all bodies are one group where the view has none. */
export function groupsAsked(view: ViewState, extent: Extent): GroupsQuestion {
  const can = statisticsOf(indicator(view.indicator));
  return {
    ...linesAsked(view, extent),
    ask: 'groups',
    // Groups are of what the reader chose; own reports are counted among the published ones.
    bodies: view.bodies,
    by: view.group === 'none' ? 'all' : view.group,
    statistic: can.includes(view.statistic) ? view.statistic : 'median',
    everyYear: view.everyYear,
  };
}

/** What the trend page asks: lines of bodies, or of groups. */
export const trendAsked = (view: ViewState, extent: Extent): TrendQuestion | GroupsQuestion =>
  view.group === 'none' ? linesAsked(view, extent) : groupsAsked(view, extent);
