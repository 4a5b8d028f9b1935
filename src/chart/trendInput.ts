import type { BodyId } from '../model/body';
import type { Indicator } from '../model/indicators';
import type { TrendSeries } from '../model/series';
import type { Lang } from '../model/text';
import type { Size } from './geometry';
import type { NameOf } from './names';

/** What a trend chart is drawn from. */
export interface TrendInput {
  readonly series: TrendSeries;
  readonly indicator: Indicator;
  readonly size: Size;
  readonly lang: Lang;
  /** Bodies in the reader's order, which gives them their colours; empty leaves it to the series. */
  readonly chosen: readonly BodyId[];
  readonly nameOf: NameOf;
  /** True where the chart is of the spread alone: its medians bear their figures. */
  readonly ofSpread?: boolean;
  /** True for one of several charts, whose line is named above it: no names, no room for them. */
  readonly bare?: boolean;
  /** Values that the axis has to hold beside the chart's own: those of the charts that share its scale. */
  readonly axisWith?: readonly number[];
}
