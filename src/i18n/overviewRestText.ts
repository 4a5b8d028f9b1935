import type { Lang, Text } from '../model/text';
import { fill } from './fill';

/** The words of the front door below its first chart. */
const REST_TEXT = {
  changeTitle: { zh: '同一镇街，比上一年是多是少', en: 'The same town, a year later' },
  change: {
    zh: '相邻两年（{from}–{to}年，同一表式）主动公开信息数量都有数据的，共 {n} 对：{up} 对增加，{down} 对减少，{same} 对持平。只有这些成对的数字可以说变化；它们不代表全国。',
    en: 'Pairs of neighbouring years ({from}–{to}, the same form) in which a town’s items disclosed are known: {n}. In {up} there were more than the year before, in {down} fewer, in {same} as many. Only such pairs can speak of change, and these don’t stand for the country.',
  },
  changeNone: {
    zh: '还没有镇街有相邻两年的数据，谈不上变化。',
    en: 'No town has two neighbouring years yet: nothing can be said of change.',
  },
  changeMore: { zh: '逐个机构看', en: 'Body by body' },
  applications: {
    zh: '{year}年有数据的 {n} 个镇街中，{zeros} 个（{share}）一件公开申请也没有收到；中位数 {median}，最多的一成不少于 {p90}。这里的零是年报印出的零。',
    en: 'Of the {n} towns known for {year}, {zeros} ({share}) received not one application; the median is {median}, the highest tenth {p90} or more. These zeros are printed in the reports.',
  },
  applicationsUnread: {
    zh: '{year}年有数据的 {n} 个镇街，中位数 {median}，最多的一成不少于 {p90}。',
    en: 'Of the {n} towns known for {year} the median is {median}, the highest tenth {p90} or more.',
  },
  outcomesTitle: { zh: '申请如何了结', en: 'How applications ended' },
  outcomesFew: {
    zh: '{of} 份年报中，六类办理结果齐全的只有 {n} 份，不足以说明全国。可以逐个机构看。',
    en: 'Only {n} of {of} reports tell all six outcomes: too few to speak for the country. Body by body they can be read.',
  },
  outcomes: {
    zh: '{level}：{of} 份年报中 {n} 份六类办理结果齐全，共办结 {handled} 件，其中予以公开和部分公开占 {share}。',
    en: '{level}: {n} of {of} reports tell all six outcomes. They handled {handled} applications and granted {share} in full or in part.',
  },
  outcomesMore: { zh: '逐个机构看', en: 'Body by body' },
  checksTitle: { zh: '数字对得上吗', en: 'Do the figures add up?' },
  checks: {
    zh: '按规则核对 {reports} 份年报，{failing} 份至少有一处不符。最常见的不符：{top}。不符可能是填报、印刷或采集的差错，逐条列有算式，可以核对原文。',
    en: 'Of {reports} reports checked, {failing} fail at least one rule, most often: {top}. A failure may be a slip in filing, printing or collecting; each is listed with its sum, to be checked against the original.',
  },
  checksNone: {
    zh: '按规则核对 {reports} 份年报，没有发现不符。',
    en: 'Of {reports} reports checked none fails a rule.',
  },
  checksTop: { zh: '{rule}（{fail} 处，可核对 {of} 处）', en: '{rule} ({fail} of {of} that can be checked)' },
  checksMore: { zh: '每一处不符', en: 'Every failure' },
  procurementTitle: { zh: '2019–2020 年的政府集中采购', en: 'Central procurement, 2019–2020' },
  procurement: {
    zh: '{of} 份镇街年报中 {n} 份有带单位的金额，最高 {top}（{who}，{year}年），中位数 {median}；另有 {unstated} 份只印数字、没有单位，单列不计。2021 年起表格取消此项，此后无数据。',
    en: 'Of {of} town reports {n} state an amount with its unit: the highest {top} ({who}, {year}), the median {median}; {unstated} print a number without a unit and are set apart. The 2021 form dropped the figure; there is nothing after.',
  },
  procurementTop: { zh: '{who}{year}年年报', en: 'Report of {who}, {year}' },
  procurementMore: { zh: '各机构的采购', en: 'Procurement by body' },
  heldTitle: { zh: '收录了什么', en: 'What is in it' },
  held: {
    zh: '各年、各层级收录的年报份数。“—”是没有采集到，不是没有公布。',
    en: 'Reports held, by level and year. “—”: none was collected, which doesn’t say none was published.',
  },
  heldAll: { zh: '合计', en: 'All' },
  heldMore: { zh: '逐县看缺了哪些', en: 'What is missing, county by county' },
} as const satisfies Record<string, Text>;

/** Words of the front door's lower part in `lang`, each `{name}` replaced by its value. */
export const restSay = (
  key: keyof typeof REST_TEXT,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(REST_TEXT[key][lang], values);
