import { BREAK_YEAR } from '../model/form';
import type { Indicator } from '../model/indicators';
import { isKnownIn } from '../model/indicators';
import type { Lang } from '../model/text';
import { chartSay } from '../i18n/chartText';
import { formatCount, formatYear } from '../i18n/numbers';
import type { Box, Size } from './geometry';
import { clamp, tenth } from './geometry';
import { MEDIAN_FROM, SPREAD_FROM } from './spreadFrom';
import type { DrawnTrend, TrendMore } from './trendInput';
import { LINE_HEIGHT, textWidth, TICK, widest, wrap } from './textWidth';
import type { ValueScale } from './valueScale';
import { valueScale } from './valueScale';

export interface PlacedYear {
  readonly year: number;
  readonly x: number;
  /** Empty where there is no room for every year's name. */
  readonly label: string;
  /** How many peers are known, or empty. */
  readonly n: string;
}

export interface PlacedTick {
  readonly y: number;
  readonly label: string;
  readonly zero: boolean;
}

/** The rule between the two forms; a side's words are empty where they have no room. */
export interface FormBreak {
  readonly x: number;
  readonly before: string;
  readonly after: string;
}

/** A run of years whose form has no such figure. */
export interface OffForm {
  readonly box: Box;
  readonly lines: readonly string[];
}

export interface PlacedFrame {
  readonly plot: Box;
  readonly scale: ValueScale;
  readonly ticks: readonly PlacedTick[];
  readonly years: readonly PlacedYear[];
  /** Pixels from a year to the next; the plot's width where there is only one. */
  readonly step: number;
  readonly formBreak: FormBreak | null;
  readonly offForm: readonly OffForm[];
  /** Baselines of the year names, of the row of n, of the words over the break, and of the key to a spread. */
  readonly yearY: number;
  readonly nY: number | null;
  readonly breakY: number;
  readonly keyY: number | null;
  /** Where the key's two parts start: the spread, the median. */
  readonly keyX: readonly [number, number];
  x(year: number): number;
  y(value: number): number;
}

interface FrameInput extends Pick<TrendMore, 'scaleOf'> {
  readonly series: DrawnTrend;
  readonly indicator: Indicator;
  readonly size: Size;
  readonly lang: Lang;
  readonly axisWith?: readonly number[] | undefined;
}

/** Every year asked for, in order: those of the lines and of the peers. */
export function yearsOf(series: DrawnTrend): readonly number[] {
  const years = new Set(series.peers.map((each) => each.year));
  for (const line of series.lines) for (const point of line.points) years.add(point.year);
  return [...years].sort((a, b) => a - b);
}

/** How far the peers may stretch the axis beyond the lines drawn: a spread ten times as tall would flatten them. */
const PEER_REACH = 2;

function axisValues({ series, axisWith = [] }: FrameInput): readonly number[] {
  const own = series.lines.flatMap((line) => line.points.flatMap((each) => each.value ?? []));
  const tallest = Math.max(0, ...own.map(Math.abs));
  const reach = tallest === 0 ? Infinity : tallest * PEER_REACH;
  const spread = series.peers
    .flatMap(({ known, p10, median, p90 }) => [
      ...(known >= MEDIAN_FROM ? [median] : []),
      ...(known >= SPREAD_FROM ? [p10, p90] : []),
    ])
    .flatMap((value) => (value === null ? [] : clamp(value, -reach, reach)));
  return [...own, ...spread, ...axisWith];
}

const scaleFor = (input: FrameInput): ValueScale =>
  (input.scaleOf ?? valueScale)(axisValues(input), input.indicator.unit, input.lang, ticksFor(input.size));

/** About how many ticks an axis has room for: in a small chart's height more would stand on each other. */
function ticksFor({ width, height }: Size): number {
  if (height < 200) return 2;
  return width < 480 ? 4 : 5;
}

/** Width of the column that holds the axis labels. */
export function axisWidth(input: FrameInput): number {
  return Math.ceil(
    widest(
      scaleFor(input).ticks.map((each) => each.label),
      TICK,
    ),
  );
}

/** Room on either side of the first and the last year, for dots and the peers' bars. */
export const YEAR_MARGIN = 18;

/** Share of the way across at which a year stands: edge to edge, but drawn in where there are few, and one in the middle. */
export function acrossOf(year: number, first: number, last: number): number {
  const span = last - first;
  if (span === 0) return 0.5;
  const inset = span < 3 ? 0.4 : 0;
  return (year - first + inset) / (span + 2 * inset);
}

