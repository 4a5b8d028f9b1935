import type { OwnPorts } from '../state/own.svelte';

/** What own reports need is fetched when it is needed: a reader who has none never waits for it. */
export const ownPorts: OwnPorts = {
  intake: {
    read: async (files, told, signal) => (await import('./intake')).intake.read(files, told, signal),
  },
  openDatabase: async () => (await import('../store/ownDatabase')).openOwnDatabase(),
  takeMarks: (given) => void import('./supervisor/marks').then(({ marks }) => marks.join(given)),
};
