import type { EditRows } from '../chart/rowEditing';
import { editedRows } from '../chart/rowEdits';
import { editIn } from '../model/chartEdit';
import type { ViewState } from '../model/view';

/** Puts what the author of an embedded view changed into a chart of rows. */
export const editingRows =
  (view: ViewState): EditRows =>
  (chart, nameOf) =>
    editedRows(editIn(view).edit, chart, nameOf, view.lang);
