import { sentences } from '../i18n/sentences';
import type { BodyId } from '../model/body';
import type { Indicator } from '../model/indicators';
import type { CompareSeries } from '../model/series';
import type { Lang } from '../model/text';
import { cmp } from '../i18n/compareText';
import { formatCell, formatCount, formatFull, formatShort, unitName } from '../i18n/numbers';
import { annotationFacts } from './annotationFacts';
import type { Compared, KnownCompared } from './compared';
import { comparedIn, isAsked, isKnown, medianOf, namesOf, rankerOf, signed, spreadWords } from './compared';
import type { Box, Size } from './geometry';
import { tenth } from './geometry';
import type { NameOf } from './names';
import { markedName } from './names';
import { SPREAD_FROM } from './spreadFrom';
import type { Reading, ReadingFact } from './reading';
import type { RowEditing } from './rowEditing';
import { standingOf } from './rowEditing';
import type { SpreadScale } from './spreadScale';
import { spreadScale } from './spreadScale';
import type { CrowdStep } from './swarm';
import { crowdOf, placeSwarm } from './swarm';
import { placeSwarmLabels } from './swarmLabels';
import type { ChartTable } from './table';
import { rowOf } from './table';
import { LABEL, LINE_HEIGHT, textWidth, TICK, wrap } from './textWidth';

export interface DistributionInput {
  readonly series: CompareSeries;
  readonly indicator: Indicator;
  readonly year: number;
  readonly lang: Lang;
  readonly width: number;
  readonly chosen: readonly BodyId[];
  readonly nameOf: NameOf;
  /** Who the peers are, and who the scope, in words. */
  readonly peers: string;
  readonly scope: string;
  readonly editing?: RowEditing | undefined;
}

