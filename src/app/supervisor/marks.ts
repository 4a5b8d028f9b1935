import { MarkStore } from '../../state/marks.svelte';
import { openOwnDatabase } from '../../store/ownDatabase';

/** The reader's marks, one store a page; fetched with the pages that need it. */
export const marks = new MarkStore(openOwnDatabase);
