import type { Lang, Text } from '../model/text';
import { fill } from './fill';

/** Words of the panel to change a chart. */
const EDIT_PANEL_TEXT = {
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
  discard: { zh: '去掉改写', en: 'Discard the changes' },
} as const satisfies Record<string, Text>;

/** Words of the panel to change a chart in `lang`, each `{name}` replaced by its value. */
export const editPanelSay = (
  key: keyof typeof EDIT_PANEL_TEXT,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(EDIT_PANEL_TEXT[key][lang], values);
