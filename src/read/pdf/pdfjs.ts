import type { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { quietStrays } from './strays';

/** The parts of pdf.js that are used here. */
export interface PdfJs {
  readonly getDocument: typeof getDocument;
  readonly OPS: Readonly<Record<string, number>>;
}

/**
 * Loads pdf.js so that all of it runs right here, be that Node, a page or one of its workers: it finds its
 * own worker's code on `globalThis.pdfjsWorker`, and starts no worker then.
 */
async function load(): Promise<PdfJs> {
  quietStrays();
  const scope = globalThis as { window?: unknown };
  // Imported in a worker, pdf.js's worker takes that worker's messages for its own and answers them,
  // unless it finds a window.
  const inWorker = typeof window === 'undefined' && 'onmessage' in globalThis;
  if (inWorker) scope.window = globalThis;
  try {
    await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
  } finally {
    if (inWorker) delete scope.window;
  }
  return import('pdfjs-dist/legacy/build/pdf.min.mjs') as Promise<PdfJs>;
}

let loaded: Promise<PdfJs> | null = null;

/** pdf.js, loaded once; a failure to load isn't kept, so that it can be tried again. */
export function pdfJs(): Promise<PdfJs> {
  loaded ??= load().catch((reason: unknown) => {
    loaded = null;
    throw reason;
  });
  return loaded;
}
