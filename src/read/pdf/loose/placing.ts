import type { Frame } from '../frame';
import { around } from '../frame';
import type { Word } from '../writing';
import { BLANK, isUnit } from './cellsOfWords';
import { columnsOf } from './columns';
import type { Standing } from './columns';
import { unevenCells } from './level';
import { standingsOf } from './standing';

/** A figure, and what is known of where it stands. */
interface Placed extends Standing {
  readonly word: Word;
}

/** A character that can't be told: no cell that holds it is read as a figure. */
const UNTOLD: string = '\ufffd';

/** A column of so many figures tells one that isn't its own by where it stands. */
const MANY = 5;

/** Of its height a figure shares at least so much with what stands beside it. */
const SHARED = 0.3;

const areBeside = (a: Frame, b: Frame) =>
  Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0) > SHARED * (a.y1 - a.y0);

/** The rows that a figure stands in, by their labels: what overlaps from top to bottom stands in one row. */
const rowsBeside = (word: Word, labels: readonly Frame[]): number[] =>
  labels.flatMap((label, row) => (areBeside(word, label) ? [row] : []));

/** The rows just above and just below a figure that stands in none: it may be part of either. */
function rowsAround(word: Word, labels: readonly Frame[]): number[] {
  const above = labels.findLastIndex(({ y0 }) => y0 <= word.y0);
  return [above, above + 1];
}

/** True where two figures of a line, at least one of them `doubtful`, are so near that they may be parts of one. */
const isBroken = (row: readonly Placed[], doubtful: ReadonlySet<Placed>) =>
  row.some((a, i) => {
    const next = row.slice(i + 1).find((b) => areBeside(a.word, b.word));
    const isNear = next !== undefined && next.x0 - a.x1 < BLANK * a.word.size;
    return isNear && (doubtful.has(a) || doubtful.has(next));
  });

/** A cell of several lines: a figure and its unit; any others may be one figure or two. */
function textOf(cell: readonly Placed[]): string {
  const lines = [...cell].sort((a, b) => a.y0 - b.y0).map(({ word }) => word.text);
  const [figure = '', unit = '', ...more] = lines;
  if (lines.length < 2) return figure;
  return isUnit(unit) && more.length === 0 ? `${figure}${unit}` : `${lines.join('\n')}${UNTOLD}`;
}

/** A table without lines: its columns' headings, each time that they are printed, its rows' labels, its figures. */
export interface Loose {
  readonly headings: readonly (readonly Frame[])[];
  readonly labels: readonly Frame[];
  readonly figures: readonly Word[];
  /** Where the labels end, and the columns may begin. */
  readonly left: number;
}

/** Where figures stand by column, and which of them can be trusted to. */
class Places {
  /** Figures in no row for certain. */
  readonly between: readonly Placed[];
  private readonly inRows: readonly Placed[];
  private readonly columns: ReadonlyMap<Placed, number>;
  private readonly astray: ReadonlySet<Placed>;
  private readonly vouched: ReadonlySet<number>;
  /** All rows have a figure to each heading. */
  private readonly areFull: boolean;

  constructor({ headings, labels, figures, left }: Loose) {
    const all = figures.map((word): Placed => {
      const [row = -1, ...others] = rowsBeside(word, labels);
      const { x0, y0, x1, y1 } = word;
      return { x0, y0, x1, y1, row: others.length === 0 ? row : -1, word };
    });
    this.columns = columnsOf(
      headings,
      all.filter(({ x0 }) => x0 >= left),
    );
    const count = headings[0]?.length ?? 0;
    const size = Math.max(0, ...figures.map((word) => word.size));
    ({ astray: this.astray, vouched: this.vouched } = standingsOf(headings[0] ?? [], this.columns, size));
    const uneven = new Set(unevenCells(this.cells(all, labels), size).flatMap((cell) => cell.figures));
    this.inRows = all.filter((figure) => figure.row >= 0 && !uneven.has(figure));
    this.between = all.filter((figure) => figure.row < 0 || uneven.has(figure));
    this.areFull = labels.every((_, row) => this.inRows.filter((each) => each.row === row).length === count);
  }

