import { SaxesParser } from 'saxes';
import { LIMITS } from './document';

/** Looks up an attribute by its local name; '' where there is none. */
export type Attribute = (name: string) => string;

/** Hears an XML document in its order. Names are local, their prefixes left off: writers choose these freely. */
export interface XmlHandler {
  open(name: string, attribute: Attribute): void;
  close(name: string): void;
  text(text: string): void;
  /** Asked now and then: true ends the reading, whatever follows. */
  isDone?(): boolean;
}

class Stop extends Error {}

/** Characters handed over at a time, so that a fault early in a long text ends it early. */
const STEP = 65_536;

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

function lookup(attributes: Readonly<Record<string, string>>): Attribute {
  return (name) => {
    for (const key in attributes) if (localName(key) === name) return attributes[key] ?? '';
    return '';
  };
}

/**
 * Tells `handler` what an XML text holds. False where it is not well-formed, is nested deeper than
 * `LIMITS.depth`, or declares a document type: office files have none, and entities could grow without bound.
 * Works without a DOM, so also in a worker.
 */
export function readXml(source: string, handler: XmlHandler): boolean {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  const stop = () => {
    throw new Stop();
  };
  parser.on('error', stop);
  parser.on('doctype', stop);
  parser.on('opentag', (tag) => {
    if (++depth > LIMITS.depth) stop();
    handler.open(localName(tag.name), lookup(tag.attributes));
  });
  parser.on('closetag', (tag) => {
    depth--;
    handler.close(localName(tag.name));
  });
  parser.on('text', (text) => handler.text(text));
  parser.on('cdata', (text) => handler.text(text));
  try {
    for (let at = 0; at < source.length; at += STEP) {
      parser.write(source.slice(at, at + STEP));
      if (handler.isDone?.()) return true;
    }
    parser.close();
    return true;
  } catch (error) {
    if (error instanceof Stop) return false;
    throw error;
  }
}
