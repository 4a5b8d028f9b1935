import { numberedWords, whereOf } from './trendMore';
import { listed } from '../i18n/listed';
import { editSay } from '../i18n/editText';
import type { Annotation, ChartEdit } from '../model/chartEdit';
import type { Lang } from '../model/text';
import { editWords } from './editWords';
import type { DrawnPage } from './trendDrawn';

/** True of an annotation that has its place in the chart: at a value that is drawn, or at a year of it. */
function placedIn({ series, all }: DrawnPage): (annotation: Annotation) => boolean {
  const known = new Set(
    series.lines.flatMap(({ body, points }) =>
      points.flatMap(({ year, value }) => (value === null ? [] : `${body.id} ${year}`)),
    ),
  );
  const years = new Set(all.lines.flatMap(({ points }) => points.map(({ year }) => year)));
  return ({ line, year }) => (line === null ? years.has(year) : known.has(`${line} ${year}`));
}

/** The words of the annotations that have but a number in the chart (`numbered`, from 1). */
export function numberedNotes(
  { annotations }: ChartEdit,
  drawn: DrawnPage,
  nameOf: (id: string) => string,
  numbered: ReadonlySet<number>,
  lang: Lang,
): string[] {
  const isPlaced = placedIn(drawn);
  return annotations.flatMap((each, i) =>
    isPlaced(each) && numbered.has(i + 1) ? numberedWords(each, i, nameOf, lang) : [],
  );
}

/**
 * What the link's author changed, so that nobody takes it for the page's own words: the original title, the
 * names, what is hidden, and the words of the annotations that have no place.
 */
export function editNotes(
  edit: ChartEdit,
  title: string,
  drawn: DrawnPage,
  nameOf: (id: string) => string,
  officialOf: (id: string) => string,
  lang: Lang,
): string[] {
  const here = new Set(drawn.all.lines.map(({ body }) => body.id));
  const names = [...edit.names].filter(([id]) => here.has(id));
  const isPlaced = placedIn(drawn);
  const unplaced = edit.annotations.flatMap((each, i) =>
    isPlaced(each)
      ? []
      : editSay('unplaced', lang, { n: i + 1, where: whereOf(each, nameOf, lang), text: each.text }),
  );
  const renamed = names.map(([id, name]) => editSay('nameWas', lang, { name, was: officialOf(id) }));
  return [
    ...editWords(edit, title, lang),
    names.length === 0 ? '' : editSay('namesNote', lang, { names: listed(renamed, lang) }),
    drawn.hidden > 0 ? editSay('hiddenNote', lang, { n: drawn.hidden }) : '',
    edit.highlighted.length > 0 && drawn.hidden === 0 ? editSay('lightNote', lang) : '',
    edit.annotations.length > 0 ? editSay('annotationNote', lang) : '',
    ...unplaced,
  ].filter((note) => note !== '');
}