  /** The cells of rows with what stands in them, the lines of a column together. */
  private cells(all: readonly Placed[], labels: readonly Frame[]) {
    return labels.flatMap((label, row) => {
      const own = all.filter((each) => each.row === row);
      const columns = new Set(own.map((each) => this.columns.get(each)));
      return [...columns].map((column) => {
        const cell = own.filter((each) => this.columns.get(each) === column);
        return { ...around(cell), label, figures: cell };
      });
    });
  }

  private count(column: number): number {
    return [...this.columns.values()].filter((each) => each === column).length;
  }

  /** Figures there stand to their headings as others do, or are so many that one from elsewhere stands out. */
  private isSteady(column: number): boolean {
    return this.vouched.has(column) || this.count(column) >= MANY;
  }

  /** The column of a figure that stands in it as its others do; −1 for any other. */
  columnOf(figure: Placed): number {
    return this.astray.has(figure) ? -1 : (this.columns.get(figure) ?? -1);
  }

  /** The column of a figure that stands in it as its others do, and as those of most columns do to theirs; −1 for any other. */
  certain(figure: Placed): number {
    const column = this.columnOf(figure);
    return this.vouched.has(column) ? column : -1;
  }

  /**
   * A row with a figure to each heading: nothing can have shifted. One that stands astray is no figure of its
   * column for certain; the others are where they are told. Null where that isn't so.
   */
  private full(own: readonly Placed[]): string[] | null {
    if (!own.every((figure, i) => this.columns.get(figure) === i)) return null;
    if (!this.areFull && !own.every((_, i) => this.isSteady(i))) return null;
    const apart = own.filter((figure, i) => this.astray.has(figure) || this.count(i) < MANY);
    if (isBroken(own, new Set(apart))) return null;
    return own.map((figure) => (this.astray.has(figure) ? `${figure.word.text}${UNTOLD}` : figure.word.text));
  }

  /** The texts of a row's cells, of which there are so many; where its figures can't be placed all of them in the first. */
  texts(row: number, count: number): string[] {
    const own = this.inRows.filter((each) => each.row === row).sort((a, b) => a.x0 - b.x0);
    const printed = own.map(({ word }) => word.text).join(' ');
    return (
      this.told(own, count) ?? Array.from({ length: count }, (_, i) => (i === 0 ? printed : '') + UNTOLD)
    );
  }

  private told(own: readonly Placed[], count: number): string[] | null {
    const full = own.length === count ? this.full(own) : null;
    if (full) return full;
    if (isBroken(own, new Set(own)) || own.some((figure) => this.certain(figure) < 0)) return null;
    const cells = Array.from({ length: count }, (_, i) => own.filter((figure) => this.certain(figure) === i));
    return cells.map(textOf);
  }
}

/**
 * The figures of a table by row and column. A row is trusted only where each of its figures stands in a column
 * that is told, as the others of that column do, and where that column stands to its heading as the others do;
 * or where there is a figure to each heading. Figures of any other row can't be placed for certain: its cells
 * hold what can't be told. So do those that a figure between two rows may belong to.
 */
export function placed(loose: Loose): string[][] {
  const { headings, labels } = loose;
  const count = headings[0]?.length ?? 0;
  const places = new Places(loose);
  const rows = labels.map((_, row) => places.texts(row, count));
  for (const figure of places.between) {
    const column = places.columnOf(figure);
    for (const row of new Set([...rowsBeside(figure.word, labels), ...rowsAround(figure.word, labels)])) {
      const texts = rows.at(row < 0 ? rows.length : row) ?? [];
      texts.forEach((text, i) => {
        if (column < 0 || column === i) texts[i] = `${text}${UNTOLD}`;
      });
    }
  }
  return rows;
}
