import type { FigureId } from '../model/figures';
import type { Form } from '../model/form';
import type { Issue } from '../model/report';
import { squash } from '../read/chars';
import type { Columns } from './align';
import { alignRow, commonWidth, filledCells, learnColumns } from './align';
import type { Found, FoundCell } from './cells';
import { BLANK, UNREAD, put, readCount } from './cells';
import { duplicateRow, extraRows } from './issues';
import type { Table2Column, Table2Row } from '../model/labels';
import { readNumber, shift } from './number';
import type { Token } from '../read/phrase';
import { tokens } from '../read/phrase';
import type { Procurement } from './procurement';
import { readProcurement } from './procurement';
import type { Row, RowCell } from './rows';

type Layout = readonly Table2Column[];

const DOCUMENTS: Readonly<Record<Form, Layout>> = {
  '2019': ['made', 'disclosed', 'public_total'],
  '2021': ['issued', 'repealed', 'in_force'],
};
const ITEMS: Readonly<Record<Form, Layout>> = {
  '2019': ['items_prev', 'items_change', 'decisions'],
  '2021': ['decisions'],
};
const FEES: Readonly<Record<Form, Layout>> = { '2019': ['items_prev', 'items_change'], '2021': ['fee'] };
const PROCUREMENT: Readonly<Record<Form, Layout>> = { '2019': ['projects', 'amount'], '2021': [] };

const LAYOUTS: Readonly<Record<Table2Row, Readonly<Record<Form, Layout>>>> = {
  rules: DOCUMENTS,
  norms: DOCUMENTS,
  permits: ITEMS,
  services: ITEMS,
  penalties: ITEMS,
  coercion: ITEMS,
  fees: FEES,
  procurement: PROCUREMENT,
};

/** A heading as printed: one column, or those it may be where words were lost. */
interface Heading {
  readonly may: readonly Table2Column[];
  readonly exact: boolean;
  readonly at: number;
  readonly text: string;
}

/** A printed header of table 2 and where it stood. */
export interface Header2 {
  readonly headings: readonly Heading[];
  /** The headings stand in one row of cells, each over its column. */
  readonly aligned: boolean;
  /** What heads the labels' column stands among them: which figures are whose can't be known. */
  readonly moved: boolean;
  readonly width: number;
}

const headingOf = (token: Token, at: number, text: string): Heading | null => {
  if (token.is === 'column2') return { may: [token.column], exact: true, at, text };
  if (token.is === 'half') return { may: token.columns, exact: false, at, text };
  return null;
};

const isHeading = (token: Token) => token.is === 'column2' || token.is === 'half';

/** True where 信息内容 or the like stands between two headings. */
function isMoved(label: readonly Token[]): boolean {
  const between = label.slice(label.findIndex(isHeading), label.findLastIndex(isHeading));
  return between.some((token) => token.is === 'filler');
}

/** The header that a row prints, null where it prints none. `above` is the header row just above it, if any. */
export function readHeader2(row: Row, above: Header2 | null): Header2 | null {
  const inCells = row.labelCells.map((cell) => ({
    cell,
    headings: tokens(cell.text).map((token) => headingOf(token, cell.column, cell.text)),
  }));
  const text = row.labelCells.map((cell) => cell.text).join(' ');
  const all = row.label.map((token) => headingOf(token, 0, text)).filter((h) => h !== null);
  if (all.length === 0) return null;
  if (above) {
    // Broken over two rows of the text: read as one, down the columns no longer.
    const joined = tokens(`${above.headings.map((h) => h.text).join(' ')} ${text}`);
    const headings = joined.map((token) => headingOf(token, 0, text)).filter((h) => h !== null);
    return { headings, aligned: false, moved: isMoved(joined), width: row.width };
  }
  const single = inCells.flatMap(({ headings }) =>
    headings.length === 1 && headings[0] ? [headings[0]] : [],
  );
  const aligned = single.length === all.length && row.bounded;
  return { headings: aligned ? single : all, aligned, moved: isMoved(row.label), width: row.width };
}

interface Layouted {
  readonly columns: readonly (Table2Column | null)[];
  readonly at: readonly number[] | null;
  readonly sure: boolean;
}

const fits = (headings: readonly Heading[], layout: Layout) =>
  headings.length === layout.length && layout.every((column, i) => headings[i]?.may.includes(column));

/** A layout's columns in the order of the headings, where each is told by its own words and none is missing. */
function byOwnWords(row: Table2Row, header: Header2): readonly (Table2Column | null)[] | null {
  const printed = header.headings.map((heading) => (heading.exact ? heading.may[0] : undefined));
  const isAll = (layout: Layout) =>
    layout.length > 0 &&
    printed.length === layout.length &&
    layout.every((column) => printed.includes(column));
  if (isAll(LAYOUTS[row]['2019']) || isAll(LAYOUTS[row]['2021']))
    return printed.map((column) => column ?? null);
  // 收费 under the header of the rows above it has one column more than it uses.
  if (row === 'fees' && isAll(ITEMS['2019'])) {
    return printed.map((column) => (column === undefined || column === 'decisions' ? null : column));
  }
  return null;
}

