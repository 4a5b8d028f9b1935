import type { Body } from '../model/body';
import type { Outcome } from '../model/indicators';
import { OUTCOMES } from '../model/indicators';
import type { YearRange } from '../model/question';
import type { Origin } from '../model/report';
import type { OutcomeGroup, OutcomesSeries } from '../model/series';
import { byBody, byGreatest, yearsOf } from './entry';

export type OutcomeParts = Readonly<Record<Outcome, number | null>>;

/** Sums over a year's reports that tell all six outcomes; unknown where none does. */
export interface OutcomeYearRow {
  readonly year: number;
  readonly parts: OutcomeParts;
  readonly complete: number;
  readonly of: number;
}

/** The outcomes that one report tells, and its （七）总计. */
export interface OutcomeBodyRow {
  readonly body: Body;
  readonly origin: Origin;
  readonly parts: OutcomeParts;
  readonly handled: number | null;
}

/** An object with a value for each outcome. */
export function outcomeParts(value: (outcome: Outcome) => number | null): OutcomeParts {
  return Object.fromEntries(OUTCOMES.map((outcome) => [outcome, value(outcome)])) as OutcomeParts;
}

/** True where all six outcomes are known. */
export const isComplete = (parts: OutcomeParts): boolean =>
  OUTCOMES.every((outcome) => parts[outcome] !== null);

const sumOf = (parts: OutcomeParts): number | null =>
  isComplete(parts) ? OUTCOMES.reduce((total, outcome) => total + (parts[outcome] ?? 0), 0) : null;

/** The series by year, with a group for every year asked for; years that `rows` leaves out have no report. */
export function outcomesByYear(years: YearRange, rows: readonly OutcomeYearRow[]): OutcomesSeries {
  const rowOf = new Map(rows.map((row) => [row.year, row]));
  const groups = yearsOf(years).map((year): OutcomeGroup => {
    const { parts, complete, of } = rowOf.get(year) ?? {
      parts: outcomeParts(() => null),
      complete: 0,
      of: 0,
    };
    return { key: { year }, parts, handled: sumOf(parts), complete, of };
  });
  return { ask: 'outcomes', groups };
}

/** The series by body in one year. */
export function outcomesByBody(year: number, rows: readonly OutcomeBodyRow[]): OutcomesSeries {
  const groups = rows
    .filter(({ parts }) => OUTCOMES.some((outcome) => parts[outcome] !== null))
    .sort((a, b) => byGreatest(a.handled, b.handled) || byBody(a, b))
    .map(({ body, origin, parts, handled }): OutcomeGroup => {
      const complete = Number(isComplete(parts));
      return { key: { year, body, origin }, parts, handled, complete, of: 1 };
    });
  return { ask: 'outcomes', groups };
}
