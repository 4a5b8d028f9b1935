import { CAPTION_TEXT } from './captionText';
import { fill } from './fill';
import type { Topic } from '../model/indicators';
import type { Page } from '../model/view';
import type { Lang, Text } from '../model/text';

/** The page's words. `{name}` is filled in by `say`. */
export const MESSAGES = {
  ...CAPTION_TEXT,
  ownSource: {
    zh: '；含读者自己的年报，不在该数据集内',
    en: ', and the reader’s own reports, which aren’t in that dataset',
  },
  siteName: { zh: '公开', en: 'Gongkai' },
  siteTitle: { zh: '公开 · 政府信息公开年报对照', en: 'Gongkai · China’s disclosure reports, side by side' },
  tagline: {
    zh: '政府信息公开工作年度报告，逐年逐地对照',
    en: 'China’s government-disclosure annual reports, side by side',
  },
  skip: { zh: '跳到图表', en: 'Skip to the chart' },
  views: { zh: '视图', en: 'Views' },
  controls: { zh: '选择', en: 'Choices' },
  language: { zh: 'English', en: '中文' },
  theme: { zh: '配色', en: 'Theme' },
  themeAuto: { zh: '随系统', en: 'System' },
  themeLight: { zh: '浅色', en: 'Light' },
  themeDark: { zh: '深色', en: 'Dark' },

  indicator: { zh: '指标', en: 'Indicator' },
  applicant: { zh: '申请人', en: 'Applicant' },
  allApplicants: { zh: '总计', en: 'All applicants' },
  level: { zh: '层级', en: 'Level' },
  kind: { zh: '类别', en: 'Kind' },
  allKinds: { zh: '全部', en: 'All' },
  province: { zh: '省份', en: 'Province' },
  area: { zh: '市县', en: 'City or county' },
  wholeCountry: { zh: '全国', en: 'Whole country' },
  wholeProvince: { zh: '全部', en: 'All' },
  from: { zh: '起', en: 'From' },
  to: { zh: '止', en: 'To' },
  year: { zh: '年份', en: 'Year' },
  bestYear: { zh: '{year}（数据最多）', en: '{year} (most figures)' },
  usualYear: { zh: '{year}（默认）', en: '{year} (default)' },
  groupBy: { zh: '分组', en: 'Group by' },
  byYear: { zh: '按年份', en: 'Year' },
  byBody: { zh: '按机构', en: 'Body' },
  measure: { zh: '显示', en: 'Show' },
  share: { zh: '占比', en: 'Share' },
  count: { zh: '件数', en: 'Count' },

  chooseBodies: { zh: '选择机构', en: 'Choose bodies' },
  chosen: { zh: '已选 {n}', en: '{n} chosen' },
  pageOf: { zh: '{name}的年报', en: 'Reports of {name}' },
  remove: { zh: '移除{name}', en: 'Remove {name}' },
  clear: { zh: '全部清除', en: 'Clear all' },
  done: { zh: '完成', en: 'Done' },
  searchBodies: { zh: '按名称、市县或代码查找', en: 'Find by name, county or code' },
  bodiesFound: { zh: '{n} 个机构', en: '{n} bodies' },
  bodiesShown: {
    zh: '共 {n} 个，先列 {shown} 个；再输几个字可缩小范围',
    en: '{n} found, first {shown} listed; type more to narrow it down',
  },
  noBodies: {
    zh: '没有符合的机构。可换一个名称，或放宽层级与市县。',
    en: 'No body matches. Try another name, or a wider level or area.',
  },
  chooseAll: { zh: '选中列出的前 {n} 个', en: 'Choose the first {n} listed' },
  reportsOf: { zh: '{n} 份年报', en: '{n} reports' },
  oneReport: { zh: '1 份年报', en: '1 report' },
  tooMany: { zh: '最多选 {n} 个机构', en: 'At most {n} bodies can be chosen' },

  sourceReports: { zh: '原始年报', en: 'The reports themselves' },
  sourceNone: { zh: '未记录网址', en: 'no address on record' },
  loadingSources: { zh: '正在读取来源…', en: 'Reading the sources…' },
  definition: { zh: '定义', en: 'Definition' },
  shareChart: { zh: '分享', en: 'Share' },
  rawRows: { zh: '全部数据行', en: 'All rows' },
  published: { zh: '发布日期', en: 'Published' },
  form: { zh: '表式', en: 'Form' },
  formName: { zh: '{form}年表式', en: '{form} form' },
  body: { zh: '机构', en: 'Body' },
  place: { zh: '所在地', en: 'Place' },
  origin: { zh: '数据', en: 'Data' },
  originPublished: { zh: '已发布', en: 'Published' },
  originOwn: { zh: '自有', en: 'Own' },
  unknown: { zh: '无数据', en: 'No data' },
  andMore: { zh: '等 {n} 个', en: 'and {n} more' },
  ownMark: { zh: '（自有）', en: ' (own)' },

  filterRows: { zh: '筛选机构、市县或代码', en: 'Filter by body, place or code' },
  rowsTotal: { zh: '{n} 行', en: '{n} rows' },
  takeAway: { zh: '下载、引用', en: 'Download, cite' },
  sortBy: { zh: '按{column}排序', en: 'Sort by {column}' },
  openReport: { zh: '打开原始年报', en: 'Open the report' },

  ownTitle: { zh: '自己的年报', en: 'Your own reports' },
  ownHint: {
    zh: '把 Word、PDF、网页、表格或整个文件夹拖到页面上，几分钟内与公开数据并排对照；文件不离开本机。',
    en: 'Drop Word, PDF, web pages, spreadsheets or a whole folder on the page and compare them with the published data; nothing leaves this machine.',
  },
  ownOpen: { zh: '导入年报', en: 'Import reports' },
  ownCount: { zh: '已有 {n} 份自己的年报', en: '{n} reports of your own are here' },
  ownUnkept: {
    zh: '浏览器未能保存您的年报：关闭页面前请先导出。',
    en: 'The browser could not keep your reports: export them before you leave the page.',
  },
  cancel: { zh: '取消', en: 'Cancel' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
  row: { zh: '行', en: 'Row' },

  loading: { zh: '正在读取数据…', en: 'Reading the data…' },
  drawing: { zh: '正在计算…', en: 'Computing…' },
  loadFailed: { zh: '数据未能读取', en: 'The data could not be read' },
  tryAgain: { zh: '重试', en: 'Try again' },

  engine: { zh: '查询引擎', en: 'Query engine' },
  engineIdle: { zh: '查询引擎待启动', en: 'Query engine not started' },
  engineStarting: { zh: '查询引擎启动中：{stage}', en: 'Query engine starting: {stage}' },
  engineReady: { zh: '查询引擎就绪', en: 'Query engine ready' },
  engineFailed: {
    zh: '查询引擎未能启动：{reason}图表仍由预先算好的数据绘出。',
    en: 'The query engine could not start: {reason} The charts are still drawn from precomputed figures.',
  },
  tooLargeForSlices: {
    zh: '这一视图的数据较大，须待查询引擎启动。',
    en: 'This view is large and has to wait for the query engine.',
  },
  footer: {
    zh: '一切计算都在您的浏览器内完成，不上传任何数据。',
    en: 'Everything is computed in your browser; nothing is sent anywhere.',
  },
} as const satisfies Record<string, Text>;

export { KIND_NAMES, LEVEL_NAMES } from './captionText';

export type MessageKey = keyof typeof MESSAGES;

/** A message in `lang`, each `{name}` replaced by its value; a name without a value stays as it is. */
export function say(
  key: MessageKey,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return fill(MESSAGES[key][lang], values);
}

export const PAGE_NAMES: Readonly<Record<Page, Text>> = {
  overview: { zh: '概览', en: 'Overview' },
  trend: { zh: '趋势', en: 'Trend' },
  ranking: { zh: '排名', en: 'Ranking' },
  compare: { zh: '比较', en: 'Compare' },
  outcomes: { zh: '办理结果', en: 'Outcomes' },
  handling: { zh: '办理过程', en: 'Handling' },
  procurement: { zh: '集中采购', en: 'Procurement' },
  coverage: { zh: '收录情况', en: 'Coverage' },
  checks: { zh: '勾稽核对', en: 'Checks' },
  data: { zh: '数据', en: 'Data' },
  own: { zh: '我的年报', en: 'My reports' },
  body: { zh: '机构', en: 'Body' },
  report: { zh: '年报', en: 'Report' },
  briefing: { zh: '简报', en: 'Briefing' },
  sql: { zh: 'SQL', en: 'SQL' },
};

export const TOPIC_NAMES: Readonly<Record<Topic, Text>> = {
  disclosure: { zh: '主动公开', en: 'Proactive disclosure' },
  decisions: { zh: '处理决定与收费', en: 'Decisions and fees' },
  procurement: { zh: '集中采购（2019–2020）', en: 'Procurement (2019–2020)' },
  applications: { zh: '依申请公开', en: 'Applications' },
  outcomes: { zh: '申请办理结果', en: 'Outcomes of applications' },
  disputes: { zh: '复议与诉讼', en: 'Reviews and litigation' },
};
