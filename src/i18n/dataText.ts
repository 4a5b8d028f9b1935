import type { Lang, Text } from '../model/text';
import { fill } from './fill';

/** The words of the data page beyond those it shares. */
const DATA_TEXT = {
  listed: { zh: '列出', en: 'List' },
  listedChosen: { zh: '只列所选机构', en: 'Chosen bodies alone' },
  listedAll: { zh: '全部，标出所选', en: 'All, chosen marked' },
  choose: { zh: '选择', en: 'Choose' },
  chooseBody: { zh: '选择：{name}（{year}）', en: 'Choose: {name} ({year})' },
} satisfies Record<string, Text>;

export const dataSay = (
  key: keyof typeof DATA_TEXT,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(DATA_TEXT[key][lang], values);
