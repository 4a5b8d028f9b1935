import type { FigureId } from './figures';
import type { OwnReport } from './own';
import { publishedOf, rivalKey, valueOf } from './own';

type Items = ReadonlyMap<string, OwnReport>;

/** True where `a` is the later report: by its date, where both have one, else by when it was read. */
function isNewer(a: OwnReport, b: OwnReport): boolean {
  const [dateA, dateB] = [publishedOf(a), publishedOf(b)];
  if (dateA !== null && dateB !== null && dateA !== dateB) return dateA > dateB;
  return a.added >= b.added;
}

const stands = ({ standing, chosen }: OwnReport) => standing === 'accepted' && chosen;

/** The accepted reports on the same body and year as `own`, itself left out. */
export function rivalsOf(items: Items, own: OwnReport): readonly OwnReport[] {
  const key = rivalKey(own);
  if (key === null) return [];
  return [...items.values()].filter(
    (other) => other.id !== own.id && other.standing === 'accepted' && rivalKey(other) === key,
  );
}

/** True where two reports tell the same figures, known and unknown. */
const tellsTheSame = (a: OwnReport, b: OwnReport): boolean =>
  [a, b]
    .flatMap(({ read, edits }) => Object.keys({ ...read.values, ...edits.values }) as FigureId[])
    .every((id) => valueOf(a, id) === valueOf(b, id));

/**
 * The reports on the body and year of one that waits, by its id, that tell other figures: waiting or accepted ones.
 * The same report in another format is none.
 */
export function contested(list: readonly OwnReport[]): ReadonlyMap<string, readonly OwnReport[]> {
  const alike = new Map<string, OwnReport[]>();
  for (const own of list) {
    const key = rivalKey(own);
    if (key === null || own.standing === 'rejected' || own.standing === 'removed') continue;
    alike.set(key, [...(alike.get(key) ?? []), own]);
  }
  const found = new Map<string, readonly OwnReport[]>();
  for (const reports of alike.values()) {
    for (const own of reports) {
      if (own.standing !== 'pending') continue;
      const others = reports.filter((other) => other !== own && !tellsTheSame(own, other));
      if (others.length > 0) found.set(own.id, others);
    }
  }
  return found;
}

/**
 * Puts reports in place of those of their ids, one after another, and keeps one choice a body and year:
 * of two accepted ones that are chosen, the later report, or with `prefer` the one put last. Gives all that
 * changes, in its last state.
 */
export function settle(
  items: Items,
  changes: readonly OwnReport[],
  prefer: 'later' | 'last' = 'later',
): OwnReport[] {
  const standing = new Map<string, OwnReport>();
  for (const own of items.values()) {
    const key = rivalKey(own);
    if (key !== null && stands(own)) standing.set(key, own);
  }
  const settled = new Map<string, OwnReport>();
  for (const next of changes) {
    const before = settled.get(next.id) ?? items.get(next.id);
    const oldKey = before && rivalKey(before);
    if (oldKey != null && standing.get(oldKey)?.id === next.id) standing.delete(oldKey);
    settled.set(next.id, next);
    const key = rivalKey(next);
    if (key === null || !stands(next)) continue;
    const rival = standing.get(key);
    const wins = rival === undefined || prefer === 'last' || isNewer(next, rival);
    if (wins) standing.set(key, next);
    if (rival === undefined) continue;
    const loser = wins ? rival : next;
    settled.set(loser.id, { ...loser, chosen: false });
  }
  return [...settled.values()];
}
