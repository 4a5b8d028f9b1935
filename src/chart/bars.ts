import type { Lang } from '../model/text';
import { NO_DATA } from '../i18n/numbers';
import type { Box, Size } from './geometry';
import { tenth } from './geometry';
import type { Reading, ReadingFact } from './reading';
import { LABEL, LINE_HEIGHT, textWidth, TICK, widest, wrap } from './textWidth';

/** A bar told in words: its name, its length, and what is said under it. */
export interface BarRow {
  readonly key: string;
  readonly name: string;
  /** Null where unknown: no bar, and it says so. */
  readonly value: number | null;
  readonly label: string;
  /** Where the bar is of two: how much of it is the first. */
  readonly first: number | null;
  readonly note: string;
  readonly facts: readonly ReadingFact[];
}

/** Bars under a heading; empty where they need none. */
export interface BarSection {
  readonly title: string;
  readonly note: string;
  readonly rows: readonly BarRow[];
}

export interface BarsInput {
  readonly sections: readonly BarSection[];
  /** In pixels; the height follows from the rows. */
  readonly width: number;
  readonly lang: Lang;
}

export interface TextLine {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export interface PlacedBar {
  readonly key: string;
  readonly names: readonly TextLine[];
  /** What is known, in one colour or two; of no length for a zero, null where unknown. */
  readonly bar: Box | null;
  readonly second: Box | null;
  /** Where an unknown figure is hatched. */
  readonly hatch: Box | null;
  readonly label: TextLine;
  readonly notes: readonly TextLine[];
}

export interface PlacedBars {
  readonly size: Size;
  readonly titles: readonly TextLine[];
  readonly subtitles: readonly TextLine[];
  readonly zero: readonly { readonly x: number; readonly y0: number; readonly y1: number }[];
  readonly bars: readonly PlacedBar[];
  readonly readings: readonly Reading[];
}

/** From this width on names stand beside the bars. */
const ROOMY = 640;
const THICK = 18;
const HATCH = 36;

interface Columns {
  readonly barX: number;
  readonly nameWidth: number;
  readonly beside: boolean;
}

function columnsOf(rows: readonly BarRow[], width: number): Columns {
  if (width < ROOMY) return { barX: 0, nameWidth: width, beside: false };
  const longest = Math.ceil(
    widest(
      rows.map(({ name }) => name),
      LABEL,
    ),
  );
  const nameWidth = Math.min(longest, Math.floor(width * 0.34));
  return { barX: nameWidth + 14, nameWidth, beside: true };
}

const linesAt = (texts: readonly string[], x: number, y: number): TextLine[] =>
  texts.map((text, i) => ({ x, y: y + i * LINE_HEIGHT, text }));

/**
 * Places bars in sections, all on one scale from zero, in the order given; each has its name, its figure
 * at the end and its note beneath. An unknown figure has a hatched stub instead of a bar.
 */
export function layoutBars({ sections, width, lang }: BarsInput): PlacedBars {
  const all = sections.flatMap(({ rows }) => rows);
  const columns = columnsOf(all, width);
  const greatest = all.reduce((most, { value }) => Math.max(most, value ?? 0), 0) || 1;
  const labels = all.map((row) => (row.value === null ? NO_DATA[lang] : row.label));
  const room = width - columns.barX - Math.ceil(widest(labels, LABEL)) - 8;
  const titles: TextLine[] = [];
  const subtitles: TextLine[] = [];
  const bars: PlacedBar[] = [];
  const zero: { x: number; y0: number; y1: number }[] = [];
  const readings: Reading[] = [];
  let y = 0;
  sections.forEach((section, s) => {
    if (section.title !== '') {
      if (s > 0) y += 12;
      titles.push({ x: 0, y: y + 10, text: section.title });
      const lines = linesAt(wrap(section.note, TICK, width), 0, y + 10 + LINE_HEIGHT + 2);
      subtitles.push(...lines);
      y += 24 + lines.length * LINE_HEIGHT + 6;
    }
    const top = y;
    for (const row of section.rows) {
      const { placed, bottom } = placeBar(
        row,
        y,
        columns,
        width,
        (room * (row.value ?? 0)) / greatest,
        room,
        lang,
      );
      bars.push(placed);
      readings.push({
        body: null,
        row: readings.length,
        column: 0,
        at: { x: placed.label.x, y: placed.label.y },
        hit: { x0: 0, x1: width, y0: y, y1: bottom },
        title: row.name,
        facts: row.facts,
      });
      y = bottom;
    }
    if (columns.beside && section.rows.length > 0) zero.push({ x: columns.barX, y0: top, y1: y });
  });
  return { size: { width, height: Math.ceil(y + 4) }, titles, subtitles, zero, bars, readings };
}

function placeBar(
  row: BarRow,
  y: number,
  { barX, nameWidth, beside }: Columns,
  width: number,
  length: number,
  room: number,
  lang: Lang,
): { readonly placed: PlacedBar; readonly bottom: number } {
  const texts = wrap(row.name, LABEL, nameWidth);
  const barY = beside ? y + 4 : y + 2 + texts.length * LINE_HEIGHT + 2;
  const names = linesAt(texts, 0, beside ? barY + THICK / 2 : y + LINE_HEIGHT / 2 + 2);
  const unknown = row.value === null;
  const end = tenth(barX + (unknown ? Math.min(HATCH, room) : length));
  const box: Box = { x0: barX, x1: end, y0: barY, y1: barY + THICK };
  const { first, value } = row;
  const isTwo = first !== null && value !== null && value > 0;
  const split = isTwo ? tenth(barX + (length * first) / value) : end;
  // Off the zero line, which runs down along the bars.
  const noteX = beside ? barX + 6 : barX;
  const notes = linesAt(wrap(row.note, TICK, width - noteX), noteX, barY + THICK + 11);
  const nameBottom = beside ? barY + texts.length * LINE_HEIGHT : 0;
  const bottom = Math.max(nameBottom, barY + THICK + notes.length * LINE_HEIGHT + 4) + 8;
  const label = unknown ? NO_DATA[lang] : row.label;
  const placed: PlacedBar = {
    key: row.key,
    names,
    bar: unknown ? null : { ...box, x1: split },
    second: isTwo && split < end ? { ...box, x0: split } : null,
    hatch: unknown ? box : null,
    label: { x: Math.min(end + 6, width - textWidth(label, LABEL)), y: barY + THICK / 2, text: label },
    notes,
  };
  return { placed, bottom };
}
