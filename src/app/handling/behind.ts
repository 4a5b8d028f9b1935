import type { Body } from '../../model/body';
import type { AppState } from '../../state/appState.svelte';

/** More bodies than these are no list that anyone reads. */
const MOST = 500;

/** The bodies whose reports stand behind a sum: the chosen ones, else those of the scope where they can be listed. */
export function bodiesBehind(app: AppState): readonly Body[] {
  if (app.view.current.bodies.length > 0) return app.chosenBodies;
  return app.scopeBodies.length <= MOST ? app.scopeBodies : [];
}
