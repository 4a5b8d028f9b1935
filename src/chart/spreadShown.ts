import { captionSay } from '../i18n/captionText';
import { indicatorNotes } from '../i18n/notes';
import { unitName } from '../i18n/numbers';
import { chartTitle, indicatorName, scopeWords, yearSpan } from '../i18n/titles';
import type { Indicator } from '../model/indicators';
import { indicator } from '../model/indicators';
import type { TrendQuestion } from '../model/question';
import type { TrendSeries } from '../model/series';
import type { Lang } from '../model/text';
import type { Caption, Captioned } from './caption';

/** The spread of a trend's scope over the years, without the lines of bodies. */
export interface ShownSpread {
  readonly series: TrendSeries;
  readonly indicator: Indicator;
  readonly caption: Caption;
}

/** The spread over a whole level, as the overview shows it. */
export function shownSpread(
  { question, series }: Omit<Captioned<TrendQuestion, TrendSeries>, 'whose'>,
  lang: Lang,
): ShownSpread {
  const shown = indicator(question.indicator);
  return {
    series: { ...series, lines: [] },
    indicator: shown,
    caption: {
      title: chartTitle(
        indicatorName(shown, lang),
        scopeWords(question.scope, null, [], lang),
        yearSpan(question.years),
        lang,
      ),
      subtitle: captionSay('unit', lang, { unit: unitName(shown.unit, lang) }),
      notes: indicatorNotes(shown, question.years, lang),
    },
  };
}