export interface PlacedDot {
  readonly of: KnownCompared;
  /** True where it stands out: it is chosen, or highlighted by the link's author. */
  readonly chosen: boolean;
  /** True where it recedes behind highlighted ones. */
  readonly back: boolean;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

export interface PlacedDistribution {
  readonly size: Size;
  readonly plot: Box;
  /** The spread in words, in lines, and where the first stands. */
  readonly key: { readonly lines: readonly string[]; readonly y: number };
  /** Null below five known peers. */
  readonly spread: { readonly x10: number; readonly x50: number; readonly x90: number } | null;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  /** Outside the scope first, chosen ones last, so that these lie on top. */
  readonly dots: readonly PlacedDot[];
  /** The shape of a crowd too large for dots; empty where every body has its dot. */
  readonly crowd: string;
  readonly labels: readonly {
    /** The name and value, below them what the link's author wrote, each line with its foot. */
    readonly texts: readonly { readonly text: string; readonly y: number }[];
    readonly x: number;
    readonly anchor: 'start' | 'middle' | 'end';
    readonly chosen: boolean;
    readonly line: { readonly x: number; readonly y0: number; readonly y1: number };
  }[];
  readonly readings: readonly Reading[];
  readonly alt: string;
  readonly notes: readonly string[];
}

const ROOMY = 520;
/** With more bodies in the scope than this, only the chosen ones are named. */
const MOST_NAMED = 24;
/** More than this many circles would make the page slow, and no reader tells them apart. */
const MOST_DOTS = 1500;

/** The most bodies that a step of the crowd names. */
const MOST_TOLD = 6;
/** The widest a line of an annotation may be. */
const WIDEST_SAID = 150;

const emphasis = ({ chosen, inScope }: Compared): number => (chosen ? 2 : inScope ? 1 : 0);

/** What lies on top: those that stand out, and of the others those in the scope. */
const layer = ({ of, chosen }: PlacedDot): number => (chosen ? 3 : emphasis(of));

/** Ticks whose labels don't touch; the last stays, as it carries the unit. */
function fittingTicks(scale: SpreadScale, x: (value: number) => number, width: number) {
  const all = scale.ticks.map(({ value, label }) => ({ x: x(value), label }));
  const last = all.at(-1);
  const half = (label: string) => textWidth(label, TICK) / 2;
  const end = last ? Math.min(width, last.x + half(last.label)) - 2 * half(last.label) : width;
  let free = -Infinity;
  return all.filter((each) => {
    if (each === last) return true;
    if (each.x - half(each.label) < free || each.x + half(each.label) > end - 8) return false;
    free = each.x + half(each.label) + 10;
    return true;
  });
}

const isRanked = (each: KnownCompared): boolean => !each.small && isAsked(each);

const rankable = (known: readonly KnownCompared[]) => known.filter(isRanked).map(({ value }) => value);

/**
 * Places a dot for each body whose value is known on the indicator's axis, with the peers' median and
 * 10th–90th percentile behind. The unknown have no dot: the notes count and name them.
 */
export function layoutDistribution(input: DistributionInput): PlacedDistribution {
  const { series, indicator, year, lang, width, chosen, nameOf, editing } = input;
  const { kept, isOut, isBack } = standingOf(chosen, editing);
  const isKept = new Set(kept);
  const all = comparedIn(series, indicator, year, chosen);
  // Of equal values those in the scope stand together.
  const known = all
    .filter(isKnown)
    .sort((a, b) => a.value - b.value || emphasis(a) - emphasis(b) || (a.body.id < b.body.id ? -1 : 1));
  const roomy = width >= ROOMY;
  const spread = series.spreads[indicator.id];
  const scale = spreadScale(
    known.map(({ value }) => value),
    indicator.unit,
    lang,
    roomy ? 8 : 4,
  );
  const margin = 12;
  const lastLabel = textWidth(scale.ticks.at(-1)?.label ?? '', TICK) / 2;
  const [left, right] = [margin, width - Math.max(margin, Math.min(lastLabel, 40))];
  const x = (value: number) => tenth(left + scale.at(value) * (right - left));
  const height = roomy ? 240 : 260;
  const xs = known.map(({ value }) => x(value));
  const swarm = known.length <= MOST_DOTS ? placeSwarm(xs, height) : null;

  const words = spreadWords(spread, input.peers, indicator, lang);
  const lines = wrap(words, TICK, width - 34, 4);
  const keyBottom = lines.length * LINE_HEIGHT + 8;

  const inScope = known.filter(({ inScope: is }) => is).length;
  const named = known
    .map((each, i) => ({ each, i }))
    .filter(({ each }) => isKept.has(each.body.id) || (each.inScope && inScope <= MOST_NAMED));
  const placedX = (i: number) => tenth(swarm?.xs[i] ?? xs[i] ?? 0);
  const texts = named.map(({ each, i }) => {
    const said = editing?.textsAt(each.body.id) ?? [];
    const name = `${markedName(each.body, each.origin, nameOf, lang)} ${formatShort(each.value, indicator.unit, lang)}${each.small ? '*' : ''}`;
    return {
      texts: [name, ...said.flatMap((text) => wrap(text, LABEL, WIDEST_SAID))],
      x: placedX(i),
      // Those with words come first, as names are the first to be left out.
      chosen: isOut(each.body.id) || said.length > 0,
    };
  });
  const labels = placeSwarmLabels(texts, width, roomy ? 6 : 8);
  const rowsOf = (index: number) => texts[index]?.texts.length ?? 1;
  const lanes = labels.reduce((most, { lane, index }) => Math.max(most, lane + rowsOf(index)), 0);
  const half = swarm
    ? swarm.ys.reduce((most, y) => Math.max(most, Math.abs(y)), 0) + swarm.radius
    : height / 2;
  const top = keyBottom + lanes * LINE_HEIGHT + (lanes > 0 ? 10 : 0);
  const middle = tenth(top + Math.max(half, 24) + 8);
  const bottom = tenth(middle + Math.max(half, 24) + 8);
  const laneY = (lane: number) => top - 10 - lane * LINE_HEIGHT - 4;

  const r = swarm?.radius ?? 4;
  const dots = known
    .flatMap((of, i): PlacedDot[] =>
      swarm === null && !isKept.has(of.body.id)
        ? []
        : [
            {
              of,
              chosen: isOut(of.body.id),
              back: isBack(of.body.id),
              x: placedX(i),
              y: tenth(middle + (swarm?.ys[i] ?? 0)),
              // Only where there are two sorts need one be smaller.
              r: isAsked(of) ? r : r * 0.72,
            },
          ],
    )
    .sort((a, b) => layer(a) - layer(b));
  const dotOf = new Map(dots.map((dot) => [dot.of.body.id, dot]));
  const crowd = swarm ? [] : crowdOf(xs, left, right, 6);
  const most = crowd.reduce((max, { count }) => Math.max(max, count), 0);
  const steps = crowd.map(({ x0, x1, count }): Box => {
    const y = (count / most) * (height / 2);
    return { x0: tenth(x0), x1: tenth(x1), y0: tenth(middle - y), y1: tenth(middle + y) };
  });

  const { p10 = null, median = null, p90 = null } = spread ?? {};
  const drawn = (spread?.known ?? 0) >= SPREAD_FROM && p10 !== null && median !== null && p90 !== null;
  return {
    size: { width, height: Math.ceil(bottom + 24) },
    plot: { x0: left, x1: right, y0: top, y1: bottom },
    key: { lines, y: 13 },
    spread: drawn ? { x10: x(p10), x50: x(median), x90: x(p90) } : null,
    ticks: fittingTicks(scale, x, width),
    dots,
    crowd: steps.map(({ x0, x1, y0, y1 }) => `M${x0},${y0}H${x1}V${y1}H${x0}Z`).join(''),
    labels: labels.flatMap(({ index, lane, x: at, anchor }) => {
      const item = texts[index];
      const dot = dotOf.get(named[index]?.each.body.id ?? '');
      if (!item || !dot) return [];
      const y = laneY(lane);
      return [
        {
          texts: item.texts.map((text, row) => ({
            text,
            y: y - (item.texts.length - 1 - row) * LINE_HEIGHT,
          })),
          x: tenth(at),
          anchor,
          chosen: dot.chosen,
          line: { x: dot.x, y0: y + 4, y1: dot.y - dot.r },
        },
      ];
    }),
    readings: readingsOf(input, known, dotOf, crowd, steps),
    alt: altOf(input, known, words),
    notes: notesOf(input, all, scale.log, [
      swarm?.nudged ? cmp('nudged', lang) : '',
      swarm ? '' : cmp('crowd', lang, { most: formatCount(most) }),
      ...unsaid(
        input,
        named.filter((_, i) => !labels.some(({ index }) => index === i)).map(({ each }) => each),
      ),
      texts.length > labels.length ? cmp('unlabelled', lang, { n: texts.length - labels.length }) : '',
    ]),
  };
}

/** The annotations whose dots found no room for a name. */
const unsaid = ({ lang, nameOf, editing }: DistributionInput, nameless: readonly KnownCompared[]): string[] =>
  nameless.flatMap(({ body, origin }) =>
    annotationFacts(editing?.textsAt(body.id) ?? [], lang).map(({ label, value }) =>
      cmp('saidOf', lang, { label, name: markedName(body, origin, nameOf, lang), value }),
    ),
  );

/** A dot's or a crowd's step's reading, without where it stands. */
type Told = Pick<Reading, 'body' | 'title' | 'facts'>;

/** What is said of one body, and of several whose values follow one another. */
function tellersOf(
  { indicator, lang, nameOf, series, editing }: DistributionInput,
  known: readonly KnownCompared[],
): { readonly one: (of: KnownCompared) => Told; readonly many: (of: readonly KnownCompared[]) => Told } {
  const ranked = rankable(known);
  const rankOf = rankerOf(ranked);
  const median = medianOf(series.spreads[indicator.id]);
  const say = (value: number) => formatFull(value, indicator.unit, lang);
  const nameIn = (each: KnownCompared) => markedName(each.body, each.origin, nameOf, lang);
  const rankFact = (rank: string): ReadingFact => ({
    label: cmp('rank', lang),
    value: cmp('rankOf', lang, { rank, n: formatCount(ranked.length) }),
  });
  const standing = (each: KnownCompared): readonly ReadingFact[] => {
    if (isRanked(each)) return [rankFact(formatCount(rankOf(each.value)))];
    if (!each.small) return [];
    const base = each.base === null ? cmp('noFigure', lang) : cmp('baseN', lang, { n: each.base });
    return [{ label: cmp('base', lang), value: base }];
  };
  return {
    one: (each) => ({
      body: each.body.id,
      title: nameIn(each),
      // Worked out when it is read: of a thousand dots most never are.
      get facts() {
        return [
          { label: '', value: say(each.value) },
          ...standing(each),
          ...(median === null
            ? []
            : [{ label: cmp('toMedian', lang), value: signed(each.value - median, indicator, lang) }]),
          ...annotationFacts(editing?.textsAt(each.body.id) ?? [], lang),
        ];
      },
    }),
    many: (all) => {
      const [low, high] = [all[0]?.value ?? 0, all.at(-1)?.value ?? 0];
      return {
        body: null,
        title: low === high ? say(low) : cmp('fromTo', lang, { low: say(low), high: say(high) }),
        get facts() {
          const names =
            all.length <= MOST_TOLD ? [{ label: cmp('body', lang), value: namesOf(all, nameOf, lang) }] : [];
          const [best, last] = [rankOf(high), rankOf(low)].map(formatCount);
          const ranks = best === last ? `${best}` : `${best}–${last}`;
          return [
            { label: '', value: cmp('bodiesN', lang, { n: formatCount(all.length) }) },
            ...(all.every(isRanked) ? [rankFact(ranks)] : []),
            ...names,
          ];
        },
      };
    },
  };
}

/**
 * A reading a dot, by value. Of a crowd too large for dots one a step, and in a second row those of the dots that
 * are there: a reader walks the values, and gets to the bodies that stand out.
 */
function readingsOf(
  input: DistributionInput,
  known: readonly KnownCompared[],
  dotOf: ReadonlyMap<BodyId, PlacedDot>,
  crowd: readonly CrowdStep[],
  boxes: readonly Box[],
): readonly Reading[] {
  const { one, many } = tellersOf(input, known);
  const dots = known.flatMap((each, column): Reading[] => {
    const dot = dotOf.get(each.body.id);
    if (!dot) return [];
    const { x, y, r } = dot;
    const hit = { x0: x - r, x1: x + r, y0: y - r, y1: y + r };
    return [withPlace(one(each), { row: crowd.length > 0 ? 1 : 0, column, at: { x, y }, hit })];
  });
  const steps = crowd.map(({ first, count }, i): Reading => {
    const hit = boxes[i] ?? { x0: 0, x1: 0, y0: 0, y1: 0 };
    const within = known.slice(first, first + count);
    const [only] = within;
    const at = { x: tenth((hit.x0 + hit.x1) / 2), y: hit.y0 };
    const told = only && count === 1 ? one(only) : many(within);
    return withPlace(told, { row: 0, column: first + count / 2, at, hit });
  });
  return [...steps, ...dots];
}

/** A reading in its place, its facts still to be worked out. */
const withPlace = (told: Told, place: Pick<Reading, 'row' | 'column' | 'at' | 'hit'>): Reading => ({
  ...place,
  body: told.body,
  title: told.title,
  get facts() {
    return told.facts;
  },
});

function altOf(
  { indicator, year, lang, nameOf }: DistributionInput,
  known: readonly KnownCompared[],
  spread: string,
): string {
  const say = (value: number | undefined) => formatFull(value, indicator.unit, lang);
  const told = [
    cmp('swarmAlt', lang, {
      indicator: indicator.short[lang],
      year,
      n: formatCount(known.length),
      low: say(known[0]?.value),
      high: say(known.at(-1)?.value),
      spread,
    }),
    ...known
      .filter(({ chosen }) => chosen)
      .map((each) =>
        cmp('isValue', lang, {
          name: markedName(each.body, each.origin, nameOf, lang),
          value: say(each.value),
        }),
      ),
  ];
  return sentences(told, lang);
}

function notesOf(
  { lang, nameOf, scope }: DistributionInput,
  all: readonly Compared[],
  isLog: boolean,
  more: readonly string[],
): readonly string[] {
  const unknown = all.filter((each) => each.value === null && isAsked(each));
  const small = all.filter((each) => each.small).length;
  return [
    isLog ? cmp('logNote', lang) : '',
    ...more,
    all.some((each) => !isAsked(each)) ? cmp('outsiders', lang, { scope }) : '',
    small > 0 ? cmp('smallNote', lang, { n: formatCount(small) }) : '',
    all.some((each) => each.origin === 'own' && isKnown(each)) ? cmp('ownNote', lang) : '',
    unknown.length > 0
      ? cmp('unknownNote', lang, { n: unknown.length, names: namesOf(unknown, nameOf, lang) })
      : '',
  ].filter((note) => note !== '');
}

/** Every body of the distribution by value, then the small-based rates, then the unknown. */
export function distributionTable({
  series,
  indicator,
  year,
  lang,
  chosen,
  nameOf,
}: Omit<DistributionInput, 'width' | 'peers' | 'scope' | 'editing'>): ChartTable {
  const all = comparedIn(series, indicator, year, chosen);
  const known = all.filter(isKnown);
  const rankOf = rankerOf(rankable(known));
  const median = medianOf(series.spreads[indicator.id]);
  const order = [...known].sort((a, b) => Number(a.small) - Number(b.small) || b.value - a.value);
  const withBase = known.some(({ base }) => base !== null);
  return {
    unit: unitName(indicator.unit, lang),
    columns: [
      { label: cmp('body', lang), numeric: false },
      { label: cmp('rowValue', lang), numeric: true },
      { label: cmp('rank', lang), numeric: true },
      { label: cmp('toMedian', lang), numeric: true },
      ...(withBase ? [{ label: cmp('base', lang), numeric: true }] : []),
    ],
    rows: [...order, ...all.filter((each) => !isKnown(each))].map((each) =>
      rowOf(each.body.id, () => [
        markedName(each.body, each.origin, nameOf, lang),
        formatCell(each.value, indicator.unit, lang),
        isKnown(each) && isRanked(each) ? String(rankOf(each.value)) : '—',
        each.value === null || median === null ? '—' : signed(each.value - median, indicator, lang),
        ...(withBase ? [formatCell(each.base, '件', lang)] : []),
      ]),
    ),
  };
}
