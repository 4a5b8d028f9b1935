import type { RuleId } from '../check';
import type { FigureId } from '../model/figures';
import type { Text } from '../model/text';

/** A failure as JSON; `report` is the place of its report in the catalog. */
export interface FindingFile {
  readonly report: number;
  readonly rule: RuleId;
  readonly row?: string;
  readonly column?: string;
  readonly years?: readonly [number, number];
  readonly formula: string;
  readonly left: number | string | null;
  readonly right: number | string | null;
  readonly difference: number | null;
  readonly figures: readonly (readonly [id: FigureId, year: number, value: number | null])[];
  readonly message: Text;
  readonly published: string | null;
  readonly url: string;
}

/**
 * The checks of the published reports as JSON, aligned with the catalog's reports. Most reports give the
 * same counts as many others, so the distinct tallies stand once: `alone` and `after` (the checks against
 * the year before) tell which of them is each report's.
 */
export interface ChecksFile {
  readonly version: string;
  /** The rules whose counts the tallies hold, in their order. */
  readonly rules: readonly RuleId[];
  readonly tallies: readonly (readonly number[])[];
  readonly alone: readonly number[];
  readonly after: readonly number[];
  readonly findings: readonly FindingFile[];
}

export const CHECKS_PATH = 'checks.json';
