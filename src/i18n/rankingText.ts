import type { Lang, Text } from '../model/text';
import { fill } from './fill';

/** Words that the chart of the ranking sets. */
const RANKING_TEXT = {
  percentile: { zh: '百分位', en: 'Percentile' },
  valueAtPercentile: { zh: '{value}（第 {p} 百分位）', en: '{value} (percentile {p})' },
  medianIs: { zh: '中位数 {value}', en: 'median {value}' },
  rankingAlt: {
    zh: '{indicator}排名，{n}个机构有数据。',
    en: 'Ranking by {indicator}: {n} bodies with figures.',
  },
  rankingAltTop: {
    zh: '最高为{top}（{topValue}），最低为{low}（{lowValue}），中位数{median}。',
    en: 'Highest is {top} ({topValue}), lowest {low} ({lowValue}), the median {median}.',
  },
  rankingAltChosen: { zh: '{body}为{value}，第{rank}名。', en: '{body} has {value}, rank {rank}.' },
  stripTitle: { zh: '全部 {n} 个有数据的机构，一线一个', en: 'All {n} bodies with figures, a line each' },
  moreRows: { zh: '另 {n} 个', en: '{n} more' },
  unknownBodies: {
    zh: '另有 {n} 个机构有年报而无此数，未排名。',
    en: '{n} more bodies have a report without this figure and are not ranked.',
  },
  unknownChosen: { zh: '标出的机构中无数据：{names}。', en: 'Marked bodies without data: {names}.' },
  tiesNote: { zh: '数值相同者名次相同。', en: 'Equal values share a rank.' },
} as const satisfies Record<string, Text>;

/** The chart's word in `lang`, each `{name}` replaced by its value. */
export const rankingSay = (
  key: keyof typeof RANKING_TEXT,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(RANKING_TEXT[key][lang], values);
