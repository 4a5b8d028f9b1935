import { sentences } from '../i18n/sentences';
import { groupBy } from '../model/groupBy';
import type { Indicator } from '../model/indicators';
import type { Lang } from '../model/text';
import { chartSay } from '../i18n/chartText';
import { formatFull, formatYear } from '../i18n/numbers';
import type { NameOf } from './names';
import { markedName } from './names';
import type { DrawnTrend } from './trendInput';

/** How many lines are told one by one. */
const TOLD = 6;

/** What the chart shows, in sentences, from the data alone: extent, extremes, each line's first and last known value. */
export function trendAlt(
  series: DrawnTrend,
  indicator: Indicator,
  years: readonly number[],
  lang: Lang,
  nameOf: NameOf,
): string {
  const say = (value: number): string => formatFull(value, indicator.unit, lang);
  const first = years[0] ?? 0;
  const last = years.at(-1) ?? first;
  const span = first === last ? formatYear(first) : `${formatYear(first)}–${formatYear(last)}`;
  const known = series.lines.flatMap(({ body, origin, points }) =>
    points.flatMap(({ year, value }) =>
      value === null ? [] : { name: markedName(body, origin, nameOf, lang), year, value },
    ),
  );
  const head = { indicator: indicator.short[lang], years: span };
  const top = known.reduce<(typeof known)[number] | null>((a, b) => (a && a.value >= b.value ? a : b), null);
  const low = known.reduce<(typeof known)[number] | null>((a, b) => (a && a.value <= b.value ? a : b), null);
  if (!top || !low) return chartSay('trendAltNone', lang, head);
  const extremes = chartSay(known.length === 1 ? 'altOnly' : 'altExtremes', lang, {
    top: top.name,
    topYear: formatYear(top.year),
    topValue: say(top.value),
    low: low.name,
    lowYear: formatYear(low.year),
    lowValue: say(low.value),
  });
  const told = [...groupBy(known, (each) => each.name)]
    .filter(([, of]) => of.length > 1)
    .slice(0, TOLD)
    .map(([body, of]) =>
      chartSay('altLine', lang, {
        body,
        fromYear: formatYear(of[0]?.year ?? 0),
        from: say(of[0]?.value ?? 0),
        toYear: formatYear(of.at(-1)?.year ?? 0),
        to: say(of.at(-1)?.value ?? 0),
      }),
    );
  return sentences(
    [
      chartSay('trendAlt', lang, {
        ...head,
        lines: series.lines.length,
        of: series.lines.reduce((sum, each) => sum + each.points.length, 0),
        known: known.length,
      }),
      extremes,
      ...told,
    ],
    lang,
  );
}
