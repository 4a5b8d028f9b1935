import type { Lang, Text } from '../model/text';
import { fill } from './fill';
import { sentences } from './sentences';

/** The words of the page for a reader's own queries. */
const SQL_TEXT = {
  title: { zh: '用 SQL 查询', en: 'Query with SQL' },
  intro: {
    zh: '在浏览器里直接查询全部数据（DuckDB 语法）。查询在单独的引擎里只读运行：改不了数据，也连不上网络。',
    en: 'Ask the whole dataset anything, in the browser (DuckDB’s SQL). Queries only read, in an engine of their own: they can’t change the data or reach the network.',
  },
  toData: { zh: '返回数据', en: 'Back to the data' },
  editor: { zh: 'SQL 查询语句', en: 'SQL query' },
  editorHelp: {
    zh: 'Ctrl（⌘）+ Enter 运行；Ctrl + 空格补全；Tab 离开编辑框。',
    en: 'Ctrl (⌘) + Enter runs; Ctrl + Space completes; Tab leaves the editor.',
  },
  completions: { zh: '补全', en: 'Completions' },
  examples: { zh: '示例', en: 'Examples' },
  chooseExample: { zh: '选一个示例…', en: 'Choose an example…' },
  run: { zh: '运行', en: 'Run' },
  cancel: { zh: '取消', en: 'Cancel' },
  starting: { zh: '正在启动查询引擎：{stage}', en: 'Starting the query engine: {stage}' },
  engine: { zh: '查询引擎', en: 'Query engine' },
  running: { zh: '正在运行…', en: 'Running…' },
  seconds: { zh: '{n} 秒', en: '{n} s' },
  cancelled: {
    zh: '已取消，引擎已停止；下次运行时会重新启动。',
    en: 'Cancelled; the engine was stopped and starts anew with the next query.',
  },
  fromLink: {
    zh: '这条查询随链接而来，尚未运行。请先看一遍，再按“运行”。',
    en: 'This query came with the link and has not been run. Read it first, then press “Run”.',
  },
  tooLong: {
    zh: '查询长 {n} 个字符，超过网址可带的 {most} 个：可以运行，但不会写进网址。',
    en: 'The query has {n} characters, more than the {most} that an address can carry: it runs, but isn’t in the link.',
  },
  engineFailed: { zh: '查询引擎未能启动：{reason}', en: 'The query engine did not start: {reason}' },
  engineSays: { zh: 'DuckDB 的原话', en: 'What DuckDB says' },
  result: { zh: '查询结果', en: 'Result' },
  rows: { zh: '{n} 行，{columns} 列，用时 {seconds} 秒', en: 'Rows: {n} · columns: {columns} · {seconds} s' },
  noRows: { zh: '查询没有返回任何行。', en: 'The query gives no rows.' },
  cutRows: {
    zh: '结果不止这些：只取前 {n} 行。请加 WHERE 或 LIMIT 缩小范围。',
    en: 'There are more rows: only the first {n} were fetched. Narrow the query with WHERE or LIMIT.',
  },
  cutBytes: {
    zh: '结果太大（文本超过 {mb} MB）：取到前 {n} 行为止。',
    en: 'The result is too large (over {mb} MB of text): fetching ended after the first {n} rows.',
  },
  shortened: {
    zh: '有的值超过 {n} 个字符：取到那里为止，末尾是“…”，下载中也是如此。要全文，请用 substr() 分段查询。',
    en: 'Some values have more than {n} characters: they end there with “…”, in the download too. Ask for the rest in parts, with substr().',
  },
  shownRows: {
    zh: '表中显示前 {n} 行；下载包含取得的全部 {all} 行。',
    en: 'The table shows the first {n} rows; the download has all {all} that were fetched.',
  },
  nullNote: {
    zh: '“无数据”即 NULL，不是 0；空白是空文本。各值按 DuckDB 的写法原样显示；显示不下的以“…”结尾，下载中有更多。',
    en: '“no data” is NULL, which is not 0; a blank is empty text. Every value stands as DuckDB writes it; one that has no room ends with “…”, and the download has more of it.',
  },
  noSource: {
    zh: '结果由上面的查询算得；要追到原始年报，请在查询中取 url 一列。',
    en: 'The result is computed by the query above; to trace it to the reports, select their url.',
  },
  edited: {
    zh: '查询已改动，下面的结果来自改动前的那条。',
    en: 'The query has been edited since; this is the result of the one before.',
  },
  csv: { zh: '下载 CSV', en: 'Download CSV' },
  json: { zh: '下载 JSON', en: 'Download JSON' },
  plan: { zh: '执行计划', en: 'Plan' },
  chart: { zh: '画成图', en: 'Draw a chart' },
  chartKind: { zh: '图形', en: 'Chart' },
  chart_lines: { zh: '折线', en: 'Lines' },
  chart_bars: { zh: '条形', en: 'Bars' },
  chartName: { zh: '名称列', en: 'Names' },
  chartYear: { zh: '年份列', en: 'Years' },
  chartValue: { zh: '数值列', en: 'Values' },
  chartParts: { zh: '分组列', en: 'Groups' },
  chartNoParts: { zh: '不分组', en: 'None' },
  chartTitle: { zh: '{value}，按 {name}', en: '{value} by {name}' },
  chartTitleParts: { zh: '{value}，按 {name}，分 {parts}', en: '{value} by {name} and {parts}' },
  chartRows: { zh: '共 {all} 行，画出前 {n} 行。', en: 'The first {n} of {all} rows.' },
  chartKnown: { zh: '{of} 行中 {n} 行有数值。', en: '{n} of {of} rows have a value.' },
  chartGaps: { zh: '断开处无数据，不是零。', en: 'A break in a line is no data, not zero.' },
  chartLeft: {
    zh: '另有 {n} 组未画出：一张图最多 {most} 组。',
    en: 'Groups not drawn: {n}; a chart holds {most} at most.',
  },
  chartNegative: {
    zh: '有负值或非有限的值，条形图画不出，请看表。',
    en: 'There are values that are negative or not finite, which bars can’t show; see the table.',
  },
  no_noYears: {
    zh: '画不成折线：“{name}” 有不是年报年份的值（{year}）。',
    en: 'No lines: “{name}” has a value that is no year of the reports ({year}).',
  },
  no_oneYear: { zh: '画不成折线：只有 {year} 一年。', en: 'No lines: there is but the year {year}.' },
  no_endless: {
    zh: '画不成折线：{year} 年有非有限的值。',
    en: 'No lines: {year} has a value that is not finite.',
  },
  no_twice: {
    zh: '画不成折线：同组的 {year} 年有不止一行。请在查询中按年汇总，或另选分组列。',
    en: 'No lines: a group has more than one row for {year}. Sum up by year in the query, or choose another column of groups.',
  },
  chartBreak: {
    zh: '2019–2020 年与 2021 年以后表式不同，跨 2021 年比较前请核对该项定义。',
    en: 'Reports on 2019–2020 and from 2021 use different forms: check the figure’s definition before comparing across 2021.',
  },
  breakUnknown: {
    zh: '虚线处表式更换。“{value}” 由查询算得，本页不知道它前后是否同一口径，请自行核对。',
    en: 'The dashed rule is where the form changed. “{value}” is what the query made; this page can’t know whether it is counted alike on both sides.',
  },
  breakBoth: {
    zh: '虚线处表式更换；按列名，“{label}” 两种表式都有。',
    en: 'The dashed rule is where the form changed; by the column’s name, “{label}” is on both forms.',
  },
  breakOne: {
    zh: '虚线处表式更换；按列名，“{label}” 只有 {form} 年表式有，另一侧无此项，不是零。',
    en: 'The dashed rule is where the form changed; by the column’s name, “{label}” is on the {form} form alone: on the other side there is no such figure, which is not zero.',
  },
  schema: { zh: '可查的表和列', en: 'Tables and columns' },
  findColumn: { zh: '查找列：名称或含义', en: 'Find a column by name or meaning' },
  columnsOf: { zh: '{n} 列', en: 'columns: {n}' },
  columnsFound: { zh: '{n} 列符合', en: 'columns that match: {n}' },
  insert: { zh: '插入 {name}', en: 'Insert {name}' },
} as const satisfies Record<string, Text>;

