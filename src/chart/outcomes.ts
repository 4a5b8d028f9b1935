import type { Outcome } from '../model/indicators';
import { OUTCOME_LABELS, OUTCOMES } from '../model/indicators';
import type { Lang } from '../model/text';
import { outcomesSay } from '../i18n/outcomesText';
import { formatCount, formatShare } from '../i18n/numbers';
import type { Box } from './geometry';
import { tenth } from './geometry';
import type { Measure, OutcomeBar } from './outcomeGroups';
import { barOf, groupKey, groupName, groupRow, groupsDrawn, isAfterBreak } from './outcomeGroups';
import { standingOf, textsBelow } from './rowEditing';
import { countOf, outcomesAlt, outcomesNotes, outcomesReadings, reasonOf } from './outcomesText';
import { LABEL, textWidth, TICK, truncate, widest } from './textWidth';
import type { KeyItem, OutcomesInput, PlacedGroup, PlacedOutcomes, PlacedSegment } from './outcomesMarks';

const ROOMY = 640;
const KEY_ROW = 22;
const SWATCH = 14;
/** Room for the rule between the forms. */
const BREAK_GAP = 14;

interface Columns {
  readonly barX: number;
  readonly barWidth: number;
  readonly nameWidth: number;
  readonly stacked: boolean;
}

/** Names and counts stand beside the bars where there is room, else over them. */
function columnsOf(names: readonly string[], counts: readonly string[], width: number): Columns {
  if (width < ROOMY) return { barX: 0, barWidth: width, nameWidth: width * 0.5, stacked: true };
  const nameWidth = Math.min(Math.ceil(widest(names, LABEL)), width * 0.3);
  const barX = nameWidth + 12;
  const countWidth = Math.ceil(widest(counts, TICK)) + 12;
  return { barX, barWidth: width - barX - countWidth, nameWidth, stacked: false };
}

/** Of a row with its bar beside the name, or under it; with a reason for a bar beside the name or below it. */
function rowHeight(isStacked: boolean, hasReason: boolean, isBelow: boolean): number {
  if (!isStacked) return 34;
  if (isBelow) return 44;
  return hasReason ? 30 : 54;
}

/**
 * Places outcomes: a bar a group, its known parts side by side in the fixed order. As shares a bar
 * fills the width and needs all six parts; as counts all bars share one scale, and what the total
 * holds beyond the known parts is a segment of its own. A group without a bar says why.
 */
