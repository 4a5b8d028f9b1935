import type { Body } from '../model/body';
import type { IndicatorId } from '../model/indicators';
import type {
  GroupsQuestion,
  OutcomesQuestion,
  ProcurementQuestion,
  RankingQuestion,
  TrendQuestion,
} from '../model/question';
import type { Answer } from '../model/series';
import { trendAsked } from '../model/trendAsked';
import type { ViewState } from '../model/view';
import { DEFAULT_VIEW } from '../model/view';
import type { Extent } from '../model/viewQuestions';
import {
  outcomesQuestion,
  procurementQuestion,
  rankingQuestion,
  trendQuestion,
} from '../model/viewQuestions';
import type { FigureQuestion } from './figure';

/** What a chart asks of the data, and whom it draws. */
export interface Kind<Q extends FigureQuestion = FigureQuestion> {
  /** `chosen` are the chosen bodies that the data know. */
  readonly question: (view: ViewState, extent: Extent, chosen: readonly Body[]) => Q;
  /** The indicators whose definitions the chart and its question draw on. */
  readonly defined: (view: ViewState) => readonly IndicatorId[];
  /** The bodies that a series draws, each as often as it is in it. */
  readonly bodies: (series: Answer<Q>) => readonly Body[];
}

const itsIndicator = ({ indicator }: ViewState): readonly IndicatorId[] => [indicator];

export const TREND: Kind<TrendQuestion> = {
  question: trendQuestion,
  defined: itsIndicator,
  bodies: ({ lines }) => lines.map(({ body }) => body),
};

/** The overview's chart is the same for every reader, but for the indicator. */
export const OVERVIEW: Kind<TrendQuestion> = {
  ...TREND,
  question: (view, extent) =>
    trendQuestion({ ...DEFAULT_VIEW, indicator: view.indicator }, { ...extent, ownBodies: [] }),
};

export const MORE: Kind<TrendQuestion | GroupsQuestion> = {
  question: trendAsked,
  defined: itsIndicator,
  bodies: (series) => (series.ask === 'groups' ? [] : TREND.bodies(series)),
};

export const RANKING: Kind<RankingQuestion> = {
  question: rankingQuestion,
  defined: itsIndicator,
  bodies: ({ rows, few, unknown }) => [...rows, ...few, ...unknown].map(({ body }) => body),
};

export const OUTCOMES: Kind<OutcomesQuestion> = {
  question: outcomesQuestion,
  defined: () => [],
  bodies: ({ groups }) => groups.flatMap(({ key }) => ('body' in key ? [key.body] : [])),
};

export const PROCUREMENT: Kind<ProcurementQuestion> = {
  question: procurementQuestion,
  defined: () => ['procurement_amount'],
  bodies: ({ rows }) => rows.map(({ body }) => body),
};
