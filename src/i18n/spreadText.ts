import type { Lang, Text } from '../model/text';
import { fill } from './fill';

/** Words of a chart of the spread alone. */
const SPREAD_TEXT = {
  spreadAlt: {
    zh: '{indicator}，{years}年，每年一条：竖条为第10–90百分位，横线为中位数。',
    en: '{indicator}, {years}, a bar a year: 10th to 90th percentile, the rule the median.',
  },
  spreadAltYear: {
    zh: '{year}年 {n} 个机构，中位数 {median}，第10–90百分位 {p10} 至 {p90}。',
    en: '{year}: {n} bodies, median {median}, 10th to 90th percentile {p10} to {p90}.',
  },
  spreadAltMedian: {
    zh: '{year}年 {n} 个机构，中位数 {median}。',
    en: '{year}: {n} bodies, median {median}.',
  },
  spreadNote: {
    zh: '竖条为有数据的机构当年的第10–90百分位，横线及数字为中位数，n 为机构数；各年机构不同，不连线。',
    en: 'Bars: 10th to 90th percentile of the bodies known that year; rule and figure: the median; n: their number. Bodies differ from year to year, so years aren’t joined.',
  },
} as const satisfies Record<string, Text>;

/** A word of the spread's chart in `lang`, each `{name}` replaced. */
export const spreadSay = (
  key: keyof typeof SPREAD_TEXT,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(SPREAD_TEXT[key][lang], values);
