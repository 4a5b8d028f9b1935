import { captionSay } from '../i18n/captionText';
import { indicatorNotes } from '../i18n/notes';
import { unitName } from '../i18n/numbers';
import { chartTitle, indicatorName, yearSpan } from '../i18n/titles';
import { trendSay } from '../i18n/trendText';
import { indicator } from '../model/indicators';
import type { TrendQuestion } from '../model/question';
import type { TrendSeries } from '../model/series';
import type { ViewState } from '../model/view';
import type { Caption, Captioned } from './caption';
import type { DrawnTrend } from './trendInput';
import type { Measured } from './trendMeasure';
import { measured } from './trendMeasure';

/** A trend in the measure that a view asks for, with its caption. */
export type ShownTrend = Measured & { readonly caption: Caption };

function subtitle({ lines }: DrawnTrend, auto: boolean, asked: number, view: ViewState): string {
  const { lang } = view;
  if (auto) return captionSay('autoLines', lang, { n: lines.length });
  if (view.bodies.length === 0) return captionSay('ownLines', lang, { n: asked });
  const drawn = lines.filter((line) => line.points.some((point) => point.value !== null)).length;
  return captionSay('linesKnown', lang, { n: drawn, of: lines.length });
}

export function shownTrend(
  { question, series, whose }: Captioned<TrendQuestion, TrendSeries>,
  view: ViewState,
): ShownTrend {
  const { lang, show } = view;
  const plain = indicator(question.indicator);
  const shown = measured(series, plain, show);
  const { without } = shown;
  const caption = {
    title: chartTitle(
      trendSay(`title_${show}`, lang, { what: indicatorName(plain, lang) }),
      whose,
      yearSpan(question.years),
      lang,
    ),
    subtitle: [
      captionSay('unit', lang, { unit: unitName(shown.indicator.unit, lang) }),
      subtitle(shown.series, series.auto, question.bodies.length, view),
    ].join(' · '),
    notes: [
      trendSay(`note_${show}`, lang),
      without > 0 ? trendSay('without', lang, { n: without }) : '',
      ...indicatorNotes(plain, question.years, lang),
    ].filter((note) => note !== ''),
  };
  return { ...shown, caption };
}
