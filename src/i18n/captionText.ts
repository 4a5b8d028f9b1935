import type { Kind, Level } from '../model/body';
import type { Lang, Text } from '../model/text';
import { fill } from './fill';

/** The words around a chart, wherever it stands: all that a chart on another page needs of the page's words. */
export const CAPTION_TEXT = {
  unit: { zh: '单位：{unit}', en: 'Unit: {unit}' },
  autoLines: {
    zh: '未选机构，先列数据年份最多的 {n} 个',
    en: 'None chosen: the {n} with most years are drawn',
  },
  ownLines: { zh: '未选机构，先列自有数据的 {n} 个', en: 'None chosen: {n} of your own data are drawn' },
  linesKnown: { zh: '{of} 个机构中 {n} 个有数据', en: '{n} of {of} bodies have a figure' },
  procurementGone: {
    zh: '2021 年起表格取消政府集中采购一项（国办公开办函〔2021〕30号），此后无数据。',
    en: 'The 2021 form dropped central procurement (notice 国办公开办函〔2021〕30号): there is nothing after 2020.',
  },
  formulaNote: { zh: '算法：{formula}', en: 'Formula: {formula}' },
  orElse: { zh: '，无数据则取', en: ', or where unknown ' },
  otherForm: {
    zh: '{years} 年的表式没有这一项，无数据。',
    en: 'The form for {years} has no such figure.',
  },
  sparse: {
    zh: '数据采自公开网页，非全量；空缺为未采集，不等于零。',
    en: 'Collected from public pages, not a census; a gap was not collected and is not zero.',
  },
  source: { zh: '来源', en: 'Source' },
  sourceLine: {
    zh: '各机关政府信息公开工作年度报告；公开数据集 {version}',
    en: 'Annual disclosure reports of the bodies; Gongkai dataset {version}',
  },
  table: { zh: '数据表', en: 'Table of the figures' },
  badParam: {
    zh: '链接中的 {param}=“{text}” 无法识别，已改用默认值。',
    en: 'The link’s {param}=“{text}” can’t be used; the default stands instead.',
  },
} as const satisfies Record<string, Text>;

/** Words around a chart in `lang`, each `{name}` replaced by its value. */
export const captionSay = (
  key: keyof typeof CAPTION_TEXT,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(CAPTION_TEXT[key][lang], values);

export const LEVEL_NAMES: Readonly<Record<Level, Text>> = {
  town: { zh: '镇街', en: 'Towns and subdistricts' },
  county: { zh: '县区', en: 'Counties and districts' },
  city: { zh: '地市', en: 'Cities' },
  province: { zh: '省份', en: 'Provinces' },
  department: { zh: '部门', en: 'Departments' },
};

export const KIND_NAMES: Readonly<Record<Kind, Text>> = {
  town: { zh: '镇', en: 'Towns' },
  township: { zh: '乡', en: 'Townships' },
  subdistrict: { zh: '街道', en: 'Subdistricts' },
  county: { zh: '县', en: 'Counties' },
  district: { zh: '区', en: 'Districts' },
  city: { zh: '市', en: 'Cities' },
  province: { zh: '省', en: 'Provinces' },
  department: { zh: '部门', en: 'Departments' },
};
