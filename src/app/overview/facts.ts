import { max, median, sum } from 'd3-array';
import type { RuleId, Tally } from '../../check';
import { countsOf, RULES, sumTallies } from '../../check';
import type { Level } from '../../model/body';
import { LEVELS } from '../../model/body';
import { BREAK_YEAR } from '../../model/form';
import type { IndicatorId } from '../../model/indicators';
import type { YearRange } from '../../model/question';
import type { Answers, OutcomesSeries, ProcurementRow, RankedRow } from '../../model/series';
import { DEFAULT_VIEW } from '../../model/view';
import type { PublishedChecks } from '../../query/checks';
import type { Entry } from '../../query/entry';
import { yearsOf } from '../../query/entry';
import { scopeOf } from '../../model/viewQuestions';

/* What the front door's sentences say, worked out of answers to the questions that its charts ask. */

const kept = new WeakMap<Answers, Map<string, Promise<unknown>>>();

/** What is worked out of a source of answers, once for all the times that the front door is come back to; not what failed. */
export function once<T>(answers: Answers, what: string, work: (answers: Answers) => Promise<T>): Promise<T> {
  const all = kept.get(answers) ?? new Map<string, Promise<unknown>>();
  kept.set(answers, all);
  // Each `what` stands for one piece of work.
  const known = all.get(what) as Promise<T> | undefined;
  if (known) return known;
  const made = work(answers);
  all.set(what, made);
  made.catch(() => all.delete(what));
  return made;
}

/** Reports by level and year. */
export function heldBy(entries: readonly Entry[]): ReadonlyMap<Level, ReadonlyMap<number, number>> {
  const held = new Map<Level, Map<number, number>>();
  for (const { body, year } of entries) {
    const byYear = held.get(body.level) ?? new Map<number, number>();
    held.set(body.level, byYear.set(year, (byYear.get(year) ?? 0) + 1));
  }
  return held;
}

/** Bodies known in two neighbouring years of one form, over all such pairs of years. */
export interface Changes {
  readonly years: YearRange;
  readonly pairs: number;
  readonly up: number;
  readonly down: number;
  readonly same: number;
}

type Values = ReadonlyMap<string, number>;

/** A body's published value. The reader's own figures stay out: the front door is about what is published. */
const valuesOf = (rows: readonly RankedRow[]): Values =>
  new Map(rows.filter(({ origin }) => origin === 'published').map(({ body, value }) => [body.id, value]));

/** Counts the pairs; `byYear` has an entry for each year of `years`, in their order. */
export function countChanges(years: YearRange, byYear: readonly Values[]): Changes {
  const steps = byYear.slice(1).flatMap((values, i) =>
    [...values].flatMap(([id, value]) => {
      const before = byYear[i]?.get(id);
      return before === undefined ? [] : [Math.sign(value - before)];
    }),
  );
  const count = (sign: number) => steps.filter((step) => step === sign).length;
  return { years, pairs: steps.length, up: count(1), down: count(-1), same: count(0) };
}

/** How the towns' items disclosed changed from year to year, since the form of 2021. */
export async function changesOf(answers: Answers, last: number): Promise<Changes> {
  const years: YearRange = [BREAK_YEAR, last];
  const series = await Promise.all(
    yearsOf(years).map((year) =>
      answers.answer({
        ask: 'ranking',
        indicator: DEFAULT_VIEW.indicator,
        scope: scopeOf(DEFAULT_VIEW),
        year,
      }),
    ),
  );
  return countChanges(
    years,
    series.map(({ rows }) => valuesOf(rows)),
  );
}

/** How many reports tell all six outcomes, over all levels, and the outcomes of the level that tells most. */
export interface Outcomes {
  readonly complete: number;
  readonly of: number;
  /** Levels never mix in a sum. */
  readonly best: LevelOutcomes;
}

/** One level's outcomes by year, and their sums over the complete reports. */
export interface LevelOutcomes {
  readonly level: Level;
  readonly series: OutcomesSeries;
  readonly complete: number;
  readonly of: number;
  readonly handled: number;
  /** Of those handled, granted in full or in part; null where nothing was handled. */
  readonly granted: number | null;
}

