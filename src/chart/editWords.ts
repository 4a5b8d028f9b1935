import { editSay } from '../i18n/editText';
import type { ChartEdit } from '../model/chartEdit';
import type { Lang } from '../model/text';
import type { Caption } from './caption';

/** The chart's own title, where the link's author put another in its place, and the author's note. */
export const editWords = ({ title, note }: ChartEdit, official: string, lang: Lang): string[] => [
  ...(title === '' ? [] : [editSay('titleNote', lang, { title: official })]),
  ...(note === '' ? [] : [editSay('noteNote', lang, { note })]),
];

/** A caption with the author's title and note. */
export const reworded = (caption: Caption, edit: ChartEdit, lang: Lang): Caption => ({
  ...caption,
  title: edit.title === '' ? caption.title : edit.title,
  notes: [...editWords(edit, caption.title, lang), ...caption.notes],
});
