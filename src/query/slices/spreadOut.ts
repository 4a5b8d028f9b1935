import type { Fields } from './shape';

/** Lays values at their places among `length` reports, by the gaps between those, and null elsewhere. */
export function spread<T>(
  file: Fields,
  gaps: readonly number[],
  values: readonly T[],
  length: number,
): (T | null)[] {
  const list = new Array<T | null>(length).fill(null);
  let at = -1;
  gaps.forEach((gap, i) => {
    at += gap;
    if (!(gap >= 1 && at < length)) file.fail('at', `leads beyond the ${length} reports`);
    list[at] = values[i] ?? null;
  });
  return list;
}