/** Axes, years, the break and what is off form, with `gutter` pixels left free at the right for names. */
export function placeFrame(input: FrameInput, gutter: number): PlacedFrame {
  const { series, indicator, size, lang } = input;
  const years = yearsOf(series);
  const hasPeers = series.peers.some((each) => each.known > 0);
  const hasSpread = series.peers.some((each) => each.known >= MEDIAN_FROM);
  const first = years[0] ?? BREAK_YEAR;
  const last = years.at(-1) ?? first;
  const spansBreak = first < BREAK_YEAR && last >= BREAK_YEAR;
  const top = 10 + (hasSpread ? 24 : 0) + (spansBreak ? 20 : 0);
  const plot: Box = {
    x0: axisWidth(input) + 8,
    y0: top,
    x1: size.width - gutter,
    y1: size.height - 26 - (hasPeers ? 20 : 0),
  };
  const scale = scaleFor(input);
  const room = plot.x1 - plot.x0 - 2 * YEAR_MARGIN;
  const x = (year: number): number => tenth(plot.x0 + YEAR_MARGIN + room * acrossOf(year, first, last));
  const step = last === first ? room : x(first + 1) - x(first);
  const y = (value: number): number => tenth(plot.y1 - scale.at(value) * (plot.y1 - plot.y0));
  const knownPeers = new Map(series.peers.map((each) => [each.year, each.known]));
  const short = step < 36 && years.length > 1;
  const named = years.map((year, i) => ({
    year,
    x: x(year),
    label: short && i > 0 ? `'${formatYear(year).slice(-2)}` : formatYear(year),
    n: hasPeers ? formatCount(knownPeers.get(year) ?? 0) : '',
  }));
  return {
    plot,
    scale,
    step,
    x,
    y,
    ticks: scale.ticks.map(({ value, label }) => ({ y: y(value), label, zero: value === 0 })),
    years: thinned(named, step),
    formBreak: spansBreak ? placeBreak(x(BREAK_YEAR) - step / 2, plot, size, lang) : null,
    offForm: placeOffForm(years, indicator, plot, x, step, lang),
    yearY: plot.y1 + 18,
    nY: hasPeers ? plot.y1 + 37 : null,
    breakY: plot.y0 - 9,
    keyY: hasSpread ? 14 : null,
    keyX: [0, 16 + textWidth(chartSay('peerSpread', lang), TICK) + 18],
  };
}

/** Leaves out names and n where they would touch, keeping the first year and every nth after it. */
function thinned(years: readonly PlacedYear[], step: number): readonly PlacedYear[] {
  const stride = (texts: readonly string[]): number => Math.ceil((widest(texts, TICK) + 5) / step);
  const labels = years.map((each) => each.label);
  // The first may be the only one in full; beside a short one it takes the room of about three digits.
  const names = Math.max(stride(labels.slice(1)), stride([(labels[0] ?? '').slice(1)]));
  const counts = stride(years.map((each) => each.n));
  return years.map((each, i) => ({
    ...each,
    label: i % Math.max(1, names) === 0 ? each.label : '',
    n: i % Math.max(1, counts) === 0 ? each.n : '',
  }));
}

function placeBreak(at: number, plot: Box, size: Size, lang: Lang): FormBreak {
  const before = chartSay('formName', lang, { form: '2019' });
  const after = chartSay('formName', lang, { form: '2021' });
  return {
    x: tenth(at),
    before: at - 6 - textWidth(before, TICK) >= 0 ? before : '',
    after: at + 6 + textWidth(after, TICK) <= Math.max(plot.x1, size.width) ? after : '',
  };
}

function placeOffForm(
  years: readonly number[],
  indicator: Indicator,
  plot: Box,
  x: (year: number) => number,
  step: number,
  lang: Lang,
): readonly OffForm[] {
  const off = years.filter((year) => !isKnownIn(indicator, year));
  const runs: number[][] = [];
  for (const year of off) {
    const run = runs.at(-1);
    if (run?.at(-1) === year - 1) run.push(year);
    else runs.push([year]);
  }
  return runs.map((run) => {
    const from = run[0] ?? 0;
    const to = run.at(-1) ?? from;
    const box: Box = {
      x0: tenth(Math.max(plot.x0, x(from) - step / 2)),
      x1: tenth(Math.min(plot.x1, x(to) + step / 2)),
      y0: plot.y0,
      y1: plot.y1,
    };
    const lines = wrap(chartSay('notOnForm', lang), TICK, box.x1 - box.x0 - 8);
    return { box, lines: lines.length * LINE_HEIGHT < box.y1 - box.y0 ? lines : [] };
  });
}
