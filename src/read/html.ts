import type { DefaultTreeAdapterTypes } from 'parse5';
import { parse } from 'parse5';
import { tidy } from './chars';
import type { Block, Document } from './document';
import { LIMITS } from './document';
import type { RawCell } from './grid';
import { resolveGrid } from './grid';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'svg',
  'math',
  'select',
  'textarea',
  'object',
]);
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 head header hr html li main nav ol p pre section table tbody td tfoot th thead title tr ul'
  ).split(' '),
);
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

const isElement = (node: Node): node is Element => 'tagName' in node;
const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);
const attribute = (element: Element, name: string) => element.attrs.find((a) => a.name === name)?.value ?? '';

/** Visits a tree in document order with its own stack: a page may be nested deeper than the call stack. */
function walk(root: Node, enter: (node: Node) => boolean, leave: (node: Node) => void): void {
  const stack: { node: Node; next: number }[] = [];
  if (enter(root)) stack.push({ node: root, next: 0 });
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const child = childrenOf(top.node)[top.next++];
    if (!child) {
      leave(top.node);
      stack.pop();
    } else if (enter(child)) {
      stack.push({ node: child, next: 0 });
    } else {
      leave(child);
    }
  }
}

const UNSEEN = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/iu;
const STRUCK = /text-decoration[a-z-]*\s*:[^;]*line-through/iu;

const isHidden = (element: Element) =>
  UNSEEN.test(attribute(element, 'style')) || element.attrs.some(({ name }) => name === 'hidden');

/** Struck out or hidden: what was there before a correction. */
const isWithdrawn = (element: Element) =>
  /^(?:del|s|strike)$/u.test(element.tagName) ||
  STRUCK.test(attribute(element, 'style')) ||
  isHidden(element);

/**
 * Withdrawn in prose. A hidden part of the page (a tab, what a script shows) is read all the same: it may be
 * the report.
 */
const isWithdrawnProse = (element: Element) =>
  isWithdrawn(element) && !(BLOCKS.has(element.tagName) && isHidden(element));

/** A row or cell that a browser leaves out of the grid. */
const isOutOfGrid = (element: Element) => /display\s*:\s*none/iu.test(attribute(element, 'style'));

/** Text of a subtree; a block or `<br>` begins a new line, and a mark set high or low is kept apart from a figure. */
function textOf(root: Node): string {
  let text = '';
  walk(
    root,
    (node) => {
      if (node.nodeName === '#text' && 'value' in node) text += node.value.replace(/\s+/gu, ' ');
      if (!isElement(node)) return true;
      if (SKIPPED.has(node.tagName) || isWithdrawn(node)) return false;
      if (node.tagName === 'br' || BLOCKS.has(node.tagName)) text += '\n';
      if (node.tagName === 'sup' || node.tagName === 'sub') text += '^';
      return true;
    },
    (node) => {
      if (isElement(node) && BLOCKS.has(node.tagName)) text += '\n';
    },
  );
  return text.replace(/ *\n[ \n]*/gu, '\n').trim();
}

const span = (cell: Element, name: string): number => {
  const value = Number.parseInt(attribute(cell, name), 10);
  return Number.isFinite(value) && value > 0 ? value : 1;
};

/** The rows of a table that holds no other. */
function rowsOf(table: Element): RawCell[][] {
  const rows: RawCell[][] = [];
  walk(
    table,
    (node) => {
      if (!isElement(node)) return false;
      if (/^t[dhr]$/u.test(node.tagName) && isOutOfGrid(node)) return false;
      if (node.tagName === 'tr') rows.push([]);
      if (node.tagName === 'td' || node.tagName === 'th') {
        rows.at(-1)?.push({
          text: textOf(node),
          rowSpan: span(node, 'rowspan'),
          colSpan: span(node, 'colspan'),
        });
        return false;
      }
      return rows.length <= LIMITS.rows;
    },
    () => undefined,
  );
  return rows;
}

/** Tables that hold a table lay out the page; what they hold is read as if they weren't there. */
function layoutTables(root: Node): Set<Node> {
  const open: Node[] = [];
  const layout = new Set<Node>();
  walk(
    root,
    (node) => {
      if (isElement(node) && node.tagName === 'table') {
        const outer = open.at(-1);
        if (outer) layout.add(outer);
        open.push(node);
      }
      return true;
    },
    (node) => {
      if (open.at(-1) === node) open.pop();
    },
  );
  return layout;
}

/** True where tags are left open so deep that building the tree would take too long. */
export function isTooDeep(source: string): boolean {
  let depth = 0;
  for (const [, closing, name] of source.matchAll(/<(\/?)([a-z][a-z0-9]*)/giu)) {
    if (VOID.has((name ?? '').toLowerCase())) continue;
    depth += closing ? -1 : 1;
    // Paragraphs and cells may lawfully be left open: bounded well above any real page's.
    if (depth > LIMITS.depth * 10) return true;
  }
  return false;
}

const PUBLISHED = /^(pubdate|publishdate|date|dc\.date|article:published_time|pubtime|createdate)$/iu;
const SITE = /^(sitename|contentsource|author|og:site_name|source)$/iu;
const TITLE = /^(articletitle|og:title)$/iu;

/** A web page as blocks. Scripts, styles and comments are left out. Never throws; see `LIMITS` for its bounds. */
export function readHtml(source: string): Document {
  const root = parse(source);
  const layout = layoutTables(root);
  const blocks: Block[] = [];
  const found = { article: '', h1: '', title: '', published: '', site: '' };
  let tables = 0;
  let line = 0;
  let text = '';

  const flush = (): void => {
    for (const part of text.split('\n')) {
      const trimmed = tidy(part).trim();
      if (trimmed !== '') blocks.push({ kind: 'paragraph', text: trimmed, line: line++ });
    }
    text = '';
  };
  const readMeta = (element: Element): void => {
    const name = attribute(element, 'name') || attribute(element, 'property');
    const content = attribute(element, 'content').trim();
    if (TITLE.test(name)) found.article ||= content;
    if (PUBLISHED.test(name)) found.published ||= content;
    if (SITE.test(name)) found.site += ` ${content}`;
  };

  walk(
    root,
    (node) => {
      if (node.nodeName === '#text' && 'value' in node) text += node.value.replace(/\s+/gu, ' ');
      if (!isElement(node)) return true;
      const tag = node.tagName;
      if (SKIPPED.has(tag) || isWithdrawnProse(node)) return false;
      if (tag === 'meta') readMeta(node);
      if (tag === 'title') {
        found.title ||= textOf(node);
        return false;
      }
      if (tag === 'h1') found.h1 ||= textOf(node).replace(/\n/gu, '');
      if (tag === 'br') text += '\n';
      if (BLOCKS.has(tag)) flush();
      if (tag === 'table' && !layout.has(node)) {
        const rows = resolveGrid(rowsOf(node));
        blocks.push({ kind: 'table', index: tables++, marked: true, rows });
        return false;
      }
      return true;
    },
    (node) => {
      if (isElement(node) && BLOCKS.has(node.tagName)) flush();
    },
  );
  flush();
  return {
    titles: [found.article, found.h1, found.title].filter((title) => title !== ''),
    published: found.published,
    site: found.site.trim(),
    blocks,
    brokenOff: !/>\s*$/u.test(source),
  };
}
