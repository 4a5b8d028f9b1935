import { canBeLog } from './logScale';
import type { DrawnTrend } from './trendInput';
import { byReports, drawnGroups, groupLines, MOST_GROUPS } from './trendGroups';
import { measured } from './trendMeasure';
import { MOST_PANELS } from './trendPanels';
import type { ChartEdit } from '../model/chartEdit';
import type { Indicator } from '../model/indicators';
import { indicator } from '../model/indicators';
import type { GroupsQuestion, TrendQuestion } from '../model/question';
import type { GroupsSeries, TrendSeries } from '../model/series';
import { perOf } from '../model/trendMeasure';
import type { Show, ViewState } from '../model/view';

/** An answer of the trend page. */
export interface TrendAnswer {
  readonly question: TrendQuestion | GroupsQuestion;
  readonly series: TrendSeries | GroupsSeries;
}

/** The measure that an answer is in: the rate that was asked, else the view's where it needs no rate. */
export function shownBy({ indicator: id, per }: TrendQuestion | GroupsQuestion, show: Show): Show {
  const rate = per && (['per100', 'share'] as const).find((each) => perOf(id, each) === per);
  return rate ?? (show === 'index' || show === 'change' ? show : 'value');
}

/** What stands on the trend page. */
export interface DrawnPage {
  readonly show: Show;
  readonly indicator: Indicator;
  /** Lines with figures of which the measure can tell nothing. */
  readonly without: number;
  /** Every line as it was answered, and as the measure has it. */
  readonly answered: DrawnTrend;
  readonly all: DrawnTrend;
  /** What is drawn of that: in the order of the edit, without what it hides or the chart can't hold. */
  readonly series: DrawnTrend;
  /** The ids of the lines in an order that no edit changes: groups by their reports, bodies as answered. */
  readonly listed: readonly string[];
  /** Lines hidden by the edit, and those of groups that the chart can't hold. */
  readonly hidden: number;
  readonly left: number;
  /** Zeros among what is drawn. */
  readonly zeros: number;
  readonly axis: 'linear' | 'log' | 'negative';
}

const valuesOf = ({ lines }: DrawnTrend): readonly number[] =>
  lines.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []));

/** An answer as the view and the edit have it drawn. */
export function drawnOf(
  { question, series }: TrendAnswer,
  view: ViewState,
  edit: ChartEdit,
  nameOfGroup: (group: string) => string,
): DrawnPage {
  const show = shownBy(question, view.show);
  const answered = series.ask === 'groups' ? groupLines(series, nameOfGroup) : series;
  const told = measured(answered, indicator(question.indicator), show);
  const place = new Map(edit.highlighted.map((id, i) => [id, i]));
  const isHidden = (id: string) => edit.alone && place.size > 0 && !place.has(id);
  const most = view.panels === 'one' ? MOST_GROUPS : MOST_PANELS;
  const holds = series.ask === 'groups' ? drawnGroups(series, most, edit.highlighted) : null;
  const kept = told.series.lines.filter(({ body }) => !isHidden(body.id));
  const lines = kept
    .filter(({ body }) => holds?.has(body.id) ?? true)
    .sort((a, b) => (place.get(a.body.id) ?? Infinity) - (place.get(b.body.id) ?? Infinity) || 0);
  const drawn = { ...told.series, lines };
  const values = valuesOf(drawn);
  const canLog = view.scale === 'log' && show !== 'index' && show !== 'change';
  return {
    ...{ show, indicator: told.indicator, without: told.without, answered },
    all: told.series,
    series: drawn,
    listed: series.ask === 'groups' ? byReports(series) : answered.lines.map(({ body }) => body.id),
    hidden: told.series.lines.length - kept.length,
    left: kept.length - lines.length,
    zeros: values.filter((value) => value === 0).length,
    axis: !canLog ? 'linear' : canBeLog(values) ? 'log' : 'negative',
  };
}
