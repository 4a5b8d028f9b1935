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

/** What no XML document can hold, escaped or not: control characters and halves of characters. */
const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escapeXml = (text: string): string =>
  text.replaceAll(NO_XML, '').replaceAll(/[&<>"]/gu, (character) => ENTITIES[character] ?? '');

/** An element as XML, every text in it escaped. */
export function writeElement({ tag, attributes, children }: PictureElement): string {
  const head = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
  const inner = children.map((child) => (typeof child === 'string' ? escapeXml(child) : writeElement(child)));
  return inner.length === 0
    ? `<${tag}${head.join('')}/>`
    : `<${tag}${head.join('')}>${inner.join('')}</${tag}>`;
}
