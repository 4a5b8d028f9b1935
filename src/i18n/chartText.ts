import { fill } from './fill';
import type { Lang, Text } from '../model/text';

/** Words that the charts themselves set. `{name}` is filled in by `chartSay`. */
export const CHART_TEXT = {
  listSeparator: { zh: '、', en: ', ' },
  own: { zh: '（自有）', en: ' (own)' },
  notOnForm: { zh: '该表式无此项', en: 'not on this form' },
  formName: { zh: '{form}年表式', en: '{form} form' },
  readingHint: {
    zh: '方向键逐点读数，Home 与 End 到首尾，Esc 收起。',
    en: 'Arrow keys read point by point, Home and End go to the ends, Escape closes.',
  },
  pickHint: { zh: '回车键选中或取消。', en: 'Enter chooses or drops.' },
  isChosen: { zh: '已选', en: 'chosen' },
  nothing: { zh: '所选范围无数据', en: 'No figures in this selection' },
  nothingChosen: { zh: '所选机构无数据', en: 'No figures for these bodies' },
  readChart: { zh: '逐点读图', en: 'Read the chart point by point' },

  body: { zh: '机构', en: 'Body' },
  year: { zh: '年份', en: 'Year' },
  rank: { zh: '名次', en: 'Rank' },
  value: { zh: '数值', en: 'Value' },
  percentile: { zh: '百分位', en: 'Percentile' },
  valueAtPercentile: { zh: '{value}（第 {p} 百分位）', en: '{value} (percentile {p})' },
  rankOf: { zh: '第 {rank}（共 {n} 个）', en: '{rank} of {n}' },
  tiedRankOf: { zh: '并列第 {rank}（共 {n} 个）', en: 'joint {rank} of {n}' },
  median: { zh: '中位数', en: 'Median' },
  medianIs: { zh: '中位数 {value}', en: 'median {value}' },

  peers: { zh: '同级机构', en: 'Peers' },
  peerSpread: { zh: '同级第10–90百分位', en: 'Peers, 10th–90th percentile' },
  peerMedian: { zh: '同级中位数', en: 'Peer median' },
  peerKnown: { zh: '同级有数据', en: 'Peers known' },
  p10: { zh: '同级第10百分位', en: 'Peers, 10th percentile' },
  p90: { zh: '同级第90百分位', en: 'Peers, 90th percentile' },
  knownOf: { zh: '{of} 个中 {n} 个', en: '{n} of {of}' },
  nRow: { zh: 'n', en: 'n' },

  trendAlt: {
    zh: '{indicator}，{years}年，{lines}个机构的折线，{of}个年度值中已知{known}个。',
    en: '{indicator}, {years}: lines of {lines} bodies, {known} of {of} yearly values known.',
  },
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
  unknownChosen: { zh: '所选机构中无数据：{names}。', en: 'Chosen bodies without data: {names}.' },
  tiesNote: { zh: '数值相同者名次相同。', en: 'Equal values share a rank.' },

  outcomesAlt: {
    zh: '政府信息公开申请的办理结果，{rows}组。',
    en: 'Outcomes of disclosure applications, {rows} groups.',
  },
  outcomesAltShare: {
    zh: '政府信息公开申请办理结果的占比，{rows}组。',
    en: 'Outcomes of disclosure applications as shares, {rows} groups.',
  },
  outcomesLabel: { zh: '申请办理结果', en: 'outcomes of applications' },
  groupIs: { zh: '{group}：{what}。', en: '{group}: {what}.' },
  partIs: { zh: '{outcome} {value}', en: '{outcome} {value}' },
  notStated: { zh: '未说明', en: 'Not stated' },
  handled: { zh: '办结总计', en: 'Handled' },
  handledUnknown: { zh: '总计无数据', en: 'total unknown' },
  casesN: { zh: '{n} 件', en: '{n} cases' },
  casesShare: { zh: '{n} 件（{share}）', en: '{n} cases ({share})' },
  completeShort: { zh: '{n} 件（{complete}/{of} 份年报）', en: '{n} cases ({complete}/{of} reports)' },
  incomplete: { zh: '六类不全，不算占比', en: 'not all six known' },
  noneComplete: { zh: '{of} 份年报均不齐全', en: 'none of {of} reports complete' },
  noOutcomes: { zh: '无数据', en: 'no data' },
  noCases: { zh: '没有办结的申请（0 件）', en: 'no application handled (0)' },
  completeNote: {
    zh: '按年份只合计六类结果齐全的年报，括号内为其份数与年报总数。',
    en: 'Years sum only the reports that tell all six outcomes; in brackets, how many of how many.',
  },
  incompleteNote: {
    zh: '{n} 组六类结果不全，不算占比；改看件数可见已知各类。',
    en: '{n} groups lack one of the six outcomes and get no shares; counts show what is known.',
  },
  restNote: {
    zh: '斜纹“未说明”为总计减去已知各类。',
    en: 'Hatched “not stated” is the total less the outcomes known.',
  },
  sumDiffers: {
    zh: '{group}：各类之和 {sum}，总计 {handled}，相差 {difference}；条形按各类画出。',
    en: '{group}: the outcomes sum to {sum}, the total is {handled}, a difference of {difference}; bars show the outcomes.',
  },
  groupsLeft: { zh: '另有 {n} 组未画出，见数据表。', en: '{n} more groups are not drawn; see the table.' },
  reports: { zh: '年报份数', en: 'Reports' },
  completeReports: { zh: '六类齐全份数', en: 'Reports with all six' },

  procurementLabel: { zh: '政府集中采购总金额', en: 'central procurement totals' },
  procurementAlt: {
    zh: '2019、2020年政府集中采购总金额：{n}个机构有金额条，{zeros}个填报为0，{unstated}份未注明单位。',
    en: 'Central procurement totals for 2019 and 2020: bars for {n} bodies, {zeros} more report 0, {unstated} reports state no unit.',
  },
  altOnlyTop: { zh: '最高为{top}（{year}年，{value}）。', en: 'Highest is {top} ({year}, {value}).' },
  amount: { zh: '金额（元）', en: 'Amount (yuan)' },
  amountUnstated: { zh: '金额（原文，单位未注明）', en: 'Amount as printed, unit not stated' },
  projects: { zh: '项目数量', en: 'Projects' },
  amountOfProjects: { zh: '{amount}（{n} 个项目）', en: '{amount} ({n} projects)' },
  unstatedTitle: { zh: '未注明单位，单列，不计入', en: 'Printed without a unit: set apart, not counted' },
  unstated: { zh: '{value}（单位未注明）', en: '{value} (unit not stated)' },
  zeroTitle: { zh: '填报为 0 元：{n} 个机构', en: 'Reported as 0 yuan: {n} bodies' },
  projectsOnlyTitle: { zh: '只填项目数量，金额无数据', en: 'Projects reported, amount unknown' },
  projectsN: { zh: '{n} 个项目', en: '{n} projects' },
  procurementGone: {
    zh: '2021年起的表式取消了政府集中采购一项，2020年之后没有这一数据。',
    en: 'The form used from 2021 dropped central procurement: there is nothing after 2020.',
  },
  bodyYear: { zh: '{body}（{year}）', en: '{body} ({year})' },
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
