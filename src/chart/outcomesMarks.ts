import type { BodyId } from '../model/body';
import type { Outcome } from '../model/indicators';
import type { OutcomeGroup, OutcomesSeries } from '../model/series';
import type { Lang } from '../model/text';
import type { Box, Size } from './geometry';
import type { NameOf } from './names';
import type { Measure, OutcomeBar } from './outcomeGroups';
import type { Reading } from './reading';
import type { PlacedTexts, RowEditing } from './rowEditing';

export interface OutcomesInput {
  readonly series: OutcomesSeries;
  readonly measure: Measure;
  /** In pixels; the height follows from the groups. */
  readonly width: number;
  readonly lang: Lang;
  readonly chosen: readonly BodyId[];
  readonly nameOf: NameOf;
  readonly editing?: RowEditing | undefined;
}

export interface PlacedSegment {
  /** Null for what the report's total holds beyond the outcomes known. */
  readonly outcome: Outcome | null;
  readonly value: number;
  readonly box: Box;
  /** Its share or count, where the segment is wide enough to hold it; else empty. */
  readonly label: string;
}

export interface PlacedGroup {
  readonly key: string;
  readonly group: OutcomeGroup;
  readonly bar: OutcomeBar;
  /** True where it stands out: it is chosen, or highlighted by the link's author. */
  readonly chosen: boolean;
  /** True where it recedes behind highlighted ones. */
  readonly back: boolean;
  /** What the link's author wrote at it. */
  readonly texts: PlacedTexts['lines'];
  readonly box: Box;
  readonly name: string;
  readonly nameY: number;
  readonly segments: readonly PlacedSegment[];
  /** Middle of the bar. */
  readonly barY: number;
  /** Why there is no bar; else empty. */
  readonly reason: string;
  readonly reasonX: number;
  readonly reasonY: number;
  /** True where it ends at its x, false where it starts there. */
  readonly reasonEnds: boolean;
  /** How many cases it is of. */
  readonly count: string;
  readonly countX: number;
  /** True where the count ends at its x. */
  readonly end: boolean;
}

export interface KeyItem {
  readonly outcome: Outcome | null;
  readonly label: string;
  readonly x: number;
  readonly y: number;
}

export interface PlacedOutcomes {
  readonly size: Size;
  readonly key: readonly KeyItem[];
  readonly groups: readonly PlacedGroup[];
  /** Of the rule between years on either form; null where there is none. */
  readonly breakY: number | null;
  /** Names and counts stand over the bars. */
  readonly stacked: boolean;
  readonly readings: readonly Reading[];
  readonly alt: string;
  readonly notes: readonly string[];
}
