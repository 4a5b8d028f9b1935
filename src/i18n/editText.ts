import type { Lang, Text } from '../model/text';
import { fill } from './fill';

/** Words of a chart that a link's author changed, and of the panel to do so. */
const EDIT_TEXT = {
  edit: { zh: '改写图表', en: 'Edit this chart' },
  hint: {
    zh: '突出、改名、批注都写在网址里，复制网址即可分享；图下注明原题，数据表并列原名，来源不能改。',
    en: 'What you change is kept in the address: copy it to share. The original title stays below the chart, original names in its table; the source can’t be changed.',
  },
  title: { zh: '标题', en: 'Title' },
  note: { zh: '附注', en: 'Note' },
  lines: { zh: '突出与改名', en: 'Highlight and rename' },
  light: { zh: '突出', en: 'Highlight' },
  find: { zh: '找名称', en: 'Find a name' },
  more: { zh: '另有 {n} 个，输入名称可找到。', en: '{n} more: type a name to find them.' },
  highlight: { zh: '突出{name}', en: 'Highlight {name}' },
  rename: { zh: '{name}改名为', en: 'Rename {name}' },
  alone: { zh: '隐去其余', en: 'Hide the others' },
  renaming: { zh: '改名', en: 'other names' },
  annotations: { zh: '批注', en: 'Annotations' },
  where: { zh: '批注何处', en: 'Annotate' },
  wholeYear: { zh: '整年', en: 'The year' },
  year: { zh: '年份', en: 'Year' },
  text: { zh: '批注文字', en: 'Annotation' },
  add: { zh: '加批注', en: 'Add' },
  removeNamed: { zh: '移除批注“{text}”', en: 'Remove the annotation “{text}”' },
  remove: { zh: '移除', en: 'Remove' },
  full: { zh: '最多 {n} 条批注。', en: 'At most {n} annotations.' },
  reset: { zh: '恢复原图', en: 'Restore the chart' },
  close: { zh: '收起', en: 'Close' },

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
  aloneNote: {
    zh: '链接作者只留下 {k} 个（共 {n} 个），其余隐去，数据表中都有。',
    en: 'The link’s author left {k} of {n} and hid the others; the table has them all.',
  },
  lightRowsNote: {
    zh: '突出哪些由链接作者选定，其余淡去。',
    en: 'The link’s author chose what stands out; the others are paler.',
  },
  refused: {
    zh: '链接作者的改写中，这张图不能有的没有用上：{what}。',
    en: 'Of the link author’s changes this chart can’t have: {what}.',
  },
  missing: {
    zh: '链接作者突出的有 {n} 个不在这张图中。',
    en: 'Highlighted by the link’s author, but not in this chart: {n}.',
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
  annotation: { zh: '批注', en: 'Annotation' },
  otherChart: {
    zh: '链接作者的改写是为另一张图写的，没有用在这张图上。',
    en: 'The link’s author changed another chart than this one; those changes are not applied here.',
  },
  discard: { zh: '去掉改写', en: 'Discard the changes' },
} as const satisfies Record<string, Text>;

/** Words of an edited chart in `lang`, each `{name}` replaced by its value. */
export const editSay = (
  key: keyof typeof EDIT_TEXT,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(EDIT_TEXT[key][lang], values);
