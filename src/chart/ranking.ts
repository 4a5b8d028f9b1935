import { quantileSorted } from 'd3-array';
import { MIN_BASE } from '../model/rate';
import type { FewRow, RankedRow } from '../model/series';
import { rankingSay } from '../i18n/rankingText';
import { formatCount, formatShort } from '../i18n/numbers';
import { rateSay } from '../i18n/rateText';
import type { Box } from './geometry';
import { tenth } from './geometry';
import { markedName } from './names';
import type { RankingEntry } from './rankingRows';
import { fewDrawn, rankingEntries } from './rankingRows';
import type { Standing } from './rowEditing';
import { placeTexts, standingOf } from './rowEditing';
import { rankingAlt, rankingNotes, rankingReadings } from './rankingText';
import { LABEL, LINE_HEIGHT, textWidth, TICK, truncate, widest, wrap } from './textWidth';
import type { ValueScale } from './valueScale';
import { valueScale } from './valueScale';
import type { PlacedRank, PlacedRanking, PlacedStrip, RankingInput } from './rankingMarks';

/** From this width on there is room for percentiles and for more rows. */
const ROOMY = 520;
const GAP_ROW = 24;
const STRIP = 26;

interface Columns {
  readonly nameX: number;
  readonly nameWidth: number;
  readonly barX: number;
  /** Names stand above their bars where they would leave the bars no room. */
  readonly stacked: boolean;
}

function columnsOf(names: readonly string[], ranks: readonly string[], width: number): Columns {
  const nameX = Math.ceil(widest(ranks, TICK)) + 10;
  const longest = Math.ceil(widest(names, LABEL));
  const most = width * 0.36;
  const stacked = width < ROOMY && longest > most;
  if (stacked) return { nameX, nameWidth: width - nameX, barX: nameX - 4, stacked };
  const nameWidth = Math.min(longest, most);
  return { nameX, nameWidth, barX: nameX + nameWidth + 12, stacked };
}

const hasRank = (row: RankedRow | FewRow): row is RankedRow => 'rank' in row;

function valueLabel(
  row: RankedRow | FewRow,
  chosen: boolean,
  { indicator, lang, width }: RankingInput,
): string {
  const value = formatShort(row.value, indicator.unit, lang);
  if (!hasRank(row)) return rateSay('onCases', lang, { value, n: formatCount(row.base) });
  if (!chosen || width < ROOMY) return value;
  return rankingSay('valueAtPercentile', lang, { value, p: Math.round(row.percentile * 100) });
}

/** The widest the bars may be, so that each value still stands beside its bar. */
function barWidth(
  scale: ValueScale,
  labels: readonly { readonly value: number; readonly text: string }[],
  room: number,
): number {
  return labels.reduce((most, { value, text }) => {
    const end = scale.at(Math.max(0, value));
    return end === 0 ? most : Math.min(most, (room - textWidth(text, TICK) - 8) / end);
  }, room - 8);
}

/**
 * Places a ranking: a bar for each row drawn, in the order of the series, from a common zero; below them,
 * without a rank, the rates on too few cases. A body whose value is unknown has no bar; the notes count
 * them and name the chosen ones. Without any known value there are no marks, and the alt text says so.
 */
export function layoutRanking(input: RankingInput): PlacedRanking {
  const { series, indicator, width, lang, chosen, nameOf } = input;
  const standing = standingOf(chosen, input.editing);
  const { alone, kept, isOut } = standing;
  const [most, mostFew] = width < ROOMY ? [12, 6] : [20, 12];
  const entries = rankingEntries(series.rows, kept, alone ? null : most);
  const few = fewDrawn(series.few, kept, alone ? 0 : mostFew);
  const drawn = [...entries.flatMap((entry) => ('row' in entry ? [entry] : [])), ...few];
  const named = drawn.map(({ row }) => markedName(row.body, row.origin, nameOf, lang));
  const ranks = drawn.map(({ row }) => rankOf(row));
  const columns = columnsOf(named, ranks, width);
  const labels = drawn.map(({ row }) => ({
    value: row.value,
    text: valueLabel(row, isOut(row.body.id), input),
  }));
  const values = series.rows.map((each) => each.value);
  const scale = valueScale(
    [...values, ...few.map(({ row }) => row.value)],
    indicator.unit,
    lang,
    width < ROOMY ? 3 : 5,
  );
  const negative = labels.filter((each) => each.value < 0).map((each) => each.text);
  const left = tenth(columns.barX + (negative.length > 0 ? widest(negative, TICK) + 8 : 0));
  const across = barWidth(scale, labels, width - left);
  const x = (value: number): number => tenth(left + scale.at(value) * across);

  const hasStrip = drawn.length - few.length < series.rows.length;
  const strip = hasStrip ? placeStrip(input, standing, values, x, left, left + across) : null;
  const tickY = (strip ? strip.box.y1 : 0) + 16;
  const top = tickY + 8;
  const ranked = placeRows(entries, input, standing, columns, x, top);
  const below = placeFew(few, input, standing, columns, x, ranked.bottom);
  const rows = [...ranked.rows, ...below.rows];
  const plot: Box = { x0: left, x1: left + across, y0: top, y1: below.bottom };
  return {
    size: { width, height: Math.ceil(below.bottom + 4) },
    plot,
    zeroX: x(0),
    rankX: columns.nameX - 10,
    ticks: fittingTicks(scale, x, width),
    tickY,
    strip,
    rows,
    gaps: [...ranked.gaps, ...below.gaps],
    fewHead: below.head,
    readings: rankingReadings(rows, input),
    alt: rankingAlt({ ...input, chosen: standing.out }),
    notes: rankingNotes(input),
  };
}

