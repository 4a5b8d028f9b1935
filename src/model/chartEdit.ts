import type { Annotation, ChartEdit } from './noEdit';
import { NO_EDIT } from './noEdit';
import { FIRST_YEAR, LAST_YEAR } from './form';
import type { ViewState } from './view';

export type { Annotation, ChartEdit };
export { NO_EDIT };

/** The most characters that each text, and the most items that each list may hold. */
export const MOST = { title: 80, note: 280, name: 24, annotation: 60, annotations: 12, lines: 24 } as const;

/** What a chart is of, apart from chosen bodies and spans of years: what an edit's words are about. */
export function subjectOf(view: ViewState): string {
  const { page, indicator, level, kind, area, year, show, group, statistic, outcomesBy, measure } = view;
  const { compareBy, peers } = view;
  const scope = [page, level, kind ?? '', area ?? ''];
  if (page === 'trend')
    return [...scope, indicator, show, group, group === 'none' ? '' : statistic].join('.');
  if (page === 'outcomes')
    return [...scope, outcomesBy, measure, outcomesBy === 'body' ? (year ?? '') : ''].join('.');
  if (page === 'procurement') return scope.join('.');
  const comparison = page === 'compare' ? [compareBy, compareBy === 'distribution' ? peers : ''] : [];
  return [...scope, indicator, year ?? '', ...comparison].join('.');
}

/** Characters that no text may hold: control characters, and those that turn the direction of writing about. */
const FORBIDDEN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** A text that a reader typed, as an edit can hold it: one line, no more than `most` characters. */
export const plainText = (text: string, most: number): string =>
  Array.from(text.replace(FORBIDDEN, ' ')).slice(0, most).join('');

const isPlain = (text: string, most: number): boolean => text !== '' && plainText(text, most) === text;

/** Ids of bodies, codes of areas, kinds; '' stands for the group of all and is written "-". */
const LINE = /^(-|[0-9a-z]{1,12}(-[0-9a-z]{1,10})?)$/u;
const writeLine = (id: string): string => (id === '' ? '-' : id);
const readLine = (text: string): string => (text === '-' ? '' : text);

/** The edit as text, a statement a line; '' where it changes nothing. */
export function writeEdit(edit: ChartEdit): string {
  const statements = [
    ...(edit.title === '' ? [] : [`title ${edit.title}`]),
    ...(edit.note === '' ? [] : [`note ${edit.note}`]),
    ...edit.highlighted.map((id) => `light ${writeLine(id)}`),
    ...(edit.alone ? ['alone '] : []),
    ...[...edit.names].map(([id, name]) => `name ${writeLine(id)} ${name}`),
    ...edit.annotations.map(
      ({ year, line, text }) => `at ${year} ${line === null ? '*' : writeLine(line)} ${text}`,
    ),
  ];
  return statements.length === 0 ? '' : [`of ${edit.subject}`, ...statements].join('\n');
}

/** The first word of a text and what follows the space after it. */
function cut(text: string): readonly [word: string, rest: string] {
  const at = text.indexOf(' ');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function readAnnotation(rest: string): Annotation | undefined {
  const [yearText, after] = cut(rest);
  const [line, text] = cut(after);
  const year = /^\d{4}$/u.test(yearText) ? Number(yearText) : NaN;
  const isGood = year >= FIRST_YEAR && year <= LAST_YEAR && (line === '*' || LINE.test(line));
  if (!isGood || !isPlain(text, MOST.annotation)) return undefined;
  return { year, line: line === '*' ? null : readLine(line), text };
}

/** The edit with one statement more; undefined where that can't be used. */
const STATEMENTS: Readonly<Record<string, (edit: ChartEdit, rest: string) => ChartEdit | undefined>> = {
  of: (edit, subject) => (/^[\w.-]{1,120}$/u.test(subject) ? { ...edit, subject } : undefined),
  title: (edit, title) => (isPlain(title, MOST.title) ? { ...edit, title } : undefined),
  note: (edit, note) => (isPlain(note, MOST.note) ? { ...edit, note } : undefined),
  alone: (edit, rest) => (rest === '' ? { ...edit, alone: true } : undefined),
  light: (edit, text) => {
    const highlighted = [...new Set([...edit.highlighted, readLine(text)])];
    return LINE.test(text) && highlighted.length <= MOST.lines ? { ...edit, highlighted } : undefined;
  },
  name: (edit, rest) => {
    const [id, name] = cut(rest);
    const names = new Map([...edit.names, [readLine(id), name]]);
    return LINE.test(id) && isPlain(name, MOST.name) && names.size <= MOST.lines
      ? { ...edit, names }
      : undefined;
  },
  at: (edit, rest) => {
    const annotation = readAnnotation(rest);
    return annotation && edit.annotations.length < MOST.annotations
      ? { ...edit, annotations: [...edit.annotations, annotation] }
      : undefined;
  },
};

/** The edit that a text describes, none where it is empty; undefined where any of it can't be used. */
export function readEdit(text: string): ChartEdit | undefined {
  if (text === '') return NO_EDIT;
  let edit: ChartEdit | undefined = NO_EDIT;
  for (const statement of text.split('\n')) {
    const [verb, rest] = cut(statement);
    const read = Object.hasOwn(STATEMENTS, verb) ? STATEMENTS[verb] : undefined;
    edit = edit && read?.(edit, rest);
  }
  return edit;
}

/** How a view stands with the edit in its address. */
export type EditStanding = 'none' | 'applied' | 'unreadable' | 'ofAnother';

/** The edit that a view's chart has: none where its address holds none, one that can't be read, or one of another chart. */
export function editIn(view: ViewState): { readonly edit: ChartEdit; readonly standing: EditStanding } {
  const written = readEdit(view.edit);
  if (written === undefined) return { edit: NO_EDIT, standing: 'unreadable' };
  if (written === NO_EDIT) return { edit: NO_EDIT, standing: 'none' };
  return written.subject === subjectOf(view)
    ? { edit: written, standing: 'applied' }
    : { edit: NO_EDIT, standing: 'ofAnother' };
}
