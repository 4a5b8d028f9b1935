import { chartSay } from '../i18n/chartText';
import { formatCell, formatCount, formatFull, formatYear } from '../i18n/numbers';
import { trendReadingSay } from '../i18n/trendReadingText';
import { MIN_BASE } from '../model/rate';
import type { TrendPoint } from '../model/series';
import type { Lang } from '../model/text';
import { annotationFacts } from './annotationFacts';
import { markedName } from './names';
import type { Reading, ReadingFact } from './reading';
import type { PlacedTrend } from './trend';
import type { TrendInput } from './trendInput';
import { isFewPoint, isOfGroup } from './trendMore';

const HIT = 4;

const yearWord = (year: number, lang: Lang): string =>
  lang === 'zh' ? `${formatYear(year)}年` : formatYear(year);

/** How many reports and cases stand behind a point. */
function pointFacts(point: TrendPoint | undefined, lang: Lang): readonly ReadingFact[] {
  if (!point) return [];
  const { base } = point;
  const n = typeof base === 'number' ? formatCell(base, '件', lang) : null;
  const key = isFewPoint(point) ? 'baseFew' : 'baseCases';
  return [
    ...(isOfGroup(point)
      ? [
          {
            label: trendReadingSay('known', lang),
            value: trendReadingSay('reportsKnown', lang, {
              n: formatCount(point.known),
              of: formatCount(point.of),
            }),
          },
        ]
      : []),
    ...(n === null
      ? []
      : [
          { label: trendReadingSay('base', lang), value: trendReadingSay(key, lang, { n, least: MIN_BASE }) },
        ]),
  ];
}

/** A reading for every dot, a row a line; the peers that are drawn are the last row, one a year. */
export function trendReadings(
  input: TrendInput,
  { frame, lines, peers: placedPeers }: PlacedTrend,
): readonly Reading[] {
  const { series, indicator, lang } = input;
  const peersOf = new Map(series.peers.map((each) => [each.year, each]));
  const spread = (year: number, full: boolean): readonly ReadingFact[] => {
    const peer = peersOf.get(year);
    if (!peer || peer.median === null) return [];
    const fact = (key: 'peerMedian' | 'p10' | 'p90', value: number | null): ReadingFact => ({
      label: chartSay(key, lang),
      value: formatFull(value, indicator.unit, lang),
    });
    const known = {
      label: chartSay('peerKnown', lang),
      value: trendReadingSay('bodiesKnown', lang, {
        n: formatCount(peer.known),
        of: formatCount(peer.of),
      }),
    };
    const median = fact('peerMedian', peer.median);
    return full ? [median, fact('p10', peer.p10), fact('p90', peer.p90), known] : [median, known];
  };
  const own = lines.flatMap((line, row) =>
    line.dots.map(({ year, value, x, y }): Reading => ({
      body: line.body.id,
      row,
      column: year,
      at: { x, y },
      hit: { x0: x - HIT, y0: y - HIT, x1: x + HIT, y1: y + HIT },
      title: `${markedName(line.body, line.origin, input.nameOf, lang)} · ${yearWord(year, lang)}`,
      facts: [
        { label: '', value: formatFull(value, indicator.unit, lang) },
        ...pointFacts(input.pointOf?.(line, year), lang),
        ...annotationFacts(input.textsAt?.(line.body.id, year) ?? [], lang),
        ...spread(year, false),
      ],
    })),
  );
  const peers = placedPeers.map(({ year, x, medianY }): Reading => {
    const at = { x, y: medianY ?? frame.plot.y0 };
    return {
      body: null,
      row: lines.length,
      column: year,
      at,
      hit: { x0: x - HIT, y0: at.y - 1, x1: x + HIT, y1: at.y + 1 },
      title: `${trendReadingSay('peers', lang)} · ${yearWord(year, lang)}`,
      facts: spread(year, true),
    };
  });
  return [...own, ...peers];
}
