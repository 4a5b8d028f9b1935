import type { Font } from './fonts';
import type { Frame } from './frame';
import type { Matrix } from './matrix';
import { IDENTITY, compose } from './matrix';

/** The part of a page's graphics state that places text and lines (ISO 32000-1, 8.4 and 9.3). */
export class GraphicsState {
  lineWidth = 1;
  charSpacing = 0;
  wordSpacing = 0;
  hScale = 1;
  leading = 0;
  rise = 0;
  mode = 0;
  font: Font | null = null;
  fontSize = 0;
  /** −1 where a negative font size turns the writing round. */
  direction = 1;
  textMatrix: Matrix = IDENTITY;
  /** Where the next character goes, and where its line began. */
  x = 0;
  y = 0;
  private lineX = 0;
  private lineY = 0;

  constructor(
    public ctm: Matrix,
    /** The part of the page that can be painted on. */
    public clip: Frame,
  ) {}

  copy(): GraphicsState {
    return Object.assign(new GraphicsState(this.ctm, this.clip), this);
  }

  /** Narrows what can be painted on to what a shape covers of it at most. */
  narrow(shape: Frame): void {
    const { clip } = this;
    this.clip = {
      x0: Math.max(clip.x0, shape.x0),
      y0: Math.max(clip.y0, shape.y0),
      x1: Math.min(clip.x1, shape.x1),
      y1: Math.min(clip.y1, shape.y1),
    };
  }

  transform(matrix: Matrix): void {
    this.ctm = compose(this.ctm, matrix);
  }

  setFont(font: Font | null, size: number): void {
    this.font = font;
    this.fontSize = Math.abs(size);
    this.direction = size < 0 ? -1 : 1;
  }

  beginText(): void {
    this.setTextMatrix(IDENTITY);
  }

  setTextMatrix(matrix: Matrix): void {
    this.textMatrix = matrix;
    this.x = this.lineX = 0;
    this.y = this.lineY = 0;
  }

  moveText(dx: number, dy: number): void {
    this.x = this.lineX += dx;
    this.y = this.lineY += dy;
  }

  /** From the space that a line of text is set in, its origin at the next character, to the page. */
  textToPage(): Matrix {
    const { direction } = this;
    const place: Matrix = [this.hScale * direction, 0, 0, direction, this.x, this.y + this.rise];
    return compose(this.ctm, compose(this.textMatrix, place));
  }
}
