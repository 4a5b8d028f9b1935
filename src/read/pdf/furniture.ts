import { tidy } from '../chars';
import type { LinePiece, Piece } from './tablePiece';

/** A page's pieces with its size. */
export interface PagePieces {
  readonly height: number;
  readonly pieces: readonly Piece[];
}

/** The part of a page, from its edges, where heads and feet stand. */
export const MARGIN = 0.13;
/** Places on two pages that differ by no more than this, in points, are the same. */
const SAME_PLACE = 4;

const NUMBER =
  /^[-\u2010-\u2015\u2212~·•.\s]*(?:第\s*)?(\d{1,3})(?:\s*页)?(?:\s*(?:[/,，]|of)?\s*(?:共\s*)?(\d{1,3})?(?:\s*页)?)?[-\u2010-\u2015\u2212~·•.\s]*$/u;
const DECORATED = /[-\u2010-\u2015\u2212~·•]|页/u;
/** What heads a table's continuation. */
const CONTINUED = /^[（(]?(?:续表|续上表|接上表|接上页)[）)]?[：:]?$/u;

interface Numbered {
  readonly number: number;
  readonly decorated: boolean;
}

function numberOf(text: string): Numbered | null {
  const plain = tidy(text).trim();
  const match = NUMBER.exec(plain);
  return match ? { number: Number(match[1]), decorated: DECORATED.test(plain) } : null;
}

const isLine = (piece: Piece | undefined): piece is LinePiece => piece?.kind === 'line';

/** The lines that stand at a page's very top or foot, in its margin, with nothing but their like beyond. */
function marginLines({ height, pieces }: PagePieces): LinePiece[] {
  const inHead = (piece: Piece) => piece.y1 < height * MARGIN;
  const inFoot = (piece: Piece) => piece.y0 > height * (1 - MARGIN);
  const head = pieces.findIndex((piece) => !isLine(piece) || !inHead(piece));
  const foot = pieces.findLastIndex((piece) => !isLine(piece) || !inFoot(piece));
  return pieces.filter(
    (piece, i): piece is LinePiece => isLine(piece) && ((head >= 0 && i < head) || i > foot),
  );
}

/** A line's words without what changes from page to page. */
const wording = (text: string) => tidy(text).replace(/\d+/gu, '#').replace(/\s+/gu, '');

/**
 * The pages without their running heads and feet and their page numbers. A line goes only where it stands
 * in a margin, and either the same words stand there on another page, or it is a number that counts the
 * pages. A bare number on the only page of its kind stays: it may be a figure.
 */
export function withoutFurniture(pages: readonly PagePieces[]): PagePieces[] {
  const margins = pages.map(marginLines);
  const isAt = (a: LinePiece, b: LinePiece) => Math.abs(a.y0 - b.y0) <= SAME_PLACE;
  const runs = (line: LinePiece, page: number) =>
    /\p{L}/u.test(line.text) &&
    margins.some(
      (lines, other) =>
        other !== page && lines.some((each) => isAt(each, line) && wording(each.text) === wording(line.text)),
    );
  const counts = (line: LinePiece, page: number) => {
    const own = numberOf(line.text);
    if (!own) return false;
    if (own.decorated) return true;
    const fits = margins.some((lines, other) =>
      lines.some((each) => {
        const found = other === page ? null : numberOf(each.text);
        return found !== null && isAt(each, line) && found.number - own.number === other - page;
      }),
    );
    return fits || (own.number === page + 1 && line.y0 > (pages[page]?.height ?? 0) * (1 - MARGIN / 2));
  };
  return pages.map(({ height, pieces }, page) => {
    const margin = new Set<Piece>(margins[page]);
    const isBody = (piece: Piece) => {
      if (!isLine(piece)) return true;
      if (CONTINUED.test(piece.text)) return false;
      return !margin.has(piece) || !(runs(piece, page) || counts(piece, page));
    };
    return { height, pieces: pieces.filter(isBody) };
  });
}
