import type { Body } from '../../src/model/body';
import type { Origin } from '../../src/model/report';
import type { FewRow, PeerYear, RankingSeries, TrendLine, TrendSeries } from '../../src/model/series';

export const LONG_NAME = '上海市住房和城乡建设管理委员会';

export const body = (id: string, name = `镇${id}`): Body => ({
  id,
  code: null,
  area: '370683',
  level: 'town',
  kind: 'town',
  name,
  province: '山东省',
  city: '烟台市',
  county: '莱州市',
});

export const nameOf = (each: Pick<Body, 'name'>): string => each.name;

/** A line from its first year on; null is unknown. */
export const line = (
  of: Body,
  from: number,
  values: readonly (number | null)[],
  origin: Origin = 'published',
): TrendLine => ({
  body: of,
  origin,
  points: values.map((value, i) => ({ year: from + i, value })),
});

export const trendOf = (lines: readonly TrendLine[], peers: readonly PeerYear[] = []): TrendSeries => ({
  ask: 'trend',
  lines,
  peers,
  auto: false,
});

/** Ranked by value, as a series comes: ties share a rank and the next counts on. */
export function rankingOf(values: readonly number[], unknown: readonly Body[] = []): RankingSeries {
  const sorted = [...values].sort((a, b) => b - a);
  return {
    ask: 'ranking',
    rows: sorted.map((value, i) => ({
      body: body(`b${i}`),
      origin: 'published',
      value,
      base: null,
      rank: sorted.indexOf(value) + 1,
      tied: sorted.filter((each) => each === value).length > 1,
      percentile: 0.5,
    })),
    few: [],
    unknown: unknown.map((each) => ({ body: each, origin: 'published' })),
  };
}

/** Rates on too few cases, as [value, cases]. */
export const fewOf = (rates: readonly (readonly [value: number, base: number])[]): FewRow[] =>
  rates.map(([value, base], i) => ({ body: body(`few${i}`), origin: 'published', value, base }));
