import type { Body } from '../model/body';
import type { FigureId } from '../model/figures';
import type { Origin } from '../model/report';
import type { CheckedReport, CheckResult } from './result';
import type { Tally } from './tally';
import { tallyOf } from './tally';
import { checkReport, checkSeries } from './reports';

/** A report to be checked, and whose it is. */
export interface Whose {
  readonly body: Body;
  readonly year: number;
  readonly origin: Origin;
  /** ISO date, or null where unknown. */
  readonly published: string | null;
  /** Address of the report; empty where unknown. */
  readonly url: string;
}

/** A figure that a check used, with its worth; null where it is unknown. */
export interface UsedFigure {
  readonly id: FigureId;
  readonly year: number;
  readonly value: number | null;
}

/** A check that failed: whose, what, and the figures it used. A check across years stands with the later year. */
export interface Finding extends Whose {
  readonly result: CheckResult;
  readonly figures: readonly UsedFigure[];
}

/** What the checks of a report (or of it and the year before) gave: failures in full, all results counted. */
export interface Checked {
  readonly tally: Tally;
  readonly findings: readonly Finding[];
}

/**
 * Name of a finding that stays the same when its report is read again: body, year (or years), rule, row
 * and column. Two findings of one rule about one cell (less than zero, and no whole number) share it.
 */
export function findingKey({ body, year, result: { rule, row = '', column = '', years } }: Finding): string {
  return [body.id, years ? years.join('-') : year, rule, row, column].join(' ');
}

/** A figure of the tables; for want of it, what the prose states of it. */
const worth = (report: CheckedReport, id: FigureId) => report.value(id) ?? report.stated[id] ?? null;

/** The figures of a result. Of a check across years, those that its formula names with their year. */
function figuresOf(
  result: CheckResult,
  reports: readonly (readonly [number, CheckedReport])[],
): UsedFigure[] {
  return result.cells.flatMap((id) =>
    reports
      .filter(
        ([year]) => !result.years || result.rule === 'copied' || result.formula.includes(`${id}@${year}`),
      )
      .map(([year, report]) => ({ id, year, value: worth(report, id) })),
  );
}

function checked(
  results: readonly CheckResult[],
  { body, year, origin, published, url }: Whose,
  reports: readonly (readonly [number, CheckedReport])[],
): Checked {
  const findings = results
    .filter(({ outcome }) => outcome === 'fail')
    .map((result) => ({
      ...{ body, year, origin, published, url },
      result,
      figures: figuresOf(result, reports),
    }));
  return { tally: tallyOf(results), findings };
}

/** The checks that one report allows. */
export function checkedAlone(whose: Whose, report: CheckedReport): Checked {
  return checked(checkReport(report), whose, [[whose.year, report]]);
}

/** The checks of a report against that of the year before. */
export function checkedAfter(whose: Whose, before: CheckedReport, report: CheckedReport): Checked {
  return checked(checkSeries([before, report]), whose, [
    [whose.year - 1, before],
    [whose.year, report],
  ]);
}
