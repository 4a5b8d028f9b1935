import type { BodyId } from '../model/body';
import type { FewRow, RankedRow } from '../model/series';

/** A row to draw, or a run of rows left out. */
export type RankingEntry = { readonly row: RankedRow } | { readonly skipped: number };

/** The rates on too few cases to draw: the first `most`, and every one that is kept. */
export function fewDrawn(
  few: readonly FewRow[],
  kept: readonly BodyId[],
  most: number,
): readonly { readonly row: FewRow }[] {
  const wanted = new Set(kept);
  return few.flatMap((row, i) => (i < most || wanted.has(row.body.id) ? [{ row }] : []));
}

/** With more kept than this, their neighbours would make the list as long as the whole. */
const WITH_NEIGHBOURS = 5;

/**
 * Which rows of a ranking to draw: all where they are few, else the first `top`, and every one that is kept
 * with a neighbour on either side. What lies between is counted, and never a single row. With `top` null those
 * kept are all that is drawn.
 */
export function rankingEntries(
  rows: readonly RankedRow[],
  kept: readonly BodyId[],
  top: number | null,
): readonly RankingEntry[] {
  const wanted = new Set(kept);
  const at = rows.flatMap((row, i) => (wanted.has(row.body.id) ? [i] : []));
  const reach = top !== null && at.length <= WITH_NEIGHBOURS ? 1 : 0;
  const isAll = top !== null && rows.length <= top + 4;
  const drawn = rows.map((_, i) => isAll || i < (top ?? 0) || at.some((each) => Math.abs(each - i) <= reach));
  const entries: RankingEntry[] = [];
  let skipped = 0;
  rows.forEach((row, i) => {
    const between = top !== null && drawn[i - 1] === true && drawn[i + 1] === true;
    if (drawn[i] !== true && !between) {
      skipped += 1;
      return;
    }
    if (skipped > 0) entries.push({ skipped });
    skipped = 0;
    entries.push({ row });
  });
  if (skipped > 0) entries.push({ skipped });
  return entries;
}
