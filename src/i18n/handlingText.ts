import type { StepId } from '../model/handling';
import type { Part } from '../model/view';
import type { Lang, Text } from '../model/text';
import { fill } from './fill';

export const PART_NAMES: Readonly<Record<Part, Text>> = {
  funnel: { zh: '办理各步', en: 'Steps' },
  reasons: { zh: '不公开的理由', en: 'Reasons' },
  applicants: { zh: '申请人', en: 'Applicants' },
  rates: { zh: '比率', en: 'Rates' },
};

export const STEP_NAMES: Readonly<Record<StepId, Text>> = {
  received: { zh: '本年新收', en: 'Received in the year' },
  carried: { zh: '上年结转', en: 'Carried in' },
  handled: { zh: '办结', en: 'Handled' },
  granted: { zh: '予以公开或部分公开', en: 'Granted in full or in part' },
  disputed: { zh: '行政复议和行政诉讼', en: 'Reviews and suits' },
  corrected: { zh: '复议诉讼结果纠正', en: 'Corrected on review or in court' },
};

/** What a step is a share of. */
export const STEP_BASES: Readonly<Record<StepId, Text>> = {
  received: { zh: '', en: '' },
  carried: { zh: '', en: '' },
  handled: { zh: '新收与结转之和', en: 'received and carried in' },
  granted: { zh: '办结', en: 'handled' },
  disputed: { zh: '办结', en: 'handled' },
  corrected: { zh: '已审结的复议诉讼', en: 'concluded reviews and suits' },
};

