import type { Document } from './document';
import { LIMITS } from './document';
import { decodeText } from './encoding';
import { isTooDeep, readHtml } from './html';
import type { Reading } from './reading';
import { refuse } from './reading';
import { readText } from './text';

const MARKUP = /<(!doctype|html|head|body|table|tbody|tr|td|div|p|span|meta)[\s>/]/iu;

/** A document within bounds; what is left out beyond them is noted. */
function bounded(document: Document): Document {
  if (document.blocks.length <= LIMITS.blocks) return document;
  const message = {
    zh: `文字过多，只读了前 ${LIMITS.blocks} 段，其余略去。`,
    en: `Too much text: only the first ${LIMITS.blocks} paragraphs were read, the rest was left out.`,
  };
  const blocks = document.blocks.slice(0, LIMITS.blocks);
  return { ...document, blocks, brokenOff: true, notes: [{ code: 'text-cut', message }] };
}

/** A text as a document: a web page where it holds markup, else plain text. */
export function readSource(source: string): Reading {
  if (source.trim() === '') return refuse('empty', '文件里没有文字。', 'The file holds no text.');
  if (!MARKUP.test(source.slice(0, 200_000))) return { document: bounded(readText(source)), issue: null };
  if (isTooDeep(source))
    return refuse('too-deep', '网页的标签嵌套过深，不予读取。', 'Markup nested too deep to read.');
  return { document: bounded(readHtml(source)), issue: null };
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
