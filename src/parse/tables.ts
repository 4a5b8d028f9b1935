import type { ApplicationRow, FigureId } from '../model/figures';
import type { Form } from '../model/form';
import { FIGURES } from '../model/figures';
import type { Issue } from '../model/report';
import type { Document } from '../read/document';
import type { Found } from './cells';
import { filledCells } from './align';
import { unclaimedFigures } from './issues';
import type { Token } from '../read/phrase';
import { PRINTED_2, printed3 } from '../model/printedRows';
import type { Procurement } from './procurement';
import type { Row } from './rows';
import { rowsOf } from './rows';
import type { Header2, Table2Row2 } from './table2';
import { readHeader2, readTable2 } from './table2';
import type { Stretch } from './table3';
import { readHeader3, readTable3 } from './table3';
import { readTable4 } from './table4';

/** What the tables of a document hold. */
export interface TablesRead {
  readonly found: Found;
  /** The form that the printed headings and rows are of; null where they don't tell. */
  readonly form: Form | null;
  readonly mixed: boolean;
  readonly procurement: Procurement | null;
  /** Tables (2, 3, 4) with figures that no label claims: a figure missing there may be among them. */
  readonly unclaimed: ReadonlySet<string>;
  /** Rows that were told; those of table 2 only under a heading of it, as other lists name 规范性文件 too. */
  readonly rows: number;
  readonly issues: readonly Issue[];
}

/** The row of table 3 that a token names, given the row before it; null where it names none. */
function applicationRow(
  token: Token,
  inOthers: boolean,
  before: ApplicationRow | null,
): ApplicationRow | null {
  if (token.is === 'row3') return token.row;
  if (token.is === 'otherGroup') return 'app_other';
  if (token.is === 'rest' && (inOthers || before === 'app_other_fee_unpaid')) return 'app_other_rest';
  if (token.is === 'total' && before !== null && ENDS.has(before)) return 'app_handled';
  return null;
}

/** Rows that may stand just above （七）总计. */
const ENDS: ReadonlySet<ApplicationRow> = new Set(['app_other', 'app_other_rest', 'app_rejected_confirm']);

const isHeading3 = (row: Row) =>
  row.label.some((token) => token.is === 'applicant' || token.is === 'applicants');

const isKnown = (label: readonly Token[]) => label.every((token) => token.is !== 'unknown');

/** Sorts a document's rows into the form's three tables. */
class Sorter {
  readonly table2: (Table2Row2 & { partial: boolean })[] = [];
  readonly stretches: { header: Row[]; rows: { row: Row; key: ApplicationRow; partial: boolean }[] }[] = [];
  /** Rows of tables 2 and 3 as they follow each other. */
  readonly inOrder: { readonly row: Row; readonly key: string; partial: boolean }[] = [];
  /** The last part whose heading was met, or whose table. */
  last = 0;
  readonly headings4: Row[] = [];
  readonly table4: Row[] = [];
  readonly unclaimed = new Map<string, number>();
  private header2: Header2 | null = null;
  private open2 = false;
  private section = 0;
  private before: ApplicationRow | null = null;

  add(row: Row): void {
    const { label } = row;
    for (const token of label) if (token.is === 'section') this.section = token.section;
    this.last = Math.max(this.last, this.section);
    const filled = filledCells(row).length > 0;
    this.heading2(row);
    const rows2 = label.flatMap((token) => (token.is === 'row2' ? [token.row] : []));
    if (rows2.length > 0) {
      this.section = 2;
      this.rows2(row, rows2);
      return;
    }
    if (label.some((token) => token.is === 'result' || token.is === 'dispute')) this.section = 4;
    else if (isHeading3(row)) this.section = 3;
    if (this.section !== 4 && this.rows3(row, filled)) return;
    if (this.section === 4) this.row4(row, filled);
    else if (filled) this.orphan(row);
  }

  private heading2(row: Row): void {
    const above = this.open2 ? this.header2 : null;
    const header = readHeader2(row, above);
    const filled = filledCells(row).length > 0;
    const named = row.label.some((token) => token.is === 'row2');
    if (header) {
      this.header2 = header;
      this.section = 2;
    }
    this.open2 = header !== null && !filled && !named && row.bounded;
  }

  private rows2(row: Row, keys: readonly Table2Row2['key'][]): void {
    const last = keys.at(-1);
    keys.forEach((key, i) => {
      // Of several names run together, in text without rows, only the last stands before the figures.
      const own = !row.bounded && (i < keys.length - 1 || key !== last) ? { ...row, cells: [] } : row;
      const named = row.label.findLast((token) => token.is === 'row2');
      const isLast = i === keys.length - 1;
      const partial =
        !isKnown(row.label) || (row.bounded && keys.length > 1) || (isLast && !endsWith(row.label, named));
      const each = { row: own, key, header: this.header2, partial };
      this.table2.push(each);
      this.inOrder.push(each);
    });
  }

  private rows3(row: Row, filled: boolean): boolean {
    const inOthers = [...row.inherited, ...row.label].some((token) => token.is === 'otherGroup');
    const isHeader = isHeading3(row);
    const names: ApplicationRow[] = [];
    let last: Token | undefined;
    for (const token of row.label) {
      if (isHeader && (token.is === 'rest' || token.is === 'total')) continue;
      const key = applicationRow(token, inOthers, names.at(-1) ?? this.before);
      if (key === null) continue;
      names.push(key);
      last = token;
    }
    const keys = names.filter(
      (key) => key !== 'app_other' || !names.some((other) => other.startsWith('app_other_')),
    );
    if (isHeader) this.heading3(row);
    if (keys.length === 0) return isHeader && !filled;
    this.section = 3;
    if (this.stretches.length === 0) this.stretches.push({ header: [], rows: [] });
    const stretch = this.stretches.at(-1);
    keys.forEach((key, i) => {
      const isLast = i === keys.length - 1;
      const own = !row.bounded && !isLast ? { ...row, cells: [] } : row;
      const partial =
        !isKnown(row.label) || (row.bounded && keys.length > 1) || (isLast && !endsWith(row.label, last));
      const each = { row: own, key, partial };
      stretch?.rows.push(each);
      this.inOrder.push(each);
      this.before = key;
    });
    return true;
  }

