import type { Caption } from '../chart/caption';
import type { NameOf } from '../chart/names';
import type { ChartTable } from '../chart/table';
import { shownTrend } from '../chart/trendCaption';
import type { DrawnTrend } from '../chart/trendInput';
import type { Indicator } from '../model/indicators';
import type { TrendQuestion } from '../model/question';
import type { Lang } from '../model/text';
import type { Shown } from './figure';
import { nameIn, whoseOf } from './words';

/** A trend of bodies in a measure of their own, as its chart and the words and table around it take it. */
export interface PlainTrend {
  readonly caption: Caption;
  /** Its code comes when it is asked for: nobody waits for it before the chart. */
  readonly table: () => Promise<ChartTable>;
  /** What the chart draws, whether in one or in panels. */
  readonly drawn: {
    readonly series: DrawnTrend;
    readonly indicator: Indicator;
    readonly lang: Lang;
    readonly nameOf: NameOf;
  };
}

export function plainTrend({ data, view }: Pick<Shown<TrendQuestion>, 'data' | 'view'>): PlainTrend {
  const { lang } = view;
  const nameOf = nameIn(data);
  const { series, indicator, caption } = shownTrend({ ...data, whose: whoseOf(data, view) }, view);
  return {
    ...{
      caption,
      table: async () => (await import('../chart/trendTable')).trendTable(series, indicator, lang, nameOf),
    },
    drawn: { series, indicator, lang, nameOf },
  };
}
