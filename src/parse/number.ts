import { tidy } from '../read/chars';

/** A unit of money, as a power of ten of 元. */
export type Scale = 0 | 4 | 8;

/**
 * What a cell says. `digits` is the exact decimal as printed, sign first where negative.
 * `scale` is the printed unit of money (元 0, 万 or 万元 4, 亿 8), null where none is printed.
 */
export type Reading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'unread' }
  | { readonly kind: 'number'; readonly digits: string; readonly scale: Scale | null };

const BLANK = /^(?:[-\u2010-\u2015\u2212_/\\]*|无)$/u;
const SIGNED: readonly [RegExp, 1 | -1][] = [
  [/^(?:\+|增加|新增|增)/u, 1],
  [/^(?:[-\u2212\u2013\u2014]|减少|减)/u, -1],
];
const NUMBER = /^(0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(\.\d+)?(件|项|个|条|次|宗|元|万元|万|亿元|亿|)$/u;
/** Figures that compatibility folding would glue to a number: a footnote mark isn't a digit. */
const MARKS = /[\u00b2\u00b3\u00b9\u2070-\u209f\u2460-\u24ff\u2776-\u2793\u3200-\u33ff\u{1f100}-\u{1f1ff}]/u;
const SCALES: Readonly<Record<string, Scale>> = { 元: 0, 万元: 4, 万: 4, 亿元: 8, 亿: 8 };

/**
 * Reads a cell: a plain number with its sign ("+3", "减2"), thousands commas and unit, full-width or
 * half-width; a dash, a slash or 无 is blank. Anything else ("约30", "3-5", "12 34", "十二") is unread:
 * a figure that needs judgement isn't guessed.
 */
export function readNumber(text: string): Reading {
  if (MARKS.test(text)) return { kind: 'unread' };
  const plain = tidy(text).trim();
  // Two figures in one cell are no figure.
  if (/[\d.,]\s+[\d.,]/u.test(plain)) return { kind: 'unread' };
  const printed = plain.replace(/\s+/gu, '').replace(/\((元|万元|亿元)\)$/u, '$1');
  if (BLANK.test(printed)) return { kind: 'blank' };
  const sign = SIGNED.find(([pattern]) => pattern.test(printed));
  const match = NUMBER.exec(sign ? printed.replace(sign[0], '') : printed);
  if (!match) return { kind: 'unread' };
  const digits = `${match[1]?.replaceAll(',', '') ?? ''}${match[2] ?? ''}`;
  const negative = sign?.[1] === -1 && !/^[0.]+$/u.test(digits);
  return { kind: 'number', digits: negative ? `-${digits}` : digits, scale: SCALES[match[3] ?? ''] ?? null };
}

/** The decimal `digits` times ten to the `power` (any whole number), without the noise of floating point. */
export function shift(digits: string, power: number): number {
  return Number(`${digits}e${power}`);
}
