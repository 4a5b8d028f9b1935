import { fill } from './fill';
import type { Lang, Text } from '../model/text';

/** Words that the charts themselves set. `{name}` is filled in by `chartSay`. */
export const CHART_TEXT = {
  own: { zh: '（自有）', en: ' (own)' },
  notOnForm: { zh: '该表式无此项', en: 'not on this form' },
  formName: { zh: '{form}年表式', en: '{form} form' },
  nothing: { zh: '所选范围无数据', en: 'No figures in this selection' },
  nothingChosen: { zh: '所选机构无数据', en: 'No figures for these bodies' },

  peerSpread: { zh: '同级第10–90百分位', en: 'Peers, 10th–90th percentile' },
  peerMedian: { zh: '同级中位数', en: 'Peer median' },
  peerKnown: { zh: '同级有数据', en: 'Peers known' },
  p10: { zh: '同级第10百分位', en: 'Peers, 10th percentile' },
  p90: { zh: '同级第90百分位', en: 'Peers, 90th percentile' },
  nRow: { zh: 'n', en: 'n' },

  trendAlt: {
    zh: '{indicator}，{years}年，{lines}个机构的折线，{of}个年度值中已知{known}个。',
    en: '{indicator}, {years}: lines of {lines} bodies, {known} of {of} yearly values known.',
  },
  trendAltNone: {
    zh: '{indicator}，{years}年：所选机构无数据。',
    en: '{indicator}, {years}: no figures for these bodies.',
  },
  altExtremes: {
    zh: '最高为{top}（{topYear}年，{topValue}），最低为{low}（{lowYear}年，{lowValue}）。',
    en: 'Highest is {top} ({topYear}, {topValue}), lowest {low} ({lowYear}, {lowValue}).',
  },
  altOnly: {
    zh: '唯一的值是{top}（{topYear}年，{topValue}）。',
    en: 'The only value is {top} ({topYear}, {topValue}).',
  },
  altLine: {
    zh: '{body}由{fromYear}年{from}到{toYear}年{to}。',
    en: '{body} went from {from} in {fromYear} to {to} in {toYear}.',
  },
  breakNote: {
    zh: '2021年起改用新表式，虚线前后口径可能不同。',
    en: 'A new form from 2021: figures either side of the dashed rule may not be counted alike.',
  },
  offFormNote: {
    zh: '斜纹年份的表式没有这一项，不是零。',
    en: 'The form of the hatched years has no such figure; that is not zero.',
  },
  gapNote: { zh: '断开处为无数据，不是零。', en: 'A break in a line is a year without data, not zero.' },
  peerNote: {
    zh: '灰柱为同级机构当年的第10–90百分位，横线为中位数，n 为有数据的机构数；各年机构不同，不连线。',
    en: 'Grey bars span the 10th–90th percentile of peers that year, the tick is the median, n how many are known. The bodies differ by year, so years are not joined.',
  },
  peerCut: {
    zh: '带箭头的灰柱超出图幅，全距为：{spreads}。',
    en: 'Grey bars with an arrow run off the chart; in full: {spreads}.',
  },
  peerCutYear: { zh: '{year}年 {p10} 至 {p90}', en: '{year} {p10} to {p90}' },
  labelsDropped: {
    zh: '另有 {n} 条线放不下名称，可悬停或用方向键查看。',
    en: 'Lines without a name for want of room: {n}. Hover or use the arrow keys.',
  },

  andMore: { zh: '等 {n} 个', en: 'and {n} more' },
} as const satisfies Record<string, Text>;

export type ChartTextKey = keyof typeof CHART_TEXT;

/** The chart's word in `lang`, each `{name}` replaced; a name without a value stays as it is. */
export function chartSay(
  key: ChartTextKey,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return fill(CHART_TEXT[key][lang], values);
}
