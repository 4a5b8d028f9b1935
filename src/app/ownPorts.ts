import type { OwnPorts } from '../state/own.svelte';
import { intake } from './intake';

/** What own reports need is fetched when it is needed: a reader who has none never waits for it. */
export const ownPorts: OwnPorts = {
  intake,
  openDatabase: async () => (await import('../store/ownDatabase')).openOwnDatabase(),
  countFailures: async (own) => {
    const { countFailures, ofOwn } = await import('../check');
    return countFailures(ofOwn(own));
  },
};
