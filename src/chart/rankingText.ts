import { sentences } from '../i18n/sentences';
import { quantileSorted } from 'd3-array';
import { listed } from '../i18n/listed';
import { columnSay } from '../i18n/columnText';
import { rankSay } from '../i18n/rankText';
import { rankingSay } from '../i18n/rankingText';
import { rateSay } from '../i18n/rateText';
import { baseOf, MIN_BASE } from '../model/rate';
import { formatCell, formatCount, formatFull, NO_DATA, unitName } from '../i18n/numbers';
import { annotationFacts } from './annotationFacts';
import { markedName } from './names';
import type { PlacedRank, RankingInput } from './rankingMarks';
import type { Reading } from './reading';
import type { ChartTable } from './table';
import { rowOf } from './table';

type Told = Pick<RankingInput, 'series' | 'indicator' | 'lang' | 'nameOf'>;

const hundredth = (percentile: number): number => Math.round(percentile * 100);

/** A reading a row: the full figure, its rank among how many, its percentile. */
export function rankingReadings(rows: readonly PlacedRank[], input: RankingInput): readonly Reading[] {
  const { series, indicator, lang, nameOf, editing } = input;
  const n = formatCount(series.rows.length);
  return rows.map(({ row, box, bar, valueEnd }, i) => ({
    body: row.body.id,
    row: i,
    column: 0,
    at: { x: valueEnd ? bar.x0 : bar.x1, y: (bar.y0 + bar.y1) / 2 },
    hit: box,
    title: markedName(row.body, row.origin, nameOf, lang),
    facts: [
      { label: '', value: formatFull(row.value, indicator.unit, lang) },
      ...(row.base === null
        ? []
        : [{ label: rateSay('base', lang), value: rateSay('cases', lang, { n: formatCount(row.base) }) }]),
      ...('rank' in row
        ? [
            {
              label: rankSay('rank', lang),
              value: rankSay(row.tied ? 'tiedRankOf' : 'rankOf', lang, { rank: formatCount(row.rank), n }),
            },
            { label: rankingSay('percentile', lang), value: String(hundredth(row.percentile)) },
          ]
        : [{ label: rankSay('rank', lang), value: rateSay('notRanked', lang) }]),
      ...annotationFacts(editing?.textsAt(row.body.id) ?? [], lang),
    ],
  }));
}

/** How many are ranked, the extremes, the median, and the chosen ones with their ranks. */
export function rankingAlt(input: RankingInput): string {
  const { series, indicator, lang, chosen, nameOf } = input;
  const { rows } = series;
  const say = (value: number | undefined): string => formatFull(value, indicator.unit, lang);
  const [top, low] = [rows[0], rows.at(-1)];
  const head = rankingSay('rankingAlt', lang, {
    indicator: indicator.short[lang],
    n: formatCount(rows.length),
  });
  const wanted = new Set(chosen);
  const few = formatCount(series.few.length);
  const told = [
    head,
    ...(top && low
      ? [
          rankingSay('rankingAltTop', lang, {
            top: markedName(top.body, top.origin, nameOf, lang),
            topValue: say(top.value),
            low: markedName(low.body, low.origin, nameOf, lang),
            lowValue: say(low.value),
            median: say(quantileSorted(rows.map((each) => each.value).reverse(), 0.5)),
          }),
        ]
      : []),
    ...rows
      .filter((each) => wanted.has(each.body.id))
      .map((each) =>
        rankingSay('rankingAltChosen', lang, {
          body: markedName(each.body, each.origin, nameOf, lang),
          value: say(each.value),
          rank: formatCount(each.rank),
        }),
      ),
    ...(series.few.length > 0 ? [rateSay('fewAlt', lang, { n: few, min: MIN_BASE })] : []),
    ...series.few
      .filter((each) => wanted.has(each.body.id))
      .map((each) =>
        rateSay('fewChosenAlt', lang, {
          body: markedName(each.body, each.origin, nameOf, lang),
          value: say(each.value),
          n: formatCount(each.base),
        }),
      ),
  ];
  return sentences(told, lang);
}

/** What the bars can't show: ties, the bodies without the figure, and which chosen ones those are. */
export function rankingNotes({ series, lang, chosen, nameOf }: RankingInput): readonly string[] {
  const wanted = new Set(chosen);
  const missing = series.unknown.filter((each) => wanted.has(each.body.id));
  const others = series.unknown.length - missing.length;
  const names = missing.map(({ body, origin }) => markedName(body, origin, nameOf, lang));
  return [
    missing.length > 0 ? rankingSay('unknownChosen', lang, { names: listed(names, lang) }) : '',
    others > 0 ? rankingSay('unknownBodies', lang, { n: formatCount(others) }) : '',
    series.few.length > 0
      ? rateSay('fewNote', lang, { n: formatCount(series.few.length), min: MIN_BASE })
      : '',
    series.rows.some((each) => each.tied) ? rankingSay('tiesNote', lang) : '',
  ].filter((note) => note !== '');
}

/** Every ranked body by rank, then without a rank the rates on too few cases, and those whose figure is unknown. */
export function rankingTable({ series, indicator, lang, nameOf }: Told): ChartTable {
  const blank = NO_DATA[lang];
  const isRate = baseOf(indicator) !== null;
  const withBase = (base: number | null): string[] => {
    if (!isRate) return [];
    return [base === null ? blank : formatCount(base)];
  };
  return {
    unit: unitName(indicator.unit, lang),
    columns: [
      { label: rankSay('rank', lang), numeric: true },
      { label: columnSay('body', lang), numeric: false },
      { label: columnSay('value', lang), numeric: true },
      ...(isRate ? [{ label: rateSay('base', lang), numeric: true }] : []),
      { label: rankingSay('percentile', lang), numeric: true },
    ],
    rows: [
      ...series.rows.map((row) =>
        rowOf(row.body.id, () => [
          formatCount(row.rank),
          markedName(row.body, row.origin, nameOf, lang),
          formatCell(row.value, indicator.unit, lang),
          ...withBase(row.base),
          String(hundredth(row.percentile)),
        ]),
      ),
      ...series.few.map((row) =>
        rowOf(row.body.id, () => [
          rateSay('notRanked', lang),
          markedName(row.body, row.origin, nameOf, lang),
          formatCell(row.value, indicator.unit, lang),
          ...withBase(row.base),
          '—',
        ]),
      ),
      ...series.unknown.map(({ body, origin }) =>
        rowOf(body.id, () => ['—', markedName(body, origin, nameOf, lang), blank, ...withBase(null), '—']),
      ),
    ],
  };
}
