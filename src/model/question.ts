import type { BodyId, Kind, Level } from './body';
import type { Formula } from './formula';
import type { FigureId } from './figures';
import type { IndicatorId } from './indicators';

/** The bodies compared: one level, optionally one kind, optionally within one area (a code of 2, 4 or 6 digits). */
export interface Scope {
  readonly level: Level;
  readonly kind: Kind | null;
  readonly area: string | null;
}

/** First and last year, both included. */
export type YearRange = readonly [from: number, to: number];

/** How many lines a trend draws where the reader has chosen no body. */
export const AUTO_LINES = 6;

/*
 * Chosen bodies are taken whatever the scope's area and kind. Where figures of several reports become
 * one (a sum, a spread), a body counts once a year: its own report before the published one, unless that
 * alone tells.
 */

/**
 * An indicator over years. With no body chosen, the `AUTO_LINES` bodies of the scope with most known
 * years stand in (then the greater latest known value, then the id). The peers' spread is of the scope.
 */
export interface TrendQuestion {
  readonly ask: 'trend';
  readonly indicator: IndicatorId;
  /** Where it is given, the indicator, a figure then, is told as a rate: over this one. */
  readonly per?: FigureId;
  readonly scope: Scope;
  readonly bodies: readonly BodyId[];
  readonly years: YearRange;
}

/** What bodies are grouped by: not at all (all of them are one group), by area, or by kind. */
export const GROUPINGS = ['all', 'province', 'city', 'county', 'kind'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What stands for a group; the sum of a rate is the sum of its cases over the sum of its base's. */
export const STATISTICS = ['median', 'mean', 'sum'] as const;
export type Statistic = (typeof STATISTICS)[number];

/**
 * An indicator over years by groups of bodies: of the scope's level, and of the scope or, where any is
 * chosen, of the chosen ones. A body counts once a year. With `everyYear` only those bodies count whose
 * figure is known in every one of the years whose form has it.
 */
export interface GroupsQuestion {
  readonly ask: 'groups';
  readonly indicator: IndicatorId;
  readonly per?: FigureId;
  readonly scope: Scope;
  readonly bodies: readonly BodyId[];
  readonly years: YearRange;
  readonly by: Grouping;
  readonly statistic: Statistic;
  readonly everyYear: boolean;
}

/** All bodies of the scope by an indicator in one year. */
export interface RankingQuestion {
  readonly ask: 'ranking';
  readonly indicator: IndicatorId;
  readonly scope: Scope;
  readonly year: number;
}

/**
 * What became of applications: by year over the scope (or the chosen bodies, of the scope's level alone:
 * levels never mix in a sum), or by body in one year.
 */
export interface OutcomesQuestion {
  readonly ask: 'outcomes';
  readonly scope: Scope;
  readonly bodies: readonly BodyId[];
  readonly by: { readonly years: YearRange } | { readonly year: number };
}

/** Procurement of 2019 and 2020 by body: amounts, and those printed without a unit. */
export interface ProcurementQuestion {
  readonly ask: 'procurement';
  readonly scope: Scope;
  readonly bodies: readonly BodyId[];
}

/** Formulas over indicators' ids that are told together: each is summed over the reports that tell all. */
export type Together = readonly Formula[];

/**
 * Sums over the reports of the scope's level (of the chosen bodies, where any is chosen) in some years: as
 * one, by year, or by body.
 */
export interface TotalsQuestion {
  readonly ask: 'totals';
  readonly scope: Scope;
  readonly bodies: readonly BodyId[];
  readonly years: YearRange;
  readonly by: 'all' | 'year' | 'body';
  readonly sets: readonly Together[];
}

export type RowColumn = 'body' | 'area' | 'year' | 'form' | 'published' | 'origin' | IndicatorId;

/**
 * A window of the rows behind a view. Each word of `filter` must stand in the body's names or codes.
 * Order is by `sort`, unknown last; then body, year and origin. Bodies and areas sort by their codes.
 */
export interface RowsQuestion {
  readonly ask: 'rows';
  readonly scope: Scope;
  readonly bodies: readonly BodyId[];
  readonly years: YearRange;
  readonly indicators: readonly IndicatorId[];
  readonly filter: string;
  readonly sort: { readonly column: RowColumn; readonly descending: boolean };
  readonly offset: number;
  readonly limit: number;
}

/** Where the figures of these bodies come from, in every year. */
export interface SourcesQuestion {
  readonly ask: 'sources';
  readonly bodies: readonly BodyId[];
}

/**
 * Whose figures a body is held against: those of a scope, or of the `k` bodies of a level whose workload
 * (applications received and carried in, that year) is nearest to that of `near`, by the distance of
 * log(1 + workload); bodies as far as the last of them come along.
 */
export type PeerGroup =
  { readonly scope: Scope } | { readonly near: BodyId; readonly level: Level; readonly k: number };

/**
 * Several indicators of bodies side by side, in the last of `years` and, where there are two, the year
 * before: bodies of the scope and chosen ones of its level, with `withPeers` the peers too. The spreads
 * are of the peers in the last year. A body counts once a year, for each indicator. To be asked of some
 * twenty indicators at most: each costs the database memory.
 */
export interface CompareQuestion {
  readonly ask: 'compare';
  readonly scope: Scope;
  readonly bodies: readonly BodyId[];
  readonly indicators: readonly IndicatorId[];
  readonly years: YearRange;
  readonly peers: PeerGroup;
  readonly withPeers: boolean;
}

export type Question =
  | TrendQuestion
  | GroupsQuestion
  | RankingQuestion
  | OutcomesQuestion
  | TotalsQuestion
  | ProcurementQuestion
  | RowsQuestion
  | SourcesQuestion
  | CompareQuestion;
