import { captionSay } from '../i18n/captionText';
import { unitName } from '../i18n/numbers';
import { outcomesSay } from '../i18n/outcomesText';
import { chartTitle, yearSpan } from '../i18n/titles';
import type { OutcomesQuestion } from '../model/question';
import type { OutcomesSeries } from '../model/series';
import type { Lang } from '../model/text';
import type { Caption, Captioned } from './caption';
import type { Measure } from './outcomeGroups';

export function outcomesCaption(
  { question, series, whose }: Captioned<OutcomesQuestion, OutcomesSeries>,
  measure: Measure,
  lang: Lang,
): Caption {
  const { by } = question;
  const complete = series.groups.reduce((sum, group) => sum + group.complete, 0);
  const of = series.groups.reduce((sum, group) => sum + group.of, 0);
  const unit = measure === 'share' ? outcomesSay('shareOfHandled', lang) : unitName('件', lang);
  return {
    title: chartTitle(
      outcomesSay('outcomesTitle', lang),
      whose,
      'years' in by ? yearSpan(by.years) : String(by.year),
      lang,
    ),
    subtitle: [
      captionSay('unit', lang, { unit }),
      outcomesSay('years' in by ? 'outcomesKnown' : 'outcomesKnownBodies', lang, { n: complete, of }),
    ].join(' · '),
    notes: [measure === 'share' ? outcomesSay('onlyComplete', lang) : '', captionSay('sparse', lang)].filter(
      (note) => note !== '',
    ),
  };
}
