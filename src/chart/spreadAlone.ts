import { chartSay } from '../i18n/chartText';
import { formatCell, formatFull, formatYear } from '../i18n/numbers';
import { sentences } from '../i18n/sentences';
import { spreadSay } from '../i18n/spreadText';
import type { Indicator } from '../model/indicators';
import type { Lang } from '../model/text';
import { MEDIAN_FROM, SPREAD_FROM } from './spreadFrom';
import { LABEL, widest } from './textWidth';
import type { DrawnTrend, SpreadWords, TrendInput } from './trendInput';

/** What a chart of the spread alone shows, in sentences: each year's median, tenths and n, where it has a mark. */
function spreadAlt(series: DrawnTrend, indicator: Indicator, lang: Lang): string {
  const years = series.peers.filter((each) => each.known >= MEDIAN_FROM);
  const first = years[0]?.year ?? 0;
  const last = years.at(-1)?.year ?? first;
  const what = {
    indicator: indicator.short[lang],
    years: first === last ? formatYear(first) : `${formatYear(first)}–${formatYear(last)}`,
  };
  const head = years.length === 0 ? chartSay('trendAltNone', lang, what) : spreadSay('spreadAlt', lang, what);
  const say = (value: number | null): string => formatFull(value, indicator.unit, lang);
  const told = years.map(({ year, known, p10, median, p90 }) =>
    spreadSay(known >= SPREAD_FROM ? 'spreadAltYear' : 'spreadAltMedian', lang, {
      ...{ year: formatYear(year), n: known, median: say(median), p10: say(p10), p90: say(p90) },
    }),
  );
  return sentences([head, ...told], lang);
}

const figureOf = ({ indicator, lang }: TrendInput, median: number | null): string =>
  formatCell(median, indicator.unit, lang);

/** What a chart says that is of the spread alone. */
export const SPREAD_ALONE: SpreadWords = {
  alt: spreadAlt,
  note: (lang) => spreadSay('spreadNote', lang),
  figure: figureOf,
  gutter: (input) =>
    Math.max(14, Math.ceil(widest([figureOf(input, input.series.peers.at(-1)?.median ?? null)], LABEL)) + 8),
};
