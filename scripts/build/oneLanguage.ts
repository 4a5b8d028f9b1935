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

/** The language that a node asks for (`lang === 'zh'`, as Svelte's compiler writes it too); null where it asks nothing. */
function askedIn(node: Node, code: string): Lang | null {
  if (node.type !== 'BinaryExpression') return null;
  const asked = /^(?:.*\.lang|lang|\$\.get\(lang\)) === ['"](zh|en)['"]$/su.exec(
    code.slice(node.start, node.end),
  );
  return (asked?.[1] as Lang | undefined) ?? null;
}

/** A part of the code, and what stands in its place. */
interface Change extends Pick<Node, 'start' | 'end'> {
  readonly by: string;
}

/** What is to be changed below a node: parts that don't overlap. */
function* changesIn(node: Node, code: string, lang: Lang): Generator<Change> {
  const asked = askedIn(node, code);
  if (asked !== null) {
    yield { start: node.start, end: node.end, by: String(asked === lang) };
    return;
  }
  const other = node.type === 'ObjectExpression' ? otherIn(node as ObjectNode, lang) : null;
  if (other) {
    const comma = /^\s*,/u.exec(code.slice(other.end));
    yield { start: other.start, end: other.end + (comma?.[0].length ?? 0), by: '' };
  }
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value])
      if (isNode(child) && child !== other) yield* changesIn(child, code, lang);
}

/**
 * Leaves one language in the built code: of every `{ zh: …, en: … }` the other text is dropped, and whether the
 * language is one or the other is answered beforehand.
 */
export function oneLanguage(lang: Lang): Plugin {
  return {
    name: 'one-language',
    transform: {
      order: 'post',
      filter: { id: /\/src\/.*\.(?:ts|svelte)$/u },
      handler(code) {
        const changes = [...changesIn(this.parse(code), code, lang)].sort((a, b) => a.start - b.start);
        if (changes.length === 0) return null;
        const changed = changes.reduceRight(
          (text, { start, end, by }) => text.slice(0, start) + by + text.slice(end),
          code,
        );
        return { code: changed, map: null };
      },
    },
  };
}
