import { escapeXml, NO_XML } from '../model/escapeXml';

/** An element of a picture, everything that it looks like among its attributes. */
export interface PictureElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (PictureElement | string)[];
}

export const element = (
  tag: string,
  attributes: Readonly<Record<string, string | number>>,
  children: PictureElement['children'] = [],
): PictureElement => ({
  tag,
  attributes: Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, String(value)])),
  children,
});

const escaped = (text: string): string => escapeXml(text.replaceAll(NO_XML, ''));

/** An element as XML, every text in it escaped. */
export function writeElement({ tag, attributes, children }: PictureElement): string {
  const head = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const inner = children.map((child) => (typeof child === 'string' ? escaped(child) : writeElement(child)));
  return inner.length === 0
    ? `<${tag}${head.join('')}/>`
    : `<${tag}${head.join('')}>${inner.join('')}</${tag}>`;
}
