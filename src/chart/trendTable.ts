import type { Indicator } from '../model/indicators';
import { isKnownIn } from '../model/indicators';
import type { Lang } from '../model/text';
import { columnSay } from '../i18n/columnText';
import { chartSay } from '../i18n/chartText';
import { formatCell, formatCount, formatYear, NO_DATA, unitName } from '../i18n/numbers';
import type { NameOf } from './names';
import { markedName } from './names';
import type { DrawnTrend } from './trendInput';
import type { ChartTable, TableRow } from './table';
import { yearsOf } from './trendFrame';

/** A row a line and a column a year, then the peers' median, tenths and n. What the year's form lacks says so. */
export function trendTable(series: DrawnTrend, indicator: Indicator, lang: Lang, nameOf: NameOf): ChartTable {
  const years = yearsOf(series);
  const cell = (year: number, value: number | null | undefined): string =>
    value === null && !isKnownIn(indicator, year)
      ? chartSay('notOnForm', lang)
      : formatCell(value, indicator.unit, lang);
  const lines = series.lines.map(({ body, origin, points }): TableRow => {
    const byYear = new Map(points.map((each) => [each.year, each.value]));
    return {
      body: body.id,
      cells: [
        markedName(body, origin, nameOf, lang),
        ...years.map((year) => cell(year, byYear.get(year) ?? null)),
      ],
    };
  });
  const peersOf = new Map(series.peers.map((each) => [each.year, each]));
  const spread = (['peerMedian', 'p10', 'p90'] as const).map((key): TableRow => {
    const pick = key === 'peerMedian' ? 'median' : key;
    return {
      body: null,
      cells: [chartSay(key, lang), ...years.map((year) => cell(year, peersOf.get(year)?.[pick] ?? null))],
    };
  });
  const known: TableRow = {
    body: null,
    cells: [
      chartSay('peerKnown', lang),
      ...years.map((year) => {
        const peer = peersOf.get(year);
        return peer ? `${formatCount(peer.known)}/${formatCount(peer.of)}` : NO_DATA[lang];
      }),
    ],
  };
  return {
    unit: unitName(indicator.unit, lang),
    columns: [
      { label: columnSay('body', lang), numeric: false },
      ...years.map((year) => ({ label: formatYear(year), numeric: true })),
    ],
    rows: series.peers.length > 0 ? [...lines, ...spread, known] : lines,
  };
}
