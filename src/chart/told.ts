import type { ToldTogether, TotalsGroup } from '../model/series';

/** What no report tells. */
export const UNTOLD: ToldTogether = { sums: [], known: 0 };

/** True where no report of a group tells anything of what is asked. */
export const isUntold = ({ sets, of }: TotalsGroup): boolean =>
  of === 0 || sets.every(({ known }) => known === 0);

/** The sums added up; null where no report tells them. */
export const sumOf = ({ sums, known }: ToldTogether): number | null =>
  known === 0 ? null : sums.reduce<number>((sum, part) => sum + (part ?? 0), 0);
