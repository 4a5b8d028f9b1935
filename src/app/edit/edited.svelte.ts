import type { ChartEdit, EditStanding } from '../../model/chartEdit';
import { editIn, subjectOf, writeEdit } from '../../model/chartEdit';
import type { AppState } from '../../state/appState.svelte';

/** What annotations can be at: the lines' points, whole years, or both. */
export type Annotated = 'lines' | 'years' | 'both';

/** What the link's author changed of the page's chart. */
export interface Edited {
  readonly edit: ChartEdit;
  /** How it stands with the address's edit. */
  readonly standing: EditStanding;
  /** Puts an edit of the page's chart into the address. */
  change(edit: ChartEdit): void;
}

/** The view's edit, kept up with the address; to be made while a page is set up. */
export function editedOf(app: AppState): Edited {
  const now = $derived(editIn(app.view.current));
  return {
    get edit() {
      return now.edit;
    },
    get standing() {
      return now.standing;
    },
    change(edit) {
      app.view.change({ edit: writeEdit({ ...edit, subject: subjectOf(app.view.current) }) }, 'replace');
    },
  };
}
