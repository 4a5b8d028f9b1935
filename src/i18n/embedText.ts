import type { Lang, Text } from '../model/text';
import { fill } from './fill';

/** The words of a chart on another page. */
const EMBED_TEXT = {
  more: { zh: '在“公开”查看', en: 'See it in Gongkai' },
  moreOf: { zh: '在“公开”查看：{title}', en: 'See it in Gongkai: {title}' },
  saved: {
    zh: '{day} 保存的图，此后不随数据更新。',
    en: 'Saved on {day}; it does not change with the data.',
  },
  noChart: {
    zh: '这一视图没有可嵌入的图，请到“公开”查看。',
    en: 'This view has no chart to embed; see it in Gongkai.',
  },
  tooLarge: {
    zh: '这一视图的数据太大，不能嵌入，请到“公开”查看。',
    en: 'The data of this view are too large to embed; see it in Gongkai.',
  },
  failed: { zh: '图的数据未能读取：{reason}', en: 'The chart’s data could not be read: {reason}' },
} as const satisfies Record<string, Text>;

/** Words of an embedded chart in `lang`, each `{name}` replaced by its value. */
export const embedSay = (
  key: keyof typeof EMBED_TEXT,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(EMBED_TEXT[key][lang], values);
