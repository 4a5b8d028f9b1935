import { APPLICANTS } from '../../../model/applicants';
import type { ApplicationRow } from '../../../model/figures';
import { DISPUTE_RESULTS } from '../../../model/figures';
import type { Form } from '../../../model/form';
import type { Meaning } from '../../../model/labels';
import { PRINTED_2, printed3 } from '../../../model/printedRows';
import type { Frame } from '../frame';
import { around } from '../frame';
import type { Word } from '../writing';
import type { Label, LooseCells } from './cellsOfWords';
import { placed } from './placing';

/** A cell of a table that was told from its words, and how many columns it takes. */
export interface ToldCell {
  readonly text: string;
  readonly span: number;
}
export type ToldRow = readonly ToldCell[];

/** Tables of one part of the form, one under the other; null where its words don't make them up exactly. */
type Tell = (cells: LooseCells) => (readonly ToldRow[])[] | null;

const FORMS: readonly Form[] = ['2019', '2021'];

const cell = (text: string, span = 1): ToldCell => ({ text, span });
const byPlace = (labels: readonly Label[]) => [...labels].sort((a, b) => a.x0 - b.x0);
const byHeight = (labels: readonly Label[]) => [...labels].sort((a, b) => a.y0 + a.y1 - b.y0 - b.y1);

const isAny = (label: Label, kinds: readonly Meaning['is'][]) => kinds.includes(label.meaning.is);

/** Headings in sets: each time that they are printed, those between two rows are one, from left to right. */
function setsOf(headings: readonly Label[], rows: readonly Label[]): Label[][] {
  const sets = new Map<number, Label[]>();
  for (const heading of headings) {
    const above = rows.filter(({ y0, y1 }) => y0 + y1 < heading.y0 + heading.y1).length;
    sets.set(above, [...(sets.get(above) ?? []), heading]);
  }
  return [...sets].sort(([a], [b]) => a - b).map(([, set]) => byPlace(set));
}

const chunked = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));

/** Where labels end. */
const endOf = (labels: readonly Frame[]) => Math.max(...labels.map(({ x1 }) => x1));

const rowOf = (label: Label, figures: readonly string[]): ToldRow => [
  cell(label.text),
  ...figures.map((text) => cell(text)),
];

const headOf = (headings: readonly Label[]): ToldRow => [cell(''), ...headings.map(({ text }) => cell(text))];

const isSame = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((each, i) => each === b[i]);

const tell2: Tell = ({ labels, figures }) => {
  const known: readonly Meaning['is'][] = ['row2', 'column2', 'half', 'filler', 'remark'];
  if (!labels.every((label) => isAny(label, known))) return null;
  const rows = byHeight(labels.filter((label) => isAny(label, ['row2'])));
  const keys = rows.flatMap(({ meaning }) => (meaning.is === 'row2' ? [meaning.row] : []));
  if (!FORMS.some((form) => isSame(PRINTED_2[form], keys))) return null;
  const sets = setsOf(
    labels.filter((label) => isAny(label, ['column2', 'half'])),
    rows,
  );
  const tops = sets.map((set) => around(set).y0);
  const within =
    (at: number) =>
    ({ y0, y1 }: Frame) => {
      const middle = (y0 + y1) / 2;
      return middle >= (at === 0 ? -Infinity : (tops[at] ?? Infinity)) && middle < (tops[at + 1] ?? Infinity);
    };
  const tables = sets.map((headings, at) => {
    const own = rows.filter(within(at));
    if (own.length === 0) return null;
    const texts = placed({
      headings: [headings],
      labels: own,
      figures: figures.filter(within(at)),
      left: endOf(rows),
    });
    return [headOf(headings), ...own.map((label, i) => rowOf(label, texts[i] ?? []))];
  });
  return tables.every((table) => table !== null) && rows.every((row) => sets.some((_, at) => within(at)(row)))
    ? tables
    : null;
};

/** The row of table 3 that a label names on a form; 其他处理 is one on that of 2019. */
function row3(meaning: Meaning, form: Form): ApplicationRow | null {
  if (meaning.is === 'row3') return meaning.row;
  return meaning.is === 'otherGroup' && form === '2019' ? 'app_other' : null;
}

