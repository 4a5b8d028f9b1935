import type { PictureElement } from './element';

/** What a picture may hold of a chart; nothing else is taken over. */
const TAGS: ReadonlySet<string> = new Set([
  ...['g', 'path', 'line', 'rect', 'circle', 'text', 'tspan', 'defs', 'pattern'],
]);

/** Where things are. How they look comes from their computed style. */
export const PLACES: readonly string[] = [
  ...['x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'dx', 'dy', 'd', 'width', 'height', 'transform'],
  ...['text-anchor', 'id', 'patternUnits', 'patternTransform'],
];

export const isTaken = (tag: string): boolean => TAGS.has(tag);

/** A number of too many digits, cut to a hundredth; anything else as it is. */
export const shortNumber = (text: string): string =>
  /^-?\d+\.\d{3,}$/u.test(text) ? String(Number(Number(text).toFixed(2))) : text;

/** What is asked of an element's computed style. */
export type StyleOf = (property: string) => string;

/** "rgb(27, 31, 36)" as "#1b1f24", which every program reads; anything else as it is. */
export function plainColour(colour: string): string {
  const found = /^rgb\((\d+), (\d+), (\d+)\)$/u.exec(colour);
  return found
    ? `#${found
        .slice(1)
        .map((each) => Number(each).toString(16).padStart(2, '0'))
        .join('')}`
    : colour.replaceAll('"', '');
}

const unitless = (length: string): string => length.replaceAll('px', '').replaceAll(', ', ' ');

/** The properties that are said where they aren't what an SVG has without them. */
const BESIDES: readonly (readonly [property: string, without: string])[] = [
  ['stroke-width', '1'],
  ['stroke-dasharray', 'none'],
  ['stroke-linejoin', 'miter'],
  ['stroke-linecap', 'butt'],
];

function strokeOf(style: StyleOf): Record<string, string> {
  const stroke = style('stroke');
  if (stroke === '' || stroke === 'none') return {};
  const besides = BESIDES.map(
    ([property, without]) => [property, unitless(style(property)), without] as const,
  );
  return {
    stroke: plainColour(stroke),
    ...Object.fromEntries(
      besides.flatMap(([property, value, without]) =>
        value === '' || value === without ? [] : [[property, value]],
      ),
    ),
  };
}

function textStyle(style: StyleOf): Record<string, string> {
  const slant = style('font-style');
  return {
    'font-size': unitless(style('font-size')),
    'font-weight': style('font-weight'),
    ...(slant === 'italic' ? { 'font-style': slant } : {}),
  };
}

/** The looks of an element as attributes, from its computed style: no class and no custom property is needed then. */
export function looksOf(tag: string, style: StyleOf): Readonly<Record<string, string>> {
  const opacity = style('opacity');
  const faded = opacity === '' || opacity === '1' ? {} : { opacity };
  if (tag === 'defs' || tag === 'pattern') return {};
  if (tag === 'g') return faded;
  if (tag === 'tspan') return { 'font-weight': style('font-weight') };
  return {
    ...(tag === 'line' ? {} : { fill: plainColour(style('fill')) }),
    ...strokeOf(style),
    ...(tag === 'text' ? textStyle(style) : {}),
    ...faded,
  };
}

/**
 * A text, and before it its halo where it has one: many programs draw the stroke over the letters, whatever
 * `paint-order` says.
 */
export function withHalo(text: PictureElement): readonly PictureElement[] {
  const { stroke, ...rest } = text.attributes;
  if (stroke === undefined) return [text];
  const ofStroke = ([name]: readonly [string, string]) => name.startsWith('stroke-');
  const letters = Object.fromEntries(Object.entries(rest).filter((each) => !ofStroke(each)));
  return [
    { ...text, attributes: { ...text.attributes, fill: stroke, 'aria-hidden': 'true' } },
    { ...text, attributes: letters },
  ];
}
