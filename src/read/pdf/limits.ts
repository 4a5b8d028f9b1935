/** Bounds that no real report comes near; a document beyond them is refused or, for `rules`, cut. */
export const LIMITS_PDF = {
  pages: 200,
  /** Characters of a document. */
  glyphs: 400_000,
  /** Drawing operators of a document, and forms among them: one that is drawn again counts again. */
  operators: 600_000,
  forms: 5_000,
  /** Straight lines of a page. */
  rules: 60_000,
  /** Saved graphics states. */
  depth: 500,
  /** Time for a whole document, checked between pages. */
  milliseconds: 60_000,
} as const;
