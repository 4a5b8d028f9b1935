import type { Lang, Text } from '../model/text';
import { fill } from './fill';

/** What each column of a download is. */
export const COLUMN_TEXTS = {
  body_id: { zh: '机构标识（有代码的即其代码）', en: 'Id of the body: its code where it has one' },
  body_code: { zh: '机构在全国行政区划表中的代码', en: "Body's own code in the national list" },
  body: { zh: '机构', en: 'Body' },
  level: { zh: '层级', en: 'Level' },
  kind: { zh: '类别', en: 'Kind' },
  province: { zh: '省', en: 'Province' },
  city: { zh: '市', en: 'City' },
  county: { zh: '县（市、区）', en: 'County' },
  area: {
    zh: '地区代码：机构所在地区；合计与分位数为其范围，空为全国',
    en: 'Code of the area: that the body lies in, or that an aggregate is of (empty: the whole country)',
  },
  among: {
    zh: '合计与分位数所计的机构：选定机构的标识，或“near:标识”（工作量相近者）；空为该范围全部机构',
    en: 'Bodies that an aggregate counts: ids of the chosen ones, or “near:id” (those nearest by workload); empty is all of the scope',
  },
  year: { zh: '报告年度（合计为首年）', en: 'Year reported on; the first one of an aggregate' },
  year_to: { zh: '末年（单份报告同上）', en: 'Last year; the same for one report' },
  origin: {
    zh: '数据：published 已发布，own 读者自有；空为两者皆可能',
    en: "Whose data: published, or the reader's own; empty where both may be in it",
  },
  indicator: { zh: '指标标识', en: 'Id of the indicator' },
  label_zh: { zh: '指标名称（中文）', en: 'Name of the indicator, Chinese' },
  label_en: { zh: '指标名称（英文）', en: 'Name of the indicator, English' },
  statistic: {
    zh: '数值含义：value 报告之值，cases 分母件数，rank 名次，percentile 百分位，p10、median、p90 分位数，sum 合计；sum_2 等为同一指标在另一组同时已知的报告上的合计',
    en: 'What the value says: value of a report, cases that a rate rests on, rank, percentile, p10, median, p90, sum; sum_2 and on are sums over the reports that tell another set of figures together',
  },
  value: { zh: '数值；空为未知，不是 0', en: 'Value; empty is unknown, never 0' },
  unit: {
    zh: '单位（share 为占比，0 至 1）',
    en: 'Unit (share: 0 to 1; 件 cases, 项 items, 个 projects, 元 yuan, 万元 10,000 yuan)',
  },
  status: {
    zh: '状态：read 已读，placed 按位置读，collected 摘录，edited 人工改定，blank 原文空白，unread 未能读出，not_collected 未采集，not_on_form 表式无此项，unit_unstated 未注明单位，computed 计算得出，not_computable 无法计算，no_report 没有这一年的年报；合计为空',
    en: 'Status: read, placed (by position), collected, edited, blank, unread, not_collected, not_on_form, unit_unstated, computed, not_computable, no_report (none of that year); empty for an aggregate',
  },
  known: { zh: '合计、分位数：已知的报告数', en: 'Of an aggregate: reports that tell' },
  of: { zh: '合计、分位数：报告总数', en: 'Of an aggregate: reports there are' },
  formula: { zh: '计算公式（指标标识）；空为原始数字', en: 'Formula over ids; empty for a figure itself' },
  printed: { zh: '原文（未注明单位的金额）', en: 'As printed, where an amount has no unit' },
  form: { zh: '表格版本', en: 'Form printed' },
  published: { zh: '公布日期', en: 'Date of publication' },
  url: { zh: '年报网址', en: 'Address of the report' },
} as const satisfies Record<string, Text>;

export type ColumnName = keyof typeof COLUMN_TEXTS;

/** Of a wide column that goes with an indicator's. */
export const BESIDE_TEXTS = {
  unit: { zh: '单位', en: 'unit' },
  status: { zh: '状态', en: 'status' },
  known: { zh: '已知的报告数', en: 'reports that tell' },
  of: { zh: '报告总数', en: 'reports there are' },
} as const satisfies Record<string, Text>;