function applicantOf({ meaning }: Label): string {
  if (meaning.is === 'applicant') return meaning.applicant;
  return meaning.is === 'rest' ? 'other_org' : meaning.is;
}

const tell3: Tell = ({ labels, figures }) => {
  const known: readonly Meaning['is'][] = [
    ...(['row3', 'otherGroup', 'applicant', 'rest', 'total'] as const),
    ...(['applicants', 'filler', 'remark'] as const),
  ];
  if (!labels.every((label) => isAny(label, known))) return null;
  for (const form of FORMS) {
    const rows = byHeight(labels.filter(({ meaning }) => row3(meaning, form) !== null));
    if (
      !isSame(
        printed3(form),
        rows.map(({ meaning }) => row3(meaning, form)),
      )
    )
      continue;
    const applicants = labels.filter((label) => isAny(label, ['applicant', 'rest', 'total']));
    // A header printed twice on end stands once under the other.
    const sets = setsOf(applicants, rows).flatMap((set) =>
      chunked(byHeight(set), APPLICANTS.length).map(byPlace),
    );
    const [headings = []] = sets;
    const areWhole = sets.length > 0 && sets.every((set) => isSame(set.map(applicantOf), APPLICANTS));
    if (!areWhole) return null;
    const texts = placed({ headings: sets, labels: rows, figures, left: endOf(rows) });
    return [[headOf(headings), ...rows.map((label, i) => rowOf(label, texts[i] ?? []))]];
  }
  return null;
};

const RESULTS = Object.keys(DISPUTE_RESULTS);
/** Table 4's groups of results: their headings stand over so many columns, from such a one on. */
const GROUPS = [
  { is: 'review', from: 0, to: 5 },
  { is: 'suits', from: 5, to: 15 },
  { is: 'suit_direct', from: 5, to: 10 },
  { is: 'suit_after_review', from: 10, to: 15 },
] as const;

/** A line of figures that has no label: all of them on one height. */
function lineOf(figures: readonly Word[]): Frame | null {
  const frame = around(figures);
  const size = Math.max(...figures.map((word) => word.size));
  return figures.length > 0 && frame.y1 - frame.y0 <= 1.5 * size ? frame : null;
}

const tell4: Tell = ({ labels, figures }) => {
  if (!labels.every((label) => isAny(label, ['dispute', 'result', 'total', 'filler', 'remark']))) return null;
  const results = byPlace(labels.filter((label) => isAny(label, ['result', 'total'])));
  const kinds = results.map(({ meaning }) => (meaning.is === 'result' ? meaning.result : meaning.is));
  if (!isSame(kinds, [...RESULTS, ...RESULTS, ...RESULTS])) return null;
  const isOver = ({ x0, x1 }: Frame, from: number, to: number) => {
    const own = around(results.slice(from, to));
    const others = results.filter((_, i) => i < from || i >= to);
    return x0 < own.x1 && x1 > own.x0 && others.every((other) => x1 <= other.x0 || x0 >= other.x1);
  };
  const groups = GROUPS.map(({ is, from, to }) => {
    const own = labels.filter(({ meaning }) => meaning.is === 'dispute' && meaning.dispute === is);
    const [only, ...more] = own;
    return only && more.length === 0 && isOver(only, from, to) ? only.text : null;
  });
  const [review, suits, direct, after] = groups;
  if (review == null || suits == null || direct == null || after == null) return null;
  const line = lineOf(figures);
  if (figures.length > 0 && (!line || line.y0 < Math.max(...results.map(({ y1 }) => y1)))) return null;
  const texts = line
    ? placed({ headings: [results], labels: [line], figures, left: -Infinity })[0]
    : undefined;
  return [
    [
      [cell(review, 5), cell(suits, 10)],
      [cell('', 5), cell(direct, 5), cell(after, 5)],
      results.map(({ text }) => cell(text)),
      ...(texts ? [texts.map((text) => cell(text))] : []),
    ],
  ];
};

/** How the tables of the form's parts are told, by the parts' numbers. */
export const TELL: Readonly<Record<number, Tell>> = { 2: tell2, 3: tell3, 4: tell4 };
