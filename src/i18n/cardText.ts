import type { Lang, Text } from '../model/text';
import { fill } from './fill';

/** The words of the small pages that tell of a view to who asks without script, and of their pictures. */
const CARD_TEXT = {
  siteName: { zh: '公开 Gongkai', en: 'Gongkai 公开' },
  bodyTitle: {
    zh: '{name} · 政府信息公开工作年度报告',
    en: '{name} · annual reports on government information disclosure',
  },
  reports: { zh: '已采集 {n} 份年报（{years}）。', en: 'Reports collected: {n} ({years}).' },
  bodyValue: { zh: '{year}年 {value}', en: '{year}: {value}' },
  bodyMedian: {
    zh: '；当年有数据的 {n} 个{level}，中位数 {median}。',
    en: '; median of the {n} {level} known that year: {median}.',
  },
  bodyEnd: { zh: '。', en: '.' },
  alt: { zh: '{title}：{told}', en: '{title}: {told}' },
  bodyAlt: { zh: '{told}；其余 {n} 年无数据。', en: '{told}; years without data: {n}.' },
  bodyAltAll: { zh: '{told}。', en: '{told}.' },
  bodyAltNone: { zh: '{n} 年均无数据。', en: 'no data for any year ({n}).' },
  bodyUnknown: {
    zh: '已采集的年报没有主动公开、申请、复议诉讼和采购的数字：是无数据，不是零。',
    en: 'The reports collected tell no figure of disclosure, applications, disputes or procurement: no data, not zero.',
  },
  yearsKnown: { zh: '{of} 年中 {n} 年有数据', en: '{n} of {of} years known' },
  median: {
    zh: '{year}年有数据的 {n} 个{level}，中位数 {median}。',
    en: 'Median of the {n} {level} known for {year}: {median}.',
  },
  fewKnown: {
    zh: '没有一年有 {least} 个以上{level}有数据，不作分布。',
    en: 'In no year are {least} or more {level} known: no spread is drawn.',
  },
  source: {
    zh: '{site} · 采自各机关年报，非全量；空缺为未采集，不等于零。',
    en: '{site} · From annual disclosure reports, not a census; a gap was not collected, it is not zero.',
  },
  unscripted: { zh: '此图需启用 JavaScript。', en: 'This chart needs JavaScript. ' },
  unscriptedOf: { zh: '上面是“{title}”。', en: 'Above is “{title}”. ' },
  seeCard: { zh: '看数据', en: 'See the data' },
  otherLanguage: { zh: 'In English', en: '中文' },
} as const satisfies Record<string, Text>;

/** Words of cards in `lang`, each `{name}` replaced by its value. */
export const cardSay = (
  key: keyof typeof CARD_TEXT,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(CARD_TEXT[key][lang], values);
