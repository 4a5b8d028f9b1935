import { captionSay } from '../i18n/captionText';
import { indicatorNotes } from '../i18n/notes';
import { unitName } from '../i18n/numbers';
import { chartTitle, indicatorName } from '../i18n/titles';
import { indicator } from '../model/indicators';
import type { RankingQuestion } from '../model/question';
import type { RankingSeries } from '../model/series';
import type { Lang } from '../model/text';
import type { Caption, Captioned } from './caption';

export function rankingCaption(
  { question, series, whose }: Captioned<RankingQuestion, RankingSeries>,
  lang: Lang,
): Caption {
  const shown = indicator(question.indicator);
  const known = series.rows.length + series.few.length;
  return {
    title: chartTitle(
      indicatorName(shown, lang) + (lang === 'zh' ? '排名' : ': ranking'),
      whose,
      String(question.year),
      lang,
    ),
    subtitle: [
      captionSay('unit', lang, { unit: unitName(shown.unit, lang) }),
      captionSay('linesKnown', lang, { n: known, of: known + series.unknown.length }),
    ].join(' · '),
    notes: indicatorNotes(shown, [question.year, question.year], lang),
  };
}
