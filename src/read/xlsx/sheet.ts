import type { OfficePackage } from '../ooxml';
import type { XmlHandler } from '../xml';
import type { CellStyle, Workbook } from './workbook';
import { RichText } from './workbook';

/** A cell as the file keeps it. */
export interface SheetCell {
  readonly kind: 'number' | 'text';
  /** A number's digits, or the text: a formula without a computed value is its text, "=" first. */
  readonly value: string;
  readonly style: CellStyle;
  /** The sheet shows no zeros. */
  readonly hidesZeros: boolean;
}

/** Rows and columns counted from 0, the last ones included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet's cells that hold something, by row and column from 0. */
export interface Sheet {
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, string>>;
  /** The last cell of each row that the file has at all, be it blank: a drawn table's cells are there. */
  readonly lastColumns: ReadonlyMap<number, number>;
  readonly merges: readonly Merge[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Cells lay beyond the limits and were left out. */
  readonly overflow: boolean;
}

export interface SheetLimits {
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
  /** A sheet beyond the limits is of no use, and its rest (the merges too) isn't read. */
  readonly orNone?: boolean;
}

const MAX_MERGES = 20_000;
const PLAIN: CellStyle = { format: 'General', struck: false };
const MAX_COLUMNS = 16_384;
const NUMBER = /^[+-]?(?:\d{1,40}(?:\.\d*)?|\.\d+)(?:E[+-]?\d{1,3})?$/iu;

/** What is no text and no number, and is read as neither. */
const UNREADABLE = '\ufffd';

/** "BC12" as row 11 and column 54; null for what is no address. */
function addressOf(text: string): { row: number; column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(text);
  if (!match) return null;
  let column = 0;
  for (const letter of match[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, column: column - 1 };
}

class SheetHandler implements XmlHandler {
  readonly rows = new Map<number, Map<number, string>>();
  readonly lastColumns = new Map<number, number>();
  readonly merges: Merge[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  overflow = false;
  /** Rows whose number is given twice: which cell is of which row can't be told, so none of them is read. */
  readonly #doubled = new Set<number>();
  readonly isDone = (): boolean => this.overflow && this.limits.orNone === true;
  #cells = 0;
  #row = -1;
  #column = -1;
  #type = '';
  #style = PLAIN;
  #hidesZeros = false;
  #value = '';
  #formula: string | null = null;
  #within = '';
  readonly #rich = new RichText();

  constructor(
    private readonly workbook: Workbook,
    private readonly textOf: (cell: SheetCell) => string,
    private readonly limits: SheetLimits,
  ) {}

  open(name: string, attribute: (name: string) => string): void {
    this.#within = name;
    if (name === 'c') this.#openCell(attribute);
    else if (name === 'row') this.#openRow(attribute);
    else if (name === 'f') this.#formula = '';
    else if (name === 'mergeCell') this.#merge(attribute('ref'));
    else if (name === 'sheetView') this.#hidesZeros = /^(0|false)$/u.test(attribute('showZeros'));
    else if (name === 'col' && /^(1|true)$/u.test(attribute('hidden'))) {
      const last = Math.min(Number(attribute('max')), MAX_COLUMNS);
      for (let column = Number(attribute('min')); column <= last; column++)
        this.hiddenColumns.add(column - 1);
    } else this.#rich.open(name, attribute);
  }

  close(name: string): void {
    this.#within = '';
    this.#rich.close(name);
    if (name === 'c') this.#closeCell();
    if (name === 'row' && this.rows.has(this.#row)) this.lastColumns.set(this.#row, this.#column);
  }

  text(text: string): void {
    if (this.#within === 'v') this.#value += text;
    else if (this.#within === 'f') this.#formula = `${this.#formula ?? ''}${text}`;
    else if (this.#within === 't' && this.#type === 'inlineStr') this.#rich.add(text);
  }

  #openRow(attribute: (name: string) => string): void {
    const given = Number.parseInt(attribute('r'), 10);
    this.#row = given > 0 ? given - 1 : this.#row + 1;
    this.#column = -1;
    const before = this.rows.get(this.#row);
    if (before) {
      this.#doubled.add(this.#row);
      for (const column of before.keys()) before.set(column, UNREADABLE);
    }
    if (/^(1|true)$/u.test(attribute('hidden'))) this.hiddenRows.add(this.#row);
  }

  #openCell(attribute: (name: string) => string): void {
    const address = addressOf(attribute('r'));
    this.#row = address?.row ?? this.#row;
    this.#column = address?.column ?? this.#column + 1;
    this.#type = attribute('t');
    this.#style = this.workbook.styles[Number(attribute('s'))] ?? PLAIN;
    this.#value = '';
    this.#formula = null;
    this.#rich.take();
  }

  #cell(): SheetCell | null {
    const shared = { style: this.#style, hidesZeros: this.#hidesZeros };
    const text = (value: string): SheetCell => ({ kind: 'text', value, ...shared });
    if (this.#type === 's') return text(this.workbook.strings[Number(this.#value)] ?? UNREADABLE);
    if (this.#type === 'inlineStr') return text(this.#rich.take());
    if (this.#type === 'str') return text(this.#value);
    if (this.#value === '') return this.#formula === null ? null : text(`=${this.#formula}`);
    if (this.#type === 'b') return text(this.#value === '1' ? 'TRUE' : 'FALSE');
    if (this.#type === 'e' || this.#type === 'd') return text(this.#value);
    return NUMBER.test(this.#value) ? { kind: 'number', value: this.#value, ...shared } : text(this.#value);
  }

  #closeCell(): void {
    const cell = this.#cell();
    const text = cell ? this.textOf(cell).trim() : '';
    if (text === '') return;
    const { rows, columns, cells } = this.limits;
    let row = this.rows.get(this.#row);
    const isBeyond = this.#column >= columns || this.#cells >= cells || (!row && this.rows.size >= rows);
    if (isBeyond) {
      this.overflow = true;
      return;
    }
    this.#cells++;
    row ??= new Map<number, string>();
    this.rows.set(this.#row, row);
    const isDoubled = this.#doubled.has(this.#row) || row.has(this.#column);
    row.set(this.#column, isDoubled ? UNREADABLE : text);
  }

  #merge(ref: string): void {
    const [from, to] = ref.split(':').map(addressOf);
    if (!from || !to || this.merges.length >= MAX_MERGES) return;
    this.merges.push({ top: from.row, left: from.column, bottom: to.row, right: to.column });
  }
}

/**
 * Reads one sheet; `textOf` says how a cell is put into words. A cell that shows nothing is left out. Null
 * where the file has no such sheet.
 */
export function readSheet(
  parts: OfficePackage,
  path: string,
  workbook: Workbook,
  textOf: (cell: SheetCell) => string,
  limits: SheetLimits,
): Sheet | null {
  const handler = new SheetHandler(workbook, textOf, limits);
  return parts.read(path, handler) ? handler : null;
}
