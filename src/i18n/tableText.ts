import type { Lang, Text } from '../model/text';
import { fill } from './fill';

/** Words below a table of figures. */
const TABLE_TEXT = {
  moreRows: { zh: '再列 {n} 行（共 {of} 行）', en: '{n} more rows (of {of})' },
} as const satisfies Record<string, Text>;

/** Words of a table of figures in `lang`, each `{name}` replaced by its value. */
export const tableSay = (
  key: keyof typeof TABLE_TEXT,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(TABLE_TEXT[key][lang], values);
