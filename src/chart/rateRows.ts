import type { Body, BodyId } from '../model/body';
import { MIN_BASE } from '../model/rate';
import type { TotalsSeries } from '../model/series';
import { wilson } from '../model/wilson';

/** A rate with the cases it is of and the interval that they leave it. */
export interface RateRow {
  readonly key: string;
  readonly year: number | null;
  readonly body: Body | null;
  readonly hasOwn: boolean;
  readonly of: number | null;
  readonly base: number | null;
  /** Null where no report tells both parts, and where there is no case. */
  readonly rate: number | null;
  /** Null where there is no rate, and where the counts are no proportion's. */
  readonly interval: readonly [low: number, high: number] | null;
  /** Reports that tell both parts, of how many. */
  readonly known: number;
  readonly reports: number;
}

/** Rates apart by whether they rest on enough cases to be compared. */
export interface RateRows {
  /** Years in order, however few their cases; bodies with enough cases, by rate, then id. */
  readonly rows: readonly RateRow[];
  /** Bodies with fewer than `MIN_BASE` cases, by cases, then id. */
  readonly few: readonly RateRow[];
  /** Bodies without a rate, by id. */
  readonly unknown: readonly RateRow[];
}

/** Reads the answer to a question with one set: a rate's cases and its base. */
export function rateRows({ groups }: TotalsSeries): RateRows {
  const all = groups.map(({ key, sets, of: reports }): RateRow => {
    const { sums = [], known = 0 } = sets[0] ?? {};
    const [of = null, base = null] = sums;
    const rate = of === null || base === null || base <= 0 ? null : of / base;
    return {
      key: key === null ? '' : 'body' in key ? key.body.id : String(key.year),
      year: key !== null && 'year' in key ? key.year : null,
      body: key !== null && 'body' in key ? key.body : null,
      hasOwn: key !== null && 'body' in key && key.hasOwn,
      ...{ of, base, rate, known, reports },
      interval: of === null || base === null ? null : wilson(of, base),
    };
  });
  if (all.every(({ body }) => body === null)) return { rows: all, few: [], unknown: [] };
  const known = all.filter(({ rate }) => rate !== null);
  const isFew = ({ base }: RateRow) => (base ?? 0) < MIN_BASE;
  return {
    rows: known.filter((row) => !isFew(row)).sort((a, b) => (b.rate ?? 0) - (a.rate ?? 0)),
    few: known.filter(isFew).sort((a, b) => (b.base ?? 0) - (a.base ?? 0)),
    unknown: all.filter(({ rate }) => rate === null),
  };
}

/** The first `most` rows, and the chosen ones wherever they stand. */
export const drawnRows = (
  rows: readonly RateRow[],
  chosen: readonly BodyId[],
  most: number,
): readonly RateRow[] =>
  rows.filter((row, i) => i < most || (row.body !== null && chosen.includes(row.body.id)));
