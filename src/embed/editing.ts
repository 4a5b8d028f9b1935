import type { Caption } from '../chart/caption';
import { reworded } from '../chart/editWords';
import { editSay } from '../i18n/editText';
import { captionSay } from '../i18n/captionText';
import { editIn } from '../model/chartEdit';
import type { ViewState } from '../model/view';

/** What the author of an embedded view changed of its words, and what the reader is to be told of that. */
export function editing(view: ViewState): {
  readonly reword: (caption: Caption) => Caption;
  readonly told: readonly string[];
} {
  const { edit, standing } = editIn(view);
  const { lang } = view;
  const told = {
    none: [],
    applied: [],
    unreadable: [captionSay('badParam', lang, { param: 'edit', text: view.edit.slice(0, 80) })],
    ofAnother: [editSay('otherChart', lang)],
  }[standing];
  // Charts without an edit of their own keep their words.
  const isReworded = view.page === 'ranking' || view.page === 'outcomes';
  return { reword: (caption) => (isReworded ? reworded(caption, edit, lang) : caption), told };
}
