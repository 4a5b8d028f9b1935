import type { Body, BodyId } from './body';
import type { Applicant } from './figures';
import type { Form } from './form';
import type { IndicatorId, Outcome } from './indicators';
import type { Origin } from './report';
import type { Question } from './question';

/** A body's value in one year; null is unknown: no report, or none that tells. */
export interface TrendPoint {
  readonly year: number;
  readonly value: number | null;
  /** Of a rate: the cases that it rests on, null where unknown. */
  readonly base?: number | null;
}

/**
 * One body's line, with a point for every year asked for. Published and own figures are separate lines,
 * each there where such a report of the body is, of whatever year.
 */
export interface TrendLine {
  readonly body: Body;
  readonly origin: Origin;
  readonly points: readonly TrendPoint[];
}

/** The spread of an indicator over bodies in a year; quantiles are R-7, null where nothing is known. */
export interface Spread {
  /** Reports whose value is known. */
  readonly known: number;
  /** Reports in all. */
  readonly of: number;
  readonly p10: number | null;
  readonly median: number | null;
  readonly p90: number | null;
}

/** The spread over the scope in a year. */
export interface PeerYear extends Spread {
  readonly year: number;
}

export interface TrendSeries {
  readonly ask: 'trend';
  /** By greatest latest known value, then id; 'own' after 'published'. */
  readonly lines: readonly TrendLine[];
  /** One for every year asked for. */
  readonly peers: readonly PeerYear[];
  /** True where the lines were chosen for want of a choice. */
  readonly auto: boolean;
}

/** A group's value in a year, and over how many reports it is. */
export interface GroupPoint extends TrendPoint {
  /** Reports whose figure is known. */
  readonly known: number;
  /** Reports in the group that year, a body's once. */
  readonly of: number;
}

export interface GroupLine {
  /** The area's code ('0' where none is known), the kind, or '' for all bodies. */
  readonly group: string;
  /** One for every year asked for. */
  readonly points: readonly GroupPoint[];
}

export interface GroupsSeries {
  readonly ask: 'groups';
  /** By greatest latest known value, then group. */
  readonly lines: readonly GroupLine[];
}

export interface RankedRow {
  readonly body: Body;
  readonly origin: Origin;
  readonly value: number;
  /** The cases that a rate rests on; null where the indicator is no rate of cases. */
  readonly base: number | null;
  /** 1 for the greatest; equal values share a rank, and the next one counts on (1, 2, 2, 4). */
  readonly rank: number;
  readonly tied: boolean;
  /** Share of the known that are lower, plus half of those equal (itself too), 0 to 1. */
  readonly percentile: number;
}

/** A rate on too few cases to be ranked. */
export type FewRow = Pick<RankedRow, 'body' | 'origin' | 'value'> & { readonly base: number };

export interface RankingSeries {
  readonly ask: 'ranking';
  /** Known values only, by rank, then id. */
  readonly rows: readonly RankedRow[];
  /** Known rates on fewer than `MIN_BASE` cases, which have no rank; by cases (most first), then id. */
  readonly few: readonly FewRow[];
  /** Bodies of the scope with a report that year whose value isn't known, by id. */
  readonly unknown: readonly { readonly body: Body; readonly origin: Origin }[];
}

export interface OutcomeGroup {
  /** The year, the body and whose figures they are, or a kind of applicant and what it asked for. */
  readonly key:
    | { readonly year: number }
    | { readonly year: number; readonly body: Body; readonly origin: Origin }
    | { readonly applicant: Applicant; readonly received: number | null };
  /**
   * By year or applicant: sums over the reports that tell all six; all null where none does.
   * By body: the report's own parts, each null where unknown.
   */
  readonly parts: Readonly<Record<Outcome, number | null>>;
  /** By year or applicant: the six parts' sum over the complete reports. By body: （七）总计 as reported. Null where unknown. */
  readonly handled: number | null;
  /** Reports that tell all six parts. */
  readonly complete: number;
  /** Reports in the group. */
  readonly of: number;
}

export interface OutcomesSeries {
  readonly ask: 'outcomes';
  /** One for every year asked for, or by `handled` (greatest first, unknown last), then id. Bodies that tell no part are left out. */
  readonly groups: readonly OutcomeGroup[];
}