/** The words of the page on the handling of applications. */
const HANDLING_TEXT = {
  parts: { zh: '内容', en: 'Contents' },
  funnelTitle: { zh: '公开申请办理各步', en: 'Steps in handling applications' },
  reasonsTitle: { zh: '未予公开的理由', en: 'Why applications were not granted' },
  applicantsTitle: { zh: '各类申请人的办理结果', en: 'Outcomes by kind of applicant' },
  rateTitle: { zh: '{rate}及其95%区间', en: '{rate} with 95% interval' },
  cases: { zh: '件', en: 'cases' },
  shareOfGroup: { zh: '占本组的 %', en: '% of the group' },
  reportsN: { zh: '{n} 份年报', en: '{n} reports' },
  knownOf: { zh: '{of} 份年报中 {n} 份填报', en: 'told by {n} of {of} reports' },
  allKnownOf: { zh: '{of} 份年报中 {n} 份各项齐全', en: 'all rows told by {n} of {of} reports' },
  noReason: { zh: '各项理由都无数据', en: 'no reason told' },
  casesN: { zh: '{n} 件', en: '{n}' },
  stepShare: {
    zh: '相当于{base}的 {share}（{a} ÷ {b}，同时填报二者的 {n} 份年报）',
    en: '{share} of {base} ({a} ÷ {b}, from the {n} reports that tell both)',
  },
  stepNoShare: {
    zh: '没有年报同时填报它与{base}，不算比例',
    en: 'no report tells both it and {base}: no share',
  },
  stepNoBase: {
    zh: '同时填报二者的 {n} 份年报中，{base}为 0',
    en: 'in the {n} reports that tell both, {base} is 0',
  },
  funnelNote: {
    zh: '各步不是层层包含：办结的可能是上年结转的申请，复议诉讼可能针对以前年度的申请。各步填报的年报不同，条长不宜直接相除；比例只取同时填报二者的年报。',
    en: 'The steps are not parts of one another: what is handled may have been carried in, and a review or suit may be about an earlier year’s application. Different reports tell different steps, so bars must not be divided by each other; shares are taken only from reports that tell both.',
  },
  reasonsNote: {
    zh: '每项只合计填报了该项的年报；空白不是 0。占比只取本组各项齐全的年报。',
    en: 'Each row sums the reports that tell it; a blank is not 0. Shares are taken only from reports that tell every row of the group.',
  },
  otherNote: {
    zh: '“其他处理”2019–2020年表只有一行，三项理由自2021年表起。',
    en: '“Other” was one row on the form for 2019–2020; its three reasons came with the 2021 form.',
  },
  applicantsNote: {
    zh: '每类只合计六类结果齐全的年报；不少机关只填“总计”一列，申请人各列未知，不是 0。',
    en: 'Each kind sums the reports that tell all six outcomes for it. Many bodies fill the total column only: the others are then unknown, not 0.',
  },
  ratesNote: {
    zh: '圆点为比率，横线为威尔逊95%区间（Wilson 1927）：件数越少，区间越宽。各机构合计所选年份的年报，只取分子分母都填报的。',
    en: 'A dot is the rate, the line its 95% Wilson interval (Wilson 1927): the fewer the cases, the wider. A body’s reports of the chosen years are summed where they tell both parts.',
  },
  ratesYearNote: {
    zh: '圆点为比率，横线为威尔逊95%区间（Wilson 1927）：件数越少，区间越宽。每年只合计分子分母都填报的年报。',
    en: 'A dot is the rate, the line its 95% Wilson interval (Wilson 1927): the fewer the cases, the wider. A year sums the reports that tell both parts.',
  },
  noProportion: {
    zh: '分子大于分母，年报数字有误，不给区间',
    en: 'more cases than the base holds: the reports are faulty, no interval',
  },
  otherLevels: {
    zh: '所选机构中 {n} 个不属于当前层级，未计入。',
    en: '{n} of the chosen bodies are of another level and not counted.',
  },
  sparse: {
    zh: '公开数据集多只采集了年报正文所述的数字，表三、表四各格大多未采集。导入年报（表格），这里就按您的年报计算：',
    en: 'The published dataset mostly holds what reports say in prose; few cells of tables 3 and 4 were collected. Import reports with their tables and this is computed from them: ',
  },
  ownLink: { zh: '我的年报', en: 'My reports' },
  rate: { zh: '比率', en: 'Rate' },
  interval: { zh: '95%区间', en: '95% interval' },
  intervalIs: { zh: '{low} – {high}', en: '{low} – {high}' },
  base: { zh: '分母（件）', en: 'Base (cases)' },
  numerator: { zh: '分子（件）', en: 'Cases' },
  step: { zh: '步骤', en: 'Step' },
  reason: { zh: '理由', en: 'Reason' },
  group: { zh: '类别', en: 'Group' },
  count: { zh: '件数', en: 'Cases' },
  share: { zh: '占比', en: 'Share' },
  shareOf: { zh: '占何数', en: 'Share of' },
  reports: { zh: '填报份数', en: 'Reports telling it' },
  bothReports: { zh: '同时填报二者的份数', en: 'Reports telling both' },
  allReports: { zh: '各项齐全份数', en: 'Reports telling all rows' },
  ofReports: { zh: '年报份数', en: 'Reports' },
  groupTotal: { zh: '合计 {n} 件', en: '{n} in all' },
  received: { zh: '新收', en: 'Received' },
  receivedReports: { zh: '填报新收的份数', en: 'Reports telling it' },
  applicantName: { zh: '{name} · 新收 {n}', en: '{name} · received {n}' },
  applicant: { zh: '申请人', en: 'Applicant' },
  partIs: { zh: '{name} {n}', en: '{name} {n}' },
  fewHead: {
    zh: '以下 {n} 个分母不足 {min} 件：只列出，不与上面比较，按件数排列',
    en: '{n} with fewer than {min} cases: listed by cases, not compared with those above',
  },
  more: { zh: '另 {n} 个，见数据表', en: '{n} more in the table' },
  rateKnown: { zh: '{of} 份年报中 {n} 份可算', en: '{n} of {of} reports tell both parts' },
  rateAlt: { zh: '{rate}，{n}组。', en: '{rate}: {n} groups.' },
  rateAltRow: {
    zh: '{name}{value}，区间{interval}，分母{n}件。',
    en: '{name}: {value}, interval {interval}, base {n}.',
  },
} as const satisfies Record<string, Text>;

export type HandlingTextKey = keyof typeof HANDLING_TEXT;

/** The page's word in `lang`, each `{name}` replaced; a name without a value stays as it is. */
export const handlingSay = (
  key: HandlingTextKey,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(HANDLING_TEXT[key][lang], values);
