import { captionSay } from '../i18n/captionText';
import { editSay } from '../i18n/editText';
import { editIn } from '../model/chartEdit';
import type { ViewState } from '../model/view';

/** What the reader is to be told of an embedded view's edit that isn't applied. */
export function editTold(view: ViewState): readonly string[] {
  const { lang } = view;
  switch (editIn(view).standing) {
    case 'unreadable':
      return [captionSay('badParam', lang, { param: 'edit', text: view.edit.slice(0, 80) })];
    case 'ofAnother':
      return [editSay('otherChart', lang)];
    default:
      return [];
  }
}
