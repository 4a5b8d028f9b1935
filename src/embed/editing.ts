import { editSay } from '../i18n/editText';
import { captionSay } from '../i18n/captionText';
import { editIn } from '../model/chartEdit';
import type { ViewState } from '../model/view';

/** What a reader is to be told of the changes in an embedded view's address. */
export const editTold = (view: ViewState): readonly string[] =>
  ({
    none: [],
    applied: [],
    unreadable: [captionSay('badParam', view.lang, { param: 'edit', text: view.edit.slice(0, 80) })],
    ofAnother: [editSay('otherChart', view.lang)],
  })[editIn(view).standing];
