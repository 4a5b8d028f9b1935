/** What is needed of a font to place its characters and to trust them. */
export interface Font {
  /** Font units to the em: the matrix's first and fourth number. */
  readonly scaleX: number;
  readonly scaleY: number;
  readonly vertical: boolean;
  readonly defaultVMetrics: readonly number[] | null;
  /** False where its codes can't be told from its file: they stand for no character that is known. */
  readonly known: boolean;
}

/** The properties that pdf.js hands out of a font, as far as used; none of them is sure to be there. */
interface PdfJsFont {
  readonly fontMatrix?: ArrayLike<number>;
  readonly vertical?: boolean;
  readonly defaultVMetrics?: ArrayLike<number>;
  readonly isType3Font?: boolean;
  readonly composite?: boolean;
  readonly isSymbolicFont?: boolean;
  readonly name?: string;
  readonly cMap?: { readonly name?: string };
  readonly toUnicode?: { readonly firstChar?: unknown; readonly _map?: readonly (string | undefined)[] };
}

const SUBSET = /^[A-Z]{6}\+/u;

/** Every code of a simple font stands for the character of that number: it was numbered so for want of better. */
function isIdentity(map: readonly (string | undefined)[]): boolean {
  const entries = Object.entries(map).filter(([, text]) => text !== undefined);
  return entries.every(([code, text]) => text === String.fromCharCode(Number(code)));
}

/**
 * Whether a font's codes are characters. pdf.js takes codes for characters where the file has no table of
 * them: in a font of many bytes a code, or in a part of a font with codes of its own, those are just numbers.
 */
function isKnown({ composite, isSymbolicFont, name, cMap, toUnicode, isType3Font }: PdfJsFont): boolean {
  if (composite) {
    const byNumber = toUnicode !== undefined && 'firstChar' in toUnicode;
    return !byNumber || /^(?:Uni|Adobe-.*-UCS2)/u.test(cMap?.name ?? '');
  }
  if (isType3Font || !isSymbolicFont || !SUBSET.test(name ?? '')) return true;
  const map = toUnicode?._map;
  return map !== undefined && !isIdentity(map);
}

/** A font as pdf.js gives it, which is anything at all where the file is damaged. */
export function fontOf(name: string, found: unknown): Font {
  const font = (typeof found === 'object' && found !== null ? found : {}) as PdfJsFont;
  const matrix = font.fontMatrix ?? [0.001, 0, 0, 0.001];
  const readable = typeof found === 'object' && found !== null && name !== 'g_font_error';
  return {
    scaleX: matrix[0] ?? 0.001,
    scaleY: matrix[3] ?? 0.001,
    vertical: font.vertical === true,
    defaultVMetrics: font.defaultVMetrics ? Array.from(font.defaultVMetrics) : null,
    known: readable && isKnown(font),
  };
}
