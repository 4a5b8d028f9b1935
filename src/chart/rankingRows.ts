import type { BodyId } from '../model/body';
import type { FewRow, RankedRow } from '../model/series';

/** A row to draw, or a run of rows left out. */
export type RankingEntry =
  { readonly row: RankedRow; readonly chosen: boolean } | { readonly skipped: number };

/** The rates on too few cases to draw: the first `most`, and every chosen one. */
export function fewDrawn(
  few: readonly FewRow[],
  chosen: readonly BodyId[],
  most: number,
): readonly { readonly row: FewRow; readonly chosen: boolean }[] {
  const wanted = new Set(chosen);
  return few.flatMap((row, i) => {
    const is = wanted.has(row.body.id);
    return i < most || is ? [{ row, chosen: is }] : [];
  });
}

/** With more chosen than this, their neighbours would make the list as long as the whole. */
const WITH_NEIGHBOURS = 5;

/**
 * Which rows of a ranking to draw: all where they are few, else the first `top`, and every chosen one
 * with a neighbour on either side. What lies between is counted, and never a single row.
 */
export function rankingEntries(
  rows: readonly RankedRow[],
  chosen: readonly BodyId[],
  top: number,
): readonly RankingEntry[] {
  const wanted = new Set(chosen);
  const at = rows.flatMap((row, i) => (wanted.has(row.body.id) ? [i] : []));
  const reach = at.length <= WITH_NEIGHBOURS ? 1 : 0;
  const kept = rows.map(
    (_, i) => rows.length <= top + 4 || i < top || at.some((each) => Math.abs(each - i) <= reach),
  );
  const entries: RankingEntry[] = [];
  let skipped = 0;
  rows.forEach((row, i) => {
    const between = kept[i - 1] === true && kept[i + 1] === true;
    if (kept[i] !== true && !between) {
      skipped += 1;
      return;
    }
    if (skipped > 0) entries.push({ skipped });
    skipped = 0;
    entries.push({ row, chosen: wanted.has(row.body.id) });
  });
  if (skipped > 0) entries.push({ skipped });
  return entries;
}
