import type { Body, BodyId } from './body';
import type { OwnReport } from './own';
import { bodyOf, rivalKey, yearOf } from './own';

/**
 * The reader's reports that count where bodies are supervised, one a body and year: the accepted one that
 * was chosen, else, of those still to be looked at, the one read last. Reports turned down or taken out,
 * those not chosen, and those whose body or year is unknown count for nothing.
 */
export function countedOwn(list: readonly OwnReport[]): readonly OwnReport[] {
  const counted = new Map<string, OwnReport>();
  for (const own of list) {
    const key = rivalKey(own);
    const stands = own.standing === 'accepted' && own.chosen;
    if (key === null || !(stands || own.standing === 'pending')) continue;
    const before = counted.get(key);
    if (before?.standing !== 'accepted') counted.set(key, own);
  }
  return [...counted.values()];
}

/** The bodies that a report of the reader's on a year tells of while it waits to be looked at. */
export function pendingBodies(list: readonly OwnReport[], year: number): ReadonlyMap<BodyId, Body> {
  const bodies = new Map<BodyId, Body>();
  for (const own of list) {
    const body = bodyOf(own);
    if (own.standing === 'pending' && body !== null && yearOf(own) === year) bodies.set(body.id, body);
  }
  return bodies;
}
