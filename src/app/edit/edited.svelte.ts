import type { ChartEdit } from '../../model/chartEdit';
import { NO_EDIT, readEdit, subjectOf, writeEdit } from '../../model/chartEdit';
import type { AppState } from '../../state/appState.svelte';

/** What the link's author changed of the page's chart. */
export interface Edited {
  /** None where the address holds none, one that can't be read, or one of another chart. */
  readonly edit: ChartEdit;
  /** How it stands with the address's edit. */
  readonly standing: 'none' | 'applied' | 'unreadable' | 'ofAnother';
  /** Puts an edit of the page's chart into the address. */
  change(edit: ChartEdit): void;
}

/** The view's edit, kept up with the address; to be made while a page is set up. */
export function editedOf(app: AppState): Edited {
  const subject = $derived(subjectOf(app.view.current));
  const written = $derived(readEdit(app.view.current.edit));
  const standing = $derived.by(() => {
    if (written === undefined) return 'unreadable';
    if (written === NO_EDIT) return 'none';
    return written.subject === subject ? 'applied' : 'ofAnother';
  });
  return {
    get edit() {
      return standing === 'applied' && written ? written : NO_EDIT;
    },
    get standing() {
      return standing;
    },
    change(edit) {
      app.view.change({ edit: writeEdit({ ...edit, subject }) }, 'replace');
    },
  };
}
