import type { MarkState } from '../model/mark';
import type { Lang, Text } from '../model/text';
import { fill } from './fill';

/** The words of the supervisor's pages, coverage and checks. */
const SUPERVISOR_TEXT = {
  coverageTitle: { zh: '{area}年报收录情况', en: 'Reports in this dataset: {area}' },
  country: { zh: '全国', en: 'China' },
  censusNote: {
    zh: '公开数据集只收录了部分年报，不是普查：“未收录”只表示这里没有，不表示没有发布。',
    en: 'The published dataset holds some of the reports and is no census: “not here” means not in this dataset, not that a body did not publish.',
  },
  ownNote: {
    zh: '自有年报 {n} 份已计入。',
    en: '{n} of your own reports are counted.',
  },
  ownInvite: {
    zh: '导入本地的年报后，此表就是督查台账：',
    en: 'Import an area’s own reports and this becomes its record: ',
  },
  ownLink: { zh: '我的年报', en: 'My reports' },
  ownReview: { zh: '核对这份年报', en: 'Review this report' },
  departments: { zh: '列出部门', en: 'List departments' },
  province: { zh: '省份', en: 'Province' },
  county: { zh: '市县', en: 'City or county' },
  wholeCountry: { zh: '全国', en: 'Whole country' },
  wholeProvince: { zh: '全省', en: 'Whole province' },
  path: { zh: '所在地', en: 'Where you are' },
  listFailed: { zh: '全国名单未能读取：{reason}', en: 'The national list could not be read: {reason}' },
  noArea: {
    zh: '全国名单中没有代码为 {code} 的地区。请另选。',
    en: 'The national list has no area of code {code}. Choose another.',
  },
  loadingList: { zh: '正在读取全国名单…', en: 'Reading the national list…' },

  townTable: { zh: '{area}各镇街各年度年报', en: 'Reports by body and year: {area}' },
  areaTable: { zh: '{area}各地各年度收录镇街数', en: 'Towns with a report here, by area and year: {area}' },
  body: { zh: '机构', en: 'Body' },
  area: { zh: '地区', en: 'Area' },
  years: { zh: '年数', en: 'Years' },
  townsPresent: { zh: '镇街合计', en: 'Towns in all' },
  nOfSaid: { zh: '{of} 个中 {n} 个', en: '{n} of {of}' },
  missing: { zh: '未收录', en: 'not here' },
  present: { zh: '有', en: 'here' },
  own: { zh: '自有', en: 'own' },
  pending: { zh: '待核对', en: 'to be reviewed' },
  late: { zh: '迟 {n} 天', en: '{n} d late' },
  wrongForm: { zh: '用{form}表', en: '{form} form' },
  failing: { zh: '{n} 项不符', en: '{n} fail' },
  openReport: { zh: '原文', en: 'Report' },
  openReportOf: { zh: '{name}{year}年度年报原文（新标签页）', en: 'Report of {name} on {year} (new tab)' },
  cells: { zh: '逐格查看', en: 'Cell by cell' },
  cellsOf: { zh: '{name}{year}年度年报逐格查看', en: 'Report of {name} on {year}, cell by cell' },
  cellOf: { zh: '{name} {year} 年度：{says}', en: '{name} {year}: {says}' },
  legend: {
    zh: '✓ 有年报；— 未收录；“迟”按部门和镇街 1 月 31 日、一级政府 3 月 31 日计，公布日期未知的不计；“用某表”指表格不是该年度的；“不符”指其他核对项。点有年报的格看明细。',
    en: '✓ a report is here; — not here; late counts from 31 January for departments and towns and 31 March for governments as a whole, and not where the date is unknown; “form” is one that is not the year’s; “fail” counts the other checks. Choose a cell with a report for its details.',
  },
  unlistedNote: {
    zh: '全国名单是国家统计局 2023 年统计用区划（截至 2023 年 6 月 30 日）。它常把开发区列为一个单位，所辖街道不另列；此后新设、更名的也不在内。名单以外的机构，管辖范围可能就在名单中某个“未收录”的开发区里。',
    en: 'The national list is the National Bureau of Statistics’ of 2023 (as of 30 June 2023). It often has a development zone as one unit and not the subdistricts that it runs, and none set up or renamed since. A body outside the list may lie in a development zone of the list that is “not here”.',
  },
  legendAreas: {
    zh: '格内为有年报的镇街数；应有数为全国名单中的镇街。名单以外的机构（开发区等）在县级表中列出，不计入。',
    en: 'A cell is the number of towns with a report here, out of the national list’s. Bodies outside the list (development zones) stand in a county’s table and are not counted.',
  },
  detail: { zh: '{name} {year} 年度', en: '{name}, {year}' },
  publishedOn: { zh: '{date} 公布', en: 'published {date}' },
  publishedUnknown: { zh: '公布日期未知', en: 'date of publication unknown' },
  formOf: { zh: '{form} 年表格', en: '{form} form' },
  fromDataset: { zh: '公开数据集', en: 'published dataset' },
  fromOwn: { zh: '自有年报', en: 'own report' },
  noAddress: { zh: '未记录网址', en: 'no address on record' },
  nothingFails: { zh: '能核对的各项没有不符。', en: 'Nothing that can be checked fails.' },
  toChecks: { zh: '在勾稽核对中查看', en: 'See it among the checks' },

  briefing: { zh: '{area}简报（可打印）', en: 'Briefing on {area} (to print)' },
  pick: { zh: '选择', en: 'Choose' },
  pickBody: { zh: '选择：{name}', en: 'Choose: {name}' },
  missingTitle: { zh: '未收录名单', en: 'Who is not here' },
  missingOfYear: { zh: '{year} 年度（{n}/{of}）', en: '{year} ({n} of {of})' },
  missingNone: { zh: '所选年度的镇街都有年报。', en: 'Every town has a report for the years chosen.' },
  missingYear: { zh: '名单年度', en: 'Year of the list' },
  allYears: { zh: '全部年度', en: 'All years' },
  print: { zh: '打印', en: 'Print' },
  printedOn: { zh: '{date} 打印；数据集 {version}', en: 'Printed {date}; dataset {version}' },
  missingCsv: { zh: '下载名单 CSV（{n} 行）', en: 'Download the list as CSV ({n} rows)' },

  checksTitle: { zh: '{area}勾稽核对', en: 'Checks: {area}' },
  checksLead: {
    zh: '{reports} 份年报（其中自有 {own} 份），{of} 项核对：{pass} 项相符，{fail} 项不符，{na} 项因缺数无法核对。',
    en: '{reports} reports ({own} of them your own), {of} checks: {pass} hold, {fail} fail, {na} can’t be computed for want of figures.',
  },
  checksNote: {
    zh: '不符只说明数字之间对不上，不说明原因。缺数的一律不算相符，也不算不符。',
    en: 'A failure says that figures don’t agree, not why. What lacks a figure neither holds nor fails.',
  },
  checking: { zh: '正在核对自有年报，还有 {n} 份…', en: 'Checking your own reports, {n} to go…' },
  neighbours: {
    zh: '自有年报与公开数据集相邻年度的核对，待查询引擎就绪后补上。',
    en: 'Checks of your own reports against the dataset’s adjacent years follow once the query engine is ready.',
  },
  rule: { zh: '规则', en: 'Rule' },
  allRules: { zh: '全部规则', en: 'All rules' },
  level: { zh: '层级', en: 'Level' },
  allLevels: { zh: '全部层级', en: 'All levels' },
  year: { zh: '年度', en: 'Year' },
  mark: { zh: '标记', en: 'Mark' },
  allMarks: { zh: '不限', en: 'Any' },
  unmarked: { zh: '未标记', en: 'Unmarked' },
  find: { zh: '机构名称、所在地或代码', en: 'Name, place or code of a body' },
  byRule: { zh: '按规则', en: 'By rule' },
  byBody: { zh: '按机构', en: 'By body' },
  byYear: { zh: '按年度', en: 'By year' },
  tally: { zh: '汇总', en: 'Summary' },
  pass: { zh: '相符', en: 'Hold' },
  fail: { zh: '不符', en: 'Fail' },
  na: { zh: '无法核对', en: 'Not computable' },
  of: { zh: '共', en: 'Of' },
  reports: { zh: '年报', en: 'Reports' },
  badRule: {
    zh: '链接中的规则“{rule}”不存在，已列出全部规则。',
    en: 'The link’s rule “{rule}” doesn’t exist; all rules are listed.',
  },
  findings: { zh: '不符之处（{n}）', en: 'Failures ({n})' },
  noFindings: { zh: '所选范围内没有不符之处。', en: 'Nothing fails within this choice.' },
  noFailingBodies: {
    zh: '所选范围内没有机构有不符之处。',
    en: 'No body within this choice has a failure.',
  },
  clearChoice: { zh: '清除选择', en: 'Clear the choice' },
  exportFindings: { zh: '导出 CSV（{n} 条）', en: 'Export CSV ({n})' },
  staleMarks: {
    zh: '另有 {n} 个标记所指的不符之处已不存在，标记仍保留。',
    en: '{n} marks are kept whose failures are no longer there.',
  },
  formula: { zh: '算式', en: 'Formula' },
  left: { zh: '左边', en: 'Left' },
  right: { zh: '右边', en: 'Right' },
  difference: { zh: '差', en: 'Difference' },
  differenceDays: { zh: '{n} 天', en: '{n} days' },
  figures: { zh: '算式与所用数字', en: 'Formula and figures' },
  figure: { zh: '数字', en: 'Figure' },
  moreFigures: { zh: '另有 {n} 项未列出，见导出的 CSV。', en: '{n} more are in the exported CSV.' },
  bodiesShown: { zh: '共 {of} 个机构，先列 {n} 个。', en: '{of} bodies, the first {n} listed.' },
  id: { zh: '代号', en: 'Id' },
  value: { zh: '数值', en: 'Value' },
  unknown: { zh: '未知', en: 'unknown' },
  none: { zh: '无', en: 'none' },
  chain: { zh: '{name}逐年结转（{column}）', en: 'Carried over year by year: {name} ({column})' },
  chainOut: { zh: '{year} 年度结转下年', en: 'Carried out of {year}' },
  chainIn: { zh: '{year} 年度上年结转', en: 'Carried in to {year}' },

  markOf: { zh: '标记：{what}', en: 'Mark: {what}' },
  note: { zh: '说明', en: 'Note' },
  changedSince: {
    zh: '标记后数字有变动：当时左边 {left}，右边 {right}。',
    en: 'The figures have changed since: left was {left}, right {right}.',
  },
  marksUnkept: {
    zh: '浏览器未能保存标记：离开本页前请导出 CSV 或项目文件。',
    en: 'The browser could not keep the marks: export the CSV or a project file before you leave.',
  },
  pageOf: { zh: '第 {page} / {pages} 页', en: 'Page {page} of {pages}' },
  previous: { zh: '上一页', en: 'Previous page' },
  next: { zh: '下一页', en: 'Next page' },
} as const satisfies Record<string, Text>;

export type SupervisorTextKey = keyof typeof SUPERVISOR_TEXT;

/** A text of the supervisor's pages in `lang`, each `{name}` replaced by its value. */
export const sup = (
  key: SupervisorTextKey,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(SUPERVISOR_TEXT[key][lang], values);

export const MARK_NAMES: Readonly<Record<MarkState, Text>> = {
  confirmed: { zh: '已确认', en: 'Confirmed' },
  dismissed: { zh: '已排除', en: 'Dismissed' },
};

/** What stands before each sort of rows. */
export const ROW_SORT_NAMES = {
  government: { zh: '本级政府（不计入合计）', en: 'The area’s own government (not counted)' },
  listed: { zh: '镇街', en: 'Towns and subdistricts' },
  unlisted: { zh: '名单以外的机构（不计入合计）', en: 'Bodies outside the national list (not counted)' },
  department: { zh: '部门（不计入合计）', en: 'Departments (not counted)' },
} as const satisfies Record<string, Text>;
