import { captionSay } from '../i18n/captionText';
import { handlingSay } from '../i18n/handlingText';
import { indicatorNotes } from '../i18n/notes';
import { formatCount } from '../i18n/numbers';
import { outcomesSay } from '../i18n/outcomesText';
import { chartTitle, yearSpan } from '../i18n/titles';
import { BREAK_YEAR } from '../model/form';
import type { Indicator } from '../model/indicators';
import type { TotalsQuestion, YearRange } from '../model/question';
import type { TotalsGroup, TotalsSeries } from '../model/series';
import type { Lang } from '../model/text';
import type { Caption, Captioned } from './caption';
import type { Measure } from './outcomeGroups';

/** Charts of what is summed over all reports asked for. */
export type SummedPart = 'funnel' | 'reasons' | 'applicants';

/** What such a chart is about, without whose figures they are. */
export const summedTitle = (part: SummedPart, lang: Lang): string => handlingSay(`${part}Title`, lang);

function unitOf(part: SummedPart, measure: Measure, lang: Lang): string {
  if (part === 'funnel' || measure === 'count') return handlingSay('cases', lang);
  return part === 'reasons' ? handlingSay('shareOfGroup', lang) : outcomesSay('shareOfHandled', lang);
}

const notesOf = (part: SummedPart, [from]: YearRange, lang: Lang): readonly string[] => [
  handlingSay(`${part}Note`, lang),
  ...(part === 'reasons' && from < BREAK_YEAR ? [handlingSay('otherNote', lang)] : []),
  captionSay('sparse', lang),
];

/** The caption of sums over the reports of `group`. */
export const summedCaption = (
  part: SummedPart,
  { years, group, whose }: { readonly years: YearRange; readonly group: TotalsGroup; readonly whose: string },
  measure: Measure,
  lang: Lang,
): Caption => ({
  title: chartTitle(summedTitle(part, lang), whose, yearSpan(years), lang),
  subtitle: [
    captionSay('unit', lang, { unit: unitOf(part, measure, lang) }),
    handlingSay('reportsN', lang, { n: formatCount(group.of) }),
  ].join(' · '),
  notes: notesOf(part, years, lang),
});

/** The caption of a rate with its intervals, by body or by year. */
export function ratesCaption(
  { question: { by, years }, series: { groups }, whose }: Captioned<TotalsQuestion, TotalsSeries>,
  rate: Indicator,
  lang: Lang,
): Caption {
  const isByBody = by === 'body';
  const sum = (count: (group: TotalsGroup) => number) =>
    formatCount(groups.reduce((total, group) => total + count(group), 0));
  const knownOf = ({ sets }: TotalsGroup) => sets[0]?.known ?? 0;
  return {
    title: chartTitle(
      handlingSay('rateTitle', lang, { rate: rate.short[lang] }),
      whose,
      yearSpan(years),
      lang,
    ),
    subtitle: [
      captionSay('unit', lang, { unit: '%' }),
      isByBody
        ? captionSay('linesKnown', lang, {
            n: groups.filter((group) => knownOf(group) > 0).length,
            of: groups.length,
          })
        : handlingSay('rateKnown', lang, { n: sum(knownOf), of: sum(({ of }) => of) }),
    ].join(' · '),
    notes: [
      handlingSay(isByBody ? 'ratesNote' : 'ratesYearNote', lang),
      ...indicatorNotes(rate, years, lang),
    ],
  };
}
