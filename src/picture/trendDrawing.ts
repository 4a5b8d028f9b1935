import { LABEL, LINE_HEIGHT, TICK } from '../chart/textWidth';
import type { PlacedTrend } from '../chart/trend';
import type { OffForm, PlacedFrame } from '../chart/trendFrame';
import type { PlacedLabel } from '../chart/trendLabels';
import type { PlacedDot, PlacedLine } from '../chart/trendLines';
import type { PlacedPeer } from '../chart/trendPeers';
import { chartSay } from '../i18n/chartText';
import type { Lang } from '../model/text';
import type { PictureElement } from './element';
import { element } from './element';
import { withHalo } from './inline';
import type { Palette } from './palette';

/** How a trend is drawn where no page is there to draw it. */
export interface TrendLooks {
  readonly palette: Palette;
  readonly lang: Lang;
  /** True where the chart is of the spread alone. */
  readonly ofSpread: boolean;
  /** The words where no line has a figure. */
  readonly nothing: string;
  /** The words at a dot; a chart whose lines bear their names has none. */
  readonly wordsAt?: (dot: PlacedDot) => string;
}

type Draw<T> = (what: T, looks: TrendLooks) => readonly PictureElement[];

const HATCH = 'hatch';
/** From a dot to the words at it, and the room that they may need there. */
const NEAR = 14;
const ROOM = 80;

const ink = ({ palette }: TrendLooks, name: string): string => palette[name] ?? '';

/** The properties that colour a line and its name; 0 is the grey of the rest. */
const markOf = (colour: number): string => (colour === 0 ? '--muted' : `--series-${colour}`);
const wordOf = (colour: number): string => (colour === 0 ? '--ink-2' : `--series-${colour}-text`);

const line = (x1: number, x2: number, y1: number, y2: number, more: Record<string, string | number>) =>
  element('line', { x1, x2, y1, y2, ...more });

interface Words {
  readonly fill: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly size?: number;
  readonly weight?: 400 | 600;
  /** Middle of its line is at y, rather than its foot. */
  readonly isMiddle?: boolean;
}

const text = (
  x: number,
  y: number,
  words: PictureElement['children'],
  { fill, anchor = 'start', size = TICK, weight = 400, isMiddle = false }: Words,
): PictureElement =>
  element(
    'text',
    {
      ...{ x, y, fill, 'font-size': size, 'font-weight': weight },
      ...(anchor === 'start' ? {} : { 'text-anchor': anchor }),
      ...(isMiddle ? { dy: '.35em' } : {}),
    },
    words,
  );

/** Words over marks, in a halo of the paper's colour. */
const over = (words: PictureElement, looks: TrendLooks): readonly PictureElement[] =>
  withHalo({
    ...words,
    attributes: {
      ...words.attributes,
      ...{ stroke: ink(looks, '--paper'), 'stroke-width': '4', 'stroke-linejoin': 'round' },
    },
  });

