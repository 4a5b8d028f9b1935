import type { Lang } from '../model/text';
import { sumSay } from '../i18n/sumText';
import { handlingSay } from '../i18n/handlingText';
import { formatCell, formatCount } from '../i18n/numbers';
import { APPLICANT_LABELS, APPLICANTS } from '../model/applicants';
import { OUTCOME_LABELS, OUTCOMES } from '../model/indicators';
import type { OutcomeGroup, OutcomesSeries, TotalsGroup } from '../model/series';
import type { ChartTable } from './table';
import { sumOf, UNTOLD } from './told';

/** For each kind of applicant what it asked for, and what became of it. */
export interface ApplicantRow {
  readonly group: OutcomeGroup;
  /** Reports that tell how much was received. */
  readonly receivedKnown: number;
}

/** Reads the answer to `APPLICANT_SETS`. */
export function applicantRows({ sets, of }: TotalsGroup): readonly ApplicantRow[] {
  return APPLICANTS.map((applicant, i): ApplicantRow => {
    const [received, told] = [sets[2 * i] ?? UNTOLD, sets[2 * i + 1] ?? UNTOLD];
    const parts = Object.fromEntries(
      OUTCOMES.map((outcome, o) => [outcome, told.sums[o] ?? null]),
    ) as OutcomeGroup['parts'];
    const handled = sumOf(told);
    const key = { applicant, received: received.sums[0] ?? null };
    return { group: { key, parts, handled, complete: told.known, of }, receivedKnown: received.known };
  });
}

/** The same as a series of outcomes, a group a kind of applicant. */
export const applicantSeries = (group: TotalsGroup): OutcomesSeries => ({
  ask: 'outcomes',
  groups: applicantRows(group).map((each) => each.group),
});

/** A row a kind of applicant: what was received, the six outcomes, and how many reports told them. */
export function applicantTable(group: TotalsGroup, lang: Lang): ChartTable {
  const cell = (value: number | null): string => formatCell(value, '件', lang);
  return {
    unit: handlingSay('cases', lang),
    columns: [
      { label: handlingSay('applicant', lang), numeric: false },
      { label: handlingSay('received', lang), numeric: true },
      { label: handlingSay('receivedReports', lang), numeric: true },
      ...OUTCOMES.map((outcome) => ({ label: OUTCOME_LABELS[outcome][lang], numeric: true })),
      { label: sumSay('handled', lang), numeric: true },
      { label: sumSay('completeReports', lang), numeric: true },
      { label: sumSay('reports', lang), numeric: true },
    ],
    rows: applicantRows(group).map(({ group: { key, parts, handled, complete, of }, receivedKnown }) => ({
      body: null,
      cells: [
        'applicant' in key ? APPLICANT_LABELS[key.applicant][lang] : '',
        cell('applicant' in key ? key.received : null),
        formatCount(receivedKnown),
        ...OUTCOMES.map((outcome) => cell(parts[outcome])),
        cell(handled),
        formatCount(complete),
        formatCount(of),
      ],
    })),
  };
}
