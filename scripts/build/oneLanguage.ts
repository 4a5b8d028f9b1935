import type { Plugin } from 'vite';
import type { Lang } from '../../src/model/text';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}
interface Property extends Node {
  readonly key?: { readonly name?: string };
}
interface ObjectNode extends Node {
  readonly properties: readonly Property[];
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Partial<Node>).type === 'string';

/** The text in the other language of an object that is one text in both; null where it is something else. */
function otherIn({ properties }: ObjectNode, lang: Lang): Property | null {
  const named = (name: Lang) => properties.find(({ key }) => key?.name === name);
  return named(lang) ? (named(lang === 'zh' ? 'en' : 'zh') ?? null) : null;
}

/** What is to be dropped below a node: parts that don't overlap. */
function* othersIn(node: Node, lang: Lang): Generator<Node> {
  const other = node.type === 'ObjectExpression' ? otherIn(node as ObjectNode, lang) : null;
  if (other) yield other;
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value])
      if (isNode(child) && child !== other) yield* othersIn(child, lang);
}

/** Leaves the texts of one language in the built code: of every `{ zh: …, en: … }` the other is dropped. */
export function oneLanguage(lang: Lang): Plugin {
  return {
    name: 'one-language',
    transform: {
      order: 'post',
      filter: { id: /\/src\/.*\.(?:ts|svelte)$/u },
      handler(code) {
        const dropped = [...othersIn(this.parse(code), lang)].sort((a, b) => a.start - b.start);
        if (dropped.length === 0) return null;
        const kept = dropped.reduceRight((text, { start, end }) => {
          const rest = text.slice(end).replace(/^\s*,/u, '');
          return text.slice(0, start) + rest;
        }, code);
        return { code: kept, map: null };
      },
    },
  };
}