const EXPORT_TEXT = {
  title: { zh: '下载与引用', en: 'Download and cite' },
  what: { zh: '内容', en: 'What' },
  thisView: { zh: '本视图', en: 'This view' },
  everything: { zh: '全部报告、全部数字', en: 'All reports, all figures' },
  shape: { zh: '结构', en: 'Shape' },
  long: { zh: '长表：一行一个数', en: 'Long: a row a value' },
  wide: { zh: '宽表：一行一个机构、年度', en: 'Wide: a row a body and year' },
  format: { zh: '格式', en: 'Format' },
  bom: {
    zh: '加 Excel 识别中文所需的标记（BOM）',
    en: 'With the mark (BOM) that Excel needs to read Chinese',
  },
  close: { zh: '关闭', en: 'Close' },
  save: { zh: '下载', en: 'Download' },
  gathering: { zh: '正在汇集：{n} 个数值', en: 'Gathering: {n} values' },
  fetching: { zh: '正在读取数据集', en: 'Reading the dataset' },
  measuring: { zh: '正在计算大小…', en: 'Working out the size…' },
  writing: { zh: '正在写出：{n} / {of} 行', en: 'Writing: {n} of {of} rows' },
  size: { zh: '{rows} 行，{columns} 列，{size}', en: '{rows} rows, {columns} columns, {size}' },
  about: { zh: '约 {size}', en: 'about {size}' },
  saved: { zh: '已写出 {name}（{size}）', en: 'Written: {name} ({size})' },
  tooMany: {
    zh: '共 {n} 个数值，超过在浏览器里一次写出的上限 {most} 个。请缩小范围，或取下面的整包文件。',
    en: '{n} values are more than the {most} that are written in a browser at once. Narrow the view, or take the package below.',
  },
  nothing: { zh: '本视图没有数值。', en: 'This view has no values.' },
  nullNote: {
    zh: '未知处一律为空（JSON、Parquet 为 null），不是 0；状态列说明缘由。',
    en: 'What is unknown is empty (null in JSON and Parquet), never 0; the status column says why.',
  },
  trendNote: {
    zh: '走势图下载的是报告的原值，指数与增减可据以算出。',
    en: 'Of a trend the values as reported are written; index and change follow from them.',
  },
  ownNote: {
    zh: '您自己的年报若在其中，origin 列为 own。',
    en: 'Where your own reports are in it, the column origin says own.',
  },
  cite: { zh: '引用', en: 'Cite' },
  citeView: { zh: '本视图', en: 'This view' },
  citeWhat: { zh: '引用对象', en: 'What is cited' },
  citeVersion: { zh: '版本', en: 'Version' },
  citeDataset: { zh: '数据集', en: 'The dataset' },
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '已复制', en: 'Copied' },
  notCopied: {
    zh: '未能复制，请选中文字自行复制。',
    en: 'It could not be copied; select the text and copy it.',
  },
  citeOwn: {
    zh: '网址不带您自己的年报：别人打开时看不到它们。',
    en: 'The address doesn’t carry your own reports: others will not see them.',
  },
  citeUndated: {
    zh: '这一版数据未登记日期，只以其编号引用。',
    en: 'This version of the data has no date on record and is cited by its number alone.',
  },
  package: {
    zh: '整个数据集（数据包，固定网址，供脚本使用）',
    en: 'The whole dataset (package with stable addresses, for scripts)',
  },
  packageCsv: { zh: '全部报告 CSV', en: 'All reports, CSV' },
  packageParquet: { zh: '全部报告 Parquet', en: 'All reports, Parquet' },
  packageDictionary: { zh: '数据字典', en: 'Dictionary' },
  packageDescription: { zh: '说明 datapackage.json', en: 'Description, datapackage.json' },
  cancelled: { zh: '已取消。', en: 'Cancelled.' },
  failed: { zh: '未能完成：{reason}', en: 'It failed: {reason}' },
  prepare: { zh: '重新汇集', en: 'Gather again' },
  progress: { zh: '进度', en: 'Progress' },
  packageSums: { zh: '校验和', en: 'Checksums' },
} as const satisfies Record<string, Text>;

export type ExportTextKey = keyof typeof EXPORT_TEXT;

/** A text of the download dialog in `lang`, each `{name}` replaced by its value. */
export const exportSay = (
  key: ExportTextKey,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(EXPORT_TEXT[key][lang], values);

/** A size in bytes, as people say it: "12 KB", "3.4 MB". */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
