import type { Kind } from '../model/body';
import type { CellStatus } from '../model/cell';
import type { Evidence } from '../model/report';
import type { Lang, Text } from '../model/text';
import { fill } from './fill';

/** The words of pages about one body or one report. */
const REPORT_TEXT = {
  checks: { zh: '勾稽关系', en: 'Checks' },
  checksSum: {
    zh: '{pass} 项相符，{fail} 项不符，{na} 项因缺数无法核对',
    en: '{pass} hold, {fail} fail, {na} can’t be computed for want of figures',
  },
  checksFailed: { zh: '不符的关系', en: 'Checks that fail' },
  checksOfCell: { zh: '用到此格的关系', en: 'Checks that use this cell' },
  outcome_pass: { zh: '相符', en: 'holds' },
  outcome_fail: { zh: '不符', en: 'fails' },
  outcome_not_computable: { zh: '无法核对', en: 'can’t be computed' },
  official: { zh: '读出的表格', en: 'The tables as read' },
  keyLegend: { zh: '标记', en: 'Key' },
  closeCell: { zh: '关闭', en: 'Close' },
  cell: { zh: '所选格', en: 'The selected cell' },
  showCell: { zh: '查看所用的第一格', en: 'Show the first cell it uses' },
  pickCell: {
    zh: '选中一格，查看它在原文中的位置。',
    en: 'Select a cell to see where it stood in its source.',
  },
  printed: { zh: '原文', en: 'As printed' },
  place: {
    zh: '第 {table} 个表，第 {row} 行，第 {column} 列',
    en: 'Table {table}, row {row}, column {column}',
  },
  placeNone: { zh: '没有原文位置', en: 'No place in the source' },
  source: { zh: '原文', en: 'The source' },
  unknownFigure: { zh: '未知', en: 'unknown' },

  reportTitle: { zh: '{body}{year}年政府信息公开工作年度报告', en: '{body}, disclosure report for {year}' },
  publishedOn: { zh: '{date} 公布', en: 'published {date}' },
  publishedUnknown: { zh: '公布日期未知', en: 'date of publication unknown' },
  evidence: { zh: '数据取自{evidence}', en: 'figures read from {evidence}' },
  original: { zh: '打开原文网页', en: 'Open the original page' },
  noUrl: { zh: '未记录网址', en: 'no address on record' },
  ownReport: { zh: '自有年报', en: 'Your own report' },
  otherYears: { zh: '其他年度', en: 'Other years' },
  known: {
    zh: '{of} 格中 {n} 格有数值；空缺不等于零。',
    en: '{n} of {of} cells have a figure; a gap is not zero.',
  },
  notFound: {
    zh: '本数据集没有这一机构（{id}）的年报。可在下面按名称另找。',
    en: 'This dataset has no report of that body ({id}). Find another by name below.',
  },
  findBody: { zh: '查找机构', en: 'Find a body' },
  findOther: { zh: '另找一个机构', en: 'Find another body' },
  findHint: {
    zh: '每个机构一页：历年数字、每份年报和勾稽核对。镇街、县区、地市、省份和部门都在内。',
    en: 'A page for each body: its figures by year, each of its reports, its checks. Towns, counties, cities, provinces and departments.',
  },
  findNone: {
    zh: '本数据集没有符合的机构；全国哪些镇街未收录，见',
    en: 'No body of this dataset matches. Which towns of the country are not here:',
  },
  notFoundYear: {
    zh: '本数据集没有这一机构 {year} 年度的年报。',
    en: 'This dataset has no report of that body for {year}.',
  },
  loadingReports: { zh: '正在读取年报…', en: 'Reading the reports…' },
  downloadReport: { zh: '下载本报告数据（CSV）', en: 'Download this report’s figures (CSV)' },
  downloadBody: { zh: '下载全部年度（CSV）', en: 'Download all years (CSV)' },
  briefing: { zh: '简报（一页，可打印）', en: 'Briefing (one page to print)' },
  print: { zh: '打印 / 存为 PDF', en: 'Print or save as PDF' },

  keyFigures: { zh: '主要数字', en: 'Key figures' },
  changeFrom: { zh: '比 {year} 年 {change}', en: '{change} on {year}' },
  changeNone: { zh: '{year} 年无数据，无法比较', en: 'no figure for {year} to compare' },
  changeAcross: {
    zh: '比 {year} 年 {change}；两年表式不同，口径可能变化',
    en: '{change} on {year}; the form changed between the two, so it may be counted otherwise',
  },
  changeBreak: { zh: '{year} 年用另一版表式，不可比', en: '{year} used another form: not comparable' },
  rankOf: {
    zh: '{area}{of} 个有数据的{level}中第 {rank}',
    en: 'rank {rank} of {of} {level} with a figure in {area}',
  },
  rankTied: { zh: '（并列）', en: ' (tied)' },
  rankAlone: { zh: '{area}没有别的{level}有此数', en: 'none of the other {level} in {area} has this figure' },
  byYear: { zh: '历年数字', en: 'Figures by year' },
  figure: { zh: '项目', en: 'Figure' },
  breakNote: {
    zh: '2020 年与 2021 年之间表式更换，竖线两侧的口径不尽相同。',
    en: 'The form changed between 2020 and 2021: figures on the two sides of the line are not all of one meaning.',
  },
  zeros: {
    zh: '另有 {n} 项凡有数据均为 0',
    en: 'Another {n} figures are 0 wherever they are known',
  },
  reports: { zh: '年报', en: 'Reports' },
  failedN: { zh: '{n} 项勾稽不符', en: '{n} checks fail' },
  failedOne: { zh: '1 项勾稽不符', en: '1 check fails' },
  trendOf: { zh: '在趋势图中查看', en: 'See it in the trend' },
  allYearsChecks: { zh: '历年勾稽关系', en: 'Checks over the years' },
} as const satisfies Record<string, Text>;

export type ReportTextKey = keyof typeof REPORT_TEXT;

/** A text of the pages of bodies and reports in `lang`, each `{name}` replaced by its value. */
export const reportSay = (
  key: ReportTextKey,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(REPORT_TEXT[key][lang], values);

/** What one body is. */
export const KIND_OF_BODY: Readonly<Record<Kind, Text>> = {
  town: { zh: '镇', en: 'town' },
  township: { zh: '乡', en: 'township' },
  subdistrict: { zh: '街道', en: 'subdistrict' },
  county: { zh: '县', en: 'county' },
  district: { zh: '区', en: 'district' },
  city: { zh: '市', en: 'city' },
  province: { zh: '省级', en: 'province' },
  department: { zh: '部门', en: 'department' },
};

export const EVIDENCE_NAMES: Readonly<Record<Evidence, Text>> = {
  narrative: { zh: '正文', en: 'the text' },
  table: { zh: '表格', en: 'the tables' },
  both: { zh: '正文与表格', en: 'text and tables' },
};

/** Name and mark of a cell's status; the mark, not the colour alone, tells it. */
export const STATUS_NAMES: Readonly<Record<CellStatus, Text & { readonly mark: string }>> = {
  read: { zh: '读出', en: 'read', mark: '' },
  placed: { zh: '按位置读出', en: 'read by its place', mark: '≈' },
  blank: { zh: '空白', en: 'blank', mark: '—' },
  unread: { zh: '未读出', en: 'unread', mark: '?' },
  collected: { zh: '收录', en: 'collected', mark: '' },
  not_collected: { zh: '未采集', en: 'not collected', mark: '·' },
  not_on_form: { zh: '表式没有此项', en: 'not on the form', mark: '×' },
  edited: { zh: '手工改定', en: 'set by hand', mark: '✎' },
};
