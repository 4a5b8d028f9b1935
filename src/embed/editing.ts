import type { EditRows } from '../chart/rowEditing';
import { editedRows } from '../chart/rowEdits';
import { editSay } from '../i18n/editText';
import { captionSay } from '../i18n/captionText';
import { editIn } from '../model/chartEdit';
import type { ViewState } from '../model/view';

/** What the author of an embedded view changed of a chart of rows, and what the reader is to be told of that. */
export function editing(view: ViewState): { readonly editRows: EditRows; readonly told: readonly string[] } {
  const { edit, standing } = editIn(view);
  const { lang } = view;
  const told = {
    none: [],
    applied: [],
    unreadable: [captionSay('badParam', lang, { param: 'edit', text: view.edit.slice(0, 80) })],
    ofAnother: [editSay('otherChart', lang)],
  }[standing];
  return { editRows: (chart, nameOf) => editedRows(edit, chart, nameOf, lang), told };
}
