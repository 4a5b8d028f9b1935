import type { AppState } from '../../state/appState.svelte';
import { Supervision } from '../../state/supervision.svelte';
import { fetchJson } from '../../query/slices/fetchJson';

/** The checks of all that the page's state holds; to be made while a component is set up. */
export const supervise = (app: AppState): Supervision =>
  new Supervision({
    published: () => app.data.published,
    version: () => app.data.version,
    own: () => app.own.list,
    answers: () => app.data.answers,
    fetchJson,
  });
