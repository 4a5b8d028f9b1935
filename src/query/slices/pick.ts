import type { Entry } from '../entry';
import type { Facts } from './facts';

/** The entries that pass, with their place. */
export function pick(facts: Facts, passes: (entry: Entry) => boolean): { entry: Entry; i: number }[] {
  return facts.entries.flatMap((entry, i) => (passes(entry) ? [{ entry, i }] : []));
}
