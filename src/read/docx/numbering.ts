import type { OfficePackage } from '../ooxml';

interface Level {
  start: number;
  format: string;
  /** The number with its surroundings: "（%1）", "%1、"; %n stands for level n, counted from 1. */
  text: string;
}

const DIGITS = '〇一二三四五六七八九';

/** 1 to 99 as Chinese counts: 一, 十, 十一, 二十. */
function chinese(n: number): string {
  const tens = Math.floor(n / 10);
  const unit = n % 10 === 0 ? '' : DIGITS.charAt(n % 10);
  if (tens === 0) return unit;
  return `${tens === 1 ? '' : DIGITS.charAt(tens)}十${unit}`;
}

/** A list's number as Word prints it; '' in a format that isn't a number's (bullets) or isn't known here. */
function printed(n: number, format: string): string {
  if (format === 'decimal' || format === 'decimalFullWidth') return String(n);
  const isChinese = /^(chineseCounting|chineseCountingThousand|japaneseCounting|taiwaneseCounting)$/u;
  return isChinese.test(format) && n > 0 && n < 100 ? chinese(n) : '';
}

const MAX_LEVELS = 9;

/** Numbers the paragraphs of lists: Word doesn't keep such a number ("一、") in the text. */
export class Numbering {
  /** Levels of a list's design, and designs by list. */
  readonly #designs = new Map<string, Map<number, Level>>();
  readonly #lists = new Map<string, string>();
  readonly #counts = new Map<string, number[]>();

  /** Reads the part; a document without one has no lists. */
  static read(parts: OfficePackage, path: string): Numbering {
    const numbering = new Numbering();
    let design = '';
    let list = '';
    let level: Level | null = null;
    parts.read(path, {
      open: (name, attribute) => {
        const value = attribute('val');
        if (name === 'abstractNum') design = attribute('abstractNumId');
        else if (name === 'num') list = attribute('numId');
        else if (name === 'abstractNumId') numbering.#lists.set(list, value);
        else if (name === 'lvl' && design !== '') {
          level = { start: 1, format: '', text: '' };
          const levels = numbering.#designs.get(design) ?? new Map<number, Level>();
          levels.set(Number(attribute('ilvl')), level);
          numbering.#designs.set(design, levels);
        } else if (level && name === 'start') level.start = Number(value);
        else if (level && name === 'numFmt') level.format = value;
        else if (level && name === 'lvlText') level.text = value;
      },
      close: (name) => {
        if (name === 'lvl') level = null;
        if (name === 'abstractNum') design = '';
      },
      text: () => undefined,
    });
    return numbering;
  }

  /** The number before the next paragraph of a list at a level; '' where it has none or it isn't known. */
  next(list: string, levelText: string): string {
    const design = this.#lists.get(list);
    const levels = design === undefined ? undefined : this.#designs.get(design);
    const at = Math.min(Math.max(Number(levelText) || 0, 0), MAX_LEVELS - 1);
    const level = levels?.get(at);
    if (design === undefined || !level) return '';
    // Lists of one design count on.
    const counts = this.#counts.get(design) ?? [];
    counts[at] = (counts[at] ?? level.start - 1) + 1;
    this.#counts.set(design, counts.slice(0, at + 1));
    const parts = [...level.text.matchAll(/%(\d)/gu)].map(([, n]) => {
      const other = Number(n) - 1;
      const format = levels?.get(other)?.format ?? '';
      return printed(counts[other] ?? levels?.get(other)?.start ?? 1, format);
    });
    if (parts.length === 0 || parts.includes('')) return '';
    let next = 0;
    return level.text.replace(/%\d/gu, () => parts[next++] ?? '');
  }
}
