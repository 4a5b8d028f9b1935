import type { Lang, Text } from '../model/text';

/** Words of the trend page's choices. */
const TREND_CHOICE_TEXT = {
  show: { zh: '显示', en: 'Show' },
  panels: { zh: '排法', en: 'Layout' },
  group: { zh: '线条', en: 'Lines' },
  statistic: { zh: '每组取', en: 'Each group’s' },
  more: { zh: '更多选项', en: 'More choices' },
  scale: { zh: '纵轴', en: 'Vertical axis' },
  everyYear: { zh: '只计年年有数据的机构', en: 'Only bodies known in every year' },
  noneEveryYear: {
    zh: '没有一个机构年年有数据。可缩短年份，或取消“只计年年有数据的机构”。',
    en: 'No body is known in every year. Choose fewer years, or let all bodies count.',
  },
} as const satisfies Record<string, Text>;

export const trendChoice = (key: keyof typeof TREND_CHOICE_TEXT, lang: Lang): string =>
  TREND_CHOICE_TEXT[key][lang];
