import type { EditRows } from '../chart/rowEditing';
import { editedRows } from '../chart/rowEdits';
import { editIn } from '../model/chartEdit';
import type { ViewState } from '../model/view';
import { editTold } from './editTold';

/** What the author of an embedded view changed, and what the reader is to be told of that. */
export interface Editing {
  /** Of a chart of rows; a trend puts its own changes in. */
  readonly editRows: EditRows;
  readonly told: readonly string[];
}

/** The changes of a chart of rows. */
export const editing = (view: ViewState): Editing => ({
  editRows: (chart, nameOf) => editedRows(editIn(view).edit, chart, nameOf, view.lang),
  told: editTold(view),
});
