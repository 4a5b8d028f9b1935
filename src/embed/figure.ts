import type { Component } from 'svelte';
import type { EditRows } from '../chart/rowEditing';
import type { Body, BodyId } from '../model/body';
import type {
  CompareQuestion,
  GroupsQuestion,
  OutcomesQuestion,
  ProcurementQuestion,
  RankingQuestion,
  TotalsQuestion,
  TrendQuestion,
} from '../model/question';
import type { Place } from '../model/place';
import type { Answer } from '../model/series';
import type { Part, ViewState } from '../model/view';
import type { Trimming } from './trim';

/** The charts that can stand on another page. A trend's are of their own by how much they have beside lines. */
export type FigureName =
  | 'overview'
  | 'trend'
  | 'panels'
  | 'more'
  | 'groups'
  | 'full'
  | 'ranking'
  | 'outcomes'
  | 'procurement'
  | Part
  | ViewState['compareBy'];

/** The chart of a trend: plain lines, more than those (rates, a logarithmic axis), groups, or all that there can be. */
function trendName({ group, scale, show, edit, panels }: ViewState): FigureName {
  const hasMore = group !== 'none' || scale === 'log' || show === 'per100' || show === 'share';
  if (edit !== '' || (hasMore && panels !== 'one')) return 'full';
  if (hasMore) return group === 'none' ? 'more' : 'groups';
  return panels === 'one' ? 'trend' : 'panels';
}

/** The chart that a view has on another page; null where it has none. */
export function figureName(view: ViewState): FigureName | null {
  switch (view.page) {
    case 'trend':
      return trendName(view);
    case 'overview':
    case 'ranking':
    case 'outcomes':
    case 'procurement':
      return view.page;
    case 'handling':
      return view.part;
    case 'compare':
      return view.compareBy;
    default:
      return null;
  }
}

export type FigureQuestion =
  | TrendQuestion
  | GroupsQuestion
  | RankingQuestion
  | OutcomesQuestion
  | ProcurementQuestion
  | TotalsQuestion
  | CompareQuestion;

/** All that a chart and its words are made of besides the view: what a frozen chart keeps. */
export interface FigureData<Q extends FigureQuestion = FigureQuestion> {
  readonly question: Q;
  readonly series: Answer<Q>;
  /** Name of the view's area, null for the whole country. */
  readonly areaName: string | null;
  /** The chosen bodies that the data know. */
  readonly chosen: readonly Body[];
  /** Names of the bodies drawn that aren't told apart by their own. */
  readonly names: Readonly<Record<BodyId, string>>;
  /** After which the areas of groups and of peers are named. */
  readonly places: readonly Place[];
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
  /** Puts what the author changed into a chart of rows; a trend has more of the author's, and does so itself. */
  readonly editRows: EditRows;
  /** Day on which a frozen chart was saved ("2026-11-27"); null where it follows the data. */
  readonly saved: string | null;
}

export type Figure<Q extends FigureQuestion = FigureQuestion> = Component<{ shown: Shown<Q> }>;

/** The names of drawn bodies that differ from their own, as `FigureData` keeps them. */
export const namesOf = (
  drawn: readonly Body[],
  nameOf: (body: Body) => string,
): Readonly<Record<BodyId, string>> =>
  Object.fromEntries(drawn.flatMap((body) => (nameOf(body) === body.name ? [] : [[body.id, nameOf(body)]])));
