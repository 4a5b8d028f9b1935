/** Sizes of chart text, in pixels. Nothing is set smaller than `TICK`. */
export const TICK = 12;
export const LABEL = 13;
export const LINE_HEIGHT = 16;

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;
const NARROW = /[\s.,:;'|!()ijlrtf]/u;
const BROAD = /[A-Zmw%@—…×−→←]/u;

const em = (char: string): number => {
  if (WIDE.test(char)) return 1;
  if (NARROW.test(char)) return 0.36;
  return BROAD.test(char) ? 0.76 : 0.58;
};

/**
 * Width of a text in pixels, from fixed shares of an em and not from a font, so that a layout is the
 * same in Node, in every browser and before fonts load. It errs towards the wide side.
 */
export function textWidth(text: string, size: number): number {
  let sum = 0;
  for (const char of text) sum += em(char);
  return sum * size;
}

/** The text, or its longest start that fits with "…" after it; at least one character stays. */
export function truncate(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  const chars = Array.from(text);
  while (chars.length > 1 && textWidth(`${chars.join('')}…`, size) > width) chars.pop();
  return `${chars.join('').trimEnd()}…`;
}

/** Where a line may end: at a space, after a Chinese character or a short bracket, but not before a stop. */
const PIECES =
  /（[^（）]{1,8}）[，。、；：]*|[\u2e80-\ua4cf\uf900-\ufaff\uff00-\uff60][，。、；：）」』”]*|\s+|[^\s\u2e80-\ua4cf\uf900-\ufaff\uff00-\uff60]+/gu;

/** Breaks a text into lines as full as they get within `width`, in pixels; a piece that is wider stands alone. */
export function broken(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(PIECES) ?? []) {
    if (line !== '' && textWidth((line + piece).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else {
      line += piece;
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/**
 * Breaks a text into lines no wider than `width` and of nearly one length, so that no lone character
 * is left over; the last of `maxLines` is cut with "…" where there is more.
 */
export function wrap(text: string, size: number, width: number, maxLines = Infinity): readonly string[] {
  const lines = broken(text, size, width);
  if (lines.length > maxLines) {
    const rest = lines.slice(maxLines - 1).join('');
    return [...lines.slice(0, maxLines - 1), rest].map((each) => truncate(each, size, width));
  }
  let even = lines;
  for (let narrower = width - 4; lines.length > 1 && narrower > width / 2; narrower -= 4) {
    const next = broken(text, size, narrower);
    if (next.length > lines.length || widest(next, size) > narrower) break;
    even = next;
  }
  return even.map((each) => truncate(each, size, width));
}

/** Sets items one after another, each ending its line or followed by `separator`; an item is never broken, but cut where it is wider than a line. */
export function pack(
  items: readonly string[],
  separator: string,
  size: number,
  width: number,
): readonly string[] {
  const lines: string[] = [];
  items.forEach((item, i) => {
    const text = i < items.length - 1 ? `${item}${separator}` : item;
    const last = lines.at(-1);
    if (last !== undefined && textWidth((last + text).trimEnd(), size) <= width) {
      lines[lines.length - 1] = last + text;
    } else {
      lines.push(truncate(text, size, width));
    }
  });
  return lines.map((line) => line.trimEnd());
}

/** Width of the widest line. */
export const widest = (lines: readonly string[], size: number): number =>
  lines.reduce((most, line) => Math.max(most, textWidth(line, size)), 0);
