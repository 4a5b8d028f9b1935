import type { ZipEntry } from './zip/directory';
import { listZip } from './zip/directory';

/** What a file is by its bytes; its name says nothing. `text` is whatever shows no mark of another. */
export type Format =
  | 'text'
  | 'mht'
  | 'docx'
  | 'xlsx'
  | 'pdf'
  | 'archive'
  | 'damaged-zip'
  | 'slides'
  | 'binary-sheet'
  | 'open-document'
  | 'ofd'
  | 'doc'
  | 'xls'
  | 'ppt'
  | 'encrypted'
  | 'ole'
  | 'rtf'
  | 'office-xml'
  | 'other-archive'
  | 'image';

const MAGIC: readonly (readonly [Format, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['archive', [0x50, 0x4b, 0x03, 0x04]],
  ['archive', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74]],
  ['other-archive', [0x52, 0x61, 0x72, 0x21]],
  ['other-archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['other-archive', [0x1f, 0x8b, 0x08]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
];

/** A PDF's header may follow other bytes; programs look for it in the first thousand. */
const PDF_WITHIN = 1024;
const HEAD_BYTES = 4096;

const latin1 = (bytes: Uint8Array) => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
};

/** The first bytes as text, UTF-16's zeros left out. */
const headOf = (bytes: Uint8Array) =>
  latin1(bytes.subarray(0, HEAD_BYTES))
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/u, '')
    .replaceAll('\0', '');

const has = (entries: readonly ZipEntry[], pattern: RegExp) => entries.some(({ path }) => pattern.test(path));

/** What a ZIP is, by the files in it. */
function zipFormat(bytes: Uint8Array): Format {
  const entries = listZip(bytes);
  if (!entries) return 'damaged-zip';
  const isOffice = has(entries, /^\[content_types\]\.xml$/iu) || has(entries, /^_rels\/\.rels$/iu);
  if (has(entries, /^ofd\.xml$/iu)) return 'ofd';
  if (has(entries, /^mimetype$/u) && has(entries, /^content\.xml$/u)) return 'open-document';
  if (has(entries, /^word\/[^/]+\.xml$/iu) && isOffice) return 'docx';
  if (has(entries, /^xl\/workbook\.bin$/iu)) return 'binary-sheet';
  if (has(entries, /^xl\/[^/]+\.xml$/iu) && isOffice) return 'xlsx';
  return has(entries, /^ppt\/[^/]+\.xml$/iu) && isOffice ? 'slides' : 'archive';
}

/** Names of the streams that tell what an OLE file is, as its directory spells them: UTF-16, the zeros left out. */
const STREAMS: readonly (readonly [Format, string])[] = [
  ['encrypted', 'EncryptedPackage'],
  ['doc', 'WordDocument'],
  ['xls', 'Workbook'],
  ['ppt', 'PowerPoint Document'],
  ['xls', 'Book'],
];

function contains(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(name, (c) => [c.charCodeAt(0), 0]).flat();
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

/**
 * Header lines of a message: a web archive (MHT) begins with them, whatever its name. A line ends in one way
 * only (a carriage return is part of it), as two ways a line are 2ⁿ ways to match n of them.
 */
const HEADERS =
  /^\s*(?:[A-Za-z][A-Za-z-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)*?Content-Type:\s*(?:multipart\/|text\/html)/iu;
/** Word's and Excel's XML of 2003, and a whole office file as one XML. */
const OFFICE_XML =
  /<\?mso-application\s+progid="(?:Word|Excel)\.|<(?:\w+:)?(?:wordDocument|package)\s+xmlns/u;

/** Tells a file's format by its bytes. Pure; unpacks nothing. */
export function formatOf(bytes: Uint8Array): Format {
  const found = MAGIC.find(([, magic]) => magic.every((byte, i) => bytes[i] === byte))?.[0];
  if (found === 'archive') return zipFormat(bytes);
  if (found === 'ole') return STREAMS.find(([, name]) => contains(bytes, name))?.[0] ?? 'ole';
  if (found !== undefined) return found;
  const head = headOf(bytes);
  if (HEADERS.test(head)) return 'mht';
  if (OFFICE_XML.test(head)) return 'office-xml';
  return /^[^<]*%PDF-\d/u.test(head.slice(0, PDF_WITHIN)) ? 'pdf' : 'text';
}
