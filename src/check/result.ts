import type { Kind } from '../model/body';
import type { FigureId } from '../model/figures';
import type { Form } from '../model/form';
import type { Text } from '../model/text';
import type { RuleId } from './rules';

/** What the checks need to know of a report; a `Report` and a `ParsedReport` both give it. */
export interface CheckedReport {
  /** The year reported on, or null where it isn't known. */
  readonly year: number | null;
  /** The form that was printed. */
  readonly form: Form;
  /** ISO date, or null where none was found. */
  readonly published: string | null;
  readonly kind: Kind | null;
  /** The figure as tables (or a collection of figures) give it; null where unknown. */
  readonly value: (id: FigureId) => number | null;
  /** What the prose states beside the tables, where it was kept apart. */
  readonly stated: Readonly<Partial<Record<FigureId, number>>>;
  /** The procurement amount as printed ("66.5万元", "6944.93"), or null. */
  readonly procurementPrinted: string | null;
}

export type Outcome = 'pass' | 'fail' | 'not_computable';

/** One check of one report, or of a report and the year after it. */
export interface CheckResult {
  readonly rule: RuleId;
  /** Row and column of table 3 (or the row of another table) that was checked. */
  readonly row?: string;
  readonly column?: string;
  /** The years compared, earlier first, by a check across years. */
  readonly years?: readonly [number, number];
  /** What was compared, over the ids; a figure of a year is `id@2020`. */
  readonly formula: string;
  /** The two sides: numbers, or dates and forms as text; null where unknown or where there is no such side. */
  readonly left: number | string | null;
  readonly right: number | string | null;
  /** left − right (days for dates); null where either is unknown or isn't measured. */
  readonly difference: number | null;
  /** Every figure it used, or lacked. */
  readonly cells: readonly FigureId[];
  /** `not_computable` wherever the answer hangs on something unknown. */
  readonly outcome: Outcome;
  /** What was found, in plain words that state and do not judge. */
  readonly message: Text;
}
