import { groupBy } from '../../model/groupBy';
import type { Body } from '../../model/body';
import type { GroupsQuestion, Statistic } from '../../model/question';
import type { GroupsSeries } from '../../model/series';
import { countedOnce } from '../countedOnce';
import type { Entry } from '../entry';
import { isAskedFor } from '../entry';
import type { GroupRow } from '../groupsSeries';
import { groupsSeries, toldOf, yearsWithForm } from '../groupsSeries';
import { DIGITS } from '../../model/place';
import { quantileSorted } from '../quantile';
import type { Facts } from './facts';

/** A report that counts, with what it tells; `tells` where that is enough for the statistic. */
interface Place {
  readonly entry: Entry;
  readonly value: number | null;
  readonly of: number | null;
  readonly base: number | null;
  readonly tells: boolean;
}

function groupOf({ area, kind }: Body, by: GroupsQuestion['by']): string {
  const digits = DIGITS[by];
  if (digits !== null) return area.slice(0, digits);
  return by === 'kind' ? kind : '';
}

/** In the order of size: a sum of fractions depends on its order, and DuckDB sums in this one too. */
const sorted = (values: readonly (number | null)[]): number[] =>
  values.flatMap((value) => value ?? []).sort((a, b) => a - b);

const sum = (values: readonly (number | null)[]): number =>
  sorted(values).reduce((total, each) => total + each, 0);

/** The statistic over reports that tell; null where there is none, or where a rate's base is zero in all. */
function valueOf(told: readonly Place[], statistic: Statistic, pooled: boolean): number | null {
  if (told.length === 0) return null;
  const values = told.map(({ value }) => value);
  if (statistic === 'median') return quantileSorted(sorted(values), 0.5);
  if (statistic === 'mean') return sum(values) / told.length;
  if (!pooled) return sum(values);
  const base = sum(told.map((each) => each.base));
  if (base === 0) return null;
  const of = sum(told.map((each) => each.of));
  // Over a negative base, as faulty reports have it, zero would be −0.
  return of === 0 ? 0 : of / base;
}

/** The places of bodies that tell in as many years as they can. */
function steady(places: readonly Place[], years: number): readonly Place[] {
  const byBody = groupBy(places, ({ entry }) => entry.body.id);
  return places.filter(
    ({ entry }) => byBody.get(entry.body.id)?.filter(({ tells }) => tells).length === years,
  );
}

/** Answers by groups out of slices. Rejects where a slice can't be read. */
export async function groupsOf(facts: Facts, question: GroupsQuestion): Promise<GroupsSeries> {
  const { scope, bodies, by, statistic, everyYear, years } = question;
  const [from, to] = years;
  const { value, rate, pooled } = toldOf(question);
  const values = await facts.formula(value);
  const [ofs, bases] = rate ? [await facts.formula(rate.of), await facts.formula(rate.base)] : [[], []];
  const isAsked = isAskedFor(scope, bodies);
  const asked = facts.entries.flatMap((entry, i): Place[] => {
    const { body, year } = entry;
    if (body.level !== scope.level || year < from || year > to || !isAsked(body)) return [];
    const told = { value: values[i] ?? null, of: ofs[i] ?? null, base: bases[i] ?? null };
    const tells = pooled ? told.of !== null && told.base !== null : told.value !== null;
    return [{ entry, ...told, tells }];
  });
  const counts = countedOnce(
    asked.map(({ entry }) => entry),
    (i) => asked[i]?.tells ?? false,
  );
  const counted = asked.filter((_, i) => counts(i));
  const places = everyYear ? steady(counted, yearsWithForm(question)) : counted;
  const groups = groupBy(places, ({ entry }) => groupOf(entry.body, by));
  const rows = [...groups].flatMap(([name, ofGroup]) =>
    [...groupBy(ofGroup, ({ entry }) => entry.year)].map(([year, inYear]): GroupRow => {
      const told = inYear.filter(({ tells }) => tells);
      return {
        ...{ group: name, year, value: valueOf(told, statistic, pooled) },
        ...{ known: told.length, of: inYear.length },
        base: told.some(({ base }) => base !== null) ? sum(told.map(({ base }) => base)) : null,
      };
    }),
  );
  return groupsSeries(question, rows);
}
