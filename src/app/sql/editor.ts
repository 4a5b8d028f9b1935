import type { Completion } from '@codemirror/autocomplete';
import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import type { SQLNamespace } from '@codemirror/lang-sql';
import { sql, SQLDialect } from '@codemirror/lang-sql';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { Compartment, EditorState, Prec } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { sqlSay } from '../../i18n/sqlText';
import type { Lang } from '../../model/text';
import type { SchemaColumn, SchemaTable } from '../../query/console/schema';
import { columnLine } from '../../query/console/schema';

/** What DuckDB reads in a query; a language of its own, as none that comes with the editor knows FROM first. */
const DUCKDB = SQLDialect.define({
  keywords: `all analyze and anti any as asc asof between by case cast columns cross cube current describe desc distinct else
    end escape except exclude exists explain fetch filter first following from full grouping group having ignore
    ilike in inner intersect is isnull join last lateral left like limit materialized name natural not notnull nulls
    offset on or order outer over partition pivot positional preceding qualify range recursive replace respect
    right rollup row rows sample select semi sets show similar some summarize table then to unbounded union unnest
    unpivot using values when where window with within`,
  types: `bigint blob boolean date decimal double float hugeint integer interval smallint time timestamp tinyint
    ubigint uinteger usmallint utinyint varchar`,
  builtin: 'false null true',
  doubleDollarQuotedStrings: true,
  operatorChars: '+-*/<>=~!@#%^&|`?:',
});

/** What the editor follows of the page. */
export interface EditorWords {
  readonly lang: Lang;
  readonly schema: readonly SchemaTable[];
}

export interface Editor {
  /** Puts a text in place of the one that is there; does nothing where it is the same. */
  readonly setText: (text: string) => void;
  /** Puts a text where the cursor is. */
  readonly insert: (text: string) => void;
  readonly setWords: (words: EditorWords) => void;
  readonly destroy: () => void;
}

interface Wanted extends EditorWords {
  readonly text: string;
  readonly onchange: (text: string) => void;
  readonly onrun: () => void;
}

/** Of a longer list a part is drawn, by where the choice stands: it never scrolls, which only a mouse could do. */
const MOST_OPTIONS = 8;

/** The page's own colours, so that the editor follows its theme. */
const COLOURS = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword], color: 'var(--series-1-text)', fontWeight: '600' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--series-3-text)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--series-2-text)' },
  { tag: tags.comment, color: 'var(--ink-2)', fontStyle: 'italic' },
  { tag: [tags.typeName, tags.standard(tags.name)], color: 'var(--series-4-text)' },
]);

const LOOK = EditorView.theme({
  '&': {
    color: 'var(--ink)',
    backgroundColor: 'var(--paper)',
    border: '1px solid var(--control)',
    borderRadius: '6px',
    fontSize: '14px',
    minHeight: '220px',
    maxHeight: '460px',
  },
  '&.cm-focused': { outline: '3px solid var(--focus)', outlineOffset: '2px' },
  '.cm-scroller': {
    fontFamily: "ui-monospace, 'SF Mono', Menlo, Consolas, 'Noto Sans Mono CJK SC', monospace",
    lineHeight: '1.55',
    minHeight: '218px',
  },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'color-mix(in srgb, var(--focus) 28%, var(--paper))',
  },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--ink-2)', border: '0' },
  '.cm-tooltip': { backgroundColor: 'var(--paper)', color: 'var(--ink)', border: '1px solid var(--control)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    fontFamily: 'inherit',
    maxHeight: 'none',
    overflow: 'hidden',
    maxWidth: 'min(560px, 92vw)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '3px 8px', minHeight: '24px' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { background: 'var(--ink)', color: 'var(--paper)' },
  '.cm-completionDetail': { fontStyle: 'normal', opacity: '.85' },
});

/**
 * Types over what is selected by itself: Chromium would keep the look of what was there in a style attribute,
 * which the page's policy forbids, and complain.
 */
const TYPES_OVER = EditorView.domEventHandlers({
  beforeinput: (event, view) => {
    const { from, to } = view.state.selection.main;
    const { data } = event;
    if (event.inputType !== 'insertText' || data === null || from === to) return false;
    event.preventDefault();
    const insert = () =>
      view.state.update(view.state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true });
    const handlers = view.state.facet(EditorView.inputHandler);
    if (!handlers.some((handler) => handler(view, from, to, data, insert))) view.dispatch(insert());
    return true;
  },
});

const DEFAULT_TABLE = 'reports';

/** Tables and their columns, each with what it means, for completion; a column that one table alone has needs no table before it. */
function namespaceOf({ schema, lang }: EditorWords): SQLNamespace {
  const completionOf = (column: SchemaColumn): Completion => ({
    label: column.name,
    type: 'property',
    detail: columnLine(column, lang),
  });
  // Those of the default table come by themselves.
  const known = new Set(schema.find(({ name }) => name === DEFAULT_TABLE)?.columns.map(({ name }) => name));
  const others = schema.flatMap(({ columns }) => columns.filter(({ name }) => !known.has(name)));
  return Object.fromEntries<SQLNamespace>([
    ...others.map((column) => [column.name, { self: completionOf(column), children: [] }] as const),
    ...schema.map((table) => {
      const self = { label: table.name, type: 'type', detail: table.label[lang] };
      return [table.name, { self, children: table.columns.map(completionOf) }] as const;
    }),
  ]);
}

const wordsOf = (words: EditorWords) => [
  sql({ dialect: DUCKDB, schema: namespaceOf(words), defaultTable: DEFAULT_TABLE, upperCaseKeywords: true }),
  EditorView.contentAttributes.of({ 'aria-label': sqlSay('editor', words.lang), spellcheck: 'false' }),
  EditorState.phrases.of({ Completions: sqlSay('completions', words.lang) }),
];

/**
 * An editor for SQL in `host`. It stands in a shadow root: there its styles are adopted sheets, where in the
 * document they would be a `<style>` element, which the page's policy forbids. Tab is left to the browser, so
 * that the keyboard can leave.
 */
export function openEditor(host: HTMLElement, { text, onchange, onrun, ...words }: Wanted): Editor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const followed = new Compartment();
  const run = () => {
    onrun();
    return true;
  };
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        closeBrackets(),
        autocompletion({ icons: false, maxRenderedOptions: MOST_OPTIONS }),
        syntaxHighlighting(COLOURS),
        EditorView.lineWrapping,
        LOOK,
        TYPES_OVER,
        Prec.highest(keymap.of([{ key: 'Mod-Enter', run }])),
        keymap.of([...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onchange(update.state.doc.toString());
        }),
        followed.of(wordsOf(words)),
      ],
    }),
  });
  return {
    setText: (next) => {
      if (view.state.doc.toString() === next) return;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } });
    },
    insert: (piece) => {
      view.dispatch(view.state.replaceSelection(piece));
      view.focus();
    },
    setWords: (next) => view.dispatch({ effects: followed.reconfigure(wordsOf(next)) }),
    destroy: () => view.destroy(),
  };
}
