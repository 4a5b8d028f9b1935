import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Font } from './fonts';
import { fontOf } from './fonts';
import type { Frame } from './frame';
import { GraphicsState } from './graphicsState';
import { LIMITS_PDF } from './limits';
import type { OperatorAllowance } from './operators';
import { operatorsOf } from './operators';
import type { Matrix } from './matrix';
import { IDENTITY, compose, matrixOf } from './matrix';
import type { Glyph, PageContent, Rule } from './page';
import { boxOnPage, extentOf, rulesOf } from './paths';
import type { PdfJs } from './pdfjs';
import { showText } from './showText';

/** Which layers of a document are on: `isVisible` of pdf.js's optional content. */
export interface Layers {
  readonly isVisible: (group: unknown) => boolean;
}

type Args = readonly unknown[];

const numberAt = (args: Args, i: number): number => {
  const value = args[i];
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
};

/** Text rendering modes that leave no mark on the page. */
const INVISIBLE: ReadonlySet<number> = new Set([3, 7]);

/** A clip without a point lets nothing through. */
const NOTHING: Frame = { x0: 0, y0: 0, x1: -1, y1: -1 };

/**
 * The characters of a string that can be seen. Where it runs out of sight along its way, the ones beyond
 * stay, untold: what is left of a figure isn't it.
 */
function visible(shown: readonly Glyph[], { x0, y0, x1, y1 }: Frame): Glyph[] {
  const inside = ({ x, y }: Glyph) => x >= x0 && x <= x1 && y >= y0 && y <= y1;
  if (shown.every(inside)) return [...shown];
  if (!shown.some(inside)) return [];
  return shown.map((glyph) =>
    inside(glyph) || glyph.text.trim() === '' ? glyph : { ...glyph, text: '\ufffd' },
  );
}

/** Goes through a page's operators once and keeps its characters and its straight lines. */
class Reader {
  readonly glyphs: Glyph[] = [];
  readonly rules: Rule[] = [];
  invisible = 0;
  pictured = false;
  private readonly base: Matrix;
  private state: GraphicsState;
  private readonly saved: GraphicsState[] = [];
  private hidden = 0;
  private readonly marks: boolean[] = [];
  private clips = false;

  constructor(
    base: Matrix,
    private readonly page: Frame,
    private readonly fonts: ReadonlyMap<string, Font>,
    private readonly layers: Layers,
  ) {
    this.base = base;
    this.state = new GraphicsState(base, page);
  }

  private restore(): void {
    this.state = this.saved.pop() ?? this.state;
  }

  private save(): void {
    if (this.saved.length < LIMITS_PDF.depth) this.saved.push(this.state.copy());
  }

  private show(glyphs: unknown): void {
    if (!Array.isArray(glyphs)) return;
    const shown = showText(this.state, glyphs);
    if (this.hidden > 0) return;
    if (INVISIBLE.has(this.state.mode)) this.invisible += shown.length;
    else this.glyphs.push(...visible(shown, this.state.clip));
  }

  private draw(args: Args): void {
    if (this.clips) this.state.narrow(extentOf(args, this.state) ?? NOTHING);
    this.clips = false;
    if (this.hidden > 0 || this.rules.length > LIMITS_PDF.rules) return;
    this.rules.push(...rulesOf(args, this.state));
  }

  private openMark(name: unknown, group: unknown): void {
    const hides = name === 'OC' && group !== null && !this.layers.isVisible(group);
    this.marks.push(hides);
    if (hides) this.hidden++;
  }

  private closeMark(): void {
    if (this.marks.pop()) this.hidden--;
  }

  private beginForm(args: Args): void {
    this.save();
    this.state.transform(matrixOf(args[0] as ArrayLike<number> | null) ?? IDENTITY);
    const box = args[1] as ArrayLike<number> | null | undefined;
    if (box?.length === 4) this.state.narrow(boxOnPage(box, this.state));
  }

  /** An annotation's looks are drawn in the page's own space, whatever was left of the page's state. */
  private beginAnnotation(args: Args): void {
    this.save();
    const place = matrixOf(args[2] as ArrayLike<number> | null) ?? IDENTITY;
    const own = matrixOf(args[3] as ArrayLike<number> | null) ?? IDENTITY;
    this.state = new GraphicsState(compose(this.base, compose(place, own)), this.page);
  }

  private setGState(states: unknown): void {
    if (!Array.isArray(states)) return;
    for (const [key, value] of states as readonly [string, unknown][]) {
      if (key === 'LW' && typeof value === 'number') this.state.lineWidth = value;
      if (key === 'Font' && Array.isArray(value)) this.setFont(value);
    }
  }

  private setFont(args: Args): void {
    this.state.setFont(this.fonts.get(String(args[0])) ?? null, numberAt(args, 1));
  }

