import type { Applicant } from './applicants';
import { applicationId, APPLICANTS } from './applicants';
import type { ApplicationRow, FigureId } from './figures';
import type { Formula } from './formula';
import { cell, difference, sum } from './formula';
import { OUTCOMES } from './outcomes';
import type { Together } from './question';
import { SUBTOTALS } from './subtotals';

/* What the page on the handling of applications asks of the reports. */

const cells = (ids: readonly FigureId[]): Formula[] => ids.map(cell);
const concluded = (dispute: 'review' | 'suit_direct' | 'suit_after_review'): Formula =>
  difference(cell(`${dispute}_total`), cell(`${dispute}_pending`));

export type StepId = 'received' | 'carried' | 'handled' | 'granted' | 'disputed' | 'corrected';

/** A step on an application's way: the figures that make it up, and what it is a share of, if of anything. */
export interface Step {
  readonly id: StepId;
  readonly parts: readonly FigureId[];
  readonly base: Formula | null;
}

/**
 * The way of applications, by the form. A step isn't part of the one before it: what is handled may have
 * been carried in, and a dispute may be about an earlier year's application.
 */
export const STEPS: readonly Step[] = [
  { id: 'received', parts: ['app_new__total'], base: null },
  { id: 'carried', parts: ['app_carried_in__total'], base: null },
  {
    id: 'handled',
    parts: ['app_handled__total'],
    base: sum(cell('app_new__total'), cell('app_carried_in__total')),
  },
  { id: 'granted', parts: ['app_granted__total', 'app_partial__total'], base: cell('app_handled__total') },
  { id: 'disputed', parts: ['review_total', 'suits_total'], base: cell('app_handled__total') },
  {
    id: 'corrected',
    parts: ['review_corrected', 'suit_direct_corrected', 'suit_after_review_corrected'],
    base: sum(concluded('review'), concluded('suit_direct'), concluded('suit_after_review')),
  },
];

/** For each step its parts together; then, for each with a base, the step and its base together. */
export const FUNNEL_SETS: readonly Together[] = [
  ...STEPS.map(({ parts }) => cells(parts)),
  ...STEPS.flatMap(({ parts, base }) => (base ? [[sum(...cells(parts)), base]] : [])),
];

export type ReasonGroup = keyof typeof SUBTOTALS;
export const REASON_GROUPS: readonly ReasonGroup[] = [
  'app_denied',
  'app_unable',
  'app_rejected',
  'app_other',
];

/** The rows of table 3 within a group. */
export const reasonsOf = (group: ReasonGroup): readonly ApplicationRow[] => SUBTOTALS[group];

const totals = (rows: readonly ApplicationRow[]): Formula[] =>
  rows.map((row) => cell(applicationId(row, 'total')));

/** For each group its total, its rows together, then each row alone. */
export const REASON_SETS: readonly Together[] = REASON_GROUPS.flatMap((group) => {
  const rows = totals(reasonsOf(group));
  return [totals([group]), rows, ...rows.map((row) => [row])];
});

/** For each column of table 3 what was received, then the six outcomes together. */
export const APPLICANT_SETS: readonly Together[] = APPLICANTS.flatMap((column: Applicant) => [
  [cell(applicationId('app_new', column))],
  OUTCOMES.map((outcome) => cell(applicationId(outcome, column))),
]);
