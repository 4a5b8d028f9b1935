import { LEVEL_NAMES } from '../../src/i18n/captionText';
import { chartSay } from '../../src/i18n/chartText';
import { cardSay } from '../../src/i18n/cardText';
import { say } from '../../src/i18n/messages';
import { formatCount, formatFull, formatShort } from '../../src/i18n/numbers';
import { overviewSay } from '../../src/i18n/overviewText';
import { listed } from '../../src/i18n/listed';
import { chartTitle, indicatorName, scopeWords, yearSpan } from '../../src/i18n/titles';
import { spokenOf } from '../../src/app/overview/extent';
import { MEDIAN_FROM, SPREAD_FROM } from '../../src/chart/spreadFrom';
import { layoutTrend } from '../../src/chart/trend';
import { SPREAD_ALONE } from '../../src/chart/spreadAlone';
import { trendAlt } from '../../src/chart/trendAlt';
import { unitWords } from '../../src/chart/trendCaption';
import type { TrendInput } from '../../src/chart/trendInput';
import type { Body, Level } from '../../src/model/body';
import type { Indicator, IndicatorId } from '../../src/model/indicators';
import { indicator } from '../../src/model/indicators';
import { nameWithPlace } from '../../src/model/place';
import type { YearRange } from '../../src/model/question';
import type { PeerYear, TrendPoint, TrendSeries } from '../../src/model/series';
import type { Lang } from '../../src/model/text';
import { DEFAULT_VIEW } from '../../src/model/view';
import { yearsOf } from '../../src/query/entry';
import { answersFromSlices } from '../../src/query/fromSlices';
import type { Slices } from '../../src/query/slices/slices';
import type { CardChart } from './cardPicture';

/** What a body is shown by: the first of these that its reports tell. Rates are left out, as they rest on few cases. */
const OF_BODY = [
  ...(['disclosed_total', 'app_new__total', 'app_handled__total'] as const),
  ...(['review_total', 'suits_total', 'procurement_amount'] as const),
] satisfies readonly IndicatorId[];

type Sized = Omit<TrendInput, 'size'>;

const noun = (level: Level, lang: Lang): string => LEVEL_NAMES[level][lang].toLowerCase();

/** Every value of a body's line in words, and for how many years there is none. */
function pointsAlt({ lines }: Pick<TrendInput['series'], 'lines'>, { unit }: Indicator, lang: Lang): string {
  const points = lines.flatMap((line) => line.points);
  const known = points.filter(({ value }) => value !== null);
  const n = points.length - known.length;
  if (known.length === 0) return cardSay('bodyAltNone', lang, { n });
  const told = listed(
    known.map(({ year, value }) =>
      cardSay('bodyValue', lang, { year, value: formatFull(value, unit, lang) }),
    ),
    lang,
  );
  return cardSay(n > 0 ? 'bodyAlt' : 'bodyAltAll', lang, { told, n });
}

/** The charts of cards, from the published slices. */
export class CardCharts {
  readonly #slices: Slices;
  readonly #years: YearRange;
  readonly #series = new Map<string, Promise<TrendSeries>>();
  readonly #points = new Map<IndicatorId, Promise<ReadonlyMap<string, ReadonlyMap<number, number | null>>>>();

  constructor(slices: Slices) {
    const { years } = slices.catalog;
    this.#slices = slices;
    this.#years = [years[0] ?? 0, years.at(-1) ?? 0];
  }

