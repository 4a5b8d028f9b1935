import type { Lang, Text } from '../model/text';

/** Words of a chart that is read point by point. */
const READING_TEXT = {
  readChart: { zh: '逐点读图', en: 'Read the chart point by point' },
  readingHint: {
    zh: '方向键逐点读数，Home 与 End 到首尾，Esc 收起。',
    en: 'Arrow keys read point by point, Home and End go to the ends, Escape closes.',
  },
  pickHint: { zh: '回车键选中或取消。', en: 'Enter chooses or drops.' },
  isChosen: { zh: '已选', en: 'chosen' },
} as const satisfies Record<string, Text>;

/** Words of reading a chart in `lang`. */
export const readingSay = (key: keyof typeof READING_TEXT, lang: Lang): string => READING_TEXT[key][lang];
