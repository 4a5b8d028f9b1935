import { squash } from './chars';
import type { Meaning } from '../model/labels';
import { PHRASES } from '../model/labels';

/** A phrase found in a label, or text that is none (`unknown`). */
export type Token = Meaning | { readonly is: 'unknown'; readonly text: string };

const LONGEST = Math.max(...[...PHRASES.keys()].map((phrase) => phrase.length));
/** Nothing longer is a label, all of a table's labels run together included. */
const LONGEST_LABEL = 5_000;
const ORDINAL = /^[一二三四五六七八九十0-9]$/u;

/**
 * A label's characters that count. A remark in brackets goes, an ordinal or 减 stays without them;
 * all other punctuation goes too.
 */
export function bare(text: string): string {
  return squash(text)
    .replace(/\(([^()]*)\)/gu, (_, inner: string) =>
      /^([一二三四五六七八九十\d]{1,2}|减)$/u.test(inner) ? inner : '',
    )
    .replace(/[^\p{L}\p{N}\ufffd]/gu, '');
}

/**
 * A label's text as known phrases, longest first from the left; single ordinals are filler. The text may
 * be several labels run together, as where a heading was broken over lines and cells.
 */
export function tokens(text: string): Token[] {
  if (text.length > LONGEST_LABEL) return [{ is: 'unknown', text }];
  const plain = bare(text);
  const found: Token[] = [];
  let unknown = '';
  const close = (): void => {
    if (unknown !== '') found.push({ is: 'unknown', text: unknown });
    unknown = '';
  };
  for (let at = 0; at < plain.length;) {
    let length = Math.min(LONGEST, plain.length - at);
    while (length > 0 && !PHRASES.has(plain.slice(at, at + length))) length--;
    const meaning = PHRASES.get(plain.slice(at, at + length));
    if (meaning) {
      close();
      found.push(meaning);
      at += length;
    } else {
      const char = plain.charAt(at++);
      if (unknown === '' && ORDINAL.test(char) && isBoundary(plain, at)) found.push({ is: 'filler' });
      else unknown += char;
    }
  }
  close();
  return found;
}

/** True where a phrase begins at `at`, after two more ordinals at most, or nothing: an ordinal stands before such. */
function isBoundary(plain: string, at: number): boolean {
  let start = at;
  while (start < at + 2 && ORDINAL.test(plain.charAt(start))) start++;
  if (start === plain.length) return true;
  for (let length = Math.min(LONGEST, plain.length - start); length > 0; length--) {
    if (PHRASES.has(plain.slice(start, start + length))) return true;
  }
  return false;
}

/** An ordinal that stands alone: "（三）", "1.", "三、". A bare "1" is a figure. */
const LONE_ORDINAL =
  /^[(（]?[一二三四五六七八九十\d]{1,2}[)）.、．]+$|^[(（][一二三四五六七八九十\d]{1,2}[)）]$/u;
/** Words that figures are written with; a text of these alone is a figure, read or not. */
const FIGURE_WORDS = /^[一二三四五六七八九十百千万亿零〇两点元件项个条约近余多无增减加少持平不变化]+$/u;

/** True for text that a table's label may be: words, and no figure but an ordinal. */
export function isLabel(text: string): boolean {
  const plain = squash(text);
  if (LONE_ORDINAL.test(plain)) return true;
  if (!/\p{Script=Han}/u.test(plain) || FIGURE_WORDS.test(plain)) return false;
  const found = tokens(plain);
  // "2.其" may be the first half of a label; a figure never goes on so.
  if (/^\d{1,2}[.、．]\p{Script=Han}/u.test(plain)) return true;
  if (/^[\d+-]/u.test(plain))
    return found.some((token) => !['unknown', 'filler', 'remark'].includes(token.is));
  return found.every((token) => token.is !== 'unknown' || !/\d/u.test(token.text));
}
