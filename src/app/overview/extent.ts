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

/** Counts over the published reports, which come by body; years are NaN where there is none. */
export function extentOf(reports: readonly Entry[]): Extent {
  const provinces = new Set<string>();
  let [bodies, single, from, to] = [0, 0, NaN, NaN];
  for (const [i, { body, year }] of reports.entries()) {
    if (!(from <= year)) from = year;
    if (!(to >= year)) to = year;
    if (reports[i - 1]?.body.id === body.id) continue;
    bodies += 1;
    provinces.add(body.province);
    if (reports[i + 1]?.body.id !== body.id) single += 1;
  }
  return { reports: reports.length, bodies, provinces: provinces.size, single, from, to };
}

/** A tenth of fewer is no tenth. */
const ENOUGH = 30;

/** The last year known well enough to speak of its tenths; null where no year is. */
export const spokenOf = (peers: readonly PeerYear[]): PeerYear | null =>
  peers.findLast(({ known }) => known >= ENOUGH) ?? null;
