import type { Body } from '../model/body';
import type { Report } from '../model/report';
import type { AppState } from '../state/appState.svelte';

/** The body that a page about one body is about; undefined where the data don't know it. */
export function viewedBody({ view, data }: AppState): Body | undefined {
  const { body } = view.current;
  return body === null ? undefined : data.body(body);
}

/**
 * The reports of the body that a page is about, none where the data don't know it; waits where the reader's own, which
 * come a moment later, may. Given the body and not the view: a choice of a year must not read them, and build the page, anew.
 */
export function viewedReports(app: AppState, body: Body | undefined): Promise<readonly Report[]> {
  if (body) return app.data.reportsOf(body);
  return app.own.isOpen ? Promise.resolve([]) : new Promise(() => undefined);
}
