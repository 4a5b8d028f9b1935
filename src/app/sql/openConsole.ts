import type { OpenConsole } from '../../state/console.svelte';
import type { AppState } from '../../state/appState.svelte';

/** The console's engine on the page's data; its code is fetched with the first query. */
export const openConsoleOf =
  (app: AppState): OpenConsole =>
  async (own, onProgress, signal) => {
    const { openConsole } = await import('../../db/openConsole');
    const dataUrl = new URL('./data/reports.duckdb.gz.bin', document.baseURI).href;
    return openConsole(
      { dataUrl, version: app.data.version, onProgress, signal },
      app.data.publishedBodies,
      own,
    );
  };
