import type { Checked, Finding, RuleId, Tally } from '../check';
import { countsOf, sumTallies } from '../check';
import type { Body, Level } from '../model/body';
import { isWithin } from '../model/body';
import type { Origin } from '../model/report';

/** All checks of one report. */
export interface ReportChecks {
  readonly body: Body;
  readonly year: number;
  readonly origin: Origin;
  /** Of itself and, where there is one, against the year before. */
  readonly parts: readonly Checked[];
}

/** Which reports' checks; null is all of them. */
export interface ChecksFilter {
  readonly level: Level | null;
  readonly area: string | null;
  readonly year: number | null;
  /** Words that the body's names, place or code hold, each of them; empty for any. */
  readonly text: string;
}

/** Checks counted for one body or one year. */
export interface Tallied<K> {
  readonly of: K;
  readonly reports: number;
  readonly tally: Tally;
}

export interface ChecksSummary {
  readonly reports: number;
  /** How many of them are the reader's own. */
  readonly own: number;
  readonly tally: Tally;
  /** Every year with a report, ascending. */
  readonly byYear: readonly Tallied<number>[];
  /** Bodies with a failure (of `rule`, where one is given), most failures first. */
  readonly byBody: readonly Tallied<Body>[];
  /** Failures (of `rule`), in the order of the reports, then as the rules stand. */
  readonly findings: readonly Finding[];
}

class Counter {
  reports = 0;
  readonly #times = new Map<Tally, number>();

  add({ parts }: ReportChecks): void {
    this.reports += 1;
    for (const { tally } of parts) this.#times.set(tally, (this.#times.get(tally) ?? 0) + 1);
  }

  get tally(): Tally {
    return sumTallies(this.#times);
  }
}

function counterOf<K>(counters: Map<K, Counter>, key: K): Counter {
  const counter = counters.get(key) ?? new Counter();
  counters.set(key, counter);
  return counter;
}

/** A test of a body by the filter's words. */
function holds(text: string): (body: Body) => boolean {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  return ({ id, province, city, county, name }) => {
    const all = `${id} ${province}${city}${county}${name}`;
    return words.every((word) => all.includes(word));
  };
}

/** A test of reports by the filter. The reports of a body come after one another: it is looked at once. */
function passing({ level, area, year, text }: ChecksFilter): (each: ReportChecks) => boolean {
  const isMeant = holds(text);
  let last: Body | null = null;
  let passes = false;
  return ({ body, year: of }) => {
    if (body !== last) {
      last = body;
      passes =
        (level === null || body.level === level) && (area === null || isWithin(body, area)) && isMeant(body);
    }
    return passes && (year === null || of === year);
  };
}

/** Counts for each of the bodies, those with the most failures (of `rule`) first. */
function byFailures(
  passed: readonly ReportChecks[],
  bodies: ReadonlySet<string>,
  rule: RuleId | null,
): Tallied<Body>[] {
  const counted = new Map<string, { of: Body; counter: Counter }>();
  for (const each of passed) {
    const { body } = each;
    if (!bodies.has(body.id)) continue;
    const known = counted.get(body.id) ?? { of: body, counter: new Counter() };
    counted.set(body.id, known);
    known.counter.add(each);
  }
  return [...counted.values()]
    .map(({ of, counter }) => {
      const { tally } = counter;
      return { of, reports: counter.reports, tally, failures: countsOf(tally, rule).fail };
    })
    .sort((a, b) => b.failures - a.failures || (a.of.id < b.of.id ? -1 : 1))
    .map(({ of, reports, tally }) => ({ of, reports, tally }));
}

/** Counts the checks of the reports that pass the filter and lists what fails. */
export function summarise(
  all: readonly ReportChecks[],
  filter: ChecksFilter,
  rule: RuleId | null,
): ChecksSummary {
  const passed = all.filter(passing(filter));
  const years = new Map<number, Counter>();
  const findings: Finding[] = [];
  const failing = new Set<string>();
  for (const each of passed) {
    counterOf(years, each.year).add(each);
    for (const { findings: found } of each.parts) {
      for (const finding of found) {
        if (rule !== null && finding.result.rule !== rule) continue;
        findings.push(finding);
        failing.add(each.body.id);
      }
    }
  }
  const byYear = [...years]
    .map(([of, counter]) => ({ of, reports: counter.reports, tally: counter.tally }))
    .sort((a, b) => a.of - b.of);
  return {
    reports: passed.length,
    own: passed.filter(({ origin }) => origin === 'own').length,
    tally: sumTallies(byYear.map(({ tally }) => [tally, 1])),
    byYear,
    byBody: byFailures(passed, failing, rule),
    findings,
  };
}