  /** What each operator does; those that aren't here leave no text and no line. */
  readonly does: Readonly<Record<string, (args: Args) => void>> = {
    save: () => this.save(),
    restore: () => this.restore(),
    transform: (args) => {
      const matrix = matrixOf(args as readonly number[]);
      if (matrix) this.state.transform(matrix);
      // pdf.js leaves pictures out, as they are not decoded; the place made for one remains.
      this.pictured = true;
    },
    setLineWidth: (args) => (this.state.lineWidth = numberAt(args, 0)),
    setGState: (args) => this.setGState(args[0]),
    beginText: () => this.state.beginText(),
    setCharSpacing: (args) => (this.state.charSpacing = numberAt(args, 0)),
    setWordSpacing: (args) => (this.state.wordSpacing = numberAt(args, 0)),
    setHScale: (args) => (this.state.hScale = numberAt(args, 0) / 100),
    setLeading: (args) => (this.state.leading = -numberAt(args, 0)),
    setTextRise: (args) => (this.state.rise = numberAt(args, 0)),
    setTextRenderingMode: (args) => (this.state.mode = numberAt(args, 0)),
    setFont: (args) => this.setFont(args),
    setTextMatrix: (args) => {
      const first = args[0];
      const numbers = typeof first === 'number' ? (args as readonly number[]) : (first as ArrayLike<number>);
      this.state.setTextMatrix(matrixOf(numbers) ?? IDENTITY);
    },
    moveText: (args) => this.state.moveText(numberAt(args, 0), numberAt(args, 1)),
    setLeadingMoveText: (args) => {
      this.state.leading = numberAt(args, 1);
      this.state.moveText(numberAt(args, 0), numberAt(args, 1));
    },
    nextLine: () => this.state.moveText(0, this.state.leading),
    showText: (args) => this.show(args[0]),
    showSpacedText: (args) => this.show(args[0]),
    clip: () => (this.clips = true),
    eoClip: () => (this.clips = true),
    constructPath: (args) => this.draw(args),
    paintFormXObjectBegin: (args) => this.beginForm(args),
    paintFormXObjectEnd: () => this.restore(),
    beginAnnotation: (args) => this.beginAnnotation(args),
    endAnnotation: () => this.restore(),
    beginMarkedContent: (args) => this.openMark(args[0], null),
    beginMarkedContentProps: (args) => this.openMark(args[0], args[1] ?? null),
    endMarkedContent: () => this.closeMark(),
  };
}

/** The fonts that a page's operators name, by that name. */
async function fontsOf(page: PDFPageProxy, names: ReadonlySet<string>): Promise<Map<string, Font>> {
  const fonts = new Map<string, Font>();
  for (const name of names) {
    const found = await new Promise((resolve) => {
      // Answers at once or, where the font is still under way, when it has come.
      page.commonObjs.get(name, resolve);
    });
    fonts.set(name, fontOf(name, found));
  }
  return fonts;
}

/** The fonts' names that operators ask for. */
function fontNames(
  fns: readonly number[],
  all: readonly (Args | null)[],
  ops: PdfJs['OPS'],
): ReadonlySet<string> {
  const names = new Set<string>();
  fns.forEach((fn, i) => {
    const args = all[i] ?? [];
    if (fn === ops['setFont']) names.add(String(args[0]));
    if (fn === ops['setGState'] && Array.isArray(args[0])) {
      for (const [key, value] of args[0] as readonly [string, unknown][]) {
        if (key === 'Font' && Array.isArray(value)) names.add(String(value[0]));
      }
    }
  });
  // The stand-in for a font that could not be read is no object of the document.
  names.delete('g_font_error');
  return names;
}

/**
 * What a page draws, seen upright: characters one by one, and straight lines. Pictures are left out; so is
 * what lies outside the page and what is on a layer that is off. Rejects with what pdf.js rejects with, and with `TooManyOperators`.
 */
export async function contentOf(
  page: PDFPageProxy,
  js: PdfJs,
  layers: Layers,
  allowance: OperatorAllowance,
): Promise<PageContent> {
  const { OPS } = js;
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { fnArray, argsArray } = await operatorsOf(page, js, allowance);
  const all = argsArray as (Args | null)[];
  const fonts = await fontsOf(page, fontNames(fnArray, all, OPS));
  const reader = new Reader(
    matrixOf(transform) ?? IDENTITY,
    { x0: 0, y0: 0, x1: width, y1: height },
    fonts,
    layers,
  );
  const does = new Map(Object.entries(reader.does).map(([name, act]) => [OPS[name], act]));
  fnArray.forEach((fn, i) => {
    if (reader.glyphs.length < LIMITS_PDF.glyphs) does.get(fn)?.(all[i] ?? []);
  });
  const { glyphs, rules, pictured, invisible } = reader;
  return { width, height, glyphs, rules, pictured, invisible };
}
