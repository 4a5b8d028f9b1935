import type { Body } from '../model/body';

/**
 * What a reader's filter is matched against: the names from province to body, its code, its area's code.
 * Joined, not concatenated: that would leave a chain of strings, to be followed anew at every search.
 */
const textOf = ({ province, city, county, name, code, area }: Body): string =>
  [province, city, county, name, ' ', code ?? '', ' ', area].join('').toLowerCase();

/** Texts of bodies, which live as long as they do: a filter is typed letter by letter. */
const texts = new WeakMap<Body, string>();

function keptTextOf(body: Body): string {
  const kept = texts.get(body);
  if (kept !== undefined) return kept;
  const text = textOf(body);
  texts.set(body, text);
  return text;
}

/** A test of bodies by a reader's filter, each word of which must stand in a body's text; null where it is blank. */
export function bodyMatcher(filter: string): ((body: Body) => boolean) | null {
  const words = filter
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  return words.length === 0 ? null : (body) => words.every((word) => keptTextOf(body).includes(word));
}
