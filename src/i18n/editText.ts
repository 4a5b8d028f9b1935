import type { Lang, Text } from '../model/text';
import { fill } from './fill';

/** What is said of a chart that a link’s author changed. */
const EDIT_TEXT = {
  titleNote: {
    zh: '标题由链接作者改写；原题：{title}',
    en: 'Title by the link’s author; the original: {title}',
  },
  noteNote: { zh: '链接作者附注：{note}', en: 'Note by the link’s author: {note}' },
  namesNote: {
    zh: '名称由链接作者改写：{names}。',
    en: 'Renamed by the link’s author: {names}.',
  },
  nameWas: { zh: '{name}（原名{was}）', en: '{name} (original: {was})' },
  hiddenNote: {
    zh: '链接作者隐去了其余 {n} 条线，数据表中都有。',
    en: 'Lines hidden by the link’s author: {n}; the table has them all.',
  },
  lightNote: {
    zh: '彩色的线由链接作者选出，其余为灰色。',
    en: 'The link’s author chose which lines are coloured; the others are grey.',
  },
  annotationNote: {
    zh: '图中批注由链接作者所加。',
    en: 'Annotations are by the link’s author.',
  },
  numbered: { zh: '批注 {n}（{where}）：{text}', en: 'Annotation {n} ({where}): {text}' },
  unplaced: {
    zh: '批注 {n}（{where}，图中无此点）：{text}',
    en: 'Annotation {n} ({where}, no such point in the chart): {text}',
  },
  atLine: { zh: '{name}，{year}年', en: '{name}, {year}' },
  atYear: { zh: '{year}年', en: '{year}' },
  otherChart: {
    zh: '链接作者的改写是为另一张图写的，没有用在这张图上。',
    en: 'The link’s author changed another chart than this one; those changes are not applied here.',
  },
} as const satisfies Record<string, Text>;

/** Words of an edited chart in `lang`, each `{name}` replaced by its value. */
export const editSay = (
  key: keyof typeof EDIT_TEXT,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(EDIT_TEXT[key][lang], values);

/** Said where a link's author changed a chart that can't be. */
export const UNCHANGEABLE: Text = {
  zh: '链接作者的改写没有用上：这张图不能改写。',
  en: 'The link’s author changed this chart, which can have no changes: none of them is applied.',
};
