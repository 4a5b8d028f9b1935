import type { Body } from '../model/body';
import type { Origin } from '../model/report';
import { MIN_BASE } from '../model/rate';
import type { FewRow, RankedRow, RankingSeries } from '../model/series';
import { byBody } from './entry';

/** A report's value in the year asked for, and the cases that it rests on where it is a rate of cases. */
export interface RankingRow {
  readonly body: Body;
  readonly origin: Origin;
  readonly value: number | null;
  readonly base: number | null;
}

interface KnownRow extends RankingRow {
  readonly value: number;
}

const isKnown = (row: RankingRow): row is KnownRow => row.value !== null;
const isFew = (row: KnownRow): row is KnownRow & FewRow => row.base !== null && row.base < MIN_BASE;

/** Ranks rows that come by value, greatest first: equal values share the rank of the first of them. */
function ranked(rows: readonly KnownRow[]): RankedRow[] {
  const result: RankedRow[] = [];
  for (let start = 0, end = 0; start < rows.length; start = end) {
    const value = rows[start]?.value;
    while (rows[end]?.value === value && end < rows.length) end++;
    const lower = rows.length - end;
    const percentile = (lower + (end - start) / 2) / rows.length;
    for (const row of rows.slice(start, end))
      result.push({ ...row, rank: start + 1, tied: end - start > 1, percentile });
  }
  return result;
}

/** The series of a ranking out of all the scope's reports of the year, in any order. */
export function rankingSeries(rows: readonly RankingRow[]): RankingSeries {
  const known = rows.filter(isKnown);
  const ranking = known.filter((row) => !isFew(row)).sort((a, b) => b.value - a.value || byBody(a, b));
  const few = known.filter(isFew).sort((a, b) => b.base - a.base || byBody(a, b));
  const unknown = rows.filter((row) => row.value === null).sort(byBody);
  return {
    ask: 'ranking',
    rows: ranked(ranking),
    few,
    unknown: unknown.map(({ body, origin }) => ({ body, origin })),
  };
}
