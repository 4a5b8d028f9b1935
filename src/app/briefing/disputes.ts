import { cell } from '../../model/formula';
import type { Together } from '../../model/question';
import type { ToldTogether } from '../../model/series';

export const DISPUTES = ['review', 'suit_direct', 'suit_after_review'] as const;
export const RESULTS = ['upheld', 'corrected', 'other', 'pending', 'total'] as const;

/** Each kind of dispute with its results, together: a sum over several reports has to add up. */
export const TOGETHER: readonly Together[] = DISPUTES.map((dispute) =>
  RESULTS.map((result) => cell(`${dispute}_${result}`)),
);

/** The same, each figure by itself: of one report all that it tells. */
export const ALONE: readonly Together[] = TOGETHER.flat().map((formula) => [formula]);

/** A kind of dispute: its results in the order of `RESULTS`, null where unknown, and how many reports tell. */
export interface DisputeRow {
  readonly dispute: (typeof DISPUTES)[number];
  readonly values: readonly (number | null)[];
  readonly known: number;
}

/** The rows out of the answers to `TOGETHER` or to `ALONE`. */
export function disputeRows(sets: readonly ToldTogether[]): readonly DisputeRow[] {
  const isTogether = sets.length === DISPUTES.length;
  return DISPUTES.map((dispute, i) => {
    const of = isTogether ? sets.slice(i, i + 1) : sets.slice(i * RESULTS.length, (i + 1) * RESULTS.length);
    return {
      dispute,
      values: of.flatMap(({ sums }) => sums),
      known: Math.min(...of.map(({ known }) => known)),
    };
  });
}