export function layoutOutcomes(input: OutcomesInput): PlacedOutcomes {
  const { series, measure, width, lang, chosen, nameOf, editing } = input;
  const { kept, alone, isOut, isBack } = standingOf(chosen, editing);
  const drawn = groupsDrawn(series.groups, kept, alone);
  const bars = drawn.map((group) => barOf(group, measure));
  const names = drawn.map((group) => groupName(group, nameOf, lang));
  const counts = drawn.map((group, i) => countOf(group, bars[i] ?? { kind: 'unknown' }, lang));
  const columns = columnsOf(names, counts, width);
  const greatest = bars.reduce(
    (most, bar) => Math.max(most, bar.kind === 'parts' ? bar.sum + bar.rest : 0),
    1,
  );
  const hasRest = bars.some((bar) => bar.kind === 'parts' && bar.rest > 0);
  const key = placeKey(width, lang, hasRest);
  const top = (key.at(-1)?.y ?? 0) + KEY_ROW;
  let y = top;
  let breakY: number | null = null;
  const groups = drawn.map((group, i): PlacedGroup => {
    if (isAfterBreak(group, drawn[i - 1])) {
      breakY = y + BREAK_GAP / 2;
      y += BREAK_GAP;
    }
    const bar = bars[i] ?? { kind: 'unknown' };
    const reason = reasonOf(group, bar, lang);
    const fullName = names[i] ?? '';
    // Stacked, a reason takes the place of the count beside the name, unless it leaves the name no room: then the bar's.
    const isBelow =
      columns.stacked && reason !== '' && textWidth(fullName, LABEL) + 12 + textWidth(reason, TICK) > width;
    const height = rowHeight(columns.stacked, reason !== '', isBelow);
    const barBox: Box = {
      x0: columns.barX,
      x1: columns.barX + columns.barWidth,
      y0: columns.stacked ? y + 23 : y + 5,
      y1: columns.stacked ? y + 45 : y + 29,
    };
    const nameY = columns.stacked ? y + 10 : (barBox.y0 + barBox.y1) / 2;
    const segments = placeSegments(bar, measure, barBox, measure === 'share' ? null : greatest, lang);
    const count = columns.stacked && reason !== '' ? '' : (counts[i] ?? '');
    const beside = columns.stacked && !isBelow ? textWidth(reason === '' ? count : reason, TICK) + 12 : 0;
    const atEnd = measure === 'count' && !columns.stacked;
    const row = groupRow(group);
    const texts = textsBelow(editing, { x: columns.barX, y: y + height }, width, row);
    const placed: PlacedGroup = {
      key: groupKey(group),
      group,
      bar,
      chosen: isOut(row),
      back: isBack(row),
      texts: texts.lines,
      box: { x0: 0, x1: width, y0: y, y1: texts.bottom },
      name: truncate(fullName, LABEL, columns.stacked ? width - beside : columns.nameWidth),
      nameY,
      segments,
      barY: (barBox.y0 + barBox.y1) / 2,
      reason,
      reasonX: columns.stacked && !isBelow ? width : columns.barX,
      reasonY: isBelow ? nameY + 18 : nameY,
      reasonEnds: columns.stacked && !isBelow,
      count,
      countX: atEnd ? (segments.at(-1)?.box.x1 ?? columns.barX) + 8 : width,
      end: columns.stacked || !atEnd,
    };
    y = texts.bottom;
    return placed;
  });
  return {
    size: { width, height: Math.ceil(y + 4) },
    key,
    groups,
    breakY,
    stacked: columns.stacked,
    readings: outcomesReadings(groups, input),
    alt: outcomesAlt(drawn, input),
    notes: outcomesNotes(drawn, bars, input),
  };
}

/** Swatches and names in the fixed order, in as many rows as they need. */
function placeKey(width: number, lang: Lang, hasRest: boolean): readonly KeyItem[] {
  let x = 0;
  let y = 10;
  const outcomes: readonly (Outcome | null)[] = hasRest ? [...OUTCOMES, null] : OUTCOMES;
  return outcomes.map((outcome) => {
    const label = outcome === null ? outcomesSay('notStated', lang) : OUTCOME_LABELS[outcome][lang];
    const wide = SWATCH + 6 + textWidth(label, TICK);
    if (x > 0 && x + wide > width) {
      x = 0;
      y += KEY_ROW;
    }
    const item = { outcome, label, x: tenth(x), y };
    x += wide + 16;
    return item;
  });
}

/** `greatest` is the count that fills the width, or null where each bar fills it. */
function placeSegments(
  bar: OutcomeBar,
  measure: Measure,
  box: Box,
  greatest: number | null,
  lang: Lang,
): readonly PlacedSegment[] {
  if (bar.kind !== 'parts') return [];
  const whole = greatest ?? bar.sum;
  const scale = (box.x1 - box.x0) / whole;
  const all = bar.rest > 0 ? [...bar.parts, { outcome: null, value: bar.rest }] : bar.parts;
  let before = 0;
  return all.map(({ outcome, value }) => {
    const x0 = tenth(box.x0 + before * scale);
    before += value;
    const x1 = tenth(box.x0 + before * scale);
    const label = measure === 'share' ? formatShare(value / whole, lang) : formatCount(value);
    return {
      outcome,
      value,
      box: { ...box, x0, x1 },
      label: textWidth(label, TICK) + 8 <= x1 - x0 ? label : '',
    };
  });
}
