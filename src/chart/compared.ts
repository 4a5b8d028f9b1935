import { bisectRight } from 'd3-array';
import type { Body, BodyId } from '../model/body';
import type { Indicator } from '../model/indicators';
import { isSmallBased } from '../model/rate';
import type { Origin } from '../model/report';
import type { CompareSeries, Spread } from '../model/series';
import type { Lang } from '../model/text';
import { listed } from '../i18n/listed';
import { cmp } from '../i18n/compareText';
import { formatCell, formatShort, formatCount } from '../i18n/numbers';
import type { NameOf } from './names';
import { markedName } from './names';
import { SPREAD_FROM } from './spreadFrom';

/** A body with a report on the year; `value` null where the report doesn't tell. */
export interface Compared {
  readonly body: Body;
  readonly origin: Origin;
  readonly value: number | null;
  readonly base: number | null;
  /** A rate on too few cases: drawn hollow and never ranked. */
  readonly small: boolean;
  readonly chosen: boolean;
  readonly inScope: boolean;
}

export type KnownCompared = Compared & { readonly value: number };

export const isKnown = (each: Compared): each is KnownCompared => each.value !== null;

/** True of whom the comparison is about; the others are peers from elsewhere. */
export const isAsked = ({ inScope, chosen }: Compared): boolean => inScope || chosen;

/** The bodies of a comparison by one indicator in one year, by id. */
export function comparedIn(
  series: CompareSeries,
  indicator: Indicator,
  year: number,
  chosen: readonly BodyId[],
): readonly Compared[] {
  const wanted = new Set(chosen);
  return series.rows.flatMap((row): Compared[] => {
    const cell = row.cells[indicator.id];
    if (row.year !== year || !cell) return [];
    const { body, inScope } = row;
    const small = cell.value !== null && isSmallBased(indicator, cell.base);
    return [{ ...cell, body, inScope, small, chosen: wanted.has(body.id) }];
  });
}

/** The peers' median; null with fewer than five known. */
export const medianOf = (spread: Spread | undefined): number | null =>
  spread && spread.known >= SPREAD_FROM ? spread.median : null;

/** The names in a row, the first `most` of them. */
export function namesOf(
  bodies: readonly { readonly body: Body; readonly origin: Origin }[],
  nameOf: NameOf,
  lang: Lang,
  most = 12,
): string {
  const names = bodies.slice(0, most).map(({ body, origin }) => markedName(body, origin, nameOf, lang));
  const row = listed(names, lang);
  return bodies.length > most ? cmp('andMore', lang, { names: row }) : row;
}

/** The peers' spread in words, or that too few are known for one. `peers` is who they are. */
export function spreadWords(
  spread: Spread | undefined,
  peers: string,
  { unit }: Pick<Indicator, 'unit'>,
  lang: Lang,
): string {
  const { known = 0, of = 0, p10 = null, median = null, p90 = null } = spread ?? {};
  const say = (value: number | null) => formatShort(value, unit, lang);
  const counts = {
    peers: peers.charAt(0).toUpperCase() + peers.slice(1),
    n: formatCount(known),
    of: formatCount(of),
  };
  return known < SPREAD_FROM
    ? cmp('tooFew', lang, counts)
    : cmp('spread', lang, { ...counts, median: say(median), p10: say(p10), p90: say(p90) });
}

/** A difference with its sign; of shares in percentage points. */
export function signed(difference: number, { unit }: Pick<Indicator, 'unit'>, lang: Lang): string {
  const size = Math.abs(difference);
  const text =
    unit === 'share'
      ? cmp('points', lang, { n: formatCell(Math.round(size * 1000) / 10, '件', lang) })
      : formatCell(Math.round(size * 1e4) / 1e4, unit, lang);
  if (difference === 0) return unit === 'share' ? text : '±0';
  return `${difference > 0 ? '+' : '−'}${text}`;
}

/** Ranks values among those that may be ranked, 1 for the greatest; equal values share it. */
export function rankerOf(values: readonly number[]): (value: number) => number {
  const ascending = [...values].sort((a, b) => a - b);
  return (value) => ascending.length - bisectRight(ascending, value) + 1;
}
