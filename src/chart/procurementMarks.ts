import type { BodyId } from '../model/body';
import type { ProcurementRow, ProcurementSeries } from '../model/series';
import type { Lang } from '../model/text';
import type { Box, Size } from './geometry';
import type { NameOf } from './names';
import type { Reading } from './reading';
import type { PlacedTexts, RowEditing } from './rowEditing';

export interface ProcurementInput {
  readonly series: ProcurementSeries;
  /** In pixels; the height follows from the rows. */
  readonly width: number;
  readonly lang: Lang;
  readonly chosen: readonly BodyId[];
  readonly nameOf: NameOf;
  readonly editing?: RowEditing | undefined;
}

export interface PlacedAmount {
  readonly key: string;
  readonly row: ProcurementRow;
  /** True where it stands out: it is chosen, or highlighted by the link's author. */
  readonly chosen: boolean;
  /** True where it recedes behind highlighted ones. */
  readonly back: boolean;
  /** What the link's author wrote at it. */
  readonly texts: PlacedTexts['lines'];
  readonly box: Box;
  readonly bar: Box;
  /** The body's name on its first row; else empty. */
  readonly name: string;
  readonly nameY: number;
  readonly year: string;
  readonly yearX: number;
  readonly value: string;
}

/** A line of text at the left. */
interface TextAt {
  readonly text: string;
  readonly y: number;
}

/** A panel of text under the bars: amounts without unit, reported zeros, lone project counts. */
export interface PlacedPanel {
  readonly title: readonly TextAt[];
  readonly lines: readonly TextAt[];
  /** A rule above it. */
  readonly ruleY: number;
}

export interface PlacedProcurement {
  readonly size: Size;
  readonly plot: Box;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly tickY: number;
  readonly amounts: readonly PlacedAmount[];
  readonly panels: readonly PlacedPanel[];
  readonly readings: readonly Reading[];
  readonly alt: string;
  readonly notes: readonly string[];
}
