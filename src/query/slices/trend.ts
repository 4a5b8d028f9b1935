import type { BodyId } from '../../model/body';
import { ratio } from '../../model/formula';
import type { TrendQuestion } from '../../model/question';
import { AUTO_LINES } from '../../model/question';
import { rateBy } from '../../model/rate';
import type { PeerYear, TrendSeries } from '../../model/series';
import type { Entry } from '../entry';
import { byGreatest, byText, isInScope, yearsOf } from '../entry';
import { trendSeries } from '../trendSeries';
import type { Facts } from './facts';
import { spreadOf } from './spread';

interface Valued {
  readonly entry: Entry;
  readonly value: number | null;
  readonly base?: number | null;
}

/** What the choice of lines looks at: in how many years a body is known, and its latest known value. */
interface Knowledge {
  readonly id: BodyId;
  readonly years: number;
  readonly latest: number;
}

function knowledgeOf(id: BodyId, known: ReadonlyMap<number, number>): Knowledge {
  const lastYear = Math.max(...known.keys());
  return { id, years: known.size, latest: known.get(lastYear) ?? 0 };
}

/** The bodies that stand in where none is chosen; two figures of a year count once, as the greater. */
function autoBodies(rows: readonly Valued[]): BodyId[] {
  const known = new Map<BodyId, Map<number, number>>();
  for (const { entry, value } of rows) {
    if (value === null) continue;
    const years = known.get(entry.body.id) ?? new Map<number, number>();
    years.set(entry.year, Math.max(value, years.get(entry.year) ?? value));
    known.set(entry.body.id, years);
  }
  return [...known]
    .map(([id, years]) => knowledgeOf(id, years))
    .sort((a, b) => b.years - a.years || byGreatest(a.latest, b.latest) || byText(a.id, b.id))
    .slice(0, AUTO_LINES)
    .map(({ id }) => id);
}

function peersOf(rows: readonly Valued[], year: number): PeerYear {
  const inYear = rows.filter(({ entry }) => entry.year === year);
  const entries = inYear.map(({ entry }) => entry);
  return { year, ...spreadOf(entries, (i) => inYear[i]?.value ?? null) };
}

export async function trendOf(facts: Facts, question: TrendQuestion): Promise<TrendSeries> {
  const {
    indicator: id,
    per,
    scope,
    years: [from, to],
  } = question;
  const rate = rateBy(id, per);
  const values = rate && per ? await facts.formula(ratio(rate.of, rate.base)) : await facts.values(id);
  const bases = rate && (await facts.formula(rate.base));
  const rows = facts.entries
    .map((entry, i): Valued => {
      const value = values[i] ?? null;
      return bases ? { entry, value, base: bases[i] ?? null } : { entry, value };
    })
    .filter(({ entry }) => entry.year >= from && entry.year <= to);
  const scoped = rows.filter(({ entry }) => isInScope(entry.body, scope));
  const bodies = question.bodies.length > 0 ? question.bodies : autoBodies(scoped);
  const chosen = new Set(bodies);
  const lines = rows.filter(({ entry }) => chosen.has(entry.body.id));
  return trendSeries(
    question,
    facts.whose(bodies),
    lines.map(({ entry, ...told }) => ({ ...entry, ...told })),
    yearsOf(question.years).map((year) => peersOf(scoped, year)),
  );
}
