import type { Body, BodyId } from '../model/body';
import type {
  GroupsQuestion,
  OutcomesQuestion,
  ProcurementQuestion,
  RankingQuestion,
  TrendQuestion,
} from '../model/question';
import type {
  Answer,
  GroupsSeries,
  OutcomesSeries,
  ProcurementSeries,
  RankingSeries,
  TrendSeries,
} from '../model/series';
import { trendAsked } from '../model/trendAsked';
import type { Page, ViewState } from '../model/view';
import { DEFAULT_VIEW } from '../model/view';
import type { Extent } from '../model/viewQuestions';
import {
  outcomesQuestion,
  procurementQuestion,
  rankingQuestion,
  trendQuestion,
} from '../model/viewQuestions';
import type { Caption } from '../chart/caption';
import type { Trimming } from './trim';

/** Pages of which the chart can stand by itself on another page. */
export const EMBEDDED = ['overview', 'trend', 'ranking', 'outcomes', 'procurement'] as const;
export type EmbeddedPage = (typeof EMBEDDED)[number];

/** The charts that these pages draw: a trend's small multiples, and one with more than lines, are of their own. */
export type FigureName = EmbeddedPage | 'panels' | 'more';

/** Whether a trend asks for more than the lines of bodies in a measure of their own. */
const asksMore = ({ group, scale, show, edit }: ViewState): boolean =>
  group !== 'none' || scale === 'log' || show === 'per100' || show === 'share' || edit !== '';

export function figureName(page: EmbeddedPage, view: ViewState): FigureName {
  if (page !== 'trend') return page;
  return asksMore(view) ? 'more' : view.panels === 'one' ? 'trend' : 'panels';
}

/** Whether a view's chart can stand on another page as it stands on its own. */
export const isEmbedded = (view: ViewState): view is ViewState & { readonly page: EmbeddedPage } =>
  (EMBEDDED as readonly Page[]).includes(view.page);

export type FigureQuestion =
  TrendQuestion | GroupsQuestion | RankingQuestion | OutcomesQuestion | ProcurementQuestion;
type FigureSeries = TrendSeries | GroupsSeries | RankingSeries | OutcomesSeries | ProcurementSeries;

/** All that a chart and its words are made of besides the view: what a frozen chart keeps. */
export interface FigureData<Q extends FigureQuestion = FigureQuestion> {
  readonly question: Q;
  readonly series: Answer<Q>;
  /** Name of the view's area, null for the whole country. */
  readonly areaName: string | null;
  /** The chosen bodies that the data know, and the ids that they don't. */
  readonly chosen: readonly Body[];
  readonly unknown: readonly BodyId[];
  /** Names of the bodies drawn that aren't told apart by their own. */
  readonly names: Readonly<Record<BodyId, string>>;
  /** A body in each area, after which groups are named; none where the lines are no groups. */
  readonly places: readonly Body[];
  /** Version of the published data. */
  readonly version: string;
}

/** A figure with how it is to be shown. */
export interface Shown<Q extends FigureQuestion = FigureQuestion> {
  readonly data: FigureData<Q>;
  readonly view: ViewState;
  readonly trim: Trimming;
  /** Address of the view on the page. */
  readonly href: string;
  /** Puts the author's title and note into a caption; a trend has more of the author's, and does so itself. */
  readonly reword: (caption: Caption) => Caption;
  /** Day on which a frozen chart was saved ("2026-11-27"); null where it follows the data. */
  readonly saved: string | null;
}

/** The question of a page's chart. The overview's is the same for every reader, but for the indicator. */
export function figureQuestion(page: EmbeddedPage, view: ViewState, extent: Extent): FigureQuestion {
  switch (page) {
    case 'overview':
      return trendQuestion({ ...DEFAULT_VIEW, indicator: view.indicator }, { ...extent, ownBodies: [] });
    case 'trend':
      return trendAsked(view, extent);
    case 'ranking':
      return rankingQuestion(view, extent);
    case 'outcomes':
      return outcomesQuestion(view, extent);
    case 'procurement':
      return procurementQuestion(view);
  }
}

/** The bodies that a series draws, each as often as it is in it. */
export function bodiesOf(series: FigureSeries): readonly Body[] {
  switch (series.ask) {
    case 'trend':
      return series.lines.map(({ body }) => body);
    case 'groups':
      return [];
    case 'ranking':
      return [...series.rows, ...series.few, ...series.unknown].map(({ body }) => body);
    case 'outcomes':
      return series.groups.flatMap(({ key }) => ('body' in key ? [key.body] : []));
    case 'procurement':
      return series.rows.map(({ body }) => body);
  }
}

/** The names of drawn bodies that differ from their own, as `FigureData` keeps them. */
export const namesOf = (
  series: FigureSeries,
  nameOf: (body: Body) => string,
): Readonly<Record<BodyId, string>> =>
  Object.fromEntries(
    bodiesOf(series).flatMap((body) => (nameOf(body) === body.name ? [] : [[body.id, nameOf(body)]])),
  );

/** One body of each area, for the names of groups. */
export const placesOf = (question: FigureQuestion, bodies: readonly Body[]): readonly Body[] =>
  question.ask === 'groups' ? [...new Map(bodies.map((body) => [body.area, body])).values()] : [];
