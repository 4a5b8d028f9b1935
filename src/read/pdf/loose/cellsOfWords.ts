import type { Meaning } from '../../../model/labels';
import { squash } from '../../chars';
import type { Frame } from '../frame';
import { around } from '../frame';
import type { Word } from '../writing';
import { meaningOf, mayGoOn } from './formLabel';

/** A word and the page that it stands on; pages lie under each other. */
export interface PagedWord extends Word {
  readonly page: number;
}

/** A label of the form where it stands, its lines together. */
export interface Label extends Frame {
  readonly text: string;
  readonly meaning: Meaning;
}

/** What stands in a table without lines: the form's labels, and all that may be figures. */
export interface LooseCells {
  readonly labels: readonly Label[];
  readonly figures: readonly Word[];
}

const UNIT = /^(?:件|项|个|条|次|宗|元|万元|万|亿元|亿)$/u;
const SIGN = /^(?:增加|新增|增|减少|减)$/u;
const FIGURE = /^(?:无|(?:增加|新增|增|减少|减)?[^\p{L}]*(?:件|项|个|条|次|宗|元|万元|万|亿元|亿)?)$/u;
const LONE_ORDINAL = /^(?:\([一二三四五六七八九十\d]{1,2}\)|\d{1,2}[.、])$/u;
const OWN_ORDINAL = /^(?:\([一二三四五六七八九十\d]{1,2}\)|\d{1,2}[.、])/u;

/** What a label may go on with: words, or what closes them. A dash under a label is a cell of its own. */
const IN_LABEL = /\p{Script=Han}|^[)）”」]+$/u;

const isFigure = (text: string) => {
  const plain = squash(text);
  return FIGURE.test(plain) && !LONE_ORDINAL.test(plain);
};

/** True for a unit that stands alone. */
export const isUnit = (text: string) => UNIT.test(squash(text));

/** A blank between a figure and its unit or sign, in font sizes, is no wider. */
export const BLANK = 0.55;

const isOneCell = (a: Word, b: Word) =>
  b.x0 - a.x1 <= BLANK * a.size &&
  ((/\d$/u.test(squash(a.text)) && isUnit(b.text)) ||
    (SIGN.test(squash(a.text)) && /^\d/u.test(squash(b.text))));

/** A line's words, a figure's unit and sign joined to it. */
export function withUnits(words: readonly Word[]): Word[] {
  const found: Word[] = [];
  for (const word of words) {
    const last = found.at(-1);
    if (last && isOneCell(last, word)) {
      found[found.length - 1] = {
        ...around([last, word]),
        text: `${last.text} ${word.text}`,
        size: last.size,
      };
    } else found.push(word);
  }
  return found;
}

/** Words that may be one label: its text so far, the box about it, and the last of them. */
interface Open {
  /** They are a label already. */
  isWhole: boolean;
  text: string;
  frame: Frame;
  last: PagedWord;
}

const middle = ({ y0, y1 }: Frame) => (y0 + y1) / 2;

/** In font sizes: how far apart the lines of a cell are at least, those of a whole label at most, and of any; words that are spaced out. */
const LINES = { least: 0.5, whole: 2, most: 3 } as const;
const SPACED = 1.2;

/** True where a word stands under a label's last line, on the next page perhaps, or behind its last word. */
function isNext({ frame, last, isWhole }: Open, word: PagedWord): boolean {
  const size = Math.max(last.size, word.size);
  const down = middle(word) - middle(last);
  if (Math.abs(down) < LINES.least * size) {
    return word.x0 >= last.x1 && word.x0 - last.x1 <= SPACED * size;
  }
  const isNear = down <= (isWhole ? LINES.whole : LINES.most) * size;
  const isOver = !isWhole && word.page === last.page + 1;
  return down > 0 && (isNear || isOver) && word.x0 < frame.x1 && word.x1 > frame.x0;
}

/** True where a number stands alone and the word has its own. */
const isNumbered = ({ text }: Open, word: Word) =>
  LONE_ORDINAL.test(squash(text)) && OWN_ORDINAL.test(squash(word.text));

/** The label that a word goes on: one that wants more words before a whole one, then the nearest. Null where two are as good. */
function labelBefore(open: readonly Open[], word: PagedWord): Open | null | undefined {
  const all = open.filter(
    (label) => isNext(label, word) && !isNumbered(label, word) && mayGoOn(label.text + word.text),
  );
  const unfinished = all.filter(({ isWhole }) => !isWhole);
  const fit = unfinished.length > 0 ? unfinished : all;
  const nearest = Math.max(...fit.map(({ last }) => middle(last)));
  const [best, ...others] = fit.filter(({ last }) => nearest - middle(last) < LINES.least * word.size);
  return others.length > 0 ? null : best;
}

/**
 * Words as the form's labels and figures. A label is told by its words alone, which stand under each other as
 * the lines of a cell do: so it doesn't matter where its cell ends. Null where anything else stands among
 * them, or where words might go on either of two labels.
 */
export function cellsOfWords(words: readonly PagedWord[]): LooseCells | null {
  const open: Open[] = [];
  const figures: Word[] = [];
  for (const word of [...words].sort((a, b) => middle(a) - middle(b) || a.x0 - b.x0)) {
    const before = IN_LABEL.test(word.text) ? labelBefore(open, word) : undefined;
    if (before === null) return null;
    if (before) {
      before.text += word.text;
      before.frame = around([before.frame, word]);
      before.last = word;
      before.isWhole = meaningOf(before.text) !== null;
    } else if (isFigure(word.text)) figures.push(word);
    else if (mayGoOn(word.text)) {
      open.push({ text: word.text, frame: word, last: word, isWhole: meaningOf(word.text) !== null });
    } else return null;
  }
  const labels: Label[] = [];
  for (const { text, frame } of open) {
    const meaning = meaningOf(text);
    if (!meaning) return null;
    labels.push({ ...frame, text, meaning });
  }
  return { labels, figures };
}
