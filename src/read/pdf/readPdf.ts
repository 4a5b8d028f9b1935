import { messageOf } from '../../model/messageOf';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Issue } from '../../model/report';
import { pause } from '../../model/turns';
import type { Reading } from '../reading';
import { documentOf } from './blocks';
import type { CMapSource } from './cMaps';
import { noCMaps } from './cMaps';
import type { Layers } from './content';
import { contentOf } from './content';
import { withoutFurniture } from './furniture';
import { LIMITS_PDF } from './limits';
import { withLooseTables } from './loose/parts';
import { openPdf } from './openPdf';
import type { OperatorAllowance } from './operators';
import { TooManyOperators } from './operators';
import type { PageContent } from './page';
import type { PdfJs } from './pdfjs';
import { pdfJs } from './pdfjs';
import * as say from './refusals';
import type { Piece } from './tablePiece';
import { piecesOf } from './tablePiece';
import { withoutStruck } from './struck';
import { upright } from './upright';

export interface PdfOptions {
  /** Tables of Chinese character codes; without them some PDFs can't be read, and say so. */
  readonly cMaps?: CMapSource;
  readonly onprogress?: (fraction: number) => void;
}

/** Share of characters that can't be told above which the text as a whole isn't trusted. */
const MAX_UNKNOWN = 0.05;
/** How near its end a whole PDF says that it ends. */
const END_BYTES = 4096;

const refuse = (issue: Issue): Reading => ({ document: null, issue });

const endsWhole = (bytes: Uint8Array) =>
  new TextDecoder('latin1').decode(bytes.subarray(-END_BYTES)).includes('%%EOF');

/** The pages' contents as far as they could be read; null for a page that couldn't. Or why to stop. */
async function readPages(
  pdf: PDFDocumentProxy,
  js: PdfJs,
  onprogress?: (fraction: number) => void,
): Promise<(PageContent | null)[] | Issue> {
  const layers = (await pdf.getOptionalContentConfig()) as Layers;
  const began = performance.now();
  const pages: (PageContent | null)[] = [];
  const allowance: OperatorAllowance = { operators: LIMITS_PDF.operators, forms: LIMITS_PDF.forms };
  let glyphs = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    await pause();
    if (performance.now() - began > LIMITS_PDF.milliseconds) return say.tooSlow();
    const page = await pdf
      .getPage(number)
      .then((found) => contentOf(found, js, layers, allowance))
      .catch((reason: unknown) => {
        if (reason instanceof TooManyOperators) throw reason;
        return null;
      });
    glyphs += page?.glyphs.length ?? 0;
    if (glyphs > LIMITS_PDF.glyphs) return say.tooLong(LIMITS_PDF.pages);
    pages.push(page && upright(page));
    onprogress?.(number / pdf.numPages);
  }
  return pages;
}

const numbersOf = (pages: readonly unknown[], is: (page: never) => boolean) =>
  pages.flatMap((page, i) => (is(page as never) ? [i + 1] : []));

/** Figures side by side, apart from each other: a row of a table whose cells no lines frame. */
const isLooseRow = (piece: Piece) =>
  piece.kind === 'line' &&
  piece.chunks.filter(({ text }) => /^[+-]?[\d.,]+$/u.test(text.normalize('NFKC'))).length > 2;

/** Rows that make a table; fewer may be anything. */
const TABLE = 3;

/** The document that the pages make, or why they make none. */
function settle(pages: readonly (PageContent | null)[], isForm: boolean): Reading {
  const read = pages.filter((page) => page !== null);
  const characters = read.flatMap(({ glyphs }) => glyphs).filter(({ text }) => text.trim() !== '');
  if (read.length === 0) return refuse(say.broken());
  if (characters.length === 0) return refuse(isForm ? say.formOnly() : say.scanned());
  const unknown = characters.filter(({ text }) => text.includes('\ufffd')).length;
  if (unknown > MAX_UNKNOWN * characters.length) return refuse(say.garbled());
  const unreadable = numbersOf(pages, (page: PageContent | null) => page === null);
  const empty = numbersOf(
    pages,
    (page: PageContent | null) =>
      page !== null && page.glyphs.length === 0 && (page.pictured || page.invisible > 0),
  );
  const unstruck = read.map(withoutStruck);
  const struck = unstruck.reduce((sum, each) => sum + each.struck, 0);
  const pieces = unstruck.map(({ page }) => ({ height: page.height, pieces: piecesOf(page) }));
  const told = withLooseTables(withoutFurniture(pieces));
  const loose = told.pages.flatMap((page) => page.pieces).filter(isLooseRow).length;
  const notes = [
    ...(unreadable.length > 0 ? [say.pagesUnreadable(unreadable)] : []),
    ...(empty.length > 0 ? [say.pagesWithoutText(empty)] : []),
    ...(unknown > 0 ? [say.unknownCharacters(unknown)] : []),
    ...(struck > 0 ? [say.struckOut(struck)] : []),
    ...(told.tables > 0 ? [say.tablesByPlace(told.tables)] : []),
    ...(loose >= TABLE ? [say.tablesWithoutLines()] : []),
  ];
  return { document: { ...documentOf(told.pages), notes }, issue: null };
}

/** Why pdf.js didn't open a file. */
function openingIssue(reason: unknown): Issue {
  if (reason instanceof TooManyOperators) return say.tooLong(LIMITS_PDF.pages);
  const name = reason instanceof Error ? reason.name : '';
  return name === 'PasswordException' ? say.encrypted() : say.broken();
}

/**
 * A PDF's text and tables as a document. Tables are read from the lines that frame their cells, whatever
 * the order of the file, and those without lines from the form's own words where these and the figures' places
 * tell each cell; those broken over pages are joined; heads, feet and page numbers are left out.
 * A file without text, or whose text can't be told, is refused with the reason. Never rejects.
 */
export async function readPdf(bytes: Uint8Array, options: PdfOptions = {}): Promise<Reading> {
  let js: PdfJs;
  try {
    js = await pdfJs();
  } catch (reason) {
    return refuse(say.readerMissing(messageOf(reason)));
  }
  if (!endsWhole(bytes)) return refuse(say.truncated());
  const task = openPdf(js, bytes, options.cMaps ?? noCMaps);
  try {
    const pdf = await task.promise;
    if (pdf.numPages > LIMITS_PDF.pages) return refuse(say.tooLong(LIMITS_PDF.pages));
    const pages = await readPages(pdf, js, options.onprogress);
    return 'code' in pages ? refuse(pages) : settle(pages, pdf.isPureXfa);
  } catch (reason) {
    return refuse(openingIssue(reason));
  } finally {
    await task.destroy().catch(() => undefined);
  }
}
