import { numberedWords, whereOf } from './trendMore';
import { chartSay } from '../i18n/chartText';
import { editSay } from '../i18n/editText';
import type { ChartEdit } from '../model/chartEdit';
import type { Lang } from '../model/text';
import { editWords } from './editWords';
import type { DrawnPage } from './trendDrawn';

/**
 * What the link's author changed, so that nobody takes it for the page's own words: the original title, the
 * names, what is hidden, and the words of the annotations that have but a number (`numbered`) or no place.
 */
export function editNotes(
  edit: ChartEdit,
  title: string,
  drawn: DrawnPage,
  nameOf: (id: string) => string,
  officialOf: (id: string) => string,
  numbered: ReadonlySet<number>,
  lang: Lang,
): string[] {
  const here = new Set(drawn.all.lines.map(({ body }) => body.id));
  const names = [...edit.names].filter(([id]) => here.has(id));
  const known = new Set(
    drawn.series.lines.flatMap(({ body, points }) =>
      points.flatMap(({ year, value }) => (value === null ? [] : `${body.id} ${year}`)),
    ),
  );
  const years = new Set(drawn.all.lines.flatMap(({ points }) => points.map(({ year }) => year)));
  const annotations = edit.annotations.flatMap((each, i) => {
    const isThere = each.line === null ? years.has(each.year) : known.has(`${each.line} ${each.year}`);
    if (isThere && !numbered.has(i + 1)) return [];
    if (isThere) return [numberedWords(each, i, nameOf, lang)];
    const where = whereOf(each, nameOf, lang);
    return [editSay('unplaced', lang, { n: i + 1, where, text: each.text })];
  });
  const renamed = names.map(([id, name]) => editSay('nameWas', lang, { name, was: officialOf(id) }));
  return [
    ...editWords(edit, title, lang),
    names.length === 0
      ? ''
      : editSay('namesNote', lang, { names: renamed.join(chartSay('listSeparator', lang)) }),
    drawn.hidden > 0 ? editSay('hiddenNote', lang, { n: drawn.hidden }) : '',
    edit.highlighted.length > 0 && drawn.hidden === 0 ? editSay('lightNote', lang) : '',
    edit.annotations.length > 0 ? editSay('annotationNote', lang) : '',
    ...annotations,
  ].filter((note) => note !== '');
}
