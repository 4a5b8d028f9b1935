import { groupBy } from '../../model/groupBy';
import type { Formula } from '../../model/formula';
import type { Together, TotalsQuestion } from '../../model/question';
import type { ToldTogether, TotalsSeries } from '../../model/series';
import { countedOnce } from '../countedOnce';
import type { Entry } from '../entry';
import { isAskedFor } from '../entry';
import type { TotalsRow } from '../totalsSeries';
import { totalsSeries } from '../totalsSeries';
import type { Facts } from './facts';

type Place = { readonly entry: Entry; readonly i: number };
type Columns = ReadonlyMap<Formula, readonly (number | null)[]>;

/** A set of formulas summed over the reports that tell all of them, a body once a year. */
function together(set: Together, places: readonly Place[], columns: Columns): ToldTogether {
  const valueAt = (formula: Formula, i: number) => columns.get(formula)?.[i] ?? null;
  const tells = ({ i }: Place) => set.every((formula) => valueAt(formula, i) !== null);
  const counts = countedOnce(
    places.map(({ entry }) => entry),
    (at) => {
      const place = places[at];
      return place !== undefined && tells(place);
    },
  );
  const told = places.filter((place, at) => counts(at) && tells(place));
  const sums = set.map((formula) =>
    told.length === 0 ? null : told.reduce((total, { i }) => total + (valueAt(formula, i) ?? 0), 0),
  );
  return { sums, known: told.length };
}

export async function totalsOf(facts: Facts, question: TotalsQuestion): Promise<TotalsSeries> {
  const { scope, bodies, by, sets, years } = question;
  const [from, to] = years;
  const columns: Columns = new Map(
    await Promise.all(sets.flat().map(async (formula) => [formula, await facts.formula(formula)] as const)),
  );
  const isAsked = isAskedFor(scope, bodies);
  const places = facts.entries.flatMap((entry, i) => {
    const { body, year } = entry;
    return body.level === scope.level && year >= from && year <= to && isAsked(body) ? [{ entry, i }] : [];
  });
  const groups = groupBy(places, ({ entry }) =>
    by === 'all' ? '' : by === 'year' ? String(entry.year) : entry.body.id,
  );
  const rows = [...groups.values()].map((inGroup): TotalsRow => {
    const { body = null, year = null } = inGroup[0]?.entry ?? {};
    return {
      year: by === 'year' ? year : null,
      body: by === 'body' ? body : null,
      hasOwn: inGroup.some(({ entry }) => entry.origin === 'own'),
      sets: sets.map((set) => together(set, inGroup, columns)),
      of: new Set(inGroup.map(({ entry }) => `${entry.year} ${entry.body.id}`)).size,
    };
  });
  return totalsSeries(question, rows);
}