/** Sums a level's outcomes. */
export function sumOutcomes(level: Level, series: OutcomesSeries): LevelOutcomes {
  const { groups } = series;
  const handled = sum(groups, (group) => group.handled ?? 0);
  const granted = sum(groups, ({ parts }) => (parts.app_granted ?? 0) + (parts.app_partial ?? 0));
  return {
    ...{ level, series, handled },
    complete: sum(groups, (group) => group.complete),
    of: sum(groups, (group) => group.of),
    granted: handled === 0 ? null : granted / handled,
  };
}

/** The outcomes of every level; of two that tell as many the first is the best. */
export async function outcomesOf(answers: Answers, years: YearRange): Promise<Outcomes> {
  const levels = await Promise.all(
    LEVELS.map(async (level) => {
      const scope = { level, kind: null, area: null };
      return sumOutcomes(level, await answers.answer({ ask: 'outcomes', scope, bodies: [], by: { years } }));
    }),
  );
  return {
    complete: sum(levels, ({ complete }) => complete),
    of: sum(levels, ({ of }) => of),
    best: levels.reduce((best, each) => (each.complete > best.complete ? each : best)),
  };
}

/** How many published towns print a zero, by year. */
export async function zerosOf(
  answers: Answers,
  indicator: IndicatorId,
  years: YearRange,
): Promise<ReadonlyMap<number, number>> {
  const counts = await Promise.all(
    yearsOf(years).map(async (year) => {
      const { rows } = await answers.answer({
        ask: 'ranking',
        indicator,
        scope: scopeOf(DEFAULT_VIEW),
        year,
      });
      return [
        year,
        rows.filter(({ value, origin }) => value === 0 && origin === 'published').length,
      ] as const;
    }),
  );
  return new Map(counts);
}

/** The towns' procurement; null where no amount is known. */
export interface Procurement {
  readonly of: number;
  readonly known: number;
  readonly unstated: number;
  readonly top: ProcurementRow & { readonly amount: number };
  readonly median: number;
}

export async function procurementOf(answers: Answers): Promise<Procurement | null> {
  const { rows, of } = await answers.answer({
    ask: 'procurement',
    scope: scopeOf(DEFAULT_VIEW),
    bodies: [],
  });
  const known = rows.flatMap((row) => (row.amount === null ? [] : [{ ...row, amount: row.amount }]));
  const highest = max(known, ({ amount }) => amount);
  const top = known.find(({ amount }) => amount === highest);
  const unstated = rows.filter((row) => row.unstated !== null).length;
  return top
    ? { of, known: known.length, unstated, top, median: median(known, ({ amount }) => amount) ?? 0 }
    : null;
}

/** The checks of all published reports. */
export interface ChecksFacts {
  readonly reports: number;
  /** Reports with a failure, of themselves or against the year before. */
  readonly failing: number;
  /** The rules that fail most often: failures, and how many could be computed. */
  readonly top: readonly { readonly rule: RuleId; readonly fail: number; readonly of: number }[];
}

const TOP_RULES = 3;

/** Counts them, the commonest failures first. */
export function checksFacts(checks: readonly PublishedChecks[]): ChecksFacts {
  const times = new Map<Tally, number>();
  for (const part of checks.flatMap(({ alone, after }) => [alone, after]))
    times.set(part.tally, (times.get(part.tally) ?? 0) + 1);
  const tally = sumTallies(times);
  const byRule = RULES.map(({ id: rule }) => {
    const { fail, pass } = countsOf(tally, rule);
    return { rule, fail, of: fail + pass };
  });
  return {
    reports: checks.length,
    failing: checks.filter(({ alone, after }) => alone.findings.length + after.findings.length > 0).length,
    top: byRule
      .filter(({ fail }) => fail > 0)
      .sort((a, b) => b.fail - a.fail)
      .slice(0, TOP_RULES),
  };
}
