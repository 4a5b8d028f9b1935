import type { Checked } from '../check';
import type { BodyId } from '../model/body';
import type { OwnReport } from '../model/own';
import { bodyOf, yearOf } from '../model/own';
import type { PublishedChecks } from './checks';
import type { Entry } from './entry';
import type { ReportChecks } from './reportChecks';

/** A body and a year, as a key. */
export const cellKey = (id: BodyId, year: number): string => `${id} ${year}`;

/** What the checks of the reader's own reports gave. */
export interface OwnChecked {
  /** By the report's id. */
  readonly alone: ReadonlyMap<string, Checked>;
  /** Checks against the year before that take an own report on either side, by body and later year. */
  readonly after: ReadonlyMap<string, Checked>;
}

/** The pairs of years (by body and later year) that an own report takes part in: a published pair there is out of date. */
export function pairsOf(own: readonly OwnReport[]): ReadonlySet<string> {
  return new Set(
    own.flatMap((each) => {
      const [body, year] = [bodyOf(each), yearOf(each)];
      return body && year !== null ? [cellKey(body.id, year), cellKey(body.id, year + 1)] : [];
    }),
  );
}

/**
 * The checks of every report, published and own, by body and year, each once: where the reader has a report,
 * the published one's checks don't count. `own` holds at most one a body and year.
 */
export function allChecks(
  entries: readonly Entry[],
  published: readonly PublishedChecks[],
  own: readonly OwnReport[],
  checked: OwnChecked,
): readonly ReportChecks[] {
  const theirs = new Map(
    own.flatMap((each) => {
      const [body, year] = [bodyOf(each), yearOf(each)];
      return body && year !== null ? [[cellKey(body.id, year), { each, body, year }] as const] : [];
    }),
  );
  const pairs = pairsOf(own);
  const all: ReportChecks[] = [];
  entries.forEach(({ body, year, origin }, i) => {
    const checks = published[i];
    if (!checks) return;
    if (theirs.size === 0) {
      all.push({ body, year, origin, parts: [checks.alone, checks.after] });
      return;
    }
    const key = cellKey(body.id, year);
    if (theirs.has(key)) return;
    const after = pairs.has(key) ? checked.after.get(key) : checks.after;
    all.push({ body, year, origin, parts: after ? [checks.alone, after] : [checks.alone] });
  });
  for (const [key, { each, body, year }] of theirs) {
    const alone = checked.alone.get(each.id);
    if (!alone) continue;
    const after = checked.after.get(key);
    all.push({ body, year, origin: 'own', parts: after ? [alone, after] : [alone] });
  }
  // The published ones come in their order.
  if (theirs.size === 0) return all;
  return all.sort((a, b) => (a.body.id === b.body.id ? a.year - b.year : a.body.id < b.body.id ? -1 : 1));
}
