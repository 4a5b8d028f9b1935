import type { Sheet, SheetCell } from './sheet';

/** A page to print: its title, prose before and after the tables, and the tables. */
export interface Page {
  readonly title: string;
  readonly before: readonly string[];
  readonly sheets: readonly Sheet[];
  readonly after: readonly string[];
}

export interface Noise {
  /** Breaks some labels in two (text) or wraps cells in markup (HTML). */
  readonly broken: boolean;
  /** Drops spans or trailing blank cells where a real page would. */
  readonly ragged: boolean;
  readonly pick: (n: number) => number;
}

export type Layout = (page: Page, noise: Noise) => string;

export const isBlank = (cell: SheetCell) => cell.text.trim() === '';
export const escape = (text: string) => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');

export function halved(text: string, noise: Noise, mark: string): string {
  if (!noise.broken || !/\p{Script=Han}{3}/u.test(text) || text.length < 5 || noise.pick(3) > 0) return text;
  const at = 2 + noise.pick(text.length - 3);
  return `${text.slice(0, at)}${mark}${text.slice(at)}`;
}
