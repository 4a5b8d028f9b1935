import { tokens } from '../../phrase';
import type { PagePieces } from '../furniture';
import type { DrawnCell, Piece, TablePiece } from '../tablePiece';
import type { PagedWord } from './cellsOfWords';
import { cellsOfWords, withUnits } from './cellsOfWords';
import type { ToldRow } from './formTables';
import { TELL } from './formTables';
import { mayGoOn } from './formLabel';

/** A piece of the document and the page that it stands on. */
interface OnPage {
  readonly piece: Piece;
  readonly page: number;
}

/** The number of the part whose heading a line is; 5 stands for all after the tables. Null for any other. */
function partOf(piece: Piece): number | null {
  if (piece.kind !== 'line') return null;
  if (/^\s*五\s*、/u.test(piece.text)) return 5;
  const found = tokens(piece.text);
  if (found.some((token) => token.is === 'unknown')) return null;
  return found.find((token) => token.is === 'section')?.section ?? null;
}

/** More words than the longest part of a form has, many times over. */
const MOST_WORDS = 4_000;
/** What lies between the last line of a page and the first of the next, in font sizes: as much as between lines. */
const PAGE_GAP = 0.4;

/** The lines' words, those of the pages under each other. Null where some lines aren't level. */
function wordsOf(lines: readonly OnPage[]): PagedWord[] | null {
  const words: PagedWord[] = [];
  let page = lines[0]?.page ?? 0;
  let down = 0;
  let foot = 0;
  for (const { piece, page: own } of lines) {
    if (piece.kind !== 'line' || piece.turn !== 0) return null;
    if (own !== page) down = foot - piece.y0 + PAGE_GAP * piece.size;
    page = own;
    for (const word of withUnits(piece.words))
      words.push({ ...word, y0: word.y0 + down, y1: word.y1 + down, page });
    foot = Math.max(foot, piece.y1 + down);
  }
  return words.length > MOST_WORDS ? null : words;
}

/** Lines of a part without what is said before its table. */
function withoutPreface(lines: readonly OnPage[]): readonly OnPage[] {
  const first = lines.findIndex(({ piece }) => piece.kind === 'line' && mayGoOn(piece.words[0]?.text ?? ''));
  return first < 0 ? [] : lines.slice(first);
}

/** Side of a told cell, in points: nothing but its order counts. */
const UNIT = 100;

function pieceOf(rows: readonly ToldRow[], { x0, y0, x1, y1 }: Piece): TablePiece {
  const cells = rows.flatMap((row, r) => {
    let column = 0;
    return row.map(({ text, span }): DrawnCell => {
      const from = column;
      column += span;
      return { x0: from * UNIT, x1: column * UNIT, y0: r * UNIT, y1: (r + 1) * UNIT, text, room: Infinity };
    });
  });
  return { kind: 'table', x0, y0, x1, y1, cells, ruled: true, openTop: false, openBottom: false };
}

/** The tables of a part of the form; none where its lines don't make them up exactly. */
function tablesOf(part: number, lines: readonly OnPage[]): TablePiece[] {
  const [first] = lines;
  const words = wordsOf(lines);
  const cells = words && cellsOfWords(words);
  const tables = (cells && TELL[part]?.(cells)) ?? [];
  return first ? tables.map((rows) => pieceOf(rows, first.piece)) : [];
}

/** The pages with the tables that no lines frame, and of how many parts of the form those were told. */
export interface WithLooseTables {
  readonly pages: readonly PagePieces[];
  readonly tables: number;
}

/**
 * Adds the tables that no lines frame: those of a part of the form, from its heading to the next part's, where
 * every word is a label of the form or a figure, and the labels are those of the form, all of them and in its
 * order. Lines of any other part stay as they are.
 */
export function withLooseTables(pages: readonly PagePieces[]): WithLooseTables {
  const all: OnPage[] = pages.flatMap(({ pieces }, page) => pieces.map((piece) => ({ piece, page })));
  const heads = all.flatMap(({ piece }, at) => {
    const part = partOf(piece);
    return part === null ? [] : [{ part, at }];
  });
  const told = new Map<Piece, readonly TablePiece[]>();
  let count = 0;
  heads.forEach(({ part, at }, i) => {
    const next = heads[i + 1];
    if (!next) return;
    const lines = withoutPreface(all.slice(at + 1, next.at));
    const tables = tablesOf(part, lines);
    if (tables.length === 0) return;
    count++;
    lines.forEach(({ piece }, line) => told.set(piece, line === 0 ? tables : []));
  });
  const within = (piece: Piece): readonly Piece[] => told.get(piece) ?? [piece];
  return {
    pages: pages.map((page) => ({ ...page, pieces: page.pieces.flatMap(within) })),
    tables: count,
  };
}
