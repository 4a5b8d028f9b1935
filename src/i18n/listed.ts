import type { Lang, Text } from '../model/text';

/** What stands between the items of a list within a sentence. */
export const LIST_SEPARATOR: Text = { zh: '、', en: ', ' };

/** Items in a row, as they are listed within a sentence; '' for none. */
export const listed = (items: readonly (string | number)[], lang: Lang): string =>
  items.join(LIST_SEPARATOR[lang]);
