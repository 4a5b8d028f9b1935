import type { PictureElement } from './element';

const REFERENCE = /url\(#([^)]+)\)/gu;

const all = (one: PictureElement): PictureElement[] => [
  one,
  ...one.children.flatMap((child) => (typeof child === 'string' ? [] : all(child))),
];

const referred = (elements: readonly PictureElement[]): readonly string[] => [
  ...new Set(
    elements
      .flatMap(all)
      .flatMap(({ attributes }) =>
        Object.values(attributes).flatMap((value) => [...value.matchAll(REFERENCE)].map(([, id = '']) => id)),
      ),
  ),
];

/**
 * The same elements without the patterns that nothing uses, the others numbered in the order of their use: a
 * page's own ids would differ from one opening to the next.
 */
export function tidyPatterns(elements: readonly PictureElement[]): readonly PictureElement[] {
  const names = new Map(referred(elements).map((id, i) => [id, `pattern-${i + 1}`]));
  const tidy = (one: PictureElement): PictureElement | null => {
    const { id, ...attributes } = one.attributes;
    const name = names.get(id ?? '');
    if (one.tag === 'pattern' && name === undefined) return null;
    const children = one.children.flatMap((child) =>
      typeof child === 'string' ? child : (tidy(child) ?? []),
    );
    if (one.tag === 'defs' && children.length === 0) return null;
    const renamed = Object.entries(attributes).map(
      ([key, value]) =>
        [key, value.replaceAll(REFERENCE, (_, old: string) => `url(#${names.get(old) ?? old})`)] as const,
    );
    return {
      ...one,
      attributes: { ...(name === undefined ? {} : { id: name }), ...Object.fromEntries(renamed) },
      children,
    };
  };
  return elements.flatMap((each) => tidy(each) ?? []);
}
