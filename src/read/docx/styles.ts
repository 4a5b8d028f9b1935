import type { OfficePackage } from '../ooxml';

/** What a document's styles tell that its text doesn't. All by the style's id. */
export interface Styles {
  /** Styles of the document's title. */
  readonly titles: ReadonlySet<string>;
  /** Styles whose text isn't shown. */
  readonly hidden: ReadonlySet<string>;
  /** Styles that number their paragraphs: the list and the level. */
  readonly lists: ReadonlyMap<string, { readonly id: string; readonly level: string }>;
}

const TITLE = /^(title|标题)$/iu;

/** Reads the styles of a document; none where the part is missing. */
export function readStyles(parts: OfficePackage, path: string): Styles {
  const titles = new Set<string>();
  const hidden = new Set<string>();
  const lists = new Map<string, { id: string; level: string }>();
  let style = '';
  parts.read(path, {
    open: (name, attribute) => {
      if (name === 'style') style = attribute('styleId');
      if (style === '') return;
      const value = attribute('val');
      if (name === 'name' && TITLE.test(value)) titles.add(style);
      if (name === 'vanish' && !/^(0|false|off)$/u.test(value)) hidden.add(style);
      if (name === 'numId') lists.set(style, { id: value, level: lists.get(style)?.level ?? '0' });
      if (name === 'ilvl') lists.set(style, { id: lists.get(style)?.id ?? '', level: value });
    },
    close: (name) => {
      if (name === 'style') style = '';
    },
    text: () => undefined,
  });
  return { titles, hidden, lists };
}
