import { SPREAD_ALONE } from '../../src/chart/spreadAlone';
import { shownSpread } from '../../src/chart/spreadShown';
import { layoutTrend, trendHeight } from '../../src/chart/trend';
import type { TrendInput } from '../../src/chart/trendInput';
import type { Caption } from '../../src/chart/caption';
import { MOST_PICTURED } from '../../src/embed/cards';
import type { FigureData } from '../../src/embed/figure';
import { namesOf } from '../../src/embed/figure';
import { OVERVIEW, TREND } from '../../src/embed/kinds';
import { plainTrend } from '../../src/embed/plainTrend';
import { nameIn } from '../../src/embed/words';
import type { Level } from '../../src/model/body';
import { distinctNames } from '../../src/model/place';
import type { TrendQuestion } from '../../src/model/question';
import type { Answers, TrendSeries } from '../../src/model/series';
import type { ViewState } from '../../src/model/view';
import type { Extent } from '../../src/model/viewQuestions';
import { answersFromSlices } from '../../src/query/fromSlices';
import type { Slices } from '../../src/query/slices/slices';
import { frameHeight, plotWidth } from './frameHeight';

/** In pixels: the tallest that a card's chart was seen to be, at the width of its frame. */
const TALLEST = 720;

/** The frames of cards' charts, from the published slices. */
export class CardFrames {
  readonly #slices: Slices;
  readonly #answers: Answers;
  readonly #extent: Extent;
  readonly #series = new Map<string, Promise<TrendSeries>>();
  readonly #names = new Map<Level, ReadonlyMap<string, string>>();

  constructor(slices: Slices) {
    const { years } = slices.catalog;
    this.#slices = slices;
    this.#answers = answersFromSlices(slices);
    // A trend is of no year best known.
    this.#extent = { years: [years[0] ?? 0, years.at(-1) ?? 0], bestYear: 0, ownBodies: [] };
  }

  #seriesOf(question: TrendQuestion): Promise<TrendSeries> {
    const key = JSON.stringify(question);
    const asked = this.#series.get(key) ?? this.#answers.answer(question);
    this.#series.set(key, asked);
    return asked;
  }

  #namesOf(level: Level): ReadonlyMap<string, string> {
    const names =
      this.#names.get(level) ??
      distinctNames(this.#slices.catalog.bodies.filter((body) => body.level === level));
    this.#names.set(level, names);
    return names;
  }

  async #data(view: ViewState): Promise<FigureData<TrendQuestion>> {
    const { body, version } = this.#slices.catalog;
    const chosen = view.bodies.flatMap((id) => body(id) ?? []);
    const kind = view.page === 'overview' ? OVERVIEW : TREND;
    const question = kind.question(view, this.#extent, chosen);
    const series = await this.#seriesOf(question);
    const names = this.#namesOf(view.level);
    const drawn = [...kind.bodies(series), ...chosen];
    return {
      ...{ question, series, chosen, version, areaName: null, places: [] },
      names: namesOf(drawn, ({ id, name }) => names.get(id) ?? name),
    };
  }

  /**
   * The height that the chart of a card's view, the overview's or a plain trend, has in a frame `width` wide, in
   * pixels; of the bodies of a country it isn't worked out for each.
   */
  async heightOf(view: ViewState, width: number): Promise<number> {
    const { lang } = view;
    if (view.bodies.length > 0 && this.#slices.catalog.bodies.length > MOST_PICTURED) return TALLEST;
    const data = await this.#data(view);
    const inner = plotWidth(width);
    const size = { width: inner, height: trendHeight(inner) };
    const framed = (caption: Caption, input: Omit<TrendInput, 'size'>) => ({
      ...{ caption, plot: size.height, version: data.version },
      chartNotes: layoutTrend({ ...input, size }).notes,
    });
    const of = () => {
      if (view.page === 'overview') {
        const { caption, series, indicator } = shownSpread(data, lang);
        const nameOf = nameIn(data);
        return framed(caption, { series, indicator, lang, nameOf, chosen: [], ofSpread: SPREAD_ALONE });
      }
      const { caption, drawn } = plainTrend({ data, view });
      return framed(caption, { ...drawn, chosen: data.question.bodies });
    };
    return frameHeight(of(), width, lang);
  }
}
