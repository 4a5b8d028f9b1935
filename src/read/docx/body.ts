import { LIMITS } from '../document';
import type { Attribute, XmlHandler } from '../xml';
import type { FlowCell, FlowItem, FlowRow, FlowTable } from './flow';
import type { Numbering } from './numbering';
import type { Styles } from './styles';

/** What is heard of an element: all; in drawings nothing but text boxes; nothing. */
type Hearing = 'all' | 'boxes' | 'nothing';

interface Frame {
  readonly name: string;
  readonly hearing: Hearing;
  /** Of alternatives (`mc:AlternateContent`), one has been taken. */
  taken: boolean;
}

interface Container {
  readonly kind: 'body' | 'cell' | 'box';
  readonly items: FlowItem[];
  /** Text of a paragraph whose mark was deleted: it goes on in the next. */
  open: string | null;
}

interface Paragraph {
  text: string;
  style: string;
  /** Its numbering, where it has its own: a list and a level in it. */
  list: { id: string; level: string };
  markDeleted: boolean;
}

interface Run {
  hidden: boolean;
  /** Struck out: what was there before a correction. */
  struck: boolean;
  /** Set high or low: a mark beside a figure, no digit of it. */
  raised: boolean;
}

/** Withdrawn by a revision, superseded, or instructions and annotations that aren't printed as text. */
const UNHEARD = new Set(
  (
    'delText delInstrText instrText rPrChange pPrChange tblPrChange trPrChange tcPrChange tblGridChange ' +
    'sectPr sdtPr rt fldData comment'
  ).split(' '),
);
const DRAWINGS = new Set(['drawing', 'pict', 'object']);
/** These hold what a revision took away, except among properties, where they mark their owner. */
const REVISED_AWAY = new Set(['del', 'moveFrom']);

const isOn = (attribute: Attribute) => !/^(0|false|off|none)$/u.test(attribute('val'));
const whole = (text: string) => {
  const value = Number.parseInt(text, 10);
  return Number.isFinite(value) ? Math.min(Math.max(value, 0), LIMITS.columns) : 0;
};

/** Hears `word/document.xml` and builds what the body holds. */
export class BodyHandler implements XmlHandler {
  readonly body: FlowItem[] = [];
  /** The body was put together from parts in other formats (`w:altChunk`), which aren't read. */
  hasForeignParts = false;
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #frames: Frame[] = [];
  readonly #containers: Container[] = [{ kind: 'body', items: this.body, open: null }];
  readonly #tables: FlowTable[] = [];
  readonly #rows: FlowRow[] = [];
  readonly #cells: FlowCell[] = [];
  readonly #paragraphs: Paragraph[] = [];
  readonly #runs: Run[] = [];
  #cellCount = 0;

  constructor(styles: Styles, numbering: Numbering) {
    this.#styles = styles;
    this.#numbering = numbering;
  }

  open(name: string, attribute: Attribute): void {
    const hearing = this.#hearing(name);
    this.#frames.push({ name, hearing, taken: false });
    if (hearing === 'boxes' && (name === 'blip' || name === 'imagedata')) this.#picture();
    if (hearing !== 'all') return;
    switch (this.#parent(1)) {
      case 'rPr':
        this.#runProperty(name, attribute);
        break;
      case 'pPr':
      case 'numPr':
        this.#paragraphProperty(name, attribute);
        break;
      case 'trPr':
        this.#rowProperty(name, attribute);
        break;
      case 'tcPr':
        this.#cellProperty(name, attribute);
        break;
      default:
        this.#content(name, attribute);
    }
  }

  close(name: string): void {
    const frame = this.#frames.pop();
    if (frame?.hearing !== 'all') return;
    if (name === 'p') this.#closeParagraph();
    else if (name === 'r') this.#runs.pop();
    else if (name === 'tc') this.#closeCell();
    else if (name === 'tr') this.#closeRow();
    else if (name === 'tbl') this.#tables.pop();
    else if (name === 'txbxContent') this.#closeBox();
    else if (name === 'body') this.#finish(this.#containers[0]);
  }

  text(text: string): void {
    const top = this.#frames.at(-1);
    if (top?.name === 't' && top.hearing === 'all') this.#append(text);
  }

