import { areaName, distinctNames } from '../model/place';
import type { Answer } from '../model/series';
import type { ViewState } from '../model/view';
import type { Extent } from '../model/viewQuestions';
import { bestYearOf, isOutOfYears, yearTeller } from '../model/viewQuestions';
import { isInScope } from '../query/entry';
import { Facts } from '../query/slices/facts';
import { BrokenSlice, LEFT_OUT } from '../query/slices/shape';
import type { FetchJson, Slices } from '../query/slices/slices';
import { loadSlices } from '../query/slices/slices';
import type { Live } from './absent';
import { fetchDefinitions } from './definitions';
import type { FigureQuestion } from './figure';
import { namesOf } from './figure';
import type { Kind } from './kinds';

/** The data are too large for slices to hold what the view asks for: only the page can answer it. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** The view's indicator, or one of its columns, isn't one of those defined. */
export class UnknownIndicator extends Error {
  override readonly name = 'UnknownIndicator';
}

/** Answers a question of a chart's kind out of slices. */
export type AnswerOf<Q extends FigureQuestion> = (facts: Facts, question: Q) => Promise<Answer<Q>>;

/** The slices, and the definitions that go with them. */
async function load({ defined }: Kind, view: ViewState, fetchJson: FetchJson): Promise<Slices> {
  const ids = defined(view);
  const isDefined = fetchDefinitions(fetchJson, ids).then(
    () => true,
    () => false,
  );
  const slices = await loadSlices(fetchJson, ids.includes(view.indicator) ? view.indicator : null);
  if (!(await isDefined)) throw new UnknownIndicator();
  return slices;
}

/**
 * The chart of a view out of the published slices. Rejects with `TooLarge`, `UnknownIndicator`, what the
 * fetch rejects with, or `BrokenSlice`.
 */
export async function liveFigure(
  kind: Kind,
  answer: AnswerOf<FigureQuestion>,
  view: ViewState,
  fetchJson: FetchJson,
): Promise<Live> {
  const slices = await load(kind, view, fetchJson);
  const { bodies, body, known, version, years } = slices.catalog;
  const ofLevel = bodies.filter(({ level }) => level === view.level);
  const knownByYear = known(yearTeller(view), view.level);
  const chosen = view.bodies.flatMap((id) => body(id) ?? []);
  const extent: Extent = {
    years: [years[0] ?? 0, years.at(-1) ?? 0],
    bestYear: bestYearOf(years, (year) => knownByYear[years.indexOf(year)] ?? 0),
    ownBodies: [],
  };
  const question = kind.question(view, extent, chosen);
  const series = await answer(new Facts(slices), question).catch((reason: unknown) => {
    throw reason instanceof BrokenSlice && reason.problem === LEFT_OUT ? new TooLarge() : reason;
  });
  const { scope } = question;
  const inScope = ofLevel.filter((each) => isInScope(each, scope));
  const names = distinctNames([...inScope, ...chosen]);
  const data = {
    question,
    series,
    areaName: scope.area && areaName(scope.area, ofLevel),
    chosen,
    names: namesOf([...kind.bodies(series), ...chosen], (each) => names.get(each.id) ?? each.name),
    places: ofLevel,
    version,
  };
  // Of what the data haven't, words and names come where they are needed.
  const isEmpty = inScope.length === 0;
  return isEmpty || chosen.length < view.bodies.length || isOutOfYears(view, extent)
    ? (await import('./absent')).withAbsent(data, view, extent, isEmpty, fetchJson)
    : { data, told: [] };
}
