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

const failures = (tally: Tally, rule: RuleId | null) => countsOf(tally, rule).fail;

/** Counts the checks of the reports that pass the filter and lists what fails. */
export function summarise(
  all: readonly ReportChecks[],
  { level, area, year, text }: ChecksFilter,
  rule: RuleId | null,
): ChecksSummary {
  const isMeant = holds(text);
  const total = new Counter();
  let own = 0;
  const years = new Map<number, Counter>();
  const bodies = new Map<string, { body: Body; counter: Counter }>();
  const findings: Finding[] = [];
  const failing = new Set<string>();
  for (const each of all) {
    if (year !== null && each.year !== year) continue;
    if (level !== null && each.body.level !== level) continue;
    if (area !== null && !isWithin(each.body, area)) continue;
    if (!isMeant(each.body)) continue;
    total.add(each);
    if (each.origin === 'own') own += 1;
    counterOf(years, each.year).add(each);
    const { id } = each.body;
    const known = bodies.get(id) ?? { body: each.body, counter: new Counter() };
    bodies.set(id, known);
    known.counter.add(each);
    for (const { findings: found } of each.parts) {
      for (const finding of found) {
        if (rule !== null && finding.result.rule !== rule) continue;
        findings.push(finding);
        failing.add(id);
      }
    }
  }
  const byBody = [...failing].flatMap((id) => {
    const known = bodies.get(id);
    return known ? [{ of: known.body, reports: known.counter.reports, tally: known.counter.tally }] : [];
  });
  return {
    reports: total.reports,
    own,
    tally: total.tally,
    byYear: [...years]
      .map(([of, counter]) => ({ of, reports: counter.reports, tally: counter.tally }))
      .sort((a, b) => a.of - b.of),
    byBody: byBody.sort(
      (a, b) => failures(b.tally, rule) - failures(a.tally, rule) || (a.of.id < b.of.id ? -1 : 1),
    ),
    findings,
  };
}
