import type { Body } from '../model/body';
import type { Report } from '../model/report';
import type { AppState } from '../state/appState.svelte';

/** The body that a page about one body is about; undefined where the data don't know it. */
export function viewedBody({ view, data }: AppState): Body | undefined {
  const { body } = view.current;
  return body === null ? undefined : data.body(body);
}

/** Its reports, none where the data don't know it; waits where the reader's own, which come a moment later, may. */
export function viewedReports(app: AppState): Promise<readonly Report[]> {
  const body = viewedBody(app);
  if (body) return app.data.reportsOf(body);
  return app.own.isOpen ? Promise.resolve([]) : new Promise(() => undefined);
}
