import { captionSay } from '../i18n/captionText';
import { indicatorNotes } from '../i18n/notes';
import { unitName } from '../i18n/numbers';
import { chartTitle, indicatorName, yearSpan } from '../i18n/titles';
import { trendSay } from '../i18n/trendText';
import type { IndicatorId, IndicatorUnit } from '../model/indicators';
import { indicator } from '../model/indicators';
import type { TrendQuestion } from '../model/question';
import type { TrendSeries } from '../model/series';
import type { Lang } from '../model/text';
import type { Show, ViewState } from '../model/view';
import type { Caption, Captioned } from './caption';
import type { DrawnTrend } from './trendInput';
import type { Measured } from './trendMeasure';
import { measured } from './trendMeasure';

/** A trend in the measure that a view asks for, with its caption. */
export type ShownTrend = Measured & { readonly caption: Caption };

/** What the lines show, in words. */
export const measureWords = (id: IndicatorId, show: Show, lang: Lang): string =>
  trendSay(`title_${show}`, lang, { what: indicatorName(indicator(id), lang) });

export const unitWords = (unit: IndicatorUnit, lang: Lang): string =>
  captionSay('unit', lang, { unit: unitName(unit, lang) });

/** How many lines there are, and how they came to be drawn; `auto` and `asked` are of the answer. */
export function linesWords({ lines }: DrawnTrend, auto: boolean, asked: number, view: ViewState): string {
  const { lang } = view;
  if (auto) return captionSay('autoLines', lang, { n: lines.length });
  if (view.bodies.length === 0) return captionSay('ownLines', lang, { n: asked });
  const drawn = lines.filter((line) => line.points.some((point) => point.value !== null)).length;
  return captionSay('linesKnown', lang, { n: drawn, of: lines.length });
}

/** A trend of bodies in a measure that needs no rate, as its author left it; `composedTrend` is for the others. */
export function shownTrend(
  { question, series, whose }: Captioned<TrendQuestion, TrendSeries>,
  view: ViewState,
): ShownTrend {
  const { lang, show } = view;
  const plain = indicator(question.indicator);
  const shown = measured(series, plain, show);
  const { without } = shown;
  const caption = {
    title: chartTitle(measureWords(question.indicator, show, lang), whose, yearSpan(question.years), lang),
    subtitle: [
      unitWords(shown.indicator.unit, lang),
      linesWords(shown.series, series.auto, question.bodies.length, view),
    ].join(' · '),
    notes: [
      trendSay(`note_${show}`, lang),
      without > 0 ? trendSay('without', lang, { n: without }) : '',
      ...indicatorNotes(plain, question.years, lang),
    ].filter((note) => note !== ''),
  };
  return { ...shown, caption };
}
