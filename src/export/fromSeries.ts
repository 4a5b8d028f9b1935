import type { Body, Kind } from '../model/body';
import type { FigureId } from '../model/figures';
import { cell, ratio, writeFormula } from '../model/formula';
import type { Formula } from '../model/formula';
import type { Indicator, IndicatorId } from '../model/indicators';
import { indicator, INDICATORS, OUTCOMES } from '../model/indicators';
import type {
  CompareQuestion,
  GroupsQuestion,
  OutcomesQuestion,
  Scope,
  TotalsQuestion,
  TrendQuestion,
  YearRange,
} from '../model/question';
import type { Origin } from '../model/report';
import type {
  AnyAnswered,
  CompareSeries,
  GroupsSeries,
  OutcomesSeries,
  ProcurementSeries,
  RankingSeries,
  RowsSeries,
  Spread,
  TotalsGroup,
  TrendSeries,
} from '../model/series';
import type { Among, Observation, Statistic } from './observation';

type What = Pick<Observation, 'indicator' | 'unit' | 'formula'>;
type Whose = Pick<Observation, 'body' | 'among' | 'origin' | 'years'>;

const NOTHING = { known: null, of: null, status: null, printed: null, source: null } as const;

/** What is said of an indicator: its id, its unit, and its formula unless it is a figure itself. */
export const whatOf = ({ id, unit, formula }: Indicator): What => ({
  indicator: id,
  unit,
  formula: formula.op === 'figure' ? null : writeFormula(formula),
});

const sameFormula = new Map(INDICATORS.map((each) => [writeFormula(each.formula), each]));

/** A formula over indicators' ids: as the indicator that it is, else under its own writing. */
function whatOfFormula(formula: Formula): What {
  if (formula.op === 'figure') return whatOf(indicator(formula.id));
  const written = writeFormula(formula);
  const known = sameFormula.get(written);
  return known ? whatOf(known) : { indicator: written, unit: '件', formula: written };
}

const ofBody = (body: Body, origin: Origin, year: number): Whose => ({
  ...{ body, among: null, origin, years: [year, year] },
});
const ofMany = (scope: Scope, years: YearRange, among: Partial<Among> = {}): Whose => ({
  ...{ body: null, origin: null, years },
  among: { ...scope, bodies: [], near: null, ...among },
});

/** A value of one report; its status and source come with the sources. */
const one = (
  whose: Whose,
  what: What,
  value: number | null,
  statistic: Statistic = 'value',
): Observation => ({
  ...NOTHING,
  ...whose,
  ...what,
  statistic,
  value,
});

/** Counts and places have no unit of their own, and no formula over figures. */
const place = (whose: Whose, what: What, statistic: Statistic, value: number | null, unit: string) =>
  one(whose, { ...what, unit, formula: null }, value, statistic);

function* spreadOf(whose: Whose, what: What, spread: Spread): Generator<Observation> {
  const { known, of } = spread;
  for (const statistic of ['p10', 'median', 'p90'] as const)
    yield { ...one(whose, what, spread[statistic], statistic), known, of };
}

/** An indicator, or a figure told over another one. */
function whatOver(id: IndicatorId, per: FigureId | undefined): What {
  if (!per) return whatOf(indicator(id));
  return { ...whatOfFormula(ratio(cell(id as FigureId), cell(per))), unit: 'share' };
}

function* trend({ indicator: id, per, scope }: TrendQuestion, series: TrendSeries): Generator<Observation> {
  const what = whatOver(id, per);
  for (const { body, origin, points } of series.lines)
    for (const { year, value, base } of points) {
      const whose = ofBody(body, origin, year);
      yield one(whose, what, value);
      if (base !== undefined) yield place(whose, what, 'cases', base, '件');
    }
  for (const peer of series.peers) yield* spreadOf(ofMany(scope, [peer.year, peer.year]), what, peer);
}

/** The scope that a group is: a part of the one asked for, by its area or its kind. */
function scopeOf({ by, scope }: GroupsQuestion, group: string): Scope {
  if (by === 'all') return scope;
  return by === 'kind' ? { ...scope, kind: group as Kind } : { ...scope, area: group };
}

function* groups(question: GroupsQuestion, { lines }: GroupsSeries): Generator<Observation> {
  const { indicator: id, per, bodies, statistic } = question;
  const what = whatOver(id, per);
  for (const { group, points } of lines)
    for (const { year, value, base, known, of } of points) {
      const whose = ofMany(scopeOf(question, group), [year, year], { bodies });
      yield { ...one(whose, what, value, statistic), known, of };
      if (base !== undefined) yield { ...place(whose, what, 'cases', base, '件'), known, of };
    }
}

function* ranking(id: IndicatorId, year: number, series: RankingSeries): Generator<Observation> {
  const what = whatOf(indicator(id));
  for (const { body, origin, value, base, rank, percentile } of series.rows) {
    const whose = ofBody(body, origin, year);
    yield one(whose, what, value);
    if (base !== null) yield place(whose, what, 'cases', base, '件');
    yield place(whose, what, 'rank', rank, '');
    yield place(whose, what, 'percentile', percentile, 'share');
  }
  for (const { body, origin, value, base } of series.few) {
    const whose = ofBody(body, origin, year);
    yield one(whose, what, value);
    yield place(whose, what, 'cases', base, '件');
    // Too few cases to be ranked.
    yield place(whose, what, 'rank', null, '');
    yield place(whose, what, 'percentile', null, 'share');
  }
  for (const { body, origin } of series.unknown) yield one(ofBody(body, origin, year), what, null);
}

