import { LIMITS } from './document';
import type { ReadOptions } from './formats';
import { READERS } from './formats';
import { formatOf } from './magic';
import type { Reading } from './reading';
import { refuse } from './reading';
import { REFUSED } from './refused';

export type { Reading } from './reading';

/**
 * Bytes of a file as a document, read by what they are: text, web page, web archive (MHT), DOCX, XLSX, PDF.
 * Pure, and the same in Node, in the page and in a worker. What can't be read gives an issue that says
 * why and what to do; a ZIP of files does too (see `expandArchive`). Rejects only where a reader can't be loaded.
 */
export async function readDocument(bytes: Uint8Array, options: ReadOptions = {}): Promise<Reading> {
  if (bytes.length === 0) return refuse('empty', '文件是空的。', 'The file is empty.');
  if (bytes.length > LIMITS.bytes) {
    return refuse(
      'too-large',
      '文件过大（超过 32 MB），不像是一份年度报告。',
      'Too large (over 32 MB) for a report.',
    );
  }
  const format = formatOf(bytes);
  const load = READERS[format];
  if (load) return (await load())(bytes, options);
  const issue = REFUSED[format];
  return issue
    ? { document: null, issue }
    : refuse('unsupported', '不支持这种文件格式。', 'Files of this kind can’t be read.');
}
