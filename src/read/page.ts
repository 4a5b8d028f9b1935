import { decodeText } from './encoding';
import { isTooDeep, readHtml } from './html';
import type { Reading } from './reading';
import { refuse } from './reading';
import { readText } from './text';

const MARKUP = /<(!doctype|html|head|body|table|tbody|tr|td|div|p|span|meta)[\s>/]/iu;

/** A text as a document: a web page where it holds markup, else plain text. */
export function readSource(source: string): Reading {
  if (source.trim() === '') return refuse('empty', '文件里没有文字。', 'The file holds no text.');
  if (!MARKUP.test(source.slice(0, 200_000))) return { document: readText(source), issue: null };
  if (isTooDeep(source))
    return refuse('too-deep', '网页的标签嵌套过深，不予读取。', 'Markup nested too deep to read.');
  return { document: readHtml(source), issue: null };
}

/** `readSource` of bytes in any encoding that `decodeText` knows; bytes that are no text give an issue. */
export function readPage(bytes: Uint8Array): Reading {
  const source = decodeText(bytes);
  if (source !== null) return readSource(source);
  return refuse(
    'not-text',
    '文件不是文本，或编码无法识别（可用 UTF-8、UTF-16、GB18030 / GBK / GB2312）。',
    'Not text, or in an unknown encoding (UTF-8, UTF-16, GB18030 / GBK / GB2312 can be read).',
  );
}
