/** Soft hyphens, zero-width marks and byte order marks: they stand inside words and mean nothing. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;

/** Full-width digits, letters and punctuation become half-width; every kind of space becomes a plain one. */
export function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/[^\S\n]+/gu, ' ');
}

/** `tidy`, and without any space or line break: Chinese words are often spaced out or broken over lines. */
export function squash(text: string): string {
  return tidy(text).replace(/\s+/gu, '');
}
