import { decodeText, utf16Of } from './encoding';
import { readSource } from './page';
import type { Reading } from './reading';
import { refuse } from './reading';

/** A part of a message: its header fields by lower-case name, and its body, a character a byte. */
interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

const MAX_DEPTH = 8;
const MAX_PARTS = 2_000;
const CHUNK = 32_768;

/** Bytes as a string of one character a byte. TextDecoder's latin1 is Windows-1252, which isn't that. */
function byteString(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return text;
}

function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** A message saved as UTF-16, as no mail is but some programs save one, as the UTF-8 it could have been. */
function inBytes(bytes: Uint8Array): Uint8Array {
  const isUtf16 = utf16Of(bytes) !== null;
  const text = isUtf16 ? decodeText(bytes) : null;
  return text === null ? bytes : new TextEncoder().encode(text);
}

/** Header fields up to the first blank line, folded lines unfolded; the rest is the body. */
function parsePart(text: string): Part {
  const trimmed = text.replace(/^\s+/u, '');
  const end = /\r?\n[ \t]*\r?\n/u.exec(trimmed);
  const head = end ? trimmed.slice(0, end.index) : trimmed;
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: end ? trimmed.slice(end.index + end[0].length) : '' };
}

const header = (part: Part, name: string) => part.headers.get(name) ?? '';

/** A parameter of a field: `boundary` of `multipart/related; boundary="x"`; '' where there is none. */
function parameter(field: string, name: string): string {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'iu').exec(field);
  return match?.[1] ?? match?.[2] ?? '';
}

/** The parts between the boundary's lines. One that is cut short has its last part all the same. */
function partsOf({ body }: Part, boundary: string): Part[] {
  const parts: Part[] = [];
  const mark = `--${boundary}`;
  const isMark = (at: number) =>
    (at === 0 || body[at - 1] === '\n') &&
    /^(?:--|\s|$)/u.test(body.slice(at + mark.length, at + mark.length + 2));
  let start = -1;
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    if (!isMark(at)) continue;
    if (start >= 0) parts.push(parsePart(body.slice(start, at).replace(/\r?\n$/u, '')));
    start = at + mark.length;
    if (body.startsWith('--', start) || parts.length >= MAX_PARTS) return parts;
  }
  if (start >= 0) parts.push(parsePart(body.slice(start)));
  return parts;
}

const typeOf = (part: Part) => (header(part, 'content-type').split(';')[0] ?? '').trim().toLowerCase();

/** The part that is the page itself: the one that `start` names, else the first web page. */
function rootPart(part: Part, depth = 0): Part | null {
  const type = typeOf(part);
  if (!type.startsWith('multipart/'))
    return /^(text\/html|application\/xhtml\+xml)$/u.test(type) ? part : null;
  const field = header(part, 'content-type');
  const boundary = parameter(field, 'boundary');
  if (boundary === '' || depth >= MAX_DEPTH) return null;
  const parts = partsOf(part, boundary);
  const start = parameter(field, 'start');
  const named = start === '' ? undefined : parts.find((each) => header(each, 'content-id') === start);
  for (const each of named ? [named, ...parts] : parts) {
    const root = rootPart(each, depth + 1);
    if (root) return root;
  }
  return null;
}

const quotedPrintable = (text: string) =>
  text
    .replace(/=[ \t]*\r?\n/gu, '')
    .replace(/=([0-9a-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Base64 with line breaks; what follows the padding or isn't of its alphabet is left out. */
function base64(text: string): string {
  const digits = text.replace(/[^A-Za-z0-9+/]/gu, '');
  return atob(digits.length % 4 === 1 ? digits.slice(0, -1) : digits);
}

function decoded({ body, headers }: Part): Uint8Array {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase() ?? '';
  if (encoding === 'quoted-printable') return bytesOf(quotedPrintable(body));
  return bytesOf(encoding === 'base64' ? base64(body) : body);
}

/** Encodings that the bytes themselves tell, whatever the header says. */
const TOLD_BY_BYTES = /^(?:|utf-?8|utf-?16.*|unicode|us-ascii|ascii|gb.*|x-gbk|euc-cn|cp936|936)$/iu;

function textOf(part: Part): string | null {
  const bytes = decoded(part);
  const charset = parameter(header(part, 'content-type'), 'charset');
  if (TOLD_BY_BYTES.test(charset)) return decodeText(bytes);
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return decodeText(bytes);
  }
}

/**
 * A web archive (MHT, MHTML), as Word and browsers save one, often under the name .doc: its page as a
 * document. Pictures, styles and frames are left out. One without a page gives an issue.
 */
export function readMht(bytes: Uint8Array): Reading {
  const message = inBytes(bytes);
  const bom = message[0] === 0xef && message[1] === 0xbb && message[2] === 0xbf;
  const root = rootPart(parsePart(byteString(bom ? message.subarray(3) : message)));
  const source = root && textOf(root);
  if (source !== null) return readSource(source);
  return refuse(
    'damaged',
    '这是网页归档文件（.mht），但其中没有可读的网页，可能已损坏。请重新下载，或另存为 .docx 或 .html，再读取。',
    'A web archive (.mht) without a readable page; it may be damaged. Download it again, or save it as .docx or .html.',
  );
}
