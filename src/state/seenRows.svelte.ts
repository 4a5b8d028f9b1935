/** Rows drawn above and below what is seen, so that scrolling doesn't show blanks. */
const MARGIN = 12;

/** Which rows of a long table are drawn: those that its scrolled region shows, and some around them. */
export class SeenRows {
  /** Pixels of a row. */
  readonly rowHeight: number;
  readonly #total: () => number;
  /** How far the region is scrolled, and how much of the table it shows, in pixels. */
  top = $state(0);
  height = $state(0);
  /** The first and last row drawn, from 0; the last is before the first where there is none. */
  readonly first: number = $derived.by(() => {
    const top = Math.floor(this.top / this.rowHeight);
    // A table may have become shorter than it is scrolled.
    return Math.max(0, Math.min(top, this.#total() - 1) - MARGIN);
  });
  readonly last: number = $derived.by(() => {
    const bottom = Math.ceil((this.top + this.height) / this.rowHeight);
    return Math.min(this.#total() - 1, bottom + MARGIN);
  });
  readonly indexes: readonly number[] = $derived.by(() => {
    const { first, last } = this;
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  });

  /** `height` is what the region shows until it has been measured. */
  constructor(rowHeight: number, total: () => number, height: number) {
    this.rowHeight = rowHeight;
    this.#total = total;
    this.height = height;
  }

  /** Pixels that stand for the rows before and after those drawn. */
  get above(): number {
    return this.first * this.rowHeight;
  }

  get below(): number {
    return (this.#total() - 1 - this.last) * this.rowHeight;
  }
}
