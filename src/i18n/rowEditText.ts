import type { Lang, Text } from '../model/text';
import { fill } from './fill';

/** What is said of a chart of rows that a link’s author changed, besides what is said of any. */
const ROW_EDIT_TEXT = {
  alone: { zh: '隐去其余', en: 'Hide the others' },
  renaming: { zh: '改名', en: 'other names' },
  aloneNote: {
    zh: '链接作者只留下 {k} 个（共 {n} 个），其余隐去，数据表中都有。',
    en: 'The link’s author left {k} of {n} and hid the others; the table has them all.',
  },
  lightRowsNote: {
    zh: '突出哪些由链接作者选定，其余淡去。',
    en: 'The link’s author chose what stands out; the others are paler.',
  },
  refused: {
    zh: '链接作者的改写中，这张图不能有的没有用上：{what}。',
    en: 'Of the link author’s changes this chart can’t have: {what}.',
  },
  missing: {
    zh: '链接作者突出的有 {n} 个不在这张图中。',
    en: 'Highlighted by the link’s author, but not in this chart: {n}.',
  },
} as const satisfies Record<string, Text>;

/** Words about a changed chart of rows in `lang`, each `{name}` replaced by its value. */
export const rowEditSay = (
  key: keyof typeof ROW_EDIT_TEXT,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(ROW_EDIT_TEXT[key][lang], values);
