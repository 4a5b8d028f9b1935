import { group, max, min } from 'd3-array';
import type { PeerYear } from '../../model/series';
import type { Entry } from '../../query/entry';

/** What the published data hold, in numbers. */
export interface Extent {
  readonly reports: number;
  readonly bodies: number;
  readonly provinces: number;
  /** Bodies of which only one year's report is there. */
  readonly single: number;
  readonly from: number;
  readonly to: number;
}

/** Counts over the published reports; years are NaN where there is none. */
export function extentOf(reports: readonly Entry[]): Extent {
  const byBody = group(reports, ({ body }) => body.id);
  const years = reports.map(({ year }) => year);
  return {
    reports: reports.length,
    bodies: byBody.size,
    provinces: new Set(reports.map(({ body }) => body.province)).size,
    single: [...byBody.values()].filter((each) => new Set(each.map(({ year }) => year)).size === 1).length,
    // Not spread out: a function takes no quarter of a million arguments.
    from: min(years) ?? NaN,
    to: max(years) ?? NaN,
  };
}

/** A tenth of fewer is no tenth. */
const ENOUGH = 30;

/** The last year known well enough to speak of its tenths; null where no year is. */
export const spokenOf = (peers: readonly PeerYear[]): PeerYear | null =>
  peers.findLast(({ known }) => known >= ENOUGH) ?? null;
