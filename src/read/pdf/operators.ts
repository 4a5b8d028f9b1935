import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfJs } from './pdfjs';

/** Operators, and forms among them, that may still be read of a document, all its pages together. */
export interface OperatorAllowance {
  operators: number;
  forms: number;
}

/** A document that draws without end: forms within forms multiply with each level. */
export class TooManyOperators extends Error {
  override readonly name = 'TooManyOperators';
}

/** What pdf.js calls inside itself with every thousand operators or so; nothing it offers tells of them earlier. */
interface Chunks {
  _renderPageChunk?: (chunk: { readonly fnArray: ArrayLike<number> }, state: unknown) => void;
}

/**
 * A page's operators. Rejects with `TooManyOperators` as soon as they go beyond `allowance`, which is lessened
 * by them: pdf.js itself would go on till memory ends. What it still does then stops when its task is destroyed.
 */
export function operatorsOf(
  page: PDFPageProxy,
  { OPS }: PdfJs,
  allowance: OperatorAllowance,
): ReturnType<PDFPageProxy['getOperatorList']> {
  return new Promise((resolve, reject) => {
    const inner = page as unknown as Chunks;
    const take = inner._renderPageChunk?.bind(page);
    if (take) {
      inner._renderPageChunk = (chunk, state) => {
        const fns = Array.from(chunk.fnArray);
        allowance.operators -= fns.length;
        allowance.forms -= fns.filter((fn) => fn === OPS['paintFormXObjectBegin']).length;
        if (allowance.operators < 0 || allowance.forms < 0) reject(new TooManyOperators());
        else take(chunk, state);
      };
    }
    page.getOperatorList().then(resolve, reject);
  });
}
