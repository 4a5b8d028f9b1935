import type { Lang, Text } from '../model/text';
import { fill } from './fill';

/** Words that the chart of the outcomes of applications sets. */
const OUTCOMES_TEXT = {
  outcomesKnown: { zh: '{of} 份年报中 {n} 份六类结果齐全', en: '{n} of {of} reports tell all six outcomes' },
  outcomesKnownBodies: {
    zh: '{of} 个机构说明了部分或全部结果，其中 {n} 个六类齐全',
    en: '{of} bodies tell some outcome, {n} of them all six',
  },
  outcomesTitle: { zh: '公开申请办理结果', en: 'Outcomes of applications' },
  shareOfHandled: { zh: '占办结申请的 %', en: '% of applications handled' },
  formChanged: {
    zh: '2021年起改用新表式（虚线以下）：“其他处理”由一行改为三行，图中合为一类。',
    en: 'A new form from 2021 (below the dashed rule): “other” became three rows, taken together here.',
  },
  onlyComplete: {
    zh: '占比只计六类结果齐全的年报。',
    en: 'Shares count only reports that tell all six outcomes.',
  },
  outcomesAlt: {
    zh: '政府信息公开申请的办理结果，{rows}组。',
    en: 'Outcomes of disclosure applications, {rows} groups.',
  },
  outcomesAltShare: {
    zh: '政府信息公开申请办理结果的占比，{rows}组。',
    en: 'Outcomes of disclosure applications as shares, {rows} groups.',
  },
  outcomesLabel: { zh: '申请办理结果', en: 'outcomes of applications' },
  groupIs: { zh: '{group}：{what}。', en: '{group}: {what}.' },
  notStated: { zh: '未说明', en: 'Not stated' },
  handledUnknown: { zh: '总计无数据', en: 'total unknown' },
  casesShare: { zh: '{n} 件（{share}）', en: '{n} cases ({share})' },
  completeShort: { zh: '{n} 件（{complete}/{of} 份年报）', en: '{n} cases ({complete}/{of} reports)' },
  incomplete: { zh: '六类不全，不算占比', en: 'not all six known' },
  noneComplete: { zh: '{of} 份年报无一齐全', en: 'none of {of} reports complete' },
  noOutcomes: { zh: '无数据', en: 'no data' },
  noCases: { zh: '没有办结的申请（0 件）', en: 'no application handled (0)' },
  completeNote: {
    zh: '按年份只合计六类结果齐全的年报，括号内为其份数与年报总数。',
    en: 'Years sum only the reports that tell all six outcomes; in brackets, how many of how many.',
  },
  incompleteNote: {
    zh: '{n} 组六类结果不全，不算占比；改看件数可见已知各类。',
    en: '{n} groups lack one of the six outcomes and get no shares; counts show what is known.',
  },
  restNote: {
    zh: '斜纹“未说明”为总计减去已知各类。',
    en: 'Hatched “not stated” is the total less the outcomes known.',
  },
  sumDiffers: {
    zh: '{group}：各类之和 {sum}，总计 {handled}，相差 {difference}；条形按各类画出。',
    en: '{group}: the outcomes sum to {sum}, the total is {handled}, a difference of {difference}; bars show the outcomes.',
  },
} as const satisfies Record<string, Text>;

/** The chart's word in `lang`, each `{name}` replaced by its value. */
export const outcomesSay = (
  key: keyof typeof OUTCOMES_TEXT,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(OUTCOMES_TEXT[key][lang], values);