/** Axis labels that lie within the chart and don't touch, counted from zero outwards. */
function fittingTicks(
  scale: ValueScale,
  x: (value: number) => number,
  width: number,
): PlacedRanking['ticks'] {
  let free = -Infinity;
  return scale.ticks.flatMap(({ value, label }) => {
    const half = textWidth(label, TICK) / 2;
    const at = x(value);
    if (at - half < free || at + half > width) return [];
    free = at + half + 10;
    return [{ x: at, label }];
  });
}

function placeStrip(
  { series, indicator, lang }: RankingInput,
  { isOut }: Standing,
  values: readonly number[],
  x: (value: number) => number,
  left: number,
  right: number,
): PlacedStrip {
  const median = quantileSorted([...values].reverse(), 0.5) ?? 0;
  const at = x(median);
  const label = rankingSay('medianIs', lang, { value: formatShort(median, indicator.unit, lang) });
  return {
    title: rankingSay('stripTitle', lang, { n: formatCount(values.length) }),
    titleY: 13,
    box: { x0: left, x1: right, y0: 40, y1: 40 + STRIP },
    xs: [...new Set(values.map(x))],
    chosenXs: series.rows.filter((each) => isOut(each.body.id)).map((each) => x(each.value)),
    median: { x: at, label, end: at + textWidth(label, TICK) > right },
  };
}

const rankOf = (row: RankedRow | FewRow): string => (hasRank(row) ? formatCount(row.rank) : '–');

/** The rates on too few cases, under a rule and the words for it. */
function placeFew(
  few: ReturnType<typeof fewDrawn>,
  input: RankingInput,
  standing: Standing,
  columns: Columns,
  x: (value: number) => number,
  top: number,
) {
  const { series, lang, width } = input;
  if (few.length === 0) return { rows: [], gaps: [], bottom: top, head: null };
  const title = rateSay('fewTitle', lang, { n: formatCount(series.few.length), min: MIN_BASE });
  const ruleY = top + 10;
  const lines = wrap(title, TICK, width).map((text, i) => ({ text, y: ruleY + 14 + i * LINE_HEIGHT }));
  const left = series.few.length - few.length;
  const entries = left > 0 ? [...few, { skipped: left }] : few;
  const placed = placeRows(entries, input, standing, columns, x, (lines.at(-1)?.y ?? ruleY) + 12);
  return { ...placed, head: { ruleY, lines } };
}

/** A row to draw, with a rank or without, or a run of rows left out. */
type Entry = RankingEntry | { readonly row: FewRow };

function placeRows(
  entries: readonly Entry[],
  input: RankingInput,
  { isOut, isBack }: Standing,
  columns: Columns,
  x: (value: number) => number,
  top: number,
): { readonly rows: readonly PlacedRank[]; readonly gaps: PlacedRanking['gaps']; readonly bottom: number } {
  const { lang, nameOf, width, editing } = input;
  const height = columns.stacked ? 42 : 27;
  const rows: PlacedRank[] = [];
  const gaps: { x: number; y: number; label: string }[] = [];
  let y = top;
  for (const entry of entries) {
    if ('skipped' in entry) {
      const label = `⋯ ${rankingSay('moreRows', lang, { n: formatCount(entry.skipped) })}`;
      gaps.push({ x: columns.nameX, y: y + GAP_ROW / 2, label });
      y += GAP_ROW;
      continue;
    }
    const { row } = entry;
    const chosen = isOut(row.body.id);
    const said = editing?.textsAt(row.body.id) ?? [];
    const texts = placeTexts(said, columns.barX, y + height, width);
    const barY = columns.stacked ? y + 22 : y + 5;
    const [from, to] = [x(Math.min(0, row.value)), x(Math.max(0, row.value))];
    rows.push({
      row,
      chosen,
      back: isBack(row.body.id),
      texts: texts.lines,
      box: { x0: 0, x1: width, y0: y, y1: texts.bottom },
      bar: { x0: from, x1: to, y0: barY, y1: barY + (columns.stacked ? 14 : 17) },
      rank: rankOf(row),
      name: truncate(markedName(row.body, row.origin, nameOf, lang), LABEL, columns.nameWidth),
      nameX: columns.nameX,
      nameY: columns.stacked ? y + LINE_HEIGHT / 2 + 4 : y + height / 2,
      value: valueLabel(row, chosen, input),
      valueX: row.value < 0 ? from - 6 : to + 6,
      valueEnd: row.value < 0,
    });
    y = texts.bottom;
  }
  return { rows, gaps, bottom: y };
}
