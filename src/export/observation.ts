import type { Body, BodyId } from '../model/body';
import type { CellStatus } from '../model/cell';
import type { Form } from '../model/form';
import type { Scope, YearRange } from '../model/question';
import type { Origin } from '../model/report';

/**
 * What a number says of its indicator: its value in one report, something counted over reports (sum,
 * mean, quantiles), or where the value stands (rank and percentile, among the bodies of the same scope and
 * year). `cases` is what a rate rests on. `sum_2` and on are sums over other reports than `sum`: those that
 * tell all of the second set of figures that the view asks for together.
 */
export type Statistic =
  'value' | 'cases' | 'rank' | 'percentile' | 'p10' | 'median' | 'p90' | 'mean' | 'sum' | `sum_${number}`;

/** Status of a value: its cell's, or that it was worked out of several figures, or can't be, or that no report is there. */
export type ValueStatus = CellStatus | 'computed' | 'not_computable' | 'unit_unstated' | 'no_report';

/** Whose reports an aggregate counts. */
export interface Among extends Scope {
  /** The bodies that were chosen; none where it is all of the scope. */
  readonly bodies: readonly BodyId[];
  /** The body whose neighbours by workload they are, or null. */
  readonly near: BodyId | null;
}

/** Where a value was read. */
export interface ReportSource {
  readonly form: Form;
  readonly published: string | null;
  readonly url: string;
  readonly cellStatus: string;
}

/** One number of a view or a dataset: what it is of, and everything that a reader needs to trace it. */
export interface Observation {
  /** Null where the number is of several bodies. */
  readonly body: Body | null;
  /** Null for one body's value. */
  readonly among: Among | null;
  /** Null where published and own reports may both be in it. */
  readonly origin: Origin | null;
  /** First and last year; the same for one report. */
  readonly years: YearRange;
  /** Id of the indicator, or the formula where no indicator has it. */
  readonly indicator: string;
  readonly statistic: Statistic;
  /** Null is unknown. */
  readonly value: number | null;
  readonly unit: string;
  /** How it is worked out of figures; null for a figure itself. */
  readonly formula: string | null;
  /** Of an aggregate: the reports that tell, and those there are. */
  readonly known: number | null;
  readonly of: number | null;
  /** Null for an aggregate. */
  readonly status: ValueStatus | null;
  /** The amount as printed, where its unit is unstated. */
  readonly printed: string | null;
  readonly source: ReportSource | null;
}
