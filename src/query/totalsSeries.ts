import type { Body } from '../model/body';
import type { TotalsQuestion } from '../model/question';
import type { ToldTogether, TotalsGroup, TotalsSeries } from '../model/series';
import { byText, yearsOf } from './entry';

/** Sums over the reports of one group, and whose or when it is. */
export interface TotalsRow {
  /** Null unless the groups are years. */
  readonly year: number | null;
  /** Null unless the groups are bodies. */
  readonly body: Body | null;
  readonly hasOwn: boolean;
  readonly sets: readonly ToldTogether[];
  readonly of: number;
}

/** The series out of the groups that have a report, in any order. */
export function totalsSeries(question: TotalsQuestion, rows: readonly TotalsRow[]): TotalsSeries {
  const { by, years, sets } = question;
  const none = { sets: sets.map((set) => ({ sums: set.map(() => null), known: 0 })), of: 0 };
  const group = (key: TotalsGroup['key'], row: Pick<TotalsRow, 'sets' | 'of'> = none): TotalsGroup => ({
    key,
    sets: row.sets,
    of: row.of,
  });
  if (by === 'all') return { ask: 'totals', groups: [group(null, rows[0])] };
  if (by === 'year') {
    const ofYear = new Map(rows.map((row) => [row.year, row]));
    return { ask: 'totals', groups: yearsOf(years).map((year) => group({ year }, ofYear.get(year))) };
  }
  const groups = rows.flatMap((row) =>
    row.body ? [{ id: row.body.id, group: group({ body: row.body, hasOwn: row.hasOwn }, row) }] : [],
  );
  return {
    ask: 'totals',
    groups: groups.sort((a, b) => byText(a.id, b.id)).map((each) => each.group),
  };
}
