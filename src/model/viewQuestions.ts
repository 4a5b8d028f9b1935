import type { BodyId } from './body';
import type { IndicatorId } from './indicators';
import type {
  OutcomesQuestion,
  ProcurementQuestion,
  RankingQuestion,
  RowsQuestion,
  Scope,
  TotalsQuestion,
  TrendQuestion,
  YearRange,
} from './question';
import type { ViewState } from './view';

/** What the data can answer for a view: the years that have reports, the year best known, whom to show unasked. */
export interface Extent {
  readonly years: YearRange;
  readonly bestYear: number;
  /** Bodies of the scope in the reader's own data: whoever opens a file wants to see it. */
  readonly ownBodies: readonly BodyId[];
}

/**
 * The year in which most reports tell something (`knownIn`), the later of equals; the last year where none does,
 * 0 without years. `years` ascend.
 */
export const bestYearOf = (years: readonly number[], knownIn: (year: number) => number): number =>
  years.reduce(
    (best, year) => (knownIn(year) > 0 && knownIn(year) >= knownIn(best) ? year : best),
    years.at(-1) ?? 0,
  );

/** The indicator by which a view's best known year is told. */
export const yearTeller = ({ page, indicator }: ViewState): IndicatorId =>
  page === 'outcomes' ? 'app_handled__total' : indicator;

export const scopeOf = (view: ViewState): Scope => ({ level: view.level, kind: view.kind, area: view.area });

/** The view's span within the data's years; null where it lies outside them, or ends before it begins. */
function spanWithin(view: ViewState, { years: [first, last] }: Extent): YearRange | null {
  const from = Math.max(view.from ?? first, first);
  const to = Math.min(view.to ?? last, last);
  return from <= to ? [from, to] : null;
}

/** The view's span within the data's years; all of them where none of it is. */
export const spanOf = (view: ViewState, extent: Extent): YearRange =>
  spanWithin(view, extent) ?? extent.years;

/** True where the view is of one year. */
export const isOfOneYear = ({ page, outcomesBy }: ViewState): boolean =>
  page === 'ranking' || page === 'compare' || (page === 'outcomes' && outcomesBy === 'body');

/** True where the view is of a change: of a year and the one before. */
export const isOfChange = ({ page, compareBy }: ViewState): boolean =>
  page === 'compare' && compareBy === 'change';

/** True where the years that the view asks for are none of the data's: one year has no figures then, a span is all years. */
export function isOutOfYears(view: ViewState, extent: Extent): boolean {
  const { page, year } = view;
  const [first, last] = extent.years;
  if (isOfOneYear(view)) return year !== null && (year < first || year > last);
  return page !== 'overview' && page !== 'procurement' && spanWithin(view, extent) === null;
}

/** The years whose figures a view shows; of a change, the two that it compares. */
export function yearsShown(view: ViewState, extent: Extent): YearRange {
  if (!isOfOneYear(view)) return spanOf(view, extent);
  const year = yearOf(view, extent);
  return [isOfChange(view) ? year - 1 : year, year];
}

/** The chosen bodies; for want of a choice those of the reader's own data. */
export const shownBodies = (view: ViewState, { ownBodies }: Extent): readonly BodyId[] =>
  view.bodies.length > 0 ? view.bodies : ownBodies;

export const yearOf = (view: ViewState, extent: Extent): number => view.year ?? extent.bestYear;

export const trendQuestion = (view: ViewState, extent: Extent): TrendQuestion => ({
  ask: 'trend',
  indicator: view.indicator,
  scope: scopeOf(view),
  bodies: shownBodies(view, extent),
  years: spanOf(view, extent),
});

export const rankingQuestion = (view: ViewState, extent: Extent): RankingQuestion => ({
  ask: 'ranking',
  indicator: view.indicator,
  scope: scopeOf(view),
  year: yearOf(view, extent),
});

export const outcomesQuestion = (view: ViewState, extent: Extent): OutcomesQuestion => ({
  ask: 'outcomes',
  scope: scopeOf(view),
  bodies: view.bodies,
  by: view.outcomesBy === 'year' ? { years: spanOf(view, extent) } : { year: yearOf(view, extent) },
});

/** Sums over the view's years and bodies. */
export const totalsQuestion = (
  view: ViewState,
  extent: Extent,
  by: TotalsQuestion['by'],
  sets: TotalsQuestion['sets'],
): TotalsQuestion => ({
  ask: 'totals',
  scope: scopeOf(view),
  bodies: view.bodies,
  years: spanOf(view, extent),
  by,
  sets,
});

export const procurementQuestion = (view: ViewState): ProcurementQuestion => ({
  ask: 'procurement',
  scope: scopeOf(view),
  bodies: view.bodies,
});

/** A window of the data page's rows, of all bodies of the scope or of those chosen, with the figures shown as columns. */
export const rowsQuestion = (
  view: ViewState,
  extent: Extent,
  indicators: readonly IndicatorId[],
  window: { readonly offset: number; readonly limit: number },
): RowsQuestion => ({
  ask: 'rows',
  scope: scopeOf(view),
  bodies: view.listed === 'all' ? [] : view.bodies,
  years: spanOf(view, extent),
  indicators,
  filter: view.filter.trim(),
  sort: { column: view.sort, descending: view.descending },
  ...window,
});
