import type { Meaning } from '../../../model/labels';
import { PHRASES } from '../../../model/labels';
import { squash } from '../../chars';
import { bare } from '../../phrase';

const REMARKS: ReadonlySet<string> = new Set(
  [...PHRASES].flatMap(([phrase, { is }]) => (is === 'remark' ? [phrase] : [])),
);

const beginningsOf = (phrases: Iterable<string>): ReadonlySet<string> =>
  new Set([...phrases].flatMap((phrase) => Array.from(phrase, (_, i) => phrase.slice(0, i + 1))));

const BEGINNINGS = beginningsOf(PHRASES.keys());
const REMARK_BEGINNINGS = beginningsOf(REMARKS);

/** A label's text without what numbers it, in every way to take that: "3其他" is a phrase with its number. */
function unnumbered(text: string): string[] {
  const plain = bare(text);
  const [ordinal = ''] = /^[一二三四五六七八九十\d]{0,2}/u.exec(plain) ?? [];
  return Array.from({ length: ordinal.length + 1 }, (_, i) => plain.slice(i));
}

/** Begins with words in brackets, which are a cell of their own. */
const CLOSED = /^\([^)]*\p{Script=Han}{2}[^)]*\)/u;

/** True for words in brackets, all of which are a remark. */
const isRemark = (text: string) => /^\([^)]*\p{Script=Han}{2}[^)]*\)$/u.test(squash(text));

/** What a cell's text means where it is one of the form's labels, with its number and remark; null for any other. */
export function meaningOf(text: string): Meaning | null {
  for (const label of unnumbered(text)) {
    const whole = PHRASES.get(label);
    if (whole) return whole;
    for (let end = 2; end < label.length; end++) {
      const meaning = REMARKS.has(label.slice(end)) ? PHRASES.get(label.slice(0, end)) : undefined;
      if (meaning) return meaning;
    }
  }
  return isRemark(text) ? { is: 'remark' } : null;
}

/** True where a text may be the beginning of one of the form's labels, or is one. */
export function mayGoOn(text: string): boolean {
  if (CLOSED.test(squash(text))) return isRemark(text);
  return unnumbered(text).some((label) => {
    if (label === '' || BEGINNINGS.has(label)) return true;
    const ends = Array.from(label, (_, end) => end);
    return ends.some((end) => PHRASES.has(label.slice(0, end)) && REMARK_BEGINNINGS.has(label.slice(end)));
  });
}