  /** Of a level over all the country: its spread, and the lines that stand in where none is chosen. */
  #seriesOf(id: IndicatorId, level: Level): Promise<TrendSeries> {
    const key = `${id} ${level}`;
    const asked =
      this.#series.get(key) ??
      answersFromSlices(this.#slices).answer({
        ...{ ask: 'trend' as const, indicator: id, scope: { level, kind: null, area: null } },
        ...{ bodies: [], years: this.#years },
      });
    this.#series.set(key, asked);
    return asked;
  }

  /** What each body tells, by its id and by year. */
  #pointsOf(id: IndicatorId): Promise<ReadonlyMap<string, ReadonlyMap<number, number | null>>> {
    const { reports } = this.#slices.catalog;
    const read = async () => {
      const found = new Map<string, Map<number, number | null>>();
      for (const [i, value] of (await this.#slices.values(id)).entries()) {
        const report = reports[i];
        if (!report) continue;
        const points = found.get(report.body.id) ?? new Map<number, number | null>();
        found.set(report.body.id, points.set(report.year, value));
      }
      return found;
    };
    const asked = this.#points.get(id) ?? read();
    this.#points.set(id, asked);
    return asked;
  }

  /** What a chart shows, in sentences. */
  #told({ ofSpread, bare = false, series, indicator: of, lang, nameOf }: Sized): string {
    if (bare) return pointsAlt(series, of, lang);
    return ofSpread
      ? ofSpread.alt(series, of, lang)
      : trendAlt(series, of, yearsOf(this.#years), lang, nameOf);
  }

  #chart(trend: Sized, words: Pick<CardChart['words'], 'title' | 'sentence' | 'subtitle'>): CardChart {
    const { lang, ofSpread, indicator: of } = trend;
    const told = this.#told(trend);
    return {
      words: {
        ...{ ...words, notes: [] },
        source: cardSay('source', lang, { site: cardSay('siteName', lang) }),
        alt: cardSay('alt', lang, { title: words.title, told }),
      },
      ofSpread: ofSpread !== undefined,
      nothing: chartSay(trend.bare ? 'nothingChosen' : 'nothing', lang),
      ...(trend.bare ? { wordsAt: ({ value }) => formatShort(value, of.unit, lang) } : {}),
      layout: (size) => layoutTrend({ ...trend, size }),
    };
  }

  #spread(of: Indicator, series: TrendSeries, lang: Lang): Sized {
    const isDrawn = series.peers.some(({ known }) => known >= MEDIAN_FROM);
    const shown = isDrawn ? { ...series, lines: [] } : { ...series, peers: [] };
    return {
      ...{ series: shown, indicator: of, lang, chosen: [] },
      ...(isDrawn ? { ofSpread: SPREAD_ALONE } : {}),
      nameOf: (body) => nameWithPlace(this.#slices.catalog.body(body.id) ?? (body as Body)),
    };
  }

  #title = (of: Indicator, lang: Lang): string =>
    chartTitle(
      indicatorName(of, lang),
      scopeWords({ level: DEFAULT_VIEW.level, kind: null, area: null }, null, [], lang),
      yearSpan(this.#years),
      lang,
    );

  /** The overview's own chart; null where the data have no slice of it. */
  async ofOverview(lang: Lang): Promise<CardChart | null> {
    const of = indicator(DEFAULT_VIEW.indicator);
    if (!this.#slices.catalog.hasSlice(of.id)) return null;
    const series = await this.#seriesOf(of.id, DEFAULT_VIEW.level);
    const spoken = spokenOf(series.peers);
    const figure = (value: number | null) => formatFull(value, of.unit, lang);
    const sentence = ({ year, known, median, p10, p90 }: PeerYear) =>
      overviewSay('spread', lang, {
        ...{ year, n: formatCount(known), median: figure(median), p10: figure(p10), p90: figure(p90) },
      });
    return this.#chart(this.#spread(of, series, lang), {
      title: say('siteTitle', lang),
      sentence: spoken ? sentence(spoken) : '',
      subtitle: [this.#title(of, lang), unitWords(of.unit, lang)].join(' · '),
    });
  }

  /** An indicator over the country's towns: its spread, or the lines of the few that tell it; null where the data have no slice. */
  async ofIndicator(id: IndicatorId, lang: Lang): Promise<CardChart | null> {
    if (!this.#slices.catalog.hasSlice(id)) return null;
    const of = indicator(id);
    const { level } = DEFAULT_VIEW;
    const series = await this.#seriesOf(id, level);
    const last = series.peers.findLast(({ known }) => known >= MEDIAN_FROM);
    return this.#chart(this.#spread(of, series, lang), {
      title: this.#title(of, lang),
      sentence: last
        ? cardSay('median', lang, {
            ...{ year: last.year, n: formatCount(last.known), level: noun(level, lang) },
            median: formatFull(last.median, of.unit, lang),
          })
        : cardSay('fewKnown', lang, { least: MEDIAN_FROM, level: noun(level, lang) }),
      subtitle: unitWords(of.unit, lang),
    });
  }

  /** A body among those of its level, by the first of the usual figures that it tells. Where it tells none, that is said. */
  async ofBody(body: Body, lang: Lang): Promise<CardChart | null> {
    const { catalog } = this.#slices;
    const ids = OF_BODY.filter((id) => catalog.hasSlice(id));
    const [first] = ids;
    if (first === undefined) return null;
    const all = await Promise.all(
      ids.map(async (id) => [id, (await this.#pointsOf(id)).get(body.id)] as const),
    );
    const [id, values] = all.find(([, told]) =>
      [...(told?.values() ?? [])].some((each) => each !== null),
    ) ?? [first, undefined];
    const of = indicator(id);
    const { peers } = await this.#seriesOf(id, body.level);
    const points = yearsOf(this.#years).map((year): TrendPoint => ({
      year,
      value: values?.get(year) ?? null,
    }));
    const known = points.filter(({ value }) => value !== null);
    const line = { body, origin: 'published', points } as const;
    return this.#chart(
      {
        ...{ series: { ask: 'trend', lines: [line], peers, auto: false }, indicator: of, lang },
        ...{ chosen: [body.id], nameOf: ({ name }) => name, bare: true },
        // The others' spread is what the one value is to be seen beside: none of it is cut off.
        axisWith: peers.flatMap(({ known, p90 }) => (known >= SPREAD_FROM ? (p90 ?? []) : [])),
      },
      {
        title: chartTitle(indicatorName(of, lang), nameWithPlace(body), yearSpan(this.#years), lang),
        sentence: this.#ofLast(known.at(-1), of, body.level, peers, lang),
        subtitle: [
          unitWords(of.unit, lang),
          cardSay('yearsKnown', lang, { n: known.length, of: points.length }),
        ].join(' · '),
      },
    );
  }

  /** A body's last known value beside the others' median; that nothing is known where there is no value. */
  #ofLast(
    last: TrendPoint | undefined,
    { unit }: Indicator,
    level: Level,
    peers: readonly PeerYear[],
    lang: Lang,
  ): string {
    if (!last) return cardSay('bodyUnknown', lang);
    const value = formatFull(last.value, unit, lang);
    const peer = peers.find(({ year }) => year === last.year);
    const beside =
      peer && peer.known >= MEDIAN_FROM
        ? cardSay('bodyMedian', lang, {
            ...{ n: formatCount(peer.known), level: noun(level, lang) },
            median: formatFull(peer.median, unit, lang),
          })
        : cardSay('bodyEnd', lang);
    return cardSay('bodyValue', lang, { year: last.year, value }) + beside;
  }
}
