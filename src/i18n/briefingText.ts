import type { Lang, Text } from '../model/text';
import { fill } from './fill';

/** The words of a briefing: one body or one area on paper. */
const BRIEFING_TEXT = {
  titleBody: { zh: '{name} {year} 年政府信息公开年报简报', en: '{name}: disclosure report {year} in brief' },
  titleArea: {
    zh: '{area}{level} {year} 年政府信息公开年报简报',
    en: '{level} of {area}: disclosure reports {year} in brief',
  },
  year: { zh: '年度', en: 'Year' },
  nobody: {
    zh: '请在上面选一个地区，或从这些页上的一个机构、一个地区进入：',
    en: 'Choose an area above, or come from a body or an area on one of these pages:',
  },
  noneInArea: {
    zh: '本数据集没有{area}各{level} {year} 年度的年报。请换一个年度或地区。',
    en: 'This dataset has no report on {year} of the {level} of {area}. Choose another year or area.',
  },

  against: { zh: '与{scope}对照', en: 'held against the {scope}' },
  reportDate: { zh: '年报 {date} 公布', en: 'report published {date}' },
  reportUndated: { zh: '年报公布日期未知', en: 'report’s date of publication unknown' },
  reportsOfTowns: {
    zh: '全国名单 {of} 个镇街中，本数据集有 {n} 个的年报',
    en: '{n} of the national list’s {of} towns have a report in this dataset',
  },
  reportsHere: { zh: '本数据集有 {n} 个机构的年报', en: '{n} bodies have a report in this dataset' },

  keyFigures: { zh: '主要数字', en: 'Key figures' },
  figure: { zh: '项目', en: 'Figure' },
  before: { zh: '上年', en: 'Year before' },
  change: { zh: '比上年', en: 'Change' },
  median: { zh: '同级中位数', en: 'Peers’ median' },
  rank: { zh: '名次（百分位）', en: 'Rank (percentile)' },
  known: { zh: '有数据', en: 'Known' },
  knownOf: { zh: '{n}/{of}', en: '{n}/{of}' },
  ranked: { zh: '{rank}/{of}', en: '{rank}/{of}' },
  rankedTied: { zh: '并列 {rank}/{of}', en: 'joint {rank}/{of}' },
  withPercentile: { zh: '{rank}（{p}）', en: '{rank} ({p})' },
  alone: { zh: '仅此一个有数据', en: 'only one known' },
  fewCases: { zh: '不排名，分母 {n} 件', en: 'not ranked, on {n} cases' },
  fewCasesUnknown: { zh: '不排名，分母不明', en: 'not ranked, base unknown' },
  none: { zh: '—', en: '—' },
  noBefore: { zh: '上年无数据', en: 'none before' },
  firstYear: { zh: '无统一表式', en: 'no fixed form' },
  otherForm: { zh: '表式不同，不可比', en: 'other form, not comparable' },
  tooFew: { zh: '不足 5 个', en: 'fewer than 5' },
  acrossMark: { zh: '‡', en: '‡' },
  acrossNote: {
    zh: '‡ 2020 年与 2021 年表式不同：此项两种表式都有，但填报口径可能变化。',
    en: '‡ The form changed between 2020 and 2021: both have this figure, but it may have been counted otherwise.',
  },
  rankNote: {
    zh: '名次由多到少，数值相同的并列；“2/7”即 7 个可排名者中第 2。“有数据”指有年报的机构中说明此数的个数。比率的分母不足 30 件的不排名；有数据的不足 5 个的不列中位数。',
    en: 'Ranks run from the greatest; equal figures share one. “2/7” is second of seven that can be ranked. “Known” counts those that tell the figure among bodies with a report. Rates on fewer than 30 cases are not ranked; no median is given of fewer than five.',
  },

  trends: { zh: '历年变化', en: 'Over the years' },
  trendsNote: {
    zh: '虚线处表式更换（2020 年与 2021 年之间）；没有点的年份无数据，不等于零。',
    en: 'The dashed rule is the change of form between 2020 and 2021. A year without a dot has no figure, which is not zero.',
  },
  outcomes: { zh: '申请办理结果', en: 'Outcomes of applications' },
  outcomesCount: { zh: '单位：件', en: 'Unit: applications' },
  outcomesShare: {
    zh: '占办结申请的 %，只计六类结果齐全的年报',
    en: '% of applications handled; only reports that tell all six outcomes',
  },
  outcomesNone: { zh: '年报未说明办理结果。', en: 'The reports tell no outcomes.' },
  disputes: { zh: '行政复议与行政诉讼', en: 'Reviews and litigation' },
  review: { zh: '行政复议', en: 'Administrative review' },
  suit_direct: { zh: '未经复议直接起诉', en: 'Litigation without prior review' },
  suit_after_review: { zh: '复议后起诉', en: 'Litigation after review' },
  upheld: { zh: '维持', en: 'Upheld' },
  corrected: { zh: '纠正', en: 'Corrected' },
  other: { zh: '其他', en: 'Other' },
  pending: { zh: '未审结', en: 'Pending' },
  total: { zh: '总计', en: 'Total' },
  disputesKnown: { zh: '有数据', en: 'Known' },
  disputesNone: { zh: '年报未说明。', en: 'The reports don’t tell.' },
  disputesNote: {
    zh: '合计只计五个数都有的年报。',
    en: 'Sums count only the reports that tell all five figures.',
  },

  checks: { zh: '勾稽核对', en: 'Checks' },
  checksSum: {
    zh: '{of} 项核对：{pass} 项相符，{fail} 项不符，{na} 项因缺数无法核对。',
    en: '{of} checks: {pass} hold, {fail} fail, {na} can’t be computed for want of figures.',
  },
  sides: {
    zh: '左边 {left}，右边 {right}，差 {difference}',
    en: 'left {left}, right {right}, difference {difference}',
  },
  moreFailures: { zh: '另有 {n} 项不符，见勾稽核对。', en: '{n} more fail; see the checks.' },
  loadingChecks: { zh: '正在读取核对结果…', en: 'Reading the checks…' },

  gaps: { zh: '缺什么', en: 'What is missing' },
  gapYears: {
    zh: '{from}–{to} 年中，本数据集没有 {years} 年度的年报。',
    en: 'Of {from}–{to} this dataset has no report on {years}.',
  },
  gapYearsNone: {
    zh: '{from}–{to} 各年度的年报本数据集都有。',
    en: 'This dataset has a report on every year of {from}–{to}.',
  },
  gapCells: {
    zh: '{year} 年报 {of} 格中 {n} 格未知（空白、未读出或未采集），不等于零。',
    en: '{n} of the {of} cells of the report on {year} are unknown (blank, unread or not collected), which is not zero.',
  },
  gapTowns: {
    zh: '未收录的镇街（{n}/{of}）：{names}。',
    en: 'Towns not here ({n} of {of}): {names}.',
  },
  gapPending: {
    zh: '自有年报待核对、尚未采用的，不计入：{names}。',
    en: 'Your own reports that wait to be reviewed don’t count yet: {names}.',
  },
  pendingCount: { zh: '{n} 份', en: '{n}' },
  gapTownsNone: {
    zh: '全国名单中的 {of} 个镇街 {year} 年度都有年报。',
    en: 'All {of} towns of the national list have a report on {year} here.',
  },
  gapTownsCount: {
    zh: '{year} 年度未收录的镇街：{of} 个中 {n} 个，名单见收录情况。',
    en: 'Towns not here for {year}: {n} of {of}; Coverage lists them.',
  },
  moreBodies: {
    zh: '先列 {n} 个，共 {of} 个；其余见比较页。',
    en: 'The first {n} of {of} bodies; Compare has the rest.',
  },
  gapUnknown: {
    zh: '有年报而无此数的：{list}。',
    en: 'With a report that doesn’t tell: {list}.',
  },
  gapUnknownOf: { zh: '{name} {n}/{of}', en: '{name} {n} of {of}' },
  listStop: { zh: '，', en: '; ' },
  census: {
    zh: '本数据集非全量：“未收录”不表示没有发布。',
    en: 'The dataset is no census: “not here” doesn’t mean not published.',
  },
  loadingList: { zh: '正在读取全国名单…', en: 'Reading the national list…' },
  listFailed: { zh: '全国名单未能读取：{reason}', en: 'The national list could not be read: {reason}' },

  towns: { zh: '各机构主要数字', en: 'Key figures by body' },
  body: { zh: '机构', en: 'Body' },
  fails: { zh: '不符', en: 'Fails' },
  unlisted: { zh: '＊', en: '*' },
  unlistedNote: { zh: '＊ 不在全国名单中。', en: '* Not on the national list.' },
  townsNote: {
    zh: '每格依次为数值、比上年、名次。',
    en: 'Each cell gives the figure, its change from the year before and its rank.',
  },
  townsHint: {
    zh: '点机构名可在各图中标出。',
    en: 'Choose a body to have it marked in every chart.',
  },
  percentileNote: {
    zh: '括号内为百分位：可排名者中低于它的占百分之几（相同的算一半）。',
    en: 'In brackets the percentile: the share of those ranked that are lower, equal ones counting half.',
  },

  otherYears: {
    zh: '其他年度（{years}）的年报见机构页。',
    en: 'Reports on other years ({years}) are on the body’s page.',
  },
  peers: { zh: '对照', en: 'Held against' },
  sources: { zh: '来源', en: 'Sources' },
  foot: {
    zh: '{source}。{date} 打印。一切数字均可在下列网址逐项追到原始年报：',
    en: '{source}. Printed {date}. Every figure can be traced to its report at this address:',
  },
} as const satisfies Record<string, Text>;

export type BriefingTextKey = keyof typeof BRIEFING_TEXT;

/** A text of the briefing in `lang`, each `{name}` replaced by its value. */
export const brief = (
  key: BriefingTextKey,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(BRIEFING_TEXT[key][lang], values);
