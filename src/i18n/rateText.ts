import type { Lang, Text } from '../model/text';
import { fill } from './fill';

/** Words about rates and the cases that they rest on. */
const RATE_TEXT = {
  base: { zh: '分母（件）', en: 'Base (cases)' },
  onCases: { zh: '{value}（{n} 件）', en: '{value} (of {n})' },
  cases: { zh: '{n} 件', en: '{n} cases' },
  fewTitle: {
    zh: '以下 {n} 个机构分母不足 {min} 件，不参与排名，按件数排列',
    en: 'Not ranked: {n} bodies whose rate rests on fewer than {min} cases, by cases',
  },
  fewNote: {
    zh: '{n} 个机构的比率分母不足 {min} 件，偶然性大，单列，不参与排名。',
    en: 'Bodies whose rate rests on fewer than {min} cases are mostly chance and set apart, unranked: {n}.',
  },
  fewAlt: {
    zh: '另有{n}个机构分母不足{min}件，不参与排名。',
    en: '{n} more rest on fewer than {min} cases and are not ranked.',
  },
  fewChosenAlt: {
    zh: '{body}为{value}，分母{n}件，不参与排名。',
    en: '{body} has {value} of {n} cases, unranked.',
  },
  chosenOutside: {
    zh: '所选而不在此排名中的（范围、层级不同，或当年无此数）：{names}。',
    en: 'Chosen, but not in this ranking (of another area or level, or without the figure that year): {names}.',
  },
  notRanked: { zh: '不排名', en: 'not ranked' },
} as const satisfies Record<string, Text>;

export type RateTextKey = keyof typeof RATE_TEXT;

/** A word about rates in `lang`, each `{name}` replaced; a name without a value stays as it is. */
export const rateSay = (
  key: RateTextKey,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(RATE_TEXT[key][lang], values);
