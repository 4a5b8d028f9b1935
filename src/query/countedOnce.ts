import type { Entry } from './entry';

const keyOf = (entry: Entry): string => `${entry.year} ${entry.body.id}`;

/**
 * Marks the entries that a sum or a spread counts, so that a body counts once a year though both a
 * published report and one of the reader's own are there: of the two the own one, unless it doesn't tell.
 */
export function countedOnce(
  entries: readonly Entry[],
  tells: (index: number) => boolean,
): (index: number) => boolean {
  const own = new Map<string, boolean>();
  entries.forEach((entry, i) => {
    if (entry.origin === 'own') own.set(keyOf(entry), tells(i));
  });
  if (own.size === 0) return () => true;
  const published = new Set(entries.flatMap((entry) => (entry.origin === 'published' ? [keyOf(entry)] : [])));
  return (i) => {
    const entry = entries[i];
    if (!entry) return false;
    const key = keyOf(entry);
    return entry.origin === 'own' ? tells(i) || !published.has(key) : own.get(key) !== true;
  };
}
