import { editSay } from '../../i18n/editText';
import type { ChartEdit } from '../../model/chartEdit';
import type { Lang } from '../../model/text';

/** The chart's own title, where the link's author put another in its place, and the author's note. */
export const editWords = ({ title, note }: ChartEdit, official: string, lang: Lang): string[] => [
  ...(title === '' ? [] : [editSay('titleNote', lang, { title: official })]),
  ...(note === '' ? [] : [editSay('noteNote', lang, { note })]),
];