function layoutUnder(
  row: Table2Row,
  header: Header2 | null,
  form: Form | null,
  filled: number,
): Layouted | null {
  if (header?.moved) return null;
  const known = [LAYOUTS[row]['2019'], LAYOUTS[row]['2021']];
  if (header) {
    const at = header.aligned ? header.headings.map((heading) => heading.at) : null;
    const named = byOwnWords(row, header);
    if (named) return { columns: named, at, sure: true };
    for (const layout of known) {
      if (fits(header.headings, layout)) return { columns: layout, at, sure: false };
    }
    const whole = { ...header, headings: header.headings.filter((h) => h.exact || h.may.length > 1) };
    // Less a heading that lost its words, a header of one form may be left with those of the other.
    const alike = form === null ? known : [LAYOUTS[row][form]];
    for (const layout of alike)
      if (fits(whole.headings, layout)) return { columns: layout, at: null, sure: false };
  }
  // No header that fits: the count of figures tells, where only one layout has so many.
  const exact = header?.headings.flatMap((heading) => (heading.exact ? heading.may : [])) ?? [];
  const candidates = known.filter(
    (layout, i) =>
      layout.length === filled &&
      (form === null
        ? known.every((other) => other === layout || other.length < filled)
        : FORM_AT[i] === form),
  );
  const layout = candidates.length === 1 ? candidates[0] : undefined;
  if (!layout || !inOrder(exact, layout, known)) return null;
  return { columns: layout, at: null, sure: false };
}

const FORM_AT: readonly Form[] = ['2019', '2021'];

/** Headings of this row's kind that stand above must be in the layout's order, else the columns were moved. */
function inOrder(exact: readonly Table2Column[], layout: Layout, known: readonly Layout[]): boolean {
  const own = exact.filter((column) => known.some((each) => each.includes(column)));
  const places = own.map((column) => layout.indexOf(column));
  return places.every((place, i) => place >= 0 && (i === 0 || place > (places[i - 1] ?? -1)));
}

const idOf = (row: Table2Row, column: Table2Column): FigureId =>
  `${row}_${column === 'fee' ? 'amount' : column}` as FigureId;

/** An amount of fees in 万元: the form's own unit, unless another is printed beside it or in the heading. */
function readFee(cell: RowCell | null, sure: boolean, heading: string): FoundCell {
  if (!cell) return BLANK;
  const reading = readNumber(cell.text);
  if (reading.kind === 'blank') return { ...BLANK, place: cell.place };
  if (cell.cut || reading.kind === 'unread') return { ...UNREAD, place: cell.place };
  const inYuan = /单位:?元|\(元\)/u.test(squash(heading));
  const scale = reading.scale ?? (inYuan ? 0 : 4);
  return { value: shift(reading.digits, scale - 4), status: sure ? 'read' : 'placed', place: cell.place };
}

/** The form has eight rows at most; a document of more than this many is no report, and isn't read to its end. */
const MOST_ROWS = 200;

export interface Table2Row2 {
  readonly row: Row;
  readonly key: Table2Row;
  readonly header: Header2 | null;
  /** The label says more than the row's name: a part of it, or several rows in one. */
  partial: boolean;
}

/**
 * Reads the rows of table 2 into `found`. `form` is what the document's own headings say of its form,
 * null where they say nothing.
 */
export function readTable2(
  rows: readonly Table2Row2[],
  form: Form | null,
  found: Found,
  issues: Issue[],
): Procurement | null {
  let procurement: Procurement | null = null;
  const alike = new Map<Header2 | null, Row[]>();
  for (const { row, header, partial } of rows.slice(0, MOST_ROWS)) {
    if (!partial) alike.set(header, [...(alike.get(header) ?? []), row]);
  }
  const tableWidth = commonWidth(rows.map(({ row }) => row));
  for (const { row, key, header, partial } of rows.slice(0, MOST_ROWS)) {
    const filled = filledCells(row).length;
    const layout = layoutUnder(key, header, form, filled);
    const ids = LAYOUTS[key];
    const every = [...new Set([...ids['2019'], ...ids['2021']])].map((column) => idOf(key, column));
    if (filled === 0) {
      for (const id of every) put(found, id, BLANK);
      continue;
    }
    if (partial || !layout) {
      for (const id of every) put(found, id, { ...UNREAD, place: filledCells(row)[0]?.place ?? null });
      if (partial) issues.push(extraRows(key));
      continue;
    }
    const known = [...(header ? [header.width] : []), ...(tableWidth === null ? [] : [tableWidth])];
    const columns: Columns = learnColumns(
      alike.get(header) ?? [],
      layout.columns.length,
      layout.at,
      false,
      known,
    );
    const aligned = alignRow(row, columns);
    layout.columns.forEach((column, i) => {
      if (!column) return;
      const id = idOf(key, column);
      if (!aligned) {
        put(found, id, { ...UNREAD, place: filledCells(row)[0]?.place ?? null });
        return;
      }
      const sure = layout.sure && aligned.sure;
      const cell = aligned.cells[i] ?? null;
      const heading = header?.headings[i]?.text ?? '';
      let read: FoundCell;
      if (column === 'amount') {
        procurement ??= readProcurement(cell, sure, heading);
        read = procurement.cell;
      } else {
        read = column === 'fee' ? readFee(cell, sure, heading) : readCount(cell, sure);
      }
      if (!put(found, id, read)) issues.push(duplicateRow(id));
    });
  }
  return procurement;
}
