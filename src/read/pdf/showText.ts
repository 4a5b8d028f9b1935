import type { GraphicsState } from './graphicsState';
import type { Matrix, Point } from './matrix';
import { apply } from './matrix';
import type { Glyph, Turn } from './page';
import { plainCharacter } from './characters';

/** A character as pdf.js gives it; its width is in thousandths of the font's size. */
interface PdfJsGlyph {
  readonly unicode?: string;
  readonly width?: number;
  readonly isSpace?: boolean;
  readonly vmetric?: ArrayLike<number> | null;
}

/** Middle of a Chinese character or a digit above the baseline, in font sizes. */
const MIDDLE = 0.37;

const isGlyph = (item: unknown): item is PdfJsGlyph => typeof item === 'object' && item !== null;

/** The quarter turn nearest to a direction on the page. */
export function turnOf(x: number, y: number): Turn {
  if (Math.abs(x) >= Math.abs(y)) return x >= 0 ? 0 : 2;
  return y >= 0 ? 1 : 3;
}

function directions(matrix: Matrix): { readonly right: Point; readonly up: Point } {
  const origin = apply(matrix, 0, 0);
  const right = apply(matrix, 1, 0);
  const up = apply(matrix, 0, 1);
  return {
    right: { x: right.x - origin.x, y: right.y - origin.y },
    up: { x: up.x - origin.x, y: up.y - origin.y },
  };
}

/**
 * Places a string's characters on the page and moves the state to its end, as a viewer would. A number
 * among them moves the next one back by thousandths of the font's size. Without a font nothing is known,
 * so that each character is U+FFFD.
 */
export function showText(state: GraphicsState, items: readonly unknown[]): Glyph[] {
  const { font, fontSize, charSpacing, wordSpacing, direction } = state;
  const matrix = state.textToPage();
  const { right, up } = directions(matrix);
  const vertical = font?.vertical ?? false;
  const em = fontSize * (font?.scaleX ?? 0.001);
  const size = fontSize * Math.hypot(up.x, up.y) * Math.abs((font?.scaleY ?? 0.001) * 1000);
  const upright = turnOf(right.x, right.y);
  const along = vertical ? turnOf(-up.x, -up.y) : upright;
  const alongScale = vertical ? Math.hypot(up.x, up.y) : Math.hypot(right.x, right.y);
  const glyphs: Glyph[] = [];
  // Of a string in a font that could not be read pdf.js leaves nothing: there was text all the same.
  if (items.length === 0 && !font?.known && size > 0) {
    glyphs.push({ text: '\ufffd', ...apply(matrix, em, em), half: size / 2, size, upright, along });
  }
  let at = 0;
  for (const item of items) {
    if (typeof item === 'number') {
      at += ((vertical ? 1 : -1) * item * fontSize) / 1000;
      continue;
    }
    if (!isGlyph(item)) continue;
    const spacing = ((item.isSpace ? wordSpacing : 0) + charSpacing) * direction;
    const metrics = item.vmetric ?? font?.defaultVMetrics;
    const width = (vertical ? -(metrics?.[0] ?? -1000) : (item.width ?? 0)) * em;
    const middle = at + width / 2;
    const { x, y } = vertical ? apply(matrix, 0, -middle) : apply(matrix, middle, fontSize * MIDDLE);
    const text = font?.known ? plainCharacter(item.unicode ?? '') : '\ufffd';
    if (text !== '' && size > 0) {
      glyphs.push({ text, x, y, half: (Math.abs(width) * alongScale) / 2, size, upright, along });
    }
    at += vertical ? width - spacing : width + spacing;
  }
  if (vertical) state.y -= at;
  else state.x += at * state.hScale;
  return glyphs;
}
