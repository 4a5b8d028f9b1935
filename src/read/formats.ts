import type { Format } from './magic';
import type { Reading } from './reading';

type Reader = (bytes: Uint8Array) => Reading | Promise<Reading>;

/**
 * The readers by format, each loaded only when a file of its format comes. This is the one place where a
 * reader is plugged in; a format that has none here is refused (`REFUSED`).
 */
export const READERS: Readonly<Partial<Record<Format, () => Promise<Reader>>>> = {
  text: async () => (await import('./page')).readPage,
  mht: async () => (await import('./mht')).readMht,
  docx: async () => (await import('./docx/docx')).readDocx,
  xlsx: async () => (await import('./xlsx/xlsx')).readXlsx,
};