const hatch = (looks: TrendLooks): PictureElement =>
  element('defs', {}, [
    element(
      'pattern',
      {
        ...{ id: HATCH, width: 6, height: 6 },
        ...{ patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      },
      [line(0, 0, 0, 6, { stroke: ink(looks, '--hatch'), 'stroke-width': 1.5 })],
    ),
  ]);

const drawOffForm: Draw<OffForm> = ({ box, lines }, looks) => [
  element('rect', {
    ...{ x: box.x0, y: box.y0, width: box.x1 - box.x0, height: box.y1 - box.y0 },
    ...{ fill: `url(#${HATCH})`, opacity: 0.3 },
  }),
  ...lines.flatMap((words, i) =>
    over(
      text(
        (box.x0 + box.x1) / 2,
        (box.y0 + box.y1) / 2 + (i - (lines.length - 1) / 2) * LINE_HEIGHT,
        [words],
        { fill: ink(looks, '--ink-2'), anchor: 'middle', isMiddle: true },
      ),
      looks,
    ),
  ),
];

/** Axes, years, what is off form, and the key of the peers. */
const drawFrame: Draw<PlacedFrame> = ({ plot, ticks, offForm, years, yearY, nY, keyY, keyX }, looks) => {
  const grey = { fill: ink(looks, '--ink-2') };
  return [
    ...ticks.flatMap(({ y, label, zero }) => [
      line(plot.x0, plot.x1, y, y, { stroke: ink(looks, zero ? '--axis' : '--grid') }),
      text(plot.x0 - 8, y, [label], { ...grey, anchor: 'end', isMiddle: true }),
    ]),
    ...offForm.flatMap((each) => drawOffForm(each, looks)),
    ...years.flatMap(({ x, label, n }) => [
      line(x, x, plot.y1, plot.y1 + 4, { stroke: ink(looks, '--axis') }),
      text(x, yearY, [label], { ...grey, anchor: 'middle' }),
      ...(nY === null ? [] : [text(x, nY, [n], { ...grey, anchor: 'middle' })]),
    ]),
    ...(nY === null
      ? []
      : [text(plot.x0 - 8, nY, [chartSay('nRow', looks.lang)], { ...grey, anchor: 'end' })]),
    ...(keyY === null ? [] : drawKey([keyY, keyX], looks)),
  ];
};

const spreadFill = (looks: TrendLooks) =>
  looks.ofSpread ? { fill: ink(looks, '--accent'), opacity: 0.28 } : { fill: ink(looks, '--band') };
const medianStroke = (looks: TrendLooks) => ({
  stroke: ink(looks, looks.ofSpread ? '--accent' : '--axis'),
  'stroke-width': looks.ofSpread ? 3 : 2,
});

const drawKey: Draw<readonly [keyY: number, keyX: PlacedFrame['keyX']]> = (
  [y, [spreadX, medianX]],
  looks,
) => [
  element('rect', { x: spreadX, y: y - 10, width: 10, height: 12, ...spreadFill(looks) }),
  text(spreadX + 16, y, [chartSay('peerSpread', looks.lang)], { fill: ink(looks, '--ink-2') }),
  line(medianX, medianX + 16, y - 4, y - 4, medianStroke(looks)),
  text(medianX + 22, y, [chartSay('peerMedian', looks.lang)], { fill: ink(looks, '--ink-2') }),
];

const arrow = (d: string, looks: TrendLooks) =>
  element('path', { d, fill: 'none', stroke: ink(looks, '--axis'), 'stroke-width': 1.5 });

function drawPeer(
  { x, halfWidth, bar, cutTop, cutBottom, medianY, label }: PlacedPeer,
  { plot }: PlacedFrame,
  looks: TrendLooks,
): readonly PictureElement[] {
  const spread =
    bar &&
    element('rect', {
      ...{ x: bar.x0, y: bar.y0, width: bar.x1 - bar.x0, height: Math.max(1, bar.y1 - bar.y0) },
      ...spreadFill(looks),
    });
  const words = text(x + halfWidth + 4, medianY ?? 0, [label], {
    ...{ fill: ink(looks, '--ink'), size: LABEL, weight: 600, isMiddle: true },
  });
  return [
    ...(spread ? [spread] : []),
    ...(cutTop ? [arrow(`M${x - 4},${plot.y0 + 1}l4,-5l4,5`, looks)] : []),
    ...(cutBottom ? [arrow(`M${x - 4},${plot.y1 - 1}l4,5l4,-5`, looks)] : []),
    ...(medianY === null ? [] : [line(x - halfWidth, x + halfWidth, medianY, medianY, medianStroke(looks))]),
    ...(medianY === null || label === '' ? [] : over(words, looks)),
  ];
}

function drawBreak({ formBreak, plot, breakY }: PlacedFrame, looks: TrendLooks): readonly PictureElement[] {
  if (formBreak === null) return [];
  const { x, before, after } = formBreak;
  const grey = { fill: ink(looks, '--ink-2') };
  return [
    line(x, x, plot.y0 - 20, plot.y1, { stroke: ink(looks, '--axis'), 'stroke-dasharray': '3 3' }),
    text(x - 6, breakY, [before], { ...grey, anchor: 'end' }),
    text(x + 6, breakY, [after], grey),
  ];
}

const drawLine: Draw<PlacedLine> = ({ colour, path, dots }, looks) => {
  const stroke = ink(looks, markOf(colour));
  const joined = element('path', {
    ...{ d: path, fill: 'none', stroke, 'stroke-width': 2.25 },
    ...{ 'stroke-linejoin': 'round', 'stroke-linecap': 'round' },
  });
  return [
    ...(path === '' ? [] : [joined]),
    ...dots.map(({ x, y }) =>
      element('circle', {
        cx: x,
        cy: y,
        r: 4,
        fill: stroke,
        stroke: ink(looks, '--paper'),
        'stroke-width': 1.25,
      }),
    ),
  ];
};

/** Above a dot that lines lead to, but not among the words of the break; beside one that stands alone, clear of the peers' bar. */
function besideDot(
  { x, y }: PlacedDot,
  isJoined: boolean,
  { plot }: PlacedFrame,
): { readonly x: number; readonly y: number; readonly anchor: 'start' | 'middle' | 'end' } {
  if (isJoined) return { x, y: y - 2 * NEAR < plot.y0 ? y + NEAR : y - NEAR, anchor: 'middle' };
  return x + ROOM > plot.x1 ? { x: x - NEAR, y, anchor: 'end' } : { x: x + NEAR, y, anchor: 'start' };
}

function drawWordsAt(
  { dots, colour, path }: PlacedLine,
  frame: PlacedFrame,
  looks: TrendLooks,
): readonly PictureElement[] {
  const { wordsAt } = looks;
  if (!wordsAt) return [];
  return dots.flatMap((dot) => {
    const { x, y, anchor } = besideDot(dot, path !== '', frame);
    const words = text(x, y, [wordsAt(dot)], {
      ...{ fill: ink(looks, wordOf(colour)), anchor, size: LABEL, weight: 600, isMiddle: true },
    });
    return over(words, looks);
  });
}

const drawLeader: Draw<PlacedLabel> = ({ leader, colour }, looks) =>
  leader === null
    ? []
    : [
        line(leader[0].x, leader[1].x, leader[0].y, leader[1].y, {
          stroke: ink(looks, markOf(colour)),
          opacity: 0.7,
        }),
      ];

const drawLabel: Draw<PlacedLabel> = ({ x, colour, lines }, looks) =>
  lines.flatMap(({ name, value, y }) => {
    const who = element('tspan', { 'font-weight': 600 }, [name]);
    const told = [
      ...(name === '' ? [] : [who]),
      ...(value === '' ? [] : [name === '' ? value : ` ${value}`]),
    ];
    return over(text(x, y, told, { fill: ink(looks, wordOf(colour)), size: LABEL, isMiddle: true }), looks);
  });

/**
 * A placed trend as `TrendChart` draws it, with its looks in the marks' attributes: for pictures that are made where
 * no page is. Where no line has a figure it says so.
 */
export function drawTrend(placed: PlacedTrend, looks: TrendLooks): readonly PictureElement[] {
  const { frame, lines, labels } = placed;
  const { plot } = frame;
  const isEmpty = lines.length === 0 && !looks.ofSpread;
  const nothing = text(
    (plot.x0 + plot.x1) / 2,
    frame.offForm.length > 0 ? plot.y0 + 24 : (plot.y0 + plot.y1) / 2,
    [looks.nothing],
    { fill: ink(looks, '--ink-2'), anchor: 'middle', size: LABEL, weight: 600 },
  );
  return [
    hatch(looks),
    ...drawFrame(frame, looks),
    ...placed.peers.flatMap((each) => drawPeer(each, frame, looks)),
    ...drawBreak(frame, looks),
    ...labels.flatMap((each) => drawLeader(each, looks)),
    ...lines.toReversed().flatMap((each) => drawLine(each, looks)),
    ...lines.flatMap((each) => drawWordsAt(each, frame, looks)),
    ...labels.flatMap((each) => drawLabel(each, looks)),
    ...(isEmpty ? over(nothing, looks) : []),
  ];
}
