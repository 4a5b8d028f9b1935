/** How far a page is searched for its declared charset. */
const DECLARATION_BYTES = 4096;
/** Share of undecodable characters above which the bytes aren't text. */
const MAX_BROKEN = 0.05;

function byBom(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: the line breaks, digits and markup of any report leave a zero in every other byte. */
function byZeros(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, DECLARATION_BYTES);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i++) {
    if (sample[i] !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  const enough = sample.length / 100;
  if (odd > enough && even === 0) return 'utf-16le';
  if (even > enough && odd === 0) return 'utf-16be';
  return null;
}

/** The kind of UTF-16 that bytes are, by their mark or their zeros; null where they aren't. */
export function utf16Of(bytes: Uint8Array): string | null {
  const found = byBom(bytes) ?? byZeros(bytes);
  return found?.startsWith('utf-16') ? found : null;
}

function declaresGb(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_BYTES));
  return /charset\s*=\s*["']?\s*(gb|gbk|gb2312|gb18030|x-gbk|euc-cn)\b/iu.test(head);
}

/** Damage, and control characters that no report holds: bytes of any kind decode to something. */
const NO_TEXT = /[\ufffd\p{Co}\p{Cn}\0-\x08\x0e-\x1f\x7f]/u;

/** Decoded text, and the share of its characters that could not be. A character cut off at the end is dropped. */
function decode(bytes: Uint8Array, encoding: string): { text: string; broken: number } {
  const text = new TextDecoder(encoding).decode(bytes, { stream: true });
  let bad = 0;
  for (const c of text) if (NO_TEXT.test(c)) bad++;
  return { text, broken: text.length === 0 ? 0 : bad / text.length };
}

/** So many in a row no text has by chance. */
const OUT_OF_STEP = 4;

/** Whether a byte too many or too few has UTF-16 read across its characters: "<td>" becomes U+3C00 U+7400 U+6400 U+3E00. */
function isOutOfStep(text: string): boolean {
  let run = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    run = code !== 0 && (code & 0xff) === 0 ? run + 1 : 0;
    if (run === OUT_OF_STEP) return true;
  }
  return false;
}

/**
 * The text of a file: by its byte order mark, by UTF-16's zeros, else UTF-8 where the bytes are UTF-8,
 * else GB18030 (which holds GBK and GB2312). Damaged bytes become U+FFFD. A declared charset only tips
 * the scales between two readings of damaged bytes: pages that say GB2312 and are UTF-8 are common.
 * Null where the bytes are no text, or UTF-16 out of step.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const marked = byBom(bytes) ?? byZeros(bytes);
  if (marked) {
    const { text, broken } = decode(bytes, marked);
    return broken > MAX_BROKEN || (marked !== 'utf-8' && isOutOfStep(text)) ? null : text;
  }
  const utf8 = decode(bytes, 'utf-8');
  if (utf8.broken === 0) return utf8.text;
  const gb = decode(bytes, 'gb18030');
  const best = gb.broken < utf8.broken || (gb.broken === utf8.broken && declaresGb(bytes)) ? gb : utf8;
  return best.broken > MAX_BROKEN ? null : best.text;
}