function* outcomes(
  { scope, bodies, by }: OutcomesQuestion,
  { groups }: OutcomesSeries,
): Generator<Observation> {
  const span: YearRange = 'years' in by ? by.years : [by.year, by.year];
  for (const { key, parts, handled, complete, of } of groups) {
    const column = 'applicant' in key ? key.applicant : 'total';
    const isOne = 'body' in key;
    const whose = isOne
      ? ofBody(key.body, key.origin, key.year)
      : ofMany(scope, 'year' in key ? [key.year, key.year] : span, { bodies });
    const rows = [...OUTCOMES.map((each) => [each, parts[each]] as const), ['app_handled', handled] as const];
    for (const [row, value] of rows) {
      const what = whatOf(indicator(`${row}__${column}`));
      if (isOne) yield one(whose, what, value);
      else yield { ...one(whose, what, value, 'sum'), known: complete, of };
    }
  }
}

function* totals(
  group: TotalsGroup,
  { sets, scope, bodies, years: span }: TotalsQuestion,
): Generator<Observation> {
  const { key, of } = group;
  const whose: Whose =
    key !== null && 'body' in key
      ? { body: key.body, among: null, origin: key.hasOwn ? null : 'published', years: span }
      : ofMany(scope, key === null ? span : [key.year, key.year], { bodies });
  const times = new Map<string, number>();
  for (const [i, formulas] of sets.entries()) {
    const told = group.sets[i];
    for (const [j, formula] of formulas.entries()) {
      const what = whatOfFormula(formula);
      const nth = (times.get(what.indicator) ?? 0) + 1;
      times.set(what.indicator, nth);
      const statistic = nth === 1 ? 'sum' : (`sum_${nth}` as const);
      yield { ...one(whose, what, told?.sums[j] ?? null, statistic), known: told?.known ?? 0, of };
    }
  }
}

function* procurement({ rows }: ProcurementSeries): Generator<Observation> {
  const [amounts, counts] = [
    whatOf(indicator('procurement_amount')),
    whatOf(indicator('procurement_projects')),
  ];
  for (const { body, origin, year, amount, projects, unstated } of rows) {
    const whose = ofBody(body, origin, year);
    const value = one(whose, amounts, amount);
    yield unstated === null ? value : { ...value, status: 'unit_unstated', printed: unstated };
    yield one(whose, counts, projects);
  }
}

function* rows(ids: readonly IndicatorId[], series: RowsSeries): Generator<Observation> {
  const defs = ids.map((id) => [id, whatOf(indicator(id))] as const);
  for (const { body, origin, year, values } of series.rows)
    for (const [id, what] of defs) yield one(ofBody(body, origin, year), what, values[id] ?? null);
}

function* compare(
  { indicators, peers, years }: CompareQuestion,
  { rows: compared, spreads }: CompareSeries,
): Generator<Observation> {
  const defs = indicators.map((id) => [id, whatOf(indicator(id))] as const);
  for (const { body, year, cells } of compared)
    for (const [id, what] of defs) {
      const cell = cells[id];
      const whose = ofBody(body, cell?.origin ?? 'published', year);
      yield one(whose, what, cell?.value ?? null);
      if (cell && cell.base !== null) yield place(whose, what, 'cases', cell.base, '件');
    }
  const last: YearRange = [years[1], years[1]];
  const whose =
    'scope' in peers
      ? ofMany(peers.scope, last)
      : ofMany({ level: peers.level, kind: null, area: null }, last, { near: peers.near });
  for (const [id, what] of defs) {
    const spread = spreads[id];
    if (spread) yield* spreadOf(whose, what, spread);
  }
}

/** The numbers behind an answer, in its order; unknown ones are there, as null. */
export function* observationsOf(answered: AnyAnswered): Generator<Observation> {
  const { question, series } = answered;
  // Each answer is of its question's own kind, which the compiler can't follow through a union.
  switch (question.ask) {
    case 'trend':
      yield* trend(question, series as TrendSeries);
      return;
    case 'groups':
      yield* groups(question, series as GroupsSeries);
      return;
    case 'ranking':
      yield* ranking(question.indicator, question.year, series as RankingSeries);
      return;
    case 'outcomes':
      yield* outcomes(question, series as OutcomesSeries);
      return;
    case 'totals': {
      const { groups } = series as { groups: readonly TotalsGroup[] };
      for (const group of groups) yield* totals(group, question);
      return;
    }
    case 'procurement':
      yield* procurement(series as ProcurementSeries);
      return;
    case 'rows':
      yield* rows(question.indicators, series as RowsSeries);
      return;
    case 'compare':
      yield* compare(question, series as CompareSeries);
      return;
    case 'sources':
      return;
  }
}
