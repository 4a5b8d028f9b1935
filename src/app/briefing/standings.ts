import type { BodyId } from '../../model/body';
import { BREAK_YEAR, FIRST_YEAR, isComparable } from '../../model/form';
import type { Indicator } from '../../model/indicators';
import type { CompareSeries } from '../../model/series';
import type { Lang } from '../../model/text';
import { rankingSeries } from '../../query/rankingSeries';
import { brief } from '../../i18n/briefingText';
import type { Change } from '../../chart/change';
import { changesOf, changeWords } from '../../chart/change';
import type { Compared } from '../../chart/compared';
import { comparedIn, isKnown } from '../../chart/compared';

/** A body's place among those compared: a rank, why it has none, or null where its figure isn't known. */
export type Place =
  | {
      readonly kind: 'ranked';
      readonly rank: number;
      readonly tied: boolean;
      /** Share of the ranked that are lower, plus half of those equal, 0 to 1. */
      readonly percentile: number;
      /** Bodies ranked. */
      readonly of: number;
    }
  | { readonly kind: 'few'; readonly base: number | null };

/** Where a body stands by an indicator in a year. */
export interface Standing extends Compared {
  /** Null where either year doesn't tell, or where the forms forbid it. */
  readonly change: Change | null;
  readonly place: Place | null;
}

/**
 * Each body's standing among the bodies of the comparison's scope. It ranks as the ranking does: the
 * greatest first, equals alike, rates on fewer than `MIN_BASE` cases not at all.
 */
export function standingsOf(
  series: CompareSeries,
  indicator: Indicator,
  year: number,
): ReadonlyMap<BodyId, Standing> {
  const compared = comparedIn(series, indicator, year, []).filter(({ inScope }) => inScope);
  const changes = isComparable(indicator, year) ? changesOf(series, indicator, year, []).rows : [];
  const changeOf = new Map(changes.map((change) => [change.body.id, change]));
  const { rows } = rankingSeries(compared.filter(({ small }) => !small));
  const rankOf = new Map(rows.map((row) => [row.body.id, row]));
  const placeOf = (each: Compared): Place | null => {
    if (!isKnown(each)) return null;
    const row = rankOf.get(each.body.id);
    if (!row) return { kind: 'few', base: each.base };
    const { rank, tied, percentile } = row;
    return { kind: 'ranked', rank, tied, percentile, of: rows.length };
  };
  return new Map(
    compared.map((each) => [
      each.body.id,
      { ...each, change: changeOf.get(each.body.id) ?? null, place: placeOf(each) },
    ]),
  );
}

/** The change in words, or why there is none; a change from 2020 to 2021 bears its mark. */
export function standingChange(
  { value, change }: Pick<Standing, 'value' | 'change'>,
  indicator: Indicator,
  year: number,
  lang: Lang,
): string {
  if (value === null) return brief('none', lang);
  if (year === FIRST_YEAR) return brief('firstYear', lang);
  if (!isComparable(indicator, year)) return brief('otherForm', lang);
  if (!change) return brief('noBefore', lang);
  const words = changeWords(change, indicator, lang);
  return year === BREAK_YEAR ? `${words} ${brief('acrossMark', lang)}` : words;
}

/** The place in words with its percentile: "2/7（64）", or why there is none. */
export function standingPlace(standing: Pick<Standing, 'place'>, lang: Lang): string {
  const words = standingRank(standing, lang);
  const { place } = standing;
  if (place?.kind !== 'ranked' || place.of === 1) return words;
  return brief('withPercentile', lang, { rank: words, p: Math.round(place.percentile * 100) });
}

/** The place in words: "2/7", or why there is none. */
export function standingRank({ place }: Pick<Standing, 'place'>, lang: Lang): string {
  if (!place) return brief('none', lang);
  if (place.kind === 'few') {
    return place.base === null ? brief('fewCasesUnknown', lang) : brief('fewCases', lang, { n: place.base });
  }
  const { rank, of, tied } = place;
  if (of === 1) return brief('alone', lang);
  return brief(tied ? 'rankedTied' : 'ranked', lang, { rank, of });
}
