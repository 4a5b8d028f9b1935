import type { Lang, Text } from '../model/text';
import { fill } from './fill';

/** What is said of a trend's point when it is read. */
const TREND_READING_TEXT = {
  peers: { zh: '同级机构', en: 'Peers' },
  bodiesKnown: { zh: '{of} 个中 {n} 个', en: '{n} of {of}' },
  known: { zh: '有数据', en: 'Known' },
  reportsKnown: { zh: '{of} 份年报中 {n} 份', en: '{n} of {of} reports' },
  base: { zh: '分母', en: 'Over' },
  baseCases: { zh: '{n} 件', en: '{n} cases' },
  baseFew: { zh: '{n} 件，不足 {least}', en: '{n} cases, fewer than {least}' },
} as const satisfies Record<string, Text>;

/** Words of a point that is read in `lang`, each `{name}` replaced by its value. */
export const trendReadingSay = (
  key: keyof typeof TREND_READING_TEXT,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(TREND_READING_TEXT[key][lang], values);
