import type { BodyId } from '../model/body';
import { byText } from './entry';

/** A body and the applications it had to deal with in a year; null is unknown. */
export interface Workload {
  readonly id: BodyId;
  readonly workload: number | null;
}

export interface Neighbours {
  /** The body's own; null where unknown or where it isn't among them. */
  readonly workload: number | null;
  /** By id. */
  readonly ids: readonly BodyId[];
  /** The neighbours' least and greatest; null where there is none. */
  readonly range: readonly [number, number] | null;
}

const NOBODY: Neighbours = { workload: null, ids: [], range: null };

/**
 * The `k` bodies whose workload is nearest to that of `near`, by the distance of log(1 + workload): 10
 * is as far from 20 as 100 from 200. All as far as the kth come along, so that the choice among equals
 * isn't one. Without its own workload a body has no neighbours, and one whose workload is unknown is nobody's.
 */
export function nearest(all: readonly Workload[], near: BodyId, k: number): Neighbours {
  const own = all.find(({ id }) => id === near)?.workload ?? null;
  if (own === null) return NOBODY;
  const others = all.flatMap(({ id, workload }) =>
    id === near || workload === null ? [] : { id, workload },
  );
  const from = Math.log1p(own);
  // Tens of thousands: numbers alone are sorted in a tenth of the time.
  const far = Float64Array.from(others, ({ workload }) => Math.abs(Math.log1p(workload) - from));
  const limit = far.toSorted()[Math.min(k, far.length) - 1] ?? -1;
  const kept = others.filter((_, i) => (far[i] ?? Infinity) <= limit);
  const workloads = kept.map(({ workload }) => workload).sort((a, b) => a - b);
  const [least, most] = [workloads[0], workloads.at(-1)];
  return {
    workload: own,
    ids: kept.map(({ id }) => id).sort(byText),
    range: least === undefined || most === undefined ? null : [least, most],
  };
}
