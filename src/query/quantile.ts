/**
 * The quantile of sorted values, R-7, null where there is none. It weighs the two neighbours as
 * DuckDB's `quantile_cont` does, equal ones too: adding a share of their difference would differ in the last digit.
 */
export function quantileSorted(sorted: readonly number[], p: number): number | null {
  const at = (sorted.length - 1) * p;
  const low = sorted[Math.floor(at)];
  const high = sorted[Math.ceil(at)];
  if (low === undefined || high === undefined) return null;
  const weight = at - Math.floor(at);
  return low * (1 - weight) + high * weight;
}
