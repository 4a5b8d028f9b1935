import { listed } from '../i18n/listed';
import { chartSay } from '../i18n/chartText';
import { formatCell, formatYear } from '../i18n/numbers';
import type { Size } from './geometry';
import { trendAlt } from './trendAlt';
import type { PlacedFrame } from './trendFrame';
import { placeFrame, yearsOf } from './trendFrame';
import type { TrendInput } from './trendInput';
import type { PlacedLabel } from './trendLabels';
import { labelGutter, placeLabels } from './trendLabels';
import type { PlacedLine } from './trendLines';
import { placeLines } from './trendLines';
import type { PlacedPeer } from './trendPeers';
import { placePeers } from './trendPeers';

/** A trend chart as marks: nothing is left to compute but colours. */
export interface PlacedTrend {
  readonly size: Size;
  readonly frame: PlacedFrame;
  readonly peers: readonly PlacedPeer[];
  readonly lines: readonly PlacedLine[];
  readonly labels: readonly PlacedLabel[];
  /** Lines with figures whose name found no room. */
  readonly unlabelled: number;
  readonly alt: string;
  /** What a reader has to know of this very picture, a sentence each. */
  readonly notes: readonly string[];
}

/** Height that suits a trend chart of this width. */
export const trendHeight = (width: number): number => Math.round(Math.max(320, Math.min(480, width * 0.5)));

/**
 * Places a trend. Unknown values leave no mark: they break their line, and a value without neighbours
 * is a dot. Where no line has a figure, the frame and the peers stand alone, and the alt text says so.
 */
export function layoutTrend(input: TrendInput): PlacedTrend {
  const { series, size, indicator, lang } = input;
  const frame = placeFrame(input, labelGutter(input));
  const lines = placeLines(input, frame);
  const peers = placePeers(input, frame);
  const { labels, unlabelled } = input.bare
    ? { labels: [], unlabelled: 0 }
    : placeLabels(input, frame, lines);
  const years = yearsOf(series);
  const gaps = series.lines.some(({ points }) => {
    const known = points.flatMap((each, i) => (each.value === null ? [] : [i]));
    return known.length > 1 && (known.at(-1) ?? 0) - (known[0] ?? 0) >= known.length;
  });
  const notes = [
    gaps ? chartSay('gapNote', lang) : '',
    frame.formBreak ? chartSay('breakNote', lang) : '',
    frame.offForm.length > 0 ? chartSay('offFormNote', lang) : '',
    peers.length > 0 ? (input.ofSpread?.note(lang) ?? chartSay('peerNote', lang)) : '',
    cutNote(input, peers),
    unlabelled > 0 ? chartSay('labelsDropped', lang, { n: unlabelled }) : '',
  ];
  return {
    size,
    frame,
    peers,
    lines,
    labels,
    unlabelled,
    alt:
      input.ofSpread?.alt(series, indicator, lang) ?? trendAlt(series, indicator, years, lang, input.nameOf),
    notes: notes.filter((note) => note !== ''),
  };
}

/** Says in figures what the bars that run off the plot would have shown; empty where none does. */
function cutNote({ series, indicator, lang }: TrendInput, peers: readonly PlacedPeer[]): string {
  const cut = new Set(peers.filter((each) => each.cutTop || each.cutBottom).map((each) => each.year));
  const say = (value: number | null): string => formatCell(value, indicator.unit, lang);
  const spreads = series.peers
    .filter((each) => cut.has(each.year))
    .map((each) =>
      chartSay('peerCutYear', lang, { year: formatYear(each.year), p10: say(each.p10), p90: say(each.p90) }),
    );
  return spreads.length === 0 ? '' : chartSay('peerCut', lang, { spreads: listed(spreads, lang) });
}
