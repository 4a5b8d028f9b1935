import { changeBetween, changeWords } from '../../chart/change';
import { reportSay } from '../../i18n/reportText';
import type { Body } from '../../model/body';
import { BREAK_YEAR, isComparable } from '../../model/form';
import type { Indicator, IndicatorId } from '../../model/indicators';
import { indicator } from '../../model/indicators';
import { isNamed } from '../../model/place';
import type { RankingQuestion } from '../../model/question';
import type { Report } from '../../model/report';
import type { Lang } from '../../model/text';
import { valueIn } from '../../query/indicatorValue';

/** What a page about one body tells first. */
export const KEY_INDICATORS = [
  'disclosed_total',
  'app_new__total',
  'app_handled__total',
  'disclosure_rate',
  'review_total',
  'suits_total',
  'procurement_amount',
] as const satisfies readonly IndicatorId[];

/** A figure of the last year that has it, beside the year before. */
export interface KeyFigure {
  readonly indicator: Indicator;
  readonly year: number;
  readonly value: number;
  /** The year before's value; null where it isn't known. */
  readonly before: number | null;
}

/** The key figures that the reports tell, each for its last known year; of a year told twice the last report counts. */
export function keyFigures(reports: readonly Report[]): readonly KeyFigure[] {
  return KEY_INDICATORS.flatMap((id) => {
    const each = indicator(id);
    const values = new Map<number, number>();
    for (const report of reports) {
      const value = valueIn(report, each);
      if (value !== null) values.set(report.year, value);
    }
    const year = Math.max(...values.keys());
    const value = values.get(year);
    return value === undefined
      ? []
      : [{ indicator: each, year, value, before: values.get(year - 1) ?? null }];
  });
}

/**
 * The change from the year before in words, or why there is none: that year isn't known, or its form has no such
 * figure. A change from 2020 to 2021 says that the forms differ.
 */
export function keyFigureChange({ indicator: of, year, value, before }: KeyFigure, lang: Lang): string {
  const last = { year: year - 1 };
  if (year === BREAK_YEAR && !isComparable(of, year)) return reportSay('changeBreak', lang, last);
  if (before === null) return reportSay('changeNone', lang, last);
  const change = changeWords(changeBetween(before, value, of), of, lang);
  return reportSay(year === BREAK_YEAR ? 'changeAcross' : 'changeFrom', lang, { ...last, change });
}

const WIDER = { town: 6, department: 6, county: 4, city: 2, province: 0 } as const;

/**
 * The area in which a body is compared with others of its level: a town's county, a county's city (or
 * province, where that has no cities); null for all of the country.
 */
export function comparedIn({ level, area, code, city }: Body): string | null {
  const digits = level === 'county' && !isNamed(city) ? 2 : WIDER[level];
  return digits === 0 ? null : (code ?? area).slice(0, Math.min(digits, area.length));
}

/** The question for a figure's rank among the body's equals. */
export const rankQuestion = (body: Body, figure: KeyFigure): RankingQuestion => ({
  ask: 'ranking',
  indicator: figure.indicator.id,
  scope: { level: body.level, kind: null, area: comparedIn(body) },
  year: figure.year,
});
