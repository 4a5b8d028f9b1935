import type { Lang, Text } from '../model/text';
import type { Peers } from '../model/view';
import { fill } from './fill';

/** The words of the comparison. */
const COMPARE_TEXT = {
  show: { zh: '看法', en: 'Show' },
  distribution: { zh: '分布', en: 'Distribution' },
  change: { zh: '比上年', en: 'Change from the year before' },
  table: { zh: '多项指标', en: 'Many indicators' },
  peers: { zh: '中位数取自', en: 'Median of' },
  anchor: { zh: '对照的机构', en: 'Peers of' },
  briefing: { zh: '{area}简报（可打印）', en: 'Briefing on {area} (to print)' },
  colon: { zh: '：', en: ': ' },
  stop: { zh: '；', en: '; ' },
  comma: { zh: '，', en: ', ' },
  peersLater: { zh: '须先选机构或地区', en: 'Need a chosen body or area' },
  peersImpossible: {
    zh: '“{peers}”须先选机构或地区；现以所比各机构为准。',
    en: '“{peers}” needs a chosen body or area; the bodies compared stand in.',
  },
  outside: {
    zh: '所选机构层级不同，不并入比较：{names}。',
    en: 'Chosen bodies of another level are not compared: {names}.',
  },

  nearGroup: {
    zh: '与{name}工作量最接近的 {k} 个机构',
    en: 'the {k} bodies nearest to {name} by workload',
  },
  nearRule: {
    zh: '工作量为当年新收加上年结转的申请数；按 log(1+工作量) 之差取最近的 {k} 个，与第 {k} 个等距的一并计入。{name}为 {own} 件，入选者 {low}–{high} 件。',
    en: 'Workload is applications received plus carried in that year; the {k} smallest differences of log(1 + workload) are taken, and all as far as the last of them. {name} has {own}, those taken {low}–{high}.',
  },
  nearNobody: {
    zh: '{name} {year} 年的工作量（新收加结转申请数）不明，无从取相近机构。',
    en: 'The workload of {name} in {year} (applications received and carried in) is unknown: it has no nearest bodies.',
  },
  spread: {
    zh: '{peers}，{of} 个有年报，{n} 个有数据：中位数 {median}，第10–90百分位 {p10}–{p90}',
    en: '{peers}: {n} known of {of} with a report; median {median}, 10th–90th percentile {p10}–{p90}',
  },
  tooFew: {
    zh: '{peers}，{of} 个有年报，只有 {n} 个有数据，不足 5 个，不画中位数与百分位带',
    en: '{peers}: only {n} known of {of} with a report; below 5 no median or band is drawn',
  },

  swarmTitle: { zh: '{indicator}分布', en: '{indicator}: distribution' },
  changeTitle: { zh: '{indicator}比上年变化', en: '{indicator}: change from the year before' },
  tableTitle: { zh: '多项指标对照', en: 'Indicators side by side' },
  known: { zh: '{of} 个机构有年报，{n} 个有此数', en: '{n} known of {of} bodies with a report' },
  bothKnown: {
    zh: '{of} 个机构有年报，{n} 个两年都有此数',
    en: '{n} of {of} bodies with a report tell both years',
  },
  tableKnown: { zh: '{n} 个机构', en: '{n} bodies' },
  logAxis: { zh: '对数刻度', en: 'logarithmic scale' },
  logNote: {
    zh: '数值相差悬殊，横轴用对数刻度（0 在最左）：等距是等倍，不是等差。',
    en: 'Figures differ by magnitudes, so the axis is logarithmic (with 0 at its left end): equal distances are equal ratios.',
  },
  nudged: {
    zh: '点密处排成列，左右略有错开；准确数值见读数或数据表。',
    en: 'Where dots crowd they stand in columns, a little aside of their value; readings and table are exact.',
  },
  crowd: {
    zh: '机构太多，以灰形表示多少（最宽处 {most} 个），只画出所选的点。',
    en: 'Too many bodies for dots: the grey shape shows how many (at its widest {most}); only the chosen are dots.',
  },
  outsiders: {
    zh: '深色点为{scope}，浅色小点为范围以外的机构。',
    en: 'Dark dots are the {scope}, small light ones other bodies.',
  },
  smallNote: {
    zh: '空心：比率的分母不足 30 件或不明（共 {n} 个），高低不足为据，不排名次。',
    en: 'Hollow: a rate on fewer than 30 cases, or on an unknown number ({n} in all); its height says little and it gets no rank.',
  },
  ownNote: { zh: '虚线圈为自有年报。', en: 'Dashed circles are your own reports.' },
  unknownNote: { zh: '无数据（{n} 个）：{names}。', en: 'No figure ({n}): {names}.' },
  saidOf: { zh: '{label}（{name}）：{value}', en: '{label} ({name}): {value}' },
  unlabelled: { zh: '另有 {n} 个点放不下名称。', en: '{n} more dots have no room for a name.' },
  swarmAlt: {
    zh: '{indicator}，{year}年，{n}个机构各一点，自{low}至{high}。{spread}。',
    en: '{indicator}, {year}: a dot for each of {n} bodies, from {low} to {high}. {spread}.',
  },
  isValue: { zh: '{name}为{value}。', en: '{name} has {value}.' },
  rankOf: { zh: '第 {rank}（共 {n} 个）', en: '{rank} of {n}' },
  fromTo: { zh: '{low} 至 {high}', en: '{low} to {high}' },
  bodiesN: { zh: '{n} 个机构', en: '{n} bodies' },
  rank: { zh: '名次', en: 'Rank' },
  base: { zh: '分母', en: 'Base' },
  baseN: { zh: '{n} 件', en: '{n} cases' },
  toMedian: { zh: '与中位数之差', en: 'Against the median' },
  rowValue: { zh: '数值', en: 'Value' },

  changeBy: { zh: '变化', en: 'Change' },
  percent: { zh: '变化率', en: 'Change, %' },
  points: { zh: '{n} 个百分点', en: '{n} points' },
  changeKey: { zh: '○ {from}年 → ● {to}年', en: '○ {from} → ● {to}' },
  noYearBefore: {
    zh: '{year} 年是最早的统一表式年度，没有上年可比。请选较后的年份。',
    en: '{year} is the first year of a fixed form: there is no year before. Choose a later one.',
  },
  formsDiffer: {
    zh: '{from} 年与 {to} 年用不同表式，“{indicator}”只见于其中一年，不能比较，故不画变化。',
    en: '{from} and {to} stand on different forms and only one has “{indicator}”: it can’t be compared, so no change is drawn.',
  },
  noneBoth: {
    zh: '没有机构 {from}、{to} 两年都有此数，不画变化。可换年份、指标，或放宽市县范围。',
    en: 'No body tells the figure in both {from} and {to}; no change is drawn. Try another year or figure, or a wider area.',
  },
  breakNote: {
    zh: '2021 年起改用新表式，此项两种表式都有，口径可能不同。',
    en: 'A new form from 2021: both have this figure, which may not be counted alike.',
  },
  onlyIn: { zh: '只有 {year} 年有数据（{n} 个）：{names}。', en: 'Known in {year} alone ({n}): {names}.' },
  fromZero: {
    zh: '上年为 0 的不算变化率。',
    en: 'From a zero no percentage is computed.',
  },
  smallChange: {
    zh: '排在末尾、空心的 {n} 个：某年分母不足 30 件或不明，变化不足为据，不参与排序。',
    en: 'The {n} hollow ones at the end rest on fewer than 30 cases in a year, or an unknown number: their change says little and isn’t ranked.',
  },
  changeAlt: {
    zh: '{indicator}由{from}年到{to}年的变化，{n}个机构：{up}个增，{down}个减，{same}个不变。',
    en: '{indicator}, change from {from} to {to} of {n} bodies: {up} up, {down} down, {same} unchanged.',
  },
  more: { zh: '⋯ 另 {n} 个', en: '⋯ {n} more' },

  addColumn: { zh: '增加指标', en: 'Add an indicator' },
  add: { zh: '增加', en: 'Add' },
  andMore: { zh: '{names}等', en: '{names} and others' },
  addPrompt: { zh: '选择…', en: 'Choose…' },
  usual: { zh: '恢复常用指标', en: 'Back to the usual indicators' },
  removeColumn: { zh: '移除“{name}”', en: 'Remove “{name}”' },
  body: { zh: '机构', en: 'Body' },
  knownOf: { zh: '{n}/{of} 有数据', en: '{n} of {of} known' },
  noReport: { zh: '无年报', en: 'no report' },
  noFigure: { zh: '无数据', en: 'no data' },
  median: { zh: '中位数', en: 'Median' },
  band: { zh: '第10–90百分位', en: '10th–90th percentile' },
  peersKnown: { zh: '有数据 / 有年报', en: 'Known / with a report' },
  below5: { zh: '不足 5 个', en: 'n < 5' },
  ofMedian: { zh: '比中位数 {diff}', en: '{diff} to median' },
  shades: {
    zh: '底色按该列名次分五档，越浓越高；斜纹为无数据，不是零。数字带“*”的比率分母不足 30 件或不明，不着色、不排名次。',
    en: 'Shades are fifths of each column’s ranks, stronger is higher; hatched is no data, not zero. A rate marked * rests on fewer than 30 cases, or an unknown number: it gets no shade and no rank.',
  },
  offForm: {
    zh: '{year} 年的表式没有：{names}。',
    en: 'Not on the form for {year}: {names}.',
  },
  rowsLeft: {
    zh: '图中列出 {shown} 个，共 {n} 个机构。',
    en: 'The picture lists {shown} of {n} bodies.',
  },
  showAll: { zh: '列出全部 {n} 个', en: 'List all {n}' },
  tableAlt: {
    zh: '{n}个机构、{m}项指标的对照表，{year}年：{names}。',
    en: 'A table of {n} bodies by {m} indicators, {year}: {names}.',
  },
  noRows: { zh: '这一范围 {year} 年没有年报。', en: 'There is no report of {year} in this scope.' },
} as const satisfies Record<string, Text>;

export type CompareTextKey = keyof typeof COMPARE_TEXT;

/** A text of the comparison in `lang`, each `{name}` replaced by its value. */
export const cmp = (
  key: CompareTextKey,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(COMPARE_TEXT[key][lang], values);

export const PEER_NAMES: Readonly<Record<Peers, Text>> = {
  scope: { zh: '所比各机构', en: 'The bodies compared' },
  county: { zh: '同县区', en: 'Same county' },
  city: { zh: '同地市', en: 'Same city' },
  province: { zh: '同省', en: 'Same province' },
  kind: { zh: '全国同类（镇/乡/街道）', en: 'Same kind, whole country' },
  country: { zh: '全国', en: 'Whole country' },
  near: { zh: '工作量最接近的 20 个', en: '20 nearest by workload' },
};
