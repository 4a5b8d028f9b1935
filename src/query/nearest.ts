import type { BodyId } from '../model/body';
import { byText } from './entry';

/** Bodies, and the applications that each had to deal with in a year; null is unknown. */
export interface Workloads {
  readonly ids: readonly BodyId[];
  readonly workloads: readonly (number | null)[];
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
export function nearest({ ids, workloads }: Workloads, near: BodyId, k: number): Neighbours {
  const own = workloads[ids.indexOf(near)] ?? null;
  if (own === null) return NOBODY;
  const from = Math.log1p(own);
  // Tens of thousands: numbers alone are compared and sorted in a tenth of the time that objects take.
  const far = Float64Array.from(workloads, (workload, i) =>
    workload === null || ids[i] === near ? Infinity : Math.abs(Math.log1p(workload) - from),
  );
  const known = far.filter((distance) => distance < Infinity).sort();
  const limit = known[Math.min(k, known.length) - 1] ?? -1;
  const kept: BodyId[] = [];
  const range: number[] = [];
  far.forEach((distance, i) => {
    const [id, workload] = [ids[i], workloads[i]];
    if (distance > limit || id === undefined || typeof workload !== 'number') return;
    kept.push(id);
    range.push(workload);
  });
  range.sort((a, b) => a - b);
  const [least, most] = [range[0], range.at(-1)];
  return {
    workload: own,
    ids: kept.sort(byText),
    range: least === undefined || most === undefined ? null : [least, most],
  };
}
