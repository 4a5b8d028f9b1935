import { tidy } from '../chars';
import type { Block, Document } from '../document';
import { continues, joinParts, withoutCutRows } from './continuation';
import type { PagePieces } from './furniture';
import { MARGIN } from './furniture';
import { tableOf } from './gridTable';
import type { Column } from './paragraphs';
import { columnOf, paragraphsOf } from './paragraphs';
import type { LinePiece, Piece, TablePiece } from './tablePiece';

type Run = { readonly kind: 'lines'; readonly lines: LinePiece[] } | TablePiece;

/** A part's heading, which no running head is. */
const HEADING = /^\s*[一二三四五六七八九十]、/u;
/** More lines than a page's head has. */
const HEAD_LINES = 3;

/** Where the table stands on a page that nothing but a head of the page precedes; −1 where there is none. */
function firstTable(pieces: readonly Piece[], height: number): number {
  const at = pieces.findIndex(({ kind }) => kind === 'table');
  const head = pieces.slice(0, Math.max(0, at));
  const isHead = head.every(
    (piece) => piece.kind === 'line' && piece.y1 < height * MARGIN && !HEADING.test(piece.text),
  );
  return isHead && head.length <= HEAD_LINES ? at : -1;
}

/** The pieces of all pages in one row: lines that follow each other together, a table's parts joined. */
function runsOf(pages: readonly PagePieces[]): Run[] {
  const runs: Run[] = [];
  const addLine = (line: LinePiece) => {
    const last = runs.at(-1);
    if (last?.kind === 'lines') last.lines.push(line);
    else runs.push({ kind: 'lines', lines: [line] });
  };
  for (const { pieces, height } of pages) {
    const last = runs.at(-1);
    const at = firstTable(pieces, height);
    const first = pieces[at];
    const isNext = last?.kind === 'table' && first?.kind === 'table' && continues(last, first);
    if (isNext) runs[runs.length - 1] = joinParts(last, first);
    pieces.forEach((piece, i) => {
      if (piece.kind === 'line') addLine(piece);
      else if (!isNext || i !== at) runs.push(piece);
    });
  }
  return runs;
}

/** How much larger than the text a title is set. */
const TITLE_SIZE = 1.15;

/** The size that most characters of running text have. */
function textSize(lines: readonly LinePiece[]): number {
  const tally = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    tally.set(rounded, (tally.get(rounded) ?? 0) + text.length);
  }
  return [...tally].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** The largest writing in the upper half of the first page, its lines joined; null where none is larger than the text. */
function titleOf(first: readonly Piece[], height: number, size: number): string | null {
  const lines = first.filter((piece): piece is LinePiece => piece.kind === 'line' && piece.y1 < height / 2);
  const largest = Math.max(0, ...lines.map((line) => line.size));
  if (largest < TITLE_SIZE * size) return null;
  const from = lines.findIndex((line) => line.size > 0.95 * largest);
  const after = lines.slice(from).findIndex((line) => line.size <= 0.95 * largest);
  const title = lines.slice(from, after < 0 ? undefined : from + after);
  return title.map(({ text }) => text).join('');
}

/** The pages' pieces, without heads and feet, as a document. */
export function documentOf(pages: readonly PagePieces[]): Document {
  const lines = pages
    .flatMap(({ pieces }) => pieces)
    .filter((piece): piece is LinePiece => piece.kind === 'line');
  const level = lines.filter(({ turn }) => turn === 0);
  const column: Column = columnOf(level);
  const blocks: Block[] = [];
  let tables = 0;
  let line = 0;
  for (const run of runsOf(pages)) {
    if (run.kind === 'table') {
      blocks.push(tableOf(withoutCutRows(run).cells, tables++, run.ruled));
      continue;
    }
    for (const text of paragraphsOf(run.lines, column)) {
      const plain = tidy(text).trim();
      if (plain !== '') blocks.push({ kind: 'paragraph', text: plain, line: line++ });
    }
  }
  const title = titleOf(pages[0]?.pieces ?? [], pages[0]?.height ?? 0, textSize(level));
  return {
    titles: title === null ? [] : [tidy(title).trim()],
    published: '',
    site: '',
    blocks,
    brokenOff: false,
  };
}
