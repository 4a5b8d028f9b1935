import { captionSay } from '../i18n/captionText';
import { unitName } from '../i18n/numbers';
import { procurementSay } from '../i18n/procurementText';
import { chartTitle, indicatorName } from '../i18n/titles';
import { indicator } from '../model/indicators';
import type { ProcurementQuestion } from '../model/question';
import type { ProcurementSeries } from '../model/series';
import type { Lang } from '../model/text';
import type { Caption, Captioned } from './caption';

export function procurementCaption(
  { series, whose }: Omit<Captioned<ProcurementQuestion, ProcurementSeries>, 'question'>,
  lang: Lang,
): Caption {
  const amount = indicator('procurement_amount');
  return {
    title: chartTitle(indicatorName(amount, lang), whose, '2019–2020', lang),
    subtitle: [
      captionSay('unit', lang, { unit: unitName(amount.unit, lang) }),
      procurementSay('procurementKnown', lang, {
        n: series.rows.filter((row) => row.amount !== null).length,
        of: series.of,
      }),
    ].join(' · '),
    notes: [amount.caveat[lang], captionSay('sparse', lang)],
  };
}
