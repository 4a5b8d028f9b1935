import { listed } from '../i18n/listed';
import { editSay } from '../i18n/editText';
import { formatYear } from '../i18n/numbers';
import type { Annotation, ChartEdit } from '../model/chartEdit';
import type { Lang } from '../model/text';
import { editWords } from './editWords';
import type { DrawnPage } from './trendDrawn';
import type { TrendEditing } from './trendEditing';

/** Where an annotation stands, in words. */
function whereOf({ line, year }: Annotation, nameOfLine: (id: string) => string, lang: Lang): string {
  const at = { year: formatYear(year) };
  return line === null
    ? editSay('atYear', lang, at)
    : editSay('atLine', lang, { ...at, name: nameOfLine(line) });
}

/** The nth annotation (from 0) in words, with its number and where it stands. */
const numberedWords = (
  annotation: Annotation,
  n: number,
  nameOfLine: (id: string) => string,
  lang: Lang,
): string =>
  editSay('numbered', lang, {
    n: n + 1,
    where: whereOf(annotation, nameOfLine, lang),
    text: annotation.text,
  });

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
function numberedNotes(
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
function editNotes(
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

/** What an edit makes of a trend, and how that is said. */
export const trendEditing = (edit: ChartEdit, lang: Lang): TrendEditing => ({
  edit,
  notes: (drawn, title, nameIn, officialIn) => editNotes(edit, title, drawn, nameIn, officialIn, lang),
  numberedNotes: (drawn, nameIn, numbered) => numberedNotes(edit, drawn, nameIn, numbered, lang),
  said: (nameIn) => edit.annotations.map((each, i) => numberedWords(each, i, nameIn, lang)),
  facts: (line, year) =>
    edit.annotations
      .filter((each) => each.line === line && each.year === year)
      .map(({ text }) => ({ label: editSay('annotation', lang), value: text })),
  nameWas: (name, was) => editSay('nameWas', lang, { name, was }),
});
