/** A direction of writing as quarter turns clockwise from left-to-right: 1 is downwards. */
export type Turn = 0 | 1 | 2 | 3;

/** A character where it stands: points of the page as it is seen, y downwards. */
export interface Glyph {
  /** What it stands for; U+FFFD where the file doesn't tell. */
  readonly text: string;
  /** The middle of its box. */
  readonly x: number;
  readonly y: number;
  /** How far it reaches from its middle along the writing. */
  readonly half: number;
  /** Font size. */
  readonly size: number;
  /** Its own turn, and that of the writing, which differ in vertical Chinese text. */
  readonly upright: Turn;
  readonly along: Turn;
}

/** A straight line drawn on a page, as wide as its pen or as the thin box that it is. */
export interface Rule {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** What is drawn on a page. */
export interface PageContent {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  /** Something other than text and lines is placed there: most likely a picture. */
  readonly pictured: boolean;
  /** Characters that are there but are laid invisibly over a picture, as text recognition does. */
  readonly invisible: number;
}
