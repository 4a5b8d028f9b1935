import { listed } from '../i18n/listed';
import { editSay } from '../i18n/editText';
import { formatCount } from '../i18n/numbers';
import { rowEditSay } from '../i18n/rowEditText';
import type { Annotation, ChartEdit } from '../model/chartEdit';
import { NO_EDIT } from '../model/chartEdit';
import type { Lang } from '../model/text';

import { alsoAlt } from './alsoAlt';
import { editWords, namesWords, numberedWords, unplacedWords } from './editWords';
import type { Named, NameOf } from './names';
import type { Point } from './geometry';
import type { EditableRows, EditedRows, PlacedTexts, RowEditing } from './rowEditing';
import { asItIs } from './rowEditing';
import type { ChartTable } from './table';
import { LABEL, LINE_HEIGHT, wrap } from './textWidth';

/** The row that an annotation is at: a year's own where it is about a year. */
const rowOf = ({ line, year }: Annotation): string => line ?? String(year);

/** What of an edit the chart can't have, in words: it is told, as it isn't done. */
function refusedWords(edit: ChartEdit, can: EditableRows['can'], missing: number, lang: Lang): string[] {
  const refused = [
    ...(edit.alone && !can.hide ? [rowEditSay('alone', lang)] : []),
    ...(edit.names.size > 0 && !can.rename ? [rowEditSay('renaming', lang)] : []),
  ];
  return [
    ...(refused.length === 0 ? [] : [rowEditSay('refused', lang, { what: listed(refused, lang) })]),
    ...(missing === 0 ? [] : [rowEditSay('missing', lang, { n: missing })]),
  ];
}

/** To the words, clear of the chart's zero line and of the rule that stands beside them. */
const INDENT = 12;

/** Texts in lines from `x`, `y` on; none take no room. */
function placeTexts(texts: readonly string[], { x, y }: Point, width: number): PlacedTexts {
  const measure = Math.min(width - x - INDENT, 38 * LABEL);
  const lines = texts
    .flatMap((text) => wrap(text, LABEL, measure))
    .map((text, i) => ({ x: x + INDENT, y: y + LINE_HEIGHT * (i + 0.5), text }));
  return { lines, bottom: y + (lines.length > 0 ? lines.length * LINE_HEIGHT + 6 : 0) };
}

/** A table with a row for each of the annotations, in the column of the names. */
function withSaid(table: ChartTable, said: readonly string[]): ChartTable {
  const at = table.columns.findIndex(({ numeric }) => !numeric);
  const rows = said.map((words) => ({
    body: null,
    cells: table.columns.map((_, i) => (i === at ? words : i < at ? '—' : '')),
  }));
  return { ...table, rows: [...table.rows, ...rows] };
}

/**
 * What an edit makes of a chart of rows, and how that is said. Rows that aren't in the chart can't stand out; where
 * none of the highlighted is, nothing is hidden either. An annotation without its mark stands at the foot.
 */
export function editedRows(edit: ChartEdit, chart: EditableRows, official: NameOf, lang: Lang): EditedRows {
  if (edit === NO_EDIT) return asItIs(chart, official);
  const { can, hasMark } = chart;
  const here = new Map<string, Named>(chart.rows.map((row) => [row.id, row]));
  const highlighted = edit.highlighted.filter((id) => here.has(id));
  const alone = can.hide && edit.alone && highlighted.length > 0;
  const names = can.rename ? [...edit.names].filter(([id]) => here.has(id)) : [];
  const named = new Map(names);
  const nameOf: NameOf = (row) => named.get(row.id) ?? official(row);
  const tableName: NameOf = (row) => {
    const name = named.get(row.id);
    return name === undefined ? official(row) : editSay('nameWas', lang, { name, was: official(row) });
  };
  const nameIn = (name: NameOf) => (id: string) => name(here.get(id) ?? { id, name: id });
  const isDrawn = (row: string) => here.has(row) && (!alone || highlighted.includes(row));
  const isPlaced = (each: Annotation) => isDrawn(rowOf(each)) && hasMark(rowOf(each), each.year);
  const placed = edit.annotations.filter(isPlaced);
  const at = (row: string, year?: number) =>
    placed.filter((each) => rowOf(each) === row && (year ?? each.year) === each.year);
  const textsAt = (row: string, year?: number) => at(row, year).map(({ text }) => text);
  const said = (name: NameOf) =>
    edit.annotations.map((each, i) => numberedWords(each, i, nameIn(name), lang));
  const notes = (title: string) =>
    [
      ...editWords(edit, title, lang),
      namesWords(names, nameIn(official), lang),
      alone
        ? rowEditSay('aloneNote', lang, { k: formatCount(highlighted.length), n: formatCount(here.size) })
        : '',
      highlighted.length > 0 && !alone ? rowEditSay('lightRowsNote', lang) : '',
      placed.length > 0 ? editSay('annotationNote', lang) : '',
      ...unplacedWords(edit, isPlaced, nameIn(nameOf), lang),
      ...refusedWords(edit, can, edit.highlighted.length - highlighted.length, lang),
    ].filter((note) => note !== '');
  const editing: RowEditing = {
    ...{ highlighted, alone },
    kept: [...highlighted, ...placed.map(rowOf)],
    textsAt,
    linesAt: (point, width, row, year) => placeTexts(textsAt(row, year), point, width),
    alsoAlt: alsoAlt(said(nameOf), lang),
  };
  return {
    ...{ editing, nameOf, tableName },
    reword: (caption) => ({
      ...caption,
      title: edit.title === '' ? caption.title : edit.title,
      notes: [...notes(caption.title), ...caption.notes],
    }),
    table: (table) => withSaid(table, said(tableName)),
  };
}
