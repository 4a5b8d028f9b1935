import { listed } from '../i18n/listed';
import { editSay } from '../i18n/editText';
import { formatYear } from '../i18n/numbers';
import type { Annotation, ChartEdit } from '../model/chartEdit';
import type { Lang } from '../model/text';

/* What is said of a link author's changes, so that nobody takes them for the page's own words. */

/** The name of a line or row by its id. */
export type NameIn = (id: string) => string;

/** The chart's own title, where the link's author put another in its place, and the author's note. */
export const editWords = ({ title, note }: ChartEdit, official: string, lang: Lang): string[] => [
  ...(title === '' ? [] : [editSay('titleNote', lang, { title: official })]),
  ...(note === '' ? [] : [editSay('noteNote', lang, { note })]),
];

/** The names that the author gave, each with the original; empty where there is none. */
export function namesWords(
  names: readonly (readonly [id: string, name: string])[],
  officialIn: NameIn,
  lang: Lang,
): string {
  const renamed = names.map(([id, name]) => editSay('nameWas', lang, { name, was: officialIn(id) }));
  return names.length === 0 ? '' : editSay('namesNote', lang, { names: listed(renamed, lang) });
}

/** Where an annotation stands, in words. */
function whereOf({ line, year }: Annotation, nameIn: NameIn, lang: Lang): string {
  const at = { year: formatYear(year) };
  return line === null ? editSay('atYear', lang, at) : editSay('atLine', lang, { ...at, name: nameIn(line) });
}

/** The nth annotation (from 0) in words, with its number and where it stands. */
export const numberedWords = (annotation: Annotation, n: number, nameIn: NameIn, lang: Lang): string =>
  editSay('numbered', lang, { n: n + 1, where: whereOf(annotation, nameIn, lang), text: annotation.text });

/** The annotations without a place in the chart, in words: nothing that the author wrote is lost. */
export const unplacedWords = (
  { annotations }: ChartEdit,
  isPlaced: (annotation: Annotation) => boolean,
  nameIn: NameIn,
  lang: Lang,
): string[] =>
  annotations.flatMap((each, i) =>
    isPlaced(each)
      ? []
      : editSay('unplaced', lang, { n: i + 1, where: whereOf(each, nameIn, lang), text: each.text }),
  );
