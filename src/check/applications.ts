import type { Applicant, ApplicationRow, FigureId } from '../model/figures';
import { APPLICANT_LABELS, APPLICANTS, APPLICATION_ROWS, applicationId, figure } from '../model/figures';
import type { Form } from '../model/form';
import type { Outcome as ApplicationOutcome } from '../model/indicators';
import { OUTCOMES, SUBTOTALS } from '../model/indicators';
import type { Text } from '../model/text';
import type { Equation, Side } from './compare';
import { sumSide } from './compare';
import type { CheckedReport } from './result';

const KINDS_OF_APPLICANT = APPLICANTS.filter((column) => column !== 'total');

/** "总计栏" / "total": table 3's column in words. */
export function columnName(column: Applicant): Text {
  const label = APPLICANT_LABELS[column];
  return { zh: `${label.zh}栏`, en: `column '${label.en}'` };
}

interface PrintedRow {
  readonly row: ApplicationRow;
  readonly where: Text;
  readonly kinds: readonly FigureId[];
}

/** The rows that table 3 of a form prints. */
const rowsOf = (form: Form): PrintedRow[] =>
  (Object.keys(APPLICATION_ROWS) as ApplicationRow[])
    .filter((row) => figure(applicationId(row, 'total')).forms.includes(form))
    .map((row) => {
      const { zh, en } = APPLICATION_ROWS[row];
      const kinds = KINDS_OF_APPLICANT.map((column) => applicationId(row, column));
      return { row, where: { zh: zh.replace(/（区分.*）$/u, ''), en }, kinds };
    });
const ROWS: Readonly<Record<Form, readonly PrintedRow[]>> = {
  '2019': rowsOf('2019'),
  '2021': rowsOf('2021'),
};

/** Each row of table 3: the six kinds of applicant against 总计. */
function applicantsSum(report: CheckedReport): Equation[] {
  return ROWS[report.form].map(({ row, where, kinds }) => ({
    frame: { rule: 'applicants-sum', row, where },
    left: sumSide(report, kinds, { zh: '六类申请人相加', en: 'the six kinds of applicant' }),
    right: sumSide(report, [applicationId(row, 'total')], { zh: '总计', en: 'total' }),
  }));
}

const isDivided = (outcome: ApplicationOutcome): outcome is keyof typeof SUBTOTALS => outcome in SUBTOTALS;

/** The cells that stand for an outcome: what the form prints, else (where those are unknown) a stated subtotal. */
function outcomeCells(report: CheckedReport, outcome: ApplicationOutcome, column: Applicant): FigureId[] {
  const own = applicationId(outcome, column);
  if (!isDivided(outcome) || figure(own).forms.includes(report.form)) return [own];
  const rows = SUBTOTALS[outcome].map((row) => applicationId(row, column));
  const isStated = report.value(own) !== null;
  return isStated && rows.some((id) => report.value(id) === null) ? [own] : rows;
}

/**
 * The report with subtotals that its prose states and its form doesn't print.
 * What the form prints is never taken from prose.
 */
function withStatedSubtotals(report: CheckedReport): CheckedReport {
  const value = (id: FigureId) =>
    report.value(id) ?? (figure(id).forms.includes(report.form) ? null : (report.stated[id] ?? null));
  return { ...report, value };
}

/** Each column of table 3: the outcomes （一） to （六） against （七）总计. */
function handledSum(report: CheckedReport): Equation[] {
  const told = withStatedSubtotals(report);
  return APPLICANTS.map((column) => {
    const parts = OUTCOMES.flatMap((outcome) => outcomeCells(told, outcome, column));
    return {
      frame: { rule: 'handled-sum', column, where: columnName(column) },
      left: sumSide(told, parts, { zh: '（一）至（六）相加', en: '(1) to (6)' }),
      right: sumSide(report, [applicationId('app_handled', column)], { zh: '（七）总计', en: '(7) total' }),
    };
  });
}

/** Received and carried in: what there was to handle. */
export function toHandle(report: CheckedReport, column: Applicant): Side {
  const ids = [applicationId('app_new', column), applicationId('app_carried_in', column)];
  return sumSide(report, ids, { zh: '一 + 二', en: '1 + 2' });
}

/** Each column of table 3: what came in against what went out. */
function balance(report: CheckedReport): Equation[] {
  return APPLICANTS.map((column) => {
    const out = [applicationId('app_handled', column), applicationId('app_carried_out', column)];
    return {
      frame: { rule: 'balance', column, where: columnName(column) },
      left: toHandle(report, column),
      right: sumSide(report, out, { zh: '三 + 四', en: '3 + 4' }),
    };
  });
}

/** What should be equal in table 3 of one report: an equation a row, then one a column, each of the form's own rows. */
export function applicationEquations(report: CheckedReport): Equation[] {
  return [...applicantsSum(report), ...handledSum(report), ...balance(report)];
}
