import { checkPair } from './acrossYears';
import { applicationEquations } from './applications';
import type { Equation } from './compare';
import { equation, fails } from './compare';
import { disputeEquations } from './disputes';
import { checkFeeUnit, checkImpossible, checkProcurementUnit } from './plausible';
import { checkProse } from './prose';
import type { CheckedReport, CheckResult } from './result';
import { checkFormYear, checkLate } from './timing';

const equationsOf = (report: CheckedReport): Equation[] => [
  ...applicationEquations(report),
  ...disputeEquations(report),
];

/** The checks beside the equations of tables 3 and 4. */
const othersOf = (report: CheckedReport): CheckResult[] => [
  ...checkProse(report),
  checkFormYear(report),
  ...checkFeeUnit(report),
  ...checkProcurementUnit(report),
  checkLate(report),
  ...checkImpossible(report),
];

/**
 * The checks that one report allows. A rule that doesn't apply (fees on the 2019 form, prose that states
 * nothing) gives no result; one that lacks a cell gives `not_computable`.
 */
export function checkReport(report: CheckedReport): CheckResult[] {
  return [
    ...equationsOf(report).map(({ frame, left, right }) => equation(frame, left, right)),
    ...othersOf(report),
  ];
}

/** How many of a report's checks fail, without putting any into words: for datasets of thousands. */
export function countFailures(report: CheckedReport): number {
  const others = othersOf(report).filter(({ outcome }) => outcome === 'fail');
  return equationsOf(report).filter(fails).length + others.length;
}

/**
 * The checks across the years of one body, at most one report a year, in any order: each pair of
 * consecutive years. Years apart by more than one, and reports of unknown year, are left out.
 */
export function checkSeries(reports: readonly CheckedReport[]): CheckResult[] {
  const byYear = new Map(reports.flatMap((each) => (each.year === null ? [] : [[each.year, each] as const])));
  return [...byYear.keys()]
    .sort((a, b) => a - b)
    .flatMap((year) => {
      const before = byYear.get(year);
      const after = byYear.get(year + 1);
      return before && after ? checkPair({ years: [year, year + 1], before, after }) : [];
    });
}
