import type { PDFDocumentLoadingTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { CMapSource } from './cMaps';
import type { PdfJs } from './pdfjs';

/** pdf.js's own way to ask for files it needs: only tables of character codes are given to it. */
function dataFactory(cMaps: CMapSource) {
  return class {
    fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
      if (kind !== 'cMapUrl') return Promise.reject(new Error(`${filename} is not used`));
      return cMaps(filename.replace(/\.bcmap$/u, ''));
    }
  };
}

/**
 * Begins to open a PDF for its text and lines alone: nothing is evaluated as code, no font is loaded, no
 * picture decoded, and no file fetched but by `cMaps`. The bytes are copied.
 */
export function openPdf(pdfJs: PdfJs, bytes: Uint8Array, cMaps: CMapSource): PDFDocumentLoadingTask {
  return pdfJs.getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    fontExtraProperties: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    maxImageSize: 0,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    BinaryDataFactory: dataFactory(cMaps),
  });
}