/** Sums of formulas told together, over the reports that tell all of them. */
export interface ToldTogether {
  /** One a formula; null where no report tells all. */
  readonly sums: readonly (number | null)[];
  /** Reports that tell all. */
  readonly known: number;
}

export interface TotalsGroup {
  /** The year, the body, or null where all reports are one group. */
  readonly key: { readonly year: number } | { readonly body: Body; readonly hasOwn: boolean } | null;
  /** One for each set asked for. */
  readonly sets: readonly ToldTogether[];
  /** Reports in the group, a body's of a year once. */
  readonly of: number;
}

export interface TotalsSeries {
  readonly ask: 'totals';
  /** One in all, one for every year asked for, or the bodies that have a report in the years, by id. */
  readonly groups: readonly TotalsGroup[];
}

export interface ProcurementRow {
  readonly body: Body;
  readonly origin: Origin;
  readonly year: number;
  /** In 元; null where unknown, or where the report prints an amount without a unit. */
  readonly amount: number | null;
  readonly projects: number | null;
  /** The amount as printed, where its unit is unstated; else null. */
  readonly unstated: string | null;
}

export interface ProcurementSeries {
  readonly ask: 'procurement';
  /** Rows that tell an amount, projects or an amount without unit; by body's greatest amount (unknown last), then id, then year. */
  readonly rows: readonly ProcurementRow[];
  /** Reports on 2019 and 2020 asked for. */
  readonly of: number;
}

export interface DataRow {
  readonly body: Body;
  readonly origin: Origin;
  readonly year: number;
  readonly form: Form;
  readonly published: string | null;
  readonly url: string;
  readonly values: Readonly<Partial<Record<IndicatorId, number | null>>>;
}

export interface RowsSeries {
  readonly ask: 'rows';
  /** Rows that pass the filter, of which `rows` is a window. */
  readonly total: number;
  readonly rows: readonly DataRow[];
}

export interface Source {
  readonly body: BodyId;
  readonly origin: Origin;
  readonly year: number;
  readonly form: Form;
  readonly published: string | null;
  readonly url: string;
  /** Statuses of its cells that aren't the default, as `writeStatuses` writes them. */
  readonly cellStatus: string;
}

export interface SourcesSeries {
  readonly ask: 'sources';
  /** By body, then year. */
  readonly sources: readonly Source[];
}

/** An indicator of a body in a year; of an own and a published report, from the one that counts. */
export interface ComparedCell {
  /** Null is unknown, with a report that doesn't tell. */
  readonly value: number | null;
  /** The number of cases that a rate rests on; null where unknown, and for what is no rate. */
  readonly base: number | null;
  readonly origin: Origin;
}

/** A body with a report on the year. */
export interface CompareRow {
  readonly body: Body;
  readonly year: number;
  readonly cells: Readonly<Partial<Record<IndicatorId, ComparedCell>>>;
  /** True where the body is in the scope; false for chosen ones and peers from outside. */
  readonly inScope: boolean;
  /** True where it is one of the peers. */
  readonly peer: boolean;
}

export interface CompareSeries {
  readonly ask: 'compare';
  /** By body, then year. */
  readonly rows: readonly CompareRow[];
  readonly spreads: Readonly<Partial<Record<IndicatorId, Spread>>>;
  /** Of peers by workload: the body's own workload, null where unknown (it has no neighbours then), and theirs from least to most. */
  readonly near: {
    readonly workload: number | null;
    readonly range: readonly [number, number] | null;
  } | null;
}

interface SeriesOf {
  compare: CompareSeries;
  trend: TrendSeries;
  groups: GroupsSeries;
  ranking: RankingSeries;
  outcomes: OutcomesSeries;
  totals: TotalsSeries;
  procurement: ProcurementSeries;
  rows: RowsSeries;
  sources: SourcesSeries;
}

/** The answer to a question, by the question's own type. */
export type Answer<Q extends Question> = SeriesOf[Q['ask']];

/**
 * Answers questions from slices or from DuckDB, to the same series.
 * Rejects with `AbortError` where `signal` was aborted.
 */
export interface Answers {
  answer<Q extends Question>(question: Q, signal?: AbortSignal): Promise<Answer<Q>>;
}

/** A question with its answer, of one kind. */
export type AnyAnswered = Question extends infer Q
  ? Q extends Question
    ? { readonly question: Q; readonly series: Answer<Q> }
    : never
  : never;
