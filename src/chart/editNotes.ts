import { editSay } from '../i18n/editText';
import type { Annotation, ChartEdit } from '../model/chartEdit';
import type { Lang } from '../model/text';
import type { NameIn } from './editWords';
import { editWords, namesWords, numberedWords, unplacedWords } from './editWords';
import type { DrawnPage } from './trendDrawn';
import type { TrendEditing } from './trendEditing';

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
  nameOf: NameIn,
  numbered: ReadonlySet<number>,
  lang: Lang,
): string[] {
  const isPlaced = placedIn(drawn);
  return annotations.flatMap((each, i) =>
    isPlaced(each) && numbered.has(i + 1) ? numberedWords(each, i, nameOf, lang) : [],
  );
}

/** The original title, the names, what is hidden, and the words of the annotations that have no place. */
function editNotes(
  edit: ChartEdit,
  title: string,
  drawn: DrawnPage,
  nameOf: NameIn,
  officialOf: NameIn,
  lang: Lang,
): string[] {
  const here = new Set(drawn.all.lines.map(({ body }) => body.id));
  return [
    ...editWords(edit, title, lang),
    namesWords(
      [...edit.names].filter(([id]) => here.has(id)),
      officialOf,
      lang,
    ),
    drawn.hidden > 0 ? editSay('hiddenNote', lang, { n: drawn.hidden }) : '',
    edit.highlighted.length > 0 && drawn.hidden === 0 ? editSay('lightNote', lang) : '',
    edit.annotations.length > 0 ? editSay('annotationNote', lang) : '',
    ...unplacedWords(edit, placedIn(drawn), nameOf, lang),
  ].filter((note) => note !== '');
}

/** What an edit makes of a trend, and how that is said. */
export const trendEditing = (edit: ChartEdit, lang: Lang): TrendEditing => ({
  edit,
  notes: (drawn, title, nameIn, officialIn) => editNotes(edit, title, drawn, nameIn, officialIn, lang),
  numberedNotes: (drawn, nameIn, numbered) => numberedNotes(edit, drawn, nameIn, numbered, lang),
  said: (nameIn) => edit.annotations.map((each, i) => numberedWords(each, i, nameIn, lang)),
  nameWas: (name, was) => editSay('nameWas', lang, { name, was }),
});
