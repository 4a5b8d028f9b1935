import { checkPair } from './acrossYears';
import { checkApplications } from './applications';
import { checkDisputes } from './disputes';
import { checkFeeUnit, checkImpossible, checkProcurementUnit } from './plausible';
import { checkProse } from './prose';
import type { CheckedReport, CheckResult } from './result';
import { checkFormYear, checkLate } from './timing';

/**
 * The checks that one report allows. A rule that doesn't apply (fees on the 2019 form, prose that states
 * nothing) gives no result; one that lacks a cell gives `not_computable`.
 */
export function checkReport(report: CheckedReport): CheckResult[] {
  return [
    ...checkApplications(report),
    ...checkDisputes(report),
    ...checkProse(report),
    checkFormYear(report),
    ...checkFeeUnit(report),
    ...checkProcurementUnit(report),
    checkLate(report),
    ...checkImpossible(report),
  ];
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
