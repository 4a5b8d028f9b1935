import type { Lang, Text } from '../model/text';

/** The heads of a table's columns. */
const COLUMN_TEXT = {
  body: { zh: '机构', en: 'Body' },
  year: { zh: '年份', en: 'Year' },
  value: { zh: '数值', en: 'Value' },
} as const satisfies Record<string, Text>;

/** The head of a column in `lang`. */
export const columnSay = (key: keyof typeof COLUMN_TEXT, lang: Lang): string => COLUMN_TEXT[key][lang];
