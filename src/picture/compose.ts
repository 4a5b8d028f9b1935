import type { Size } from '../chart/geometry';
import { textWidth, wrap } from '../chart/textWidth';
import type { Lang } from '../model/text';
import type { PictureElement } from './element';
import { element, writeElement } from './element';
import type { Palette } from './palette';
import { tidyPatterns } from './patterns';

/** A drawing where it stands in the chart's box, in pixels. */
export interface Drawing {
  readonly x: number;
  readonly y: number;
  readonly elements: readonly PictureElement[];
}

/** Words among the drawings that are in none of them: the name over a panel. */
export interface Heading {
  readonly x: number;
  /** Middle of its line. */
  readonly y: number;
  readonly size: number;
  readonly text: string;
}

/** A chart as it was drawn, everything it looks like in its attributes. */
export interface Plot extends Size {
  readonly drawings: readonly Drawing[];
  readonly headings: readonly Heading[];
}

/** What stands around a chart, and what it shows in sentences. */
export interface PictureWords {
  readonly title: string;
  /** What the figures say; empty for none. */
  readonly sentence: string;
  readonly subtitle: string;
  readonly notes: readonly string[];
  readonly source: string;
  readonly alt: string;
}

/** A picture with its words in it. */
export interface Picture extends Size {
  /** Its elements, from the top. */
  readonly elements: readonly PictureElement[];
  readonly words: PictureWords;
  readonly palette: Palette;
  readonly lang: Lang;
}

/** The paper around the chart and its words, in pixels. */
export const MARGIN = 24;
const GAP = 14;

/** Fonts that have Chinese, whatever machine the picture is opened on. */
const FONTS: Readonly<Record<Lang, string>> = {
  zh: "'PingFang SC', 'Noto Sans SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif",
  en: "system-ui, -apple-system, 'Segoe UI', 'Noto Sans', Arial, 'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif",
};

interface Type {
  readonly size: number;
  readonly line: number;
  readonly ink: '--ink' | '--ink-2';
  readonly weight: 400 | 600;
}
const TITLE: Type = { size: 22, line: 30, ink: '--ink', weight: 600 };
const SENTENCE: Type = { size: 15, line: 23, ink: '--ink', weight: 400 };
const SUBTITLE: Type = { size: 14, line: 22, ink: '--ink-2', weight: 400 };
const FOOT: Type = { size: 12, line: 18, ink: '--ink-2', weight: 400 };

/** A run without a place to break it, of so many characters, is wider than any line. */
const brokenRuns = (text: string, most: number): string =>
  text.replaceAll(/[^\s\u2e80-\ua4cf\uf900-\ufaff\uff00-\uff60]+/gu, (run) => {
    const characters = Array.from(run);
    if (textWidth(run, 1) <= most) return run;
    const parts: string[] = [];
    for (let from = 0; from < characters.length; from += most)
      parts.push(characters.slice(from, from + most).join(''));
    return parts.join(' ');
  });

/**
 * How much wider a text may get than it is taken for, as the fonts of another machine are others: bold Latin
 * letters most of all, Chinese characters hardly.
 */
const LOOSE: Readonly<Record<Lang, Readonly<Record<Type['weight'], number>>>> = {
  zh: { 400: 1.03, 600: 1.05 },
  en: { 400: 1.08, 600: 1.22 },
};

/** The width to wrap a text for so that it fits into `width` on any machine, in pixels. */
export const roomIn = (width: number, weight: Type['weight'], lang: Lang): number =>
  width / LOOSE[lang][weight];

/** Lines of a text no wider than `width`, all of it there. Empty for an empty text. */
export const linesOf = (text: string, size: number, width: number): readonly string[] =>
  wrap(brokenRuns(text.trim(), Math.max(1, Math.floor(width / size))), size, width);

interface Page {
  /** Of the texts, in pixels. */
  readonly width: number;
  readonly palette: Palette;
  readonly lang: Lang;
}

/** Sets texts below one another from `top`; gives where the next one begins. */
function setTexts(
  texts: readonly string[],
  { size, line, ink, weight }: Type,
  { width, palette, lang }: Page,
  top: number,
): { readonly elements: readonly PictureElement[]; readonly bottom: number } {
  const room = roomIn(width, weight, lang);
  const lines = texts.flatMap((text) => linesOf(text, size, room));
  const elements = lines.map((text, i) =>
    element(
      'text',
      {
        ...{ x: MARGIN, y: top + i * line + line / 2, dy: '.35em' },
        ...{ fill: palette[ink] ?? '', 'font-size': size, 'font-weight': weight },
      },
      [text],
    ),
  );
  return { elements, bottom: top + lines.length * line };
}

const drawn = ({ drawings, headings }: Plot, top: number, palette: Palette): PictureElement =>
  element('g', { transform: `translate(${MARGIN} ${top})` }, [
    ...headings.map(({ x, y, size, text }) =>
      element(
        'text',
        { x, y, dy: '.35em', fill: palette['--ink'] ?? '', 'font-size': size, 'font-weight': 600 },
        [text],
      ),
    ),
    ...drawings.map(({ x, y, elements }) => element('g', { transform: `translate(${x} ${y})` }, elements)),
  ]);

/** Puts a chart and its words into one picture, as wide as the chart and its margins, texts wrapped to that. */
export function composePicture(plot: Plot, words: PictureWords, palette: Palette, lang: Lang): Picture {
  const { width } = plot;
  const set = (texts: readonly string[], type: Type, top: number) =>
    setTexts(texts, type, { width, palette, lang }, top);
  const title = set([words.title], TITLE, MARGIN - 6);
  const sentence = set([words.sentence], SENTENCE, title.bottom + 2);
  const subtitle = set([words.subtitle], SUBTITLE, sentence.bottom);
  const top = subtitle.bottom + GAP;
  const foot = set([...words.notes, words.source], FOOT, top + plot.height + GAP);
  return {
    width: width + 2 * MARGIN,
    height: Math.ceil(foot.bottom + MARGIN - 6),
    elements: tidyPatterns([
      ...[title, sentence, subtitle].flatMap(({ elements }) => elements),
      drawn(plot, top, palette),
      ...foot.elements,
    ]),
    ...{ words, palette, lang },
  };
}

/** A picture as an SVG file, `size` pixels large: the picture's own, or a larger one that it stands in the middle of. */
export function writePicture(
  { width, height, elements, words, palette, lang }: Picture,
  size: Size = { width, height },
): string {
  const scale = Math.min(size.width / width, size.height / height);
  const box = { width: size.width / scale, height: size.height / scale };
  const corner = { x: (width - box.width) / 2, y: (height - box.height) / 2 };
  const short = (value: number) => Number(value.toFixed(2));
  const view = [corner.x, corner.y, box.width, box.height].map(short);
  const [x = 0, y = 0, w = 0, h = 0] = view;
  return writeElement(
    element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        ...{ width: size.width, height: size.height, viewBox: view.join(' ') },
        ...{ 'font-family': FONTS[lang], 'xml:lang': lang === 'zh' ? 'zh-CN' : 'en', role: 'img' },
      },
      [
        element('title', {}, [words.title]),
        element('desc', {}, [words.alt]),
        element('rect', { x, y, width: w, height: h, fill: palette['--paper'] ?? '' }),
        ...elements,
      ],
    ),
  );
}
