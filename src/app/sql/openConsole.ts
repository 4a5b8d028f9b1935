import type { OpenConsole } from '../../state/console.svelte';
import type { AppState } from '../../state/appState.svelte';
import { databaseAddress } from '../startEngine';

/** The console's engine on the page's data; its code is fetched with the first query. */
export const openConsoleOf =
  (app: AppState): OpenConsole =>
  async (own, onProgress, signal) => {
    const { openConsole } = await import('../../db/openConsole');
    return openConsole(
      { dataUrl: databaseAddress(), version: app.data.version, onProgress, signal },
      app.data.publishedBodies,
      own,
    );
  };
