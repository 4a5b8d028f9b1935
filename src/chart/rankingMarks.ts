import type { BodyId } from '../model/body';
import type { Indicator } from '../model/indicators';
import type { FewRow, RankedRow, RankingSeries } from '../model/series';
import type { Lang } from '../model/text';
import type { Box, Size } from './geometry';
import type { NameOf } from './names';
import type { Reading } from './reading';
import type { PlacedTexts, RowEditing } from './rowEditing';

export interface RankingInput {
  readonly series: RankingSeries;
  readonly indicator: Indicator;
  /** In pixels; the height follows from the rows. */
  readonly width: number;
  readonly lang: Lang;
  readonly chosen: readonly BodyId[];
  readonly nameOf: NameOf;
  readonly editing?: RowEditing | undefined;
}

export interface PlacedRank {
  /** A rate on too few cases has no rank; it is drawn hollow, below the ranking. */
  readonly row: RankedRow | FewRow;
  /** True where it stands out: it is chosen, or highlighted by the link's author. */
  readonly chosen: boolean;
  /** True where it recedes behind highlighted ones. */
  readonly back: boolean;
  /** What the link's author wrote at it. */
  readonly texts: PlacedTexts['lines'];
  /** The whole row, which reads as this body. */
  readonly box: Box;
  /** Zero wide for a zero, which is drawn as a tick on the baseline. */
  readonly bar: Box;
  readonly rank: string;
  readonly name: string;
  readonly nameX: number;
  /** Middle of the line with rank and name. */
  readonly nameY: number;
  readonly value: string;
  readonly valueX: number;
  readonly valueEnd: boolean;
}

/** All known values as ticks on the axis of the bars, so that the rows left out are seen too. */
export interface PlacedStrip {
  readonly title: string;
  readonly titleY: number;
  readonly box: Box;
  readonly xs: readonly number[];
  readonly chosenXs: readonly number[];
  readonly median: { readonly x: number; readonly label: string; readonly end: boolean };
}

export interface PlacedRanking {
  readonly size: Size;
  readonly plot: Box;
  readonly zeroX: number;
  readonly rankX: number;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly tickY: number;
  /** Null where every body has its bar already. */
  readonly strip: PlacedStrip | null;
  readonly rows: readonly PlacedRank[];
  readonly gaps: readonly { readonly x: number; readonly y: number; readonly label: string }[];
  /** Parts the ranking from the rates on too few cases; null where there are none. */
  readonly fewHead: {
    readonly ruleY: number;
    readonly lines: readonly { readonly y: number; readonly text: string }[];
  } | null;
  readonly readings: readonly Reading[];
  readonly alt: string;
  readonly notes: readonly string[];
}
