/** A link from one year to the next: what was carried out of it, and in to the other; null where unknown. */
export interface CarryLink {
  readonly from: number;
  readonly out: number | null;
  readonly in: number | null;
  /** out − in; null where either is unknown. */
  readonly difference: number | null;
}

/** Every link between consecutive years, the first with a figure on either side to the last; empty where none has. */
export function carryChain(
  out: ReadonlyMap<number, number>,
  into: ReadonlyMap<number, number>,
): readonly CarryLink[] {
  const starts = [...out.keys(), ...[...into.keys()].map((year) => year - 1)];
  if (starts.length === 0) return [];
  const first = Math.min(...starts);
  return Array.from({ length: Math.max(...starts) - first + 1 }, (_, i) => {
    const from = first + i;
    const [carriedOut, carriedIn] = [out.get(from) ?? null, into.get(from + 1) ?? null];
    const difference = carriedOut === null || carriedIn === null ? null : carriedOut - carriedIn;
    return { from, out: carriedOut, in: carriedIn, difference };
  });
}
