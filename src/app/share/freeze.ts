import type { FigureName } from '../../embed/figure';
import { namesOf } from '../../embed/figure';
import type { FrozenWords } from '../../embed/frozenFile';
import { frozenFile } from '../../embed/frozenFile';
import { KINDS } from '../../embed/allKinds';
import { placesOf } from '../../embed/places';
import type { ViewState } from '../../model/view';
import { yearTeller } from '../../model/viewQuestions';
import type { AppState } from '../../state/appState.svelte';
import { today } from '../today';

/** A chart to be kept. */
export interface ToFreeze {
  readonly name: FigureName;
  readonly view: ViewState;
  /** The view and its trimming, as a query string. */
  readonly search: string;
  /** Address of the view on this page. */
  readonly address: string;
  readonly words: Omit<FrozenWords, 'picture'>;
  /** The chart as an SVG; empty where there is none. */
  readonly picture: string;
}

/** The text of a file that holds the chart, its data and its code. Rejects where the data or the code can't be had. */
export async function freeze(
  app: AppState,
  { name, view, search, address, words, picture }: ToFreeze,
): Promise<string> {
  const { question: questionOf, bodies } = KINDS[name];
  const chosen = view.bodies.flatMap((id) => app.data.body(id) ?? []);
  const bestYear = app.data.bestYear(yearTeller(view), view.level);
  const question = questionOf(view, { ...app.extent, bestYear }, chosen);
  const [series, response] = await Promise.all([app.data.answers.answer(question), fetch('./frozen.html')]);
  if (!response.ok) throw new Error(`frozen.html: HTTP ${response.status}`);
  const frozen = {
    search,
    data: {
      question,
      series,
      areaName: view.area === null ? null : app.areaNameOf(view.area, view.level),
      chosen,
      names: namesOf([...bodies(series), ...chosen], app.nameOf),
      places: placesOf({ question, series }, app.data.bodiesOf(view.level)),
      version: app.data.version,
    },
    page: address,
    saved: today(),
  };
  return frozenFile(await response.text(), frozen, { ...words, picture });
}
