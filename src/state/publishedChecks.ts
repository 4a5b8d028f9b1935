import type { PublishedChecks } from '../query/checks';
import { readChecks } from '../query/checks';
import { CHECKS_PATH } from '../query/checksFile';
import type { Entry } from '../query/entry';
import type { FetchJson } from '../query/slices/slices';

const kept = new WeakMap<readonly Entry[], Promise<readonly PublishedChecks[]>>();

/**
 * The checks of the published reports, read once however many pages ask. Rejects with what the fetch rejects with, or
 * `BrokenSlice`; then the next call tries again.
 */
export function publishedChecks(
  entries: readonly Entry[],
  version: string,
  fetchJson: FetchJson,
): Promise<readonly PublishedChecks[]> {
  const known = kept.get(entries);
  if (known) return known;
  const read = fetchJson(CHECKS_PATH).then((json) => readChecks(json, entries, version));
  kept.set(entries, read);
  read.catch(() => kept.delete(entries));
  return read;
}
