import type { Lang, Text } from '../model/text';
import { fill } from './fill';

/** Words of the table of a trend’s rates and groups. */
const TREND_TABLE_TEXT = {
  baseRow: { zh: '{name} · 分母（件）', en: '{name} · cases below' },
  knownRow: { zh: '{name} · 有数据/年报数', en: '{name} · known/reports' },
} as const satisfies Record<string, Text>;

/** Words of a trend’s table in `lang`, each `{name}` replaced by its value. */
export const trendTableSay = (
  key: keyof typeof TREND_TABLE_TEXT,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(TREND_TABLE_TEXT[key][lang], values);
