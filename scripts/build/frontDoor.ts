import { render } from 'svelte/server';
import App from '../../src/app/App.svelte';
import type { FetchJson } from '../../src/query/slices/slices';
import { AppState } from '../../src/state/appState.svelte';
import { DEFAULT_VIEW } from '../../src/model/view';
import { trendQuestion } from '../../src/model/viewQuestions';

const unasked = (): Promise<never> => Promise.reject(new Error('markup asks for nothing'));

/**
 * The page's default view as markup: what the reader sees until the script takes over, and without it.
 * Rejects where the data can't be read.
 */
export async function frontDoor(fetchJson: FetchJson): Promise<string> {
  const app = new AppState({
    bar: { search: () => '', push: () => undefined, replace: () => undefined, onmove: () => () => undefined },
    own: {
      intake: { read: unasked },
      openDatabase: unasked,
      takeMarks: () => undefined,
    },
    fetchJson,
    startEngine: unasked,
  });
  await app.data.load();
  if (app.data.status === 'failed') throw new Error(app.data.failure);
  await app.data.prepare(trendQuestion(DEFAULT_VIEW, { ...app.extent, ownBodies: [] }));
  // Svelte's marks for hydration: the live page is mounted beside this, not onto it. Text has no bare "<".
  return render(App, { props: { app } }).body.replaceAll(/<!--.*?-->/gsu, '');
}
