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
    zh: '报告：新增 {added}，移除 {removed}；数值：由未知补为已知 {known}，由已知改为未知 {unknown}，改动 {changed}',
    en: 'Reports: {added} added, {removed} removed; values: {known} unknown ones became known, {unknown} known ones unknown, {changed} changed',
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
  report_added: { zh: '新增报告', en: 'Report added' },
  report_removed: { zh: '移除报告', en: 'Report removed' },
  value_added: { zh: '未知变为已知', en: 'Unknown became known' },
  value_removed: { zh: '已知变为未知', en: 'Known became unknown' },
  value_changed: { zh: '改动', en: 'Changed' },
} as const satisfies Record<string, Text>;
