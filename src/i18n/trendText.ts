import type { Grouping, Statistic } from '../model/question';
import type { Show } from '../model/view';
import type { Lang, Text } from '../model/text';
import { fill } from './fill';

/** The measures of a trend, as choices. */
export const SHOW_NAMES: Readonly<Record<Show, Text>> = {
  value: { zh: '数值', en: 'Values' },
  index: { zh: '指数（首年 = 100）', en: 'Index (first year = 100)' },
  change: { zh: '比上年增减', en: 'Change from the year before' },
  per100: { zh: '每百件新收申请', en: 'Per 100 applications received' },
  share: { zh: '占办结申请的比例', en: 'Share of applications handled' },
};

/** What has a line each, as choices. */
export const GROUPING_NAMES: Readonly<Record<Grouping | 'none', Text>> = {
  none: { zh: '各机构一条线', en: 'Each body' },
  all: { zh: '全部合为一条', en: 'All as one' },
  province: { zh: '按省份', en: 'By province' },
  city: { zh: '按地市', en: 'By city' },
  county: { zh: '按县区', en: 'By county' },
  kind: { zh: '按类别', en: 'By kind' },
};

export const STATISTIC_NAMES: Readonly<Record<Statistic | 'pooled', Text>> = {
  median: { zh: '中位数', en: 'Median' },
  mean: { zh: '平均数', en: 'Mean' },
  sum: { zh: '合计', en: 'Sum' },
  /** Of a rate. */
  pooled: { zh: '合并值', en: 'Taken together' },
};

export const SCALE_NAMES = {
  linear: { zh: '等距', en: 'Linear' },
  log: { zh: '对数', en: 'Logarithmic' },
} as const satisfies Record<string, Text>;

/** How the lines stand, as choices. */
export const PANEL_NAMES = {
  one: { zh: '同一张图', en: 'One chart' },
  shared: { zh: '分图，同一刻度', en: 'Small multiples, one scale' },
  free: { zh: '分图，各自刻度', en: 'Small multiples, own scales' },
} as const satisfies Record<string, Text>;

const TREND_TEXT = {
  title_value: { zh: '{what}', en: '{what}' },
  title_index: { zh: '{what}指数', en: '{what}, index' },
  title_change: { zh: '{what}比上年增减', en: '{what}, change from the year before' },
  title_per100: { zh: '每百件新收申请的{what}', en: '{what} per 100 applications received' },
  title_share: { zh: '{what}占办结申请的比例', en: '{what}, share of applications handled' },
  titleGroups: { zh: '{what}{statistic}（{grouping}）', en: '{what}, {statistic} {grouping}' },
  titleAll: { zh: '{what}{statistic}', en: '{what}, {statistic}' },
  notOffered: {
    zh: '“{show}”对这一指标没有意义，改为显示数值。',
    en: '“{show}” means nothing for this figure: its values are shown.',
  },
  note_per100: {
    zh: '每百件申请 = {of} ÷ {base} × 100，两者均须已知；分母为 0 的没有比率。',
    en: 'Per 100 applications = {of} ÷ {base} × 100, both known; there is no rate over 0.',
  },
  note_share: {
    zh: '占比 = {of} ÷ {base}，两者均须已知；分母为 0 的没有占比。',
    en: 'Share = {of} ÷ {base}, both known; there is no share of 0.',
  },
  fewNote: {
    zh: '空心方点：分母不足 {n} 件，一两件之差就使比率大变，高低不足为据。',
    en: 'Hollow squares: fewer than {n} cases below; one case more or less changes such a rate a lot.',
  },
  groupsKnown: { zh: '{of} 组中 {n} 组有数据', en: '{n} of {of} groups have a figure' },
  groupN: { zh: '每点 {low}–{high} 份年报', en: '{low}–{high} reports a point' },
  groupNSame: { zh: '每点 {low} 份年报', en: '{low} reports a point' },
  groupsLeft: {
    zh: '有数据的 {of} 组中，只画有数据的年报最多的 {n} 组；其余见数据表。',
    en: 'Of the {of} groups with a figure, the {n} with most known reports are drawn; the table has all.',
  },
  note_median: {
    zh: '每点为该组当年有数据的机构的中位数；无数据的不计，不作 0。',
    en: 'A point is the median over the group’s bodies known that year; the unknown don’t count as 0.',
  },
  note_mean: {
    zh: '每点为该组当年有数据的机构的平均数；无数据的不计，不作 0。',
    en: 'A point is the mean over the group’s bodies known that year; the unknown don’t count as 0.',
  },
  note_sum: {
    zh: '每点为该组当年有数据的机构的合计；无数据的不计，不作 0。',
    en: 'A point is the sum over the group’s bodies known that year; the unknown don’t count as 0.',
  },
  note_pooled: {
    zh: '每点为该组各机构分子之和 ÷ 分母之和，只计两者均已知的年报。',
    en: 'A point is the group’s cases together over its base together, of reports that tell both.',
  },
  groupYears: { zh: '{name}：{years}', en: '{name}: {years}' },
  groupYear: { zh: '{year}年 {n}/{of}', en: '{year} {n}/{of}' },
  groupYearsNote: { zh: '有数据/年报数：{groups}。', en: 'Known/reports: {groups}.' },
  unevenSum: {
    zh: '各年有数据的机构不同，合计的高低不全是变化：少一个机构，合计就少一份。',
    en: 'The bodies known differ from year to year: a sum falls where one fewer is known, and that is no change.',
  },
  uneven: {
    zh: '各年有数据的机构不同，线的升降不全是变化。',
    en: 'The bodies known differ from year to year: not every rise or fall is a change.',
  },
  everyYearNote: {
    zh: '只计每年都有数据的机构：{n} 个。',
    en: 'Only bodies known in every year count: {n}.',
  },
  nowhere: { zh: '所在地不详', en: 'Place unknown' },
  unnamed: { zh: '{name}（{code}）', en: '{name} ({code})' },
  logNote: {
    zh: '纵轴为对数刻度：同样的高差是同样的倍数。',
    en: 'The axis is logarithmic: equal heights are equal ratios.',
  },
  logZeros: {
    zh: '对数刻度上没有 0：{n} 个 0 画在轴脚的“0”一栏，折线不与它相连。',
    en: 'A logarithmic axis has no 0: zeros ({n}) stand at its foot, and lines don’t lead to them.',
  },
  logNegative: {
    zh: '数值中有负数，不能用对数刻度，改用等距刻度。',
    en: 'Some values are negative: the axis can’t be logarithmic and is linear.',
  },
  note_value: { zh: '', en: '' },
  note_index: {
    zh: '指数：各机构以首个有数据的年份为 100，当年数值 ÷ 首年数值 × 100；首年为零的机构没有指数。',
    en: 'Index: a body’s first known year is 100; each value ÷ that year’s × 100. A body that begins with zero has none.',
  },
  note_change: {
    zh: '增减：当年数值 − 上年数值；两年缺一则无数据。',
    en: 'Change: a year’s value − that of the year before; no data where either is unknown.',
  },
  without: {
    zh: '{n} 个机构有数据，但算不出这一量。',
    en: '{n} bodies have figures, but none that this measure can be worked out of.',
  },
} as const satisfies Record<string, Text>;

/** Words of the trend page in `lang`, each `{name}` replaced by its value. */
export const trendSay = (
  key: keyof typeof TREND_TEXT,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(TREND_TEXT[key][lang], values);
