import type { Lang, Text } from '../model/text';
import { fill } from './fill';

/** The words where a choice has no figure at all, and of the ways on from there. */
const NOTHING_TEXT = {
  here: { zh: '这一选择没有数据', en: 'No figures for this choice' },
  hint: {
    zh: '{scope}的年报中没有采集到“{indicator}”。可换指标、年份，或放宽市县范围。',
    en: 'No “{indicator}” was collected from the reports of {scope}. Try another figure, year, or a wider area.',
  },
  onPage: {
    zh: '{scope}的年报中没有采集到这类数据。可换年份、层级，或放宽市县范围。',
    en: 'Nothing of this kind was collected from the reports of {scope}. Try another year, level, or a wider area.',
  },
  inYear: { zh: '{scope} {year} 年', en: '{scope} for {year}' },
  noBody: {
    zh: '所选机构都不在本数据集，没有可画的。',
    en: 'None of the chosen bodies is in this dataset: there is nothing to draw.',
  },
  wider: { zh: '放宽到{area}', en: 'Widen to {area}' },
  country: { zh: '全国', en: 'the whole country' },
  anyKind: { zh: '不限类别', en: 'Any kind' },
  anyBody: { zh: '不限机构', en: 'Any body' },
  bestYear: { zh: '改看 {year} 年（此范围数据最多）', en: 'Take {year}, which has most figures here' },
  otherIndicator: { zh: '改看“{indicator}”', en: 'Take “{indicator}” instead' },
  coverage: { zh: '看收录了哪些年报', en: 'See which reports are here' },
} as const satisfies Record<string, Text>;

export const nothingSay = (
  key: keyof typeof NOTHING_TEXT,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(NOTHING_TEXT[key][lang], values);
