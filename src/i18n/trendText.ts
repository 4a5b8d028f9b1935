import type { Show } from '../model/view';
import type { Lang, Text } from '../model/text';
import { fill } from './fill';

/** The measures of a trend, as choices. */
export const SHOW_NAMES: Readonly<Record<Show, Text>> = {
  value: { zh: '数值', en: 'Values' },
  index: { zh: '指数（首年 = 100）', en: 'Index (first year = 100)' },
  change: { zh: '比上年增减', en: 'Change from the year before' },
};

/** How the lines stand, as choices. */
export const PANEL_NAMES = {
  one: { zh: '同一张图', en: 'One chart' },
  shared: { zh: '分图，同一刻度', en: 'Small multiples, one scale' },
  free: { zh: '分图，各自刻度', en: 'Small multiples, own scales' },
} as const satisfies Record<string, Text>;

const TREND_TEXT = {
  show: { zh: '显示', en: 'Show' },
  panels: { zh: '排法', en: 'Layout' },
  title_value: { zh: '{what}', en: '{what}' },
  title_index: { zh: '{what}指数', en: '{what}, index' },
  title_change: { zh: '{what}比上年增减', en: '{what}, change from the year before' },
  note_value: { zh: '', en: '' },
  note_index: {
    zh: '指数：各机构以首个有数据的年份为 100，当年数值 ÷ 首年数值 × 100；首年为零的机构没有指数。',
    en: 'Index: a body’s first known year is 100; each value ÷ that year’s × 100. A body that begins with zero has none.',
  },
  note_change: {
    zh: '增减：当年数值 − 上年数值；两年缺一则无数据。',
    en: 'Change: a year’s value − that of the year before; no data where either is unknown.',
  },
  without: {
    zh: '{n} 个机构有数据，但算不出这一量。',
    en: '{n} bodies have figures, but none that this measure can be worked out of.',
  },
  freeNote: {
    zh: '各图刻度不同，高低不能跨图比较。',
    en: 'Each panel has its own scale: heights don’t compare across panels.',
  },
  panelsLeft: { zh: '只画前 {n} 个机构，共 {of} 个。', en: 'The first {n} of {of} bodies are drawn.' },
} as const satisfies Record<string, Text>;

/** Words of the trend page in `lang`, each `{name}` replaced by its value. */
export const trendSay = (
  key: keyof typeof TREND_TEXT,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(TREND_TEXT[key][lang], values);
