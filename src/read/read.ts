import { LIMITS } from './document';
import { decodeText } from './encoding';
import { isTooDeep, readHtml } from './html';
import { refusal } from './magic';
import type { PdfOptions } from './pdf/readPdf';
import type { Reading } from './reading';
import { readText } from './text';

const fail = (code: string, zh: string, en: string): Reading => ({
  document: null,
  issue: { code, message: { zh, en } },
});

const MARKUP = /<(!doctype|html|head|body|table|tbody|tr|td|div|p|span|meta)[\s>/]/iu;

/**
 * Bytes of a file as a document: a web page where it holds markup, else plain text. Pure, and the same
 * in Node, in the page and in a worker. What can't be read gives an issue, never an error.
 */
export function readDocument(bytes: Uint8Array): Reading {
  if (bytes.length === 0) return fail('empty', '文件是空的。', 'The file is empty.');
  if (bytes.length > LIMITS.bytes) {
    return fail(
      'too-large',
      '文件过大（超过 32 MB），不像是一份年度报告。',
      'Too large (over 32 MB) for a report.',
    );
  }
  const refused = refusal(bytes);
  if (refused) return { document: null, issue: refused };
  const source = decodeText(bytes);
  if (source === null) {
    return fail(
      'not-text',
      '文件不是文本，或编码无法识别（可用 UTF-8、UTF-16、GB18030 / GBK / GB2312）。',
      'Not text, or in an unknown encoding (UTF-8, UTF-16, GB18030 / GBK / GB2312 can be read).',
    );
  }
  if (source.trim() === '') return fail('empty', '文件里没有文字。', 'The file holds no text.');
  if (!MARKUP.test(source.slice(0, 200_000))) return { document: readText(source), issue: null };
  if (isTooDeep(source))
    return fail('too-deep', '网页的标签嵌套过深，不予读取。', 'Markup nested too deep to read.');
  return { document: readHtml(source), issue: null };
}

const isPdf = (bytes: Uint8Array) =>
  new TextDecoder('latin1').decode(bytes.subarray(0, PDF_HEAD)).includes('%PDF-');

/** How far into a file its mark as PDF may stand. */
const PDF_HEAD = 1024;

/** `readDocument`, and PDF too: its reader is loaded when the first one comes. */
export async function readFile(bytes: Uint8Array, options: PdfOptions = {}): Promise<Reading> {
  if (!isPdf(bytes) || bytes.length > LIMITS.bytes) return readDocument(bytes);
  const { readPdf } = await import('./pdf/readPdf');
  return readPdf(bytes, options);
}
