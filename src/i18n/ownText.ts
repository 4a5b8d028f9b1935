import type { Attention, Standing } from '../model/own';
import type { Lang, Text } from '../model/text';
import { fill } from './fill';

/** The words of the page of the reader's own reports. */
const OWN_TEXT = {
  title: { zh: '我的年报', en: 'My reports' },
  lead: {
    zh: '导入 Word（.docx）、PDF、网页（.html、.mht）、Excel（.xlsx）、文本、CSV、压缩包或整个文件夹：自动读出表格，核对勾稽关系，采用后与公开数据并列于每张图中。文件只在本机处理，不上传。',
    en: 'Import Word (.docx), PDF, web pages (.html, .mht), Excel (.xlsx), text, CSV, archives or a whole folder: the tables are read and checked, and what you accept stands in every chart beside the published data. Files are handled on this machine and never uploaded.',
  },
  chooseFiles: { zh: '选择文件', en: 'Choose files' },
  chooseFolder: { zh: '选择文件夹', en: 'Choose a folder' },
  paste: { zh: '粘贴文本或表格', en: 'Paste text or a table' },
  pasteLabel: {
    zh: '年报全文或表格（从 Word、Excel 或网页复制）',
    en: 'A report or its tables, copied from Word, Excel or a web page',
  },
  pasteRead: { zh: '读取', en: 'Read' },
  pasted: { zh: '粘贴的内容 {n}', en: 'Pasted {n}' },
  orDrop: { zh: '或把文件、文件夹拖到页面任意处', en: 'or drop files or folders anywhere on the page' },
  dropHere: { zh: '松开鼠标即可导入', en: 'Let go to import' },

  reading: { zh: '正在读取 {done} / {all}：{file}', en: 'Reading {done} of {all}: {file}' },
  readDone: { zh: '读完 {all} 个文件：{parts}', en: '{all} files read: {parts}' },
  readCancelled: {
    zh: '已取消，读了 {done} / {all} 个文件：{parts}',
    en: 'Cancelled after {done} of {all} files: {parts}',
  },
  readFailed: { zh: '读取中断（{reason}）：{parts}', en: 'Reading broke off ({reason}): {parts}' },
  partAdded: { zh: '{n} 份新年报', en: '{n} new reports' },
  partAgain: { zh: '{n} 份先前已读', en: '{n} read before' },
  partRefused: { zh: '{n} 个文件未能读取', en: '{n} files could not be read' },
  partNothing: { zh: '没有找到年报', en: 'no report found' },
  account: { zh: '{n} 个文件有问题', en: '{n} files with something to say' },
  dismiss: { zh: '收起', en: 'Dismiss' },
  csvRow: { zh: '第 {row} 行', en: 'Row {row}' },
  moreProblems: { zh: '另有 {n} 处未列出', en: '{n} more are not listed' },

  acceptClean: { zh: '采用全部无疑问的（{n}）', en: 'Accept all that are clean ({n})' },
  acceptShown: { zh: '采用选中的（{n}）', en: 'Accept the selected ({n})' },
  rejectShown: { zh: '不采用选中的（{n}）', en: 'Reject the selected ({n})' },
  removeShown: { zh: '移除选中的（{n}）', en: 'Remove the selected ({n})' },
  undo: { zh: '撤销', en: 'Undo' },
  exportCsv: { zh: '导出 CSV（已采用 {n} 份）', en: 'Export CSV ({n} accepted)' },
  exportXlsx: { zh: '导出 Excel（XLSX）', en: 'Export for Excel (XLSX)' },
  exportProject: { zh: '导出项目文件（全部 {n} 份）', en: 'Export a project file (all {n})' },
  clear: { zh: '全部移除…', en: 'Remove all…' },
  clearSure: {
    zh: '移除全部 {n} 份年报？离开本页前可以撤销。',
    en: 'Remove all {n} reports? You can undo it until you leave the page.',
  },
  clearYes: { zh: '移除', en: 'Remove' },
  keep: { zh: '保留', en: 'Keep' },

  show: { zh: '显示', en: 'Show' },
  showAll: { zh: '全部（{n}）', en: 'All ({n})' },
  sort: { zh: '排序', en: 'Sort' },
  sortAttention: { zh: '先列需要处理的', en: 'What needs attention first' },
  sortBody: { zh: '机构', en: 'Body' },
  sortYear: { zh: '年度', en: 'Year' },
  sortFile: { zh: '文件', en: 'File' },
  none: {
    zh: '还没有自己的年报。导入后在此核对。',
    en: 'No reports of your own yet. Import some and check them here.',
  },
  noneOfState: { zh: '没有这一状态的年报。', en: 'No report in this state.' },
  list: { zh: '我的年报清单', en: 'List of my reports' },
  select: { zh: '选中{name}', en: 'Select {name}' },
  selectAll: { zh: '选中列出的全部', en: 'Select all listed' },
  colBody: { zh: '机构', en: 'Body' },
  colYear: { zh: '年度', en: 'Year' },
  colAttention: { zh: '核对', en: 'Attention' },
  colUnread: { zh: '未读出', en: 'Unread' },
  colPlaced: { zh: '按位置', en: 'By place' },
  colFailed: { zh: '勾稽不符', en: 'Checks failed' },
  colKnown: { zh: '有数值', en: 'Figures' },
  colStanding: { zh: '状态', en: 'State' },
  colFile: { zh: '文件', en: 'File' },
  unknownBody: { zh: '机构待定', en: 'Body unknown' },
  unknownYear: { zh: '年度待定', en: 'Year unknown' },
  notChosen: { zh: '已有另一份代表该年', en: 'another stands for the year' },
  contested: { zh: '该年另有一份，数字不同', en: 'another on the year differs' },
  contestedBy: {
    zh: '另有年报说的也是这一机构 {year} 年度，数字不同：{files}。请先核对年度和机构；都采用的，由公布日期较晚的一份代表该年，采用后可改选。',
    en: 'Another report on this body and {year} tells other figures: {files}. Check year and body first; where both are accepted the one published later stands for the year, which you can change afterwards.',
  },
  review: { zh: '核对{name}', en: 'Review {name}' },
  pageOf: { zh: '第 {page} / {pages} 页', en: 'Page {page} of {pages}' },
  previous: { zh: '上一页', en: 'Previous page' },
  next: { zh: '下一页', en: 'Next page' },

  back: { zh: '← 返回清单', en: '← Back to the list' },
  before: { zh: '上一份', en: 'Previous report' },
  after: { zh: '下一份', en: 'Next report' },
  accept: { zh: '采用', en: 'Accept' },
  reject: { zh: '不采用', en: 'Reject' },
  pend: { zh: '退回待核对', en: 'Back to pending' },
  remove: { zh: '移除', en: 'Remove' },
  cannotAccept: {
    zh: '须先确定机构和年度，才能采用。',
    en: 'It can be accepted once its body and year are known.',
  },
  whoWhen: { zh: '机构与年度', en: 'Body and year' },
  changeBody: { zh: '更改机构', en: 'Change the body' },
  bodyName: { zh: '机构名称', en: 'Name of the body' },
  bodyPlace: { zh: '所在地（省、市、县）', en: 'Where it lies (province, city, county)' },
  bodyNone: {
    zh: '全国名单中没有符合的机构。可补全所在地，或按表外机构登记。',
    en: 'The national list has no such body. Complete where it lies, or enter it as a body outside the list.',
  },
  bodyMore: { zh: '先列 {n} 个；请补充名称或所在地', en: 'The first {n}; add to the name or place' },
  bodyUnlisted: { zh: '表外机构“{name}”，属{place}', en: '“{name}”, outside the list, in {place}' },
  listFailed: { zh: '全国名单未能读取：{reason}', en: 'The national list could not be read: {reason}' },
  year: { zh: '报告年度', en: 'Year reported on' },
  yearBad: { zh: '年度须为 {from} 至 {to}', en: 'The year must be from {from} to {to}' },
  published: { zh: '发布日期', en: 'Published' },
  readAs: { zh: '读作：{text}', en: 'Read as: {text}' },
  standsFor: { zh: '{year} 年度由哪一份代表', en: 'Which report stands for {year}' },
  published1: { zh: '已发布的数据', en: 'The published data' },
  beside: {
    zh: '自己的一份与已发布的并列于图中，标明“自有”；合计只计自己的一份。',
    en: 'Your own stands beside the published one in charts, marked; sums count yours alone.',
  },

  issues: { zh: '读取说明', en: 'Notes from reading' },

  was: { zh: '读出时为 {value}', en: 'Read as {value}' },
  value: { zh: '改为', en: 'Set to' },
  set: { zh: '改', en: 'Set' },
  setUnknown: { zh: '设为未知', en: 'Set to unknown' },
  revert: { zh: '恢复读出的', en: 'Back to what was read' },
  notNumber: { zh: '请只写数字，如 12 或 -3.5', en: 'Write a figure alone, as 12 or -3.5' },
  sourceNone: { zh: '没有保存原文（CSV 数据行）。', en: 'No source is kept (a row of a CSV).' },
  sourceLong: { zh: '原文较长，只显示前 {n} 段。', en: 'A long source: its first {n} parts are shown.' },

  unkept: {
    zh: '{reason}您的年报只保留到关闭本页；请导出项目文件以免丢失。',
    en: '{reason} Your reports last only until you leave this page; export a project file to keep them.',
  },
  unopened: {
    zh: '{reason}先前保存的年报未能打开，没有删除其中任何内容。',
    en: '{reason} The reports that were kept could not be opened; nothing of them was deleted.',
  },
  unkept_denied: {
    zh: '浏览器不允许本页保存数据（如无痕模式）。',
    en: 'The browser does not let this page keep data (a private window, perhaps).',
  },
  unkept_full: { zh: '浏览器的存储空间已满。', en: 'The browser’s storage is full.' },
  unkept_newer: {
    zh: '浏览器里的数据已由本页的更新版本接管，请刷新。',
    en: 'A newer version of this page has taken over what the browser keeps; reload.',
  },
  unkept_unknown: {
    zh: '浏览器未能保存数据（{detail}）。',
    en: 'The browser could not keep the data ({detail}).',
  },
} as const satisfies Record<string, Text>;

export type OwnTextKey = keyof typeof OWN_TEXT;

/** A text of the page of own reports in `lang`, each `{name}` replaced by its value. */
export const ownSay = (
  key: OwnTextKey,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(OWN_TEXT[key][lang], values);

export const STANDING_NAMES: Readonly<Record<Standing, Text>> = {
  pending: { zh: '待核对', en: 'Pending' },
  accepted: { zh: '已采用', en: 'Accepted' },
  rejected: { zh: '不采用', en: 'Rejected' },
  removed: { zh: '已移除', en: 'Removed' },
};

export const ATTENTION_NAMES: Readonly<Record<Attention, Text>> = {
  blocked: { zh: '机构或年度待定', en: 'Body or year unknown' },
  problem: { zh: '有未读出或不符', en: 'Unread or at odds' },
  look: { zh: '有说明', en: 'With notes' },
  clean: { zh: '无疑问', en: 'Clean' },
};
