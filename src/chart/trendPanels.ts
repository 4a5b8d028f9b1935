import type { DrawnLine, DrawnTrend } from './trendInput';

/** A panel of small multiples: one line, in a series of its own. */
export interface Panel {
  readonly key: string;
  readonly line: DrawnLine;
  readonly series: DrawnTrend;
}

export interface PlacedPanels {
  readonly panels: readonly Panel[];
  /** Lines that have a figure; more than there are panels where some are left out. */
  readonly of: number;
  readonly columns: number;
  /** Of one panel, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Every value drawn: what a shared scale has to hold. */
  readonly values: readonly number[];
}

/** More than a page can hold side by side compares nothing. */
export const MOST_PANELS = 36;
const GAP = 24;
const NARROWEST = 240;

/** A panel for each line that has a figure, in the order of the series, without peers. */
export function panelsOf(series: DrawnTrend, width: number): PlacedPanels {
  const lines = series.lines.filter(({ points }) => points.some(({ value }) => value !== null));
  const shown = lines.slice(0, MOST_PANELS);
  const fitting = Math.max(1, Math.floor((width + GAP) / (NARROWEST + GAP)));
  const columns = Math.min(fitting, 4, Math.max(1, shown.length));
  const each = Math.floor((width - GAP * (columns - 1)) / columns);
  return {
    panels: shown.map((line) => ({
      key: `${line.body.id} ${line.origin}`,
      line,
      series: { ...series, lines: [line], peers: [] },
    })),
    of: lines.length,
    columns,
    width: each,
    height: Math.round(Math.max(150, Math.min(240, each * 0.6))),
    values: shown.flatMap(({ points }) => points.flatMap(({ value }) => value ?? [])),
  };
}
