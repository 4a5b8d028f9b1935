import fc from '../fastCheck';
import type { CheckedReport, CheckResult, RuleId } from '../../src/check';
import { checkReport, checkSeries } from '../../src/check';
import type { ApplicationRow, FigureId } from '../../src/model/figures';
import { APPLICANTS, applicationId, APPLICATION_ROWS, DISPUTES, figure } from '../../src/model/figures';
import type { Dispute } from '../../src/model/figures';
import type { Form } from '../../src/model/form';

export type Values = Partial<Record<FigureId, number>>;

/** A town's report on 2020 or 2021 with these figures and nothing else known. */
export function reportOf(values: Values, about: Partial<CheckedReport> = {}): CheckedReport {
  const form = about.form ?? '2019';
  return {
    year: form === '2019' ? 2020 : 2021,
    form,
    published: null,
    kind: 'town',
    value: (id) => values[id] ?? null,
    stated: {},
    procurementPrinted: null,
    ...about,
  };
}

/** The results of one rule. */
export const of = (rule: RuleId, results: readonly CheckResult[]) =>
  results.filter((each) => each.rule === rule);
export const check = (rule: RuleId, values: Values, about: Partial<CheckedReport> = {}) =>
  of(rule, checkReport(reportOf(values, about)));
export const checkYears = (rule: RuleId, reports: readonly CheckedReport[]) => of(rule, checkSeries(reports));

const isOutcome = (row: ApplicationRow, form: Form) =>
  figure(applicationId(row, 'total')).forms.includes(form) &&
  !['app_new', 'app_carried_in', 'app_handled', 'app_carried_out'].includes(row);

/** Outcome rows of table 3 that a form prints. */
export const outcomeRows = (form: Form) =>
  (Object.keys(APPLICATION_ROWS) as ApplicationRow[]).filter((row) => isOutcome(row, form));

const count = fc.nat({ max: 500 });
const counts = (length: number) => fc.array(count, { minLength: length, maxLength: length });

/** Tables 3 and 4 of a form, every cell known and every sum right. */
export function consistent(form: Form): fc.Arbitrary<Values> {
  const rows = outcomeRows(form);
  const kinds = APPLICANTS.filter((column) => column !== 'total');
  const disputes = Object.keys(DISPUTES) as Dispute[];
  return fc
    .tuple(
      counts(rows.length * kinds.length),
      counts(kinds.length),
      counts(kinds.length),
      counts(disputes.length * 4),
    )
    .map(([outcomes, carriedOut, share, results]) => {
      const values: Values = {};
      const put = (row: ApplicationRow, column: (typeof kinds)[number], value: number) => {
        values[applicationId(row, column)] = value;
        values[applicationId(row, 'total')] = (values[applicationId(row, 'total')] ?? 0) + value;
      };
      kinds.forEach((column, k) => {
        let handled = 0;
        rows.forEach((row, r) => {
          const value = outcomes[r * kinds.length + k] ?? 0;
          handled += value;
          put(row, column, value);
        });
        const out = carriedOut[k] ?? 0;
        // No more is carried in than was there, so that app_new is a count too.
        const carriedIn = Math.min(share[k] ?? 0, handled + out);
        put('app_handled', column, handled);
        put('app_carried_out', column, out);
        put('app_carried_in', column, carriedIn);
        put('app_new', column, handled + out - carriedIn);
      });
      disputes.forEach((dispute, d) => {
        (['upheld', 'corrected', 'other', 'pending'] as const).forEach((result, i) => {
          const value = results[d * 4 + i] ?? 0;
          values[`${dispute}_${result}`] = value;
          values[`${dispute}_total`] = (values[`${dispute}_total`] ?? 0) + value;
        });
      });
      return values;
    });
}
