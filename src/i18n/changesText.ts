import type { Lang, Text } from '../model/text';
import { fill } from './fill';

const CHANGES_TEXT = {
  title: { zh: '数据变更', en: 'Changes to the data' },
  reading: { zh: '正在读取变更记录…', en: 'Reading the log of changes…' },
  failed: { zh: '未能读取变更记录：{reason}', en: 'The log of changes could not be read: {reason}' },
  none: { zh: '没有变更记录。', en: 'No version is on record.' },
  unrecorded: {
    zh: '这一版数据（{version}）尚未登记，下列各版不含其变更。',
    en: 'This version of the data ({version}) is not on record; what it changed is not below.',
  },
  current: { zh: '（现版）', en: ' (this one)' },
  noChange: { zh: '没有登记变更。', en: 'No change is on record.' },
  summary: {
    zh: '年报：新增 {added} 份，移除 {removed} 份；内容：由未知补为已知 {known} 处，由已知改为未知 {unknown} 处，改动 {changed} 处；只改状态、数值未变 {status} 处。',
    en: 'Reports: {added} added, {removed} removed; entries: {known} unknown ones became known, {unknown} known ones unknown, {changed} changed; {status} only in how they were read, the value staying.',
  },
  shown: { zh: '以下列出前 {shown} 条，共 {n} 条。', en: 'The first {shown} of {n}.' },
  change: { zh: '变更', en: 'Change' },
  column: { zh: '项目', en: 'Column' },
  old: { zh: '原为', en: 'Was' },
  next: { zh: '现为', en: 'Is' },
} as const satisfies Record<string, Text>;

/** A text of the log of changes in `lang`, each `{name}` replaced by its value. */
export const changesSay = (
  key: keyof typeof CHANGES_TEXT,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(CHANGES_TEXT[key][lang], values);

export const CHANGE_NAMES = {
  report_added: { zh: '新增年报', en: 'Report added' },
  report_removed: { zh: '移除年报', en: 'Report removed' },
  value_added: { zh: '未知变为已知', en: 'Unknown became known' },
  value_removed: { zh: '已知变为未知', en: 'Known became unknown' },
  value_changed: { zh: '改动', en: 'Changed' },
  status_changed: { zh: '状态改动，数值未变', en: 'Read otherwise, same value' },
} as const satisfies Record<string, Text>;

/** What the columns that are no figures are called; another is called by its id. */
export const COLUMN_NAMES: Readonly<Record<string, Text>> = {
  level: { zh: '层级', en: 'Level' },
  kind: { zh: '类别', en: 'Kind' },
  province: { zh: '省份', en: 'Province' },
  city: { zh: '市', en: 'City' },
  county: { zh: '县区', en: 'County' },
  body: { zh: '机构名称', en: 'Name of the body' },
  form: { zh: '表式', en: 'Form' },
  published: { zh: '发布日期', en: 'Date of publication' },
  url: { zh: '网址', en: 'Address of the page' },
  evidence: { zh: '依据', en: 'Read from' },
  procurement_amount_printed: {
    zh: '政府集中采购总金额（原文）',
    en: 'Procurement amount as printed',
  },
};
