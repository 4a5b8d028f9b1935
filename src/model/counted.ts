import type { OwnReport } from './own';
import { rivalKey } from './own';

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
