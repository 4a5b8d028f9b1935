import type { Format } from './magic';
import type { CMapSource } from './pdf/cMaps';
import type { Reading } from './reading';

/** What a reader may need from outside. */
export interface ReadOptions {
  /** Where the character tables are from that some PDFs need; without them their text is said to be unreadable. */
  readonly cMaps?: CMapSource;
}

type Reader = (bytes: Uint8Array, options: ReadOptions) => Reading | Promise<Reading>;

/**
 * The readers by format, each loaded only when a file of its format comes. This is the one place where a
 * reader is plugged in; a format that has none here is refused (`REFUSED`).
 */
export const READERS: Readonly<Partial<Record<Format, () => Promise<Reader>>>> = {
  text: async () => (await import('./page')).readPage,
  mht: async () => (await import('./mht')).readMht,
  docx: async () => (await import('./docx/docx')).readDocx,
  xlsx: async () => (await import('./xlsx/xlsx')).readXlsx,
  pdf: async () => (await import('./pdf/readPdf')).readPdf,
};