  private heading3(row: Row): void {
    const stretch = this.stretches.at(-1);
    if (stretch && stretch.rows.length === 0) stretch.header.push(row);
    else this.stretches.push({ header: [row], rows: [] });
  }

  private row4(row: Row, filled: boolean): void {
    const known = isKnown(row.label);
    if (!filled) {
      if (row.label.length > 0) this.headings4.push(row);
    } else if (
      known &&
      row.label.every((token) => FOURTH.has(token.is)) &&
      !(row.bounded && row.label.some(isDispute))
    ) {
      if (row.label.length > 0) this.headings4.push(row);
      this.table4.push(row);
    } else {
      this.orphan(row);
    }
  }

  /** Figures that no label of their own row claims. Those beside a label that spans rows share it with the row above. */
  private orphan(row: Row): void {
    const shared = row.inherited.some((token) => token.is === 'row2' || token.is === 'row3');
    const above = this.inOrder.at(-1);
    if (shared && above) above.partial = true;
    const table = String(Math.min(Math.max(this.section, 2), 4));
    this.unclaimed.set(table, (this.unclaimed.get(table) ?? 0) + 1);
  }
}

/** What may stand in the header of table 4. */
const FOURTH: ReadonlySet<Token['is']> = new Set(['result', 'dispute', 'total', 'filler', 'section']);

const isDispute = (token: Token) => token.is === 'result' || token.is === 'dispute';

/** True where nothing but a remark follows the token that named the row: else the figures are another's. */
function endsWith(label: readonly Token[], named: Token | undefined): boolean {
  const at = named ? label.lastIndexOf(named) : -1;
  return label.slice(at + 1).every((token) => token.is === 'remark');
}

/** Which form the headings and rows are of: each thing that only one form prints is a voice for it. */
function formOf(sorter: Sorter): { form: Form | null; mixed: boolean } {
  const voices: Record<Form, number> = { '2019': 0, '2021': 0 };
  const headers = new Set(sorter.table2.map(({ header }) => header));
  for (const header of headers) {
    for (const heading of header?.headings ?? []) {
      const [column] = heading.may;
      if (!column || column === 'decisions') continue;
      voices[ONLY_2021.has(column) ? '2021' : '2019']++;
    }
  }
  for (const { key } of sorter.table2) if (key === 'services' || key === 'procurement') voices['2019']++;
  const rows3 = new Set(sorter.stretches.flatMap((stretch) => stretch.rows.map(({ key }) => key)));
  const othersApart = [...rows3].some((key) => key.startsWith('app_other_'));
  if (othersApart) voices['2021'] += 2;
  else if (rows3.has('app_other')) voices['2019']++;
  const mixed = voices['2019'] > 0 && voices['2021'] > 0;
  if (voices['2019'] === voices['2021']) return { form: null, mixed };
  return { form: voices['2019'] > voices['2021'] ? '2019' : '2021', mixed };
}

const ONLY_2021: ReadonlySet<string> = new Set(['issued', 'repealed', 'in_force', 'fee']);

/** Reads the three tables of a document; figures that no label claims are counted, never guessed. */
export function readTables(document: Document): TablesRead {
  const sorter = new Sorter();
  for (const row of rowsOf(document)) sorter.add(row);
  const { form, mixed } = formOf(sorter);
  distrustLostLabels(sorter, form);
  const found: Found = new Map();
  const issues: Issue[] = [];
  const procurement = readTable2(sorter.table2, form, found, issues);
  const stretches = sorter.stretches.map((stretch): Stretch => ({
    header: readHeader3(stretch.header),
    rows: stretch.rows,
  }));
  readTable3(stretches, found, issues);
  readTable4(sorter.headings4, sorter.table4, found, issues);
  for (const [table, count] of sorter.unclaimed) issues.push(unclaimedFigures(count, Number(table)));
  const rows =
    sorter.table2.filter(({ header }) => header !== null).length +
    stretches.reduce((sum, s) => sum + s.rows.length, 0) +
    sorter.table4.length;
  return { found, form, mixed, procurement, unclaimed: new Set(sorter.unclaimed.keys()), rows, issues };
}

/**
 * Where only labels part the rows, a lost label leaves its figures to the row above. So figures there are
 * trusted only where the form's next row follows, or the form's last row or the document's end.
 */
function distrustLostLabels(sorter: Sorter, form: Form | null): void {
  if (form === null) return;
  const printed: readonly string[] = [...PRINTED_2[form], ...printed3(form)];
  sorter.inOrder.forEach((each, i) => {
    if (each.row.bounded) return;
    const next = sorter.inOrder[i + 1]?.key;
    const due = printed[printed.indexOf(each.key) + 1];
    if (next === undefined ? sorter.last > 3 && due !== undefined : next !== due) each.partial = true;
  });
}

/** The table of the form that prints a figure. */
export const tableOf = (id: FigureId): string => FIGURES.find((figure) => figure.id === id)?.table ?? '';