export type SqlTextKey = keyof typeof SQL_TEXT;

/** The page's word in `lang`, each `{name}` replaced; a name without a value stays as it is. */
export const sqlSay = (
  key: SqlTextKey,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(SQL_TEXT[key][lang], values);

const TABLES: Readonly<Record<string, Text>> = {
  reports: { zh: '已发布的年报，一份一行', en: 'the published reports, a row a report' },
  bodies: {
    zh: '机构，一个一行；用 body_no 与 reports 连接',
    en: 'the bodies, a row a body; joined to reports by body_no',
  },
  own_reports: { zh: '您导入的年报，一份一行', en: 'the reports that you imported, a row a report' },
  about: { zh: '数据集的版本', en: 'the version of the dataset' },
};

const COLUMNS: Readonly<Record<string, Text>> = {
  body_no: { zh: '机构在库中的序号', en: 'number of the body in this database' },
  body_id: { zh: '机构标识', en: 'id of the body' },
  area: { zh: '所在地区代码', en: 'code of its area' },
  level: {
    zh: '层级：town、county、city、province、department',
    en: 'level: town, county, city, province, department',
  },
  kind: { zh: '类别，如 township、subdistrict、district', en: 'kind, as township, subdistrict, district' },
  body_code: { zh: '机构的行政区划代码', en: 'division code of the body' },
  body: { zh: '机构名称', en: 'name of the body' },
  province: { zh: '省份', en: 'province' },
  city: { zh: '市', en: 'city' },
  county: { zh: '县区', en: 'county or district' },
  year: { zh: '年报所报的年份', en: 'year that the report is on' },
  form: { zh: '表式：2019 或 2021', en: 'form: 2019 or 2021' },
  published: { zh: '发布日期（年-月-日，文本）', en: 'date of publication (text, year-month-day)' },
  url: { zh: '原始年报网址', en: 'address of the report' },
  evidence: { zh: '数字取自何处：正文、表格等', en: 'where its figures were read: prose, tables' },
  cell_status: { zh: '状态特殊的格', en: 'cells whose state is not the usual' },
  procurement_amount_printed: { zh: '采购金额的原文', en: 'procurement amount as printed' },
  version: { zh: '版本', en: 'version' },
};

const NAMELESS: Text = { zh: '', en: '' };

/** What a table holds. */
export const tableWord = (name: string): Text => TABLES[name] ?? NAMELESS;

/** What a column that isn't a figure holds. */
export const columnWord = (name: string): Text => COLUMNS[name] ?? NAMELESS;

/** What the kinds of DuckDB's errors mean, by the words they begin with or hold. */
const ERRORS: readonly (readonly [RegExp, Text])[] = [
  [
    /Expected a single SELECT statement/u,
    {
      zh: '只能运行一条读取数据的语句（SELECT、WITH、FROM、VALUES、DESCRIBE、SHOW、SUMMARIZE、EXPLAIN）；修改、设置、读写文件和多条语句都不接受。',
      en: 'Only one statement that reads data can be run (SELECT, WITH, FROM, VALUES, DESCRIBE, SHOW, SUMMARIZE, EXPLAIN); changes, settings, files and several statements at once are refused.',
    },
  ],
  [
    /exists in the \w+ extension|Extension/u,
    {
      zh: '查询用到 DuckDB 的扩展；本页不从网络加载任何扩展。',
      en: 'The query needs one of DuckDB’s extensions; this page loads none from the network.',
    },
  ],
  [
    /^Permission Error|file system operations are disabled/u,
    { zh: '不能读写文件，也不能访问网址。', en: 'Files and web addresses can’t be read or written.' },
  ],
  [
    /out of memory|could not allocate|memory access|allocation fail/iu,
    {
      zh: '查询所需内存超过上限（{memory}）。请缩小范围，或先汇总再连接。',
      en: 'The query needs more memory than its limit ({memory}). Narrow it, or aggregate before joining.',
    },
  ],
  [
    /^Parser Error/u,
    { zh: '语法有误，DuckDB 读不懂这条语句。', en: 'The syntax is wrong: DuckDB can’t read the statement.' },
  ],
  [
    /Table with name|^Catalog Error.*Table/u,
    { zh: '没有这个表；可用的表见“可查的表和列”。', en: 'There is no such table; see “Tables and columns”.' },
  ],
  [/^Catalog Error/u, { zh: '没有这个函数或类型。', en: 'There is no such function or type.' }],
  [
    /Referenced column|not found in FROM clause|does not have a column/u,
    {
      zh: '没有这一列；可用的列见“可查的表和列”。',
      en: 'There is no such column; see “Tables and columns”.',
    },
  ],
  [
    /^Ambiguous|Ambiguous reference/u,
    { zh: '列名有歧义，请写明哪个表。', en: 'The column could be of several tables; say which.' },
  ],
  [
    /must appear in the GROUP BY/u,
    { zh: '有的列既未汇总，也不在 GROUP BY 中。', en: 'A column is neither aggregated nor in GROUP BY.' },
  ],
  [/^Binder Error/u, { zh: '语句中的名称或类型对不上。', en: 'Names or types in the statement don’t fit.' }],
  [
    /^Conversion Error/u,
    { zh: '有的值不能转换成所要的类型。', en: 'A value can’t be turned into the type asked for.' },
  ],
  [/^Out of Range/u, { zh: '算出的数超出范围。', en: 'A number is out of range.' }],
];

const UNKNOWN_ERROR: Text = { zh: '查询未能完成。', en: 'The query could not be completed.' };

const ERROR_LINE: Text = { zh: '出错处在第 {line} 行。', en: 'It is in line {line}.' };

/** What an error of DuckDB means, in plain words, and the line of the query that it is in where DuckDB tells. */
export function sqlErrorWords(message: string, memory: string, lang: Lang): string {
  const meaning = ERRORS.find(([sign]) => sign.test(message))?.[1] ?? UNKNOWN_ERROR;
  const line = /\n\nLINE (\d+): /u.exec(message)?.[1];
  const where = line === undefined ? '' : fill(ERROR_LINE[lang], { line });
  return sentences([fill(meaning[lang], { memory }), where], lang);
}