  /** Name of the element `back` levels above the one that was opened last. */
  #parent(back: number): string {
    return this.#frames.at(-1 - back)?.name ?? '';
  }

  #hearing(name: string): Hearing {
    const above = this.#frames.at(-1);
    const inherited = above?.hearing ?? 'all';
    if (inherited === 'nothing' || UNHEARD.has(name)) return 'nothing';
    if (above && (name === 'Choice' || name === 'Fallback')) {
      if (above.taken) return 'nothing';
      above.taken = true;
    }
    if (REVISED_AWAY.has(name) && above?.name !== 'rPr' && above?.name !== 'trPr') return 'nothing';
    if (name === 'txbxContent') return 'all';
    return DRAWINGS.has(name) ? 'boxes' : inherited;
  }

  #content(name: string, attribute: Attribute): void {
    switch (name) {
      case 'p':
        this.#paragraphs.push({ text: '', style: '', list: { id: '', level: '' }, markDeleted: false });
        break;
      case 'r':
        this.#runs.push({ hidden: false, struck: false, raised: false });
        break;
      case 'tbl':
        this.#openTable();
        break;
      case 'tr':
        this.#rows.push({ before: 0, gone: false, cells: [] });
        break;
      case 'tc':
        this.#openCell();
        break;
      case 'txbxContent':
        this.#containers.push({ kind: 'box', items: [], open: null });
        break;
      case 'br':
      case 'cr':
        this.#append('\n');
        break;
      case 'tab':
      case 'ptab':
        // Among properties it is a tab stop.
        if (this.#parent(1) === 'r') this.#append(' ');
        break;
      case 'noBreakHyphen':
        this.#append('-');
        break;
      case 'sym':
        this.#append(symbol(attribute('char')));
        break;
      case 'footnoteReference':
      case 'endnoteReference':
        this.#append('^');
        break;
      case 'altChunk':
        this.hasForeignParts = true;
    }
  }

  #append(text: string): void {
    const run = this.#runs.at(-1);
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph || run?.hidden || run?.struck) return;
    paragraph.text += run?.raised ? `^${text}` : text;
  }

  #runProperty(name: string, attribute: Attribute): void {
    const owner = this.#parent(2);
    const paragraph = this.#paragraphs.at(-1);
    if (owner === 'pPr' && REVISED_AWAY.has(name) && paragraph) paragraph.markDeleted = true;
    const run = this.#runs.at(-1);
    if (owner !== 'r' || !run) return;
    if (name === 'vanish') run.hidden = isOn(attribute);
    if (name === 'strike' || name === 'dstrike') run.struck ||= isOn(attribute);
    if (name === 'vertAlign') run.raised = /^(super|sub)script$/u.test(attribute('val'));
    if (name === 'rStyle' && this.#styles.hidden.has(attribute('val'))) run.hidden = true;
  }

  #paragraphProperty(name: string, attribute: Attribute): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph) return;
    if (name === 'pStyle') paragraph.style = attribute('val');
    if (name === 'numId') paragraph.list.id = attribute('val');
    if (name === 'ilvl') paragraph.list.level = attribute('val');
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    const container = this.#containers.at(-1);
    if (!paragraph || !container) return;
    const { style, list } = paragraph;
    const own = this.#styles.hidden.has(style) ? '' : paragraph.text;
    const inherited = this.#styles.lists.get(style);
    const id = list.id || (inherited?.id ?? '');
    const number = this.#numbering.next(id, list.level || (inherited?.level ?? '0'));
    // A number of a list is kept apart: it is no digit of a figure. Before nothing it is none at all.
    const text = `${container.open ?? ''}${number === '' || own === '' ? '' : `${number} `}${own}`;
    container.open = paragraph.markDeleted ? text : null;
    if (!paragraph.markDeleted) container.items.push({ kind: 'paragraph', text, style });
  }

  #finish(container: Container | undefined): void {
    if (container?.open) container.items.push({ kind: 'paragraph', text: container.open, style: '' });
  }

  #openTable(): void {
    const table: FlowTable = { kind: 'table', rows: [] };
    this.#containers.at(-1)?.items.push(table);
    this.#tables.push(table);
  }

  #openCell(): void {
    const flow: FlowItem[] = [];
    this.#cells.push({
      flow,
      gridSpan: 1,
      vMerge: 'none',
      hMerge: false,
      deleted: false,
      picture: false,
    });
    this.#containers.push({ kind: 'cell', items: flow, open: null });
  }

  #rowProperty(name: string, attribute: Attribute): void {
    const row = this.#rows.at(-1);
    if (!row) return;
    if (name === 'gridBefore') row.before = whole(attribute('val'));
    if (REVISED_AWAY.has(name)) row.gone = true;
    if (name === 'hidden' && isOn(attribute)) row.gone = true;
  }

  #cellProperty(name: string, attribute: Attribute): void {
    const cell = this.#cells.at(-1);
    if (!cell) return;
    if (name === 'gridSpan') cell.gridSpan = Math.max(1, whole(attribute('val')));
    if (name === 'vMerge' || name === 'vmerge') {
      cell.vMerge = attribute('val') === 'restart' ? 'restart' : 'continue';
    }
    if (name === 'hMerge' || name === 'hmerge') cell.hMerge = attribute('val') !== 'restart';
    if (name === 'cellDel') cell.deleted = true;
  }

  #closeCell(): void {
    const cell = this.#cells.pop();
    this.#finish(this.#containers.pop());
    if (cell && this.#cellCount++ < LIMITS.cells) this.#rows.at(-1)?.cells.push(cell);
  }

  #closeRow(): void {
    const row = this.#rows.pop();
    const rows = this.#tables.at(-1)?.rows;
    if (row && !row.gone && row.cells.length > 0 && rows && rows.length < LIMITS.rows) rows.push(row);
  }

  /** A text box floats beside the text it is anchored in: in a cell, its words are kept apart from a figure. */
  #closeBox(): void {
    const box = this.#containers.pop();
    this.#finish(box);
    const container = this.#containers.at(-1);
    for (const item of box?.items ?? []) {
      const inCell = container?.kind === 'cell' && item.kind === 'paragraph' && item.text.trim() !== '';
      container?.items.push(inCell ? { ...item, text: `^${item.text}` } : item);
    }
  }

  #picture(): void {
    const cell = this.#cells.at(-1);
    if (cell) cell.picture = true;
  }
}

/** A symbol font's character: which it shows isn't known, only that something stands there. */
function symbol(code: string): string {
  const value = Number.parseInt(code, 16);
  const isCharacter = value > 0x20 && value <= 0xffff && !(value >= 0xd800 && value < 0xe000);
  return isCharacter ? String.fromCodePoint(value) : '\ufffd';
}
