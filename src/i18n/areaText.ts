import type { Lang, Text } from '../model/text';
import { fill } from './fill';

/** Words about an area that no report here tells of. */
const AREA_TEXT = {
  unknown: {
    zh: '链接中的地区代码 {code} 不在全国名单中，也没有年报。请另选省份、市县。',
    en: 'The link’s area code {code} is not on the national list and has no report. Choose another province, city or county.',
  },
  failed: {
    zh: '全国名单未能读取，地区只能写作代码 {code}',
    en: 'The national list could not be read; the area is called by its code {code}',
  },
} as const satisfies Record<string, Text>;

export const areaSay = (key: keyof typeof AREA_TEXT, lang: Lang, code: string): string =>
  fill(AREA_TEXT[key][lang], { code });
