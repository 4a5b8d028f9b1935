import type { BodyId } from '../model/body';
import type { Indicator } from '../model/indicators';
import type { TrendLine, TrendPoint, TrendSeries } from '../model/series';
import type { Lang } from '../model/text';
import type { Size } from './geometry';
import type { Named, NameOf } from './names';
import type { ValueScale, valueScale } from './valueScale';

/** A line as a chart draws it: a body's, or a group's. */
export type DrawnLine = Omit<TrendLine, 'body'> & { readonly body: Named };
export type DrawnTrend = Omit<TrendSeries, 'lines'> & { readonly lines: readonly DrawnLine[] };

/** What a trend may have beside its lines; a chart that needs none doesn't bring the code for it. */
export interface TrendMore {
  /** Makes another axis than the linear one. */
  readonly scaleOf?: (...from: Parameters<typeof valueScale>) => ValueScale;
  /** Ids of the lines that have a colour, the rest being grey. */
  readonly highlighted?: readonly BodyId[] | undefined;
  /** What stands behind a point, and what the link's author wrote at it: a reading tells both beside the value. */
  readonly pointOf?: (line: Pick<DrawnLine, 'body' | 'origin'>, year: number) => TrendPoint | undefined;
  readonly textsAt?: (line: string, year: number) => readonly string[];
}

/** What a chart of the spread alone says; a chart of lines doesn't bring the words for it. */
export interface SpreadWords {
  readonly alt: (series: DrawnTrend, indicator: Indicator, lang: Lang) => string;
  readonly note: (lang: Lang) => string;
  /** A median's figure beside its mark, and the pixels to keep free right of the plot for the last one's. */
  readonly figure: (input: TrendInput, median: number) => string;
  readonly gutter: (input: TrendInput) => number;
}

/** What a trend chart is drawn from. */
export interface TrendInput extends TrendMore {
  readonly series: DrawnTrend;
  readonly indicator: Indicator;
  readonly size: Size;
  readonly lang: Lang;
  /** Bodies in the reader's order, which gives them their colours; empty leaves it to the series. */
  readonly chosen: readonly BodyId[];
  readonly nameOf: NameOf;
  /** What the chart says where it is of the spread alone: its medians bear their figures then. */
  readonly ofSpread?: SpreadWords | undefined;
  /** True for one of several charts, whose line is named above it: no names, no room for them. */
  readonly bare?: boolean | undefined;
  /** Values that the axis has to hold beside the chart's own: those of the charts that share its scale. */
  readonly axisWith?: readonly number[] | undefined;
}
