import type { IndicatorId } from '../model/indicators';
import { distinctNames, areaName } from '../model/place';
import { perOf } from '../model/trendMeasure';
import type { ViewState } from '../model/view';
import { bestYearOf, scopeOf, yearTeller } from '../model/viewQuestions';
import { isInScope } from '../query/entry';
import { answersFromSlices, canAnswer } from '../query/fromSlices';
import type { FetchJson, Slices } from '../query/slices/slices';
import { loadSlices } from '../query/slices/slices';
import { fetchDefinitions } from './definitions';
import type { EmbeddedPage, FigureData } from './figure';
import { figureQuestion, namesOf, placesOf } from './figure';

/** The data are too large for slices to hold what the view asks for: only the page can answer it. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** The view's indicator isn't one of those defined. */
export class UnknownIndicator extends Error {
  override readonly name = 'UnknownIndicator';
}

/** The indicators whose definitions a page's chart draws on. */
const definedFor = (page: EmbeddedPage, { indicator }: ViewState): readonly IndicatorId[] =>
  page === 'outcomes' ? [] : page === 'procurement' ? ['procurement_amount'] : [indicator];

/** The slices, and the definitions that go with them. */
async function load(page: EmbeddedPage, view: ViewState, fetchJson: FetchJson): Promise<Slices> {
  const define = async () => {
    await fetchDefinitions(fetchJson, definedFor(page, view));
    const per = page === 'trend' ? perOf(view.indicator, view.show) : undefined;
    if (per) await fetchDefinitions(fetchJson, [per]);
  };
  const defined = define().then(
    () => true,
    () => false,
  );
  const slices = await loadSlices(fetchJson, view.indicator);
  if (!(await defined)) throw new UnknownIndicator();
  return slices;
}

/**
 * The chart of a view out of the published slices. Rejects with `TooLarge`, `UnknownIndicator`, what the
 * fetch rejects with, or `BrokenSlice`.
 */
export async function liveFigure(
  page: EmbeddedPage,
  view: ViewState,
  fetchJson: FetchJson,
): Promise<FigureData> {
  const slices = await load(page, view, fetchJson);
  const { bodies, body, known, version, years } = slices.catalog;
  const ofLevel = bodies.filter(({ level }) => level === view.level);
  const knownByYear = known(yearTeller(view), view.level);
  const question = figureQuestion(page, view, {
    years: [years[0] ?? 0, years.at(-1) ?? 0],
    bestYear: bestYearOf(years, (year) => knownByYear[years.indexOf(year)] ?? 0),
    ownBodies: [],
  });
  if (!canAnswer(slices, question)) throw new TooLarge();
  const series = await answersFromSlices(slices).answer(question);
  const chosen = view.bodies.flatMap((id) => body(id) ?? []);
  const names = distinctNames([...ofLevel.filter((each) => isInScope(each, scopeOf(view))), ...chosen]);
  return {
    question,
    series,
    areaName: view.area === null ? null : areaName(view.area, ofLevel),
    chosen,
    unknown: view.bodies.filter((id) => body(id) === undefined),
    names: namesOf(series, (each) => names.get(each.id) ?? each.name),
    places: placesOf(question, ofLevel),
    version,
  };
}
