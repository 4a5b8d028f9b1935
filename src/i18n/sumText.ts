import type { Lang, Text } from '../model/text';
import { fill } from './fill';

/** Words of charts of what is summed: what became of applications, steps, reasons. */
const SUM_TEXT = {
  partIs: { zh: '{outcome} {value}', en: '{outcome} {value}' },
  handled: { zh: '办结总计', en: 'Handled' },
  casesN: { zh: '{n} 件', en: '{n} cases' },
  groupsLeft: { zh: '另有 {n} 组未画出，见数据表。', en: '{n} more groups are not drawn; see the table.' },
  reports: { zh: '年报份数', en: 'Reports' },
  completeReports: { zh: '六类齐全份数', en: 'Reports with all six' },
} as const satisfies Record<string, Text>;

/** The words in `lang`, each `{name}` replaced by its value. */
export const sumSay = (
  key: keyof typeof SUM_TEXT,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(SUM_TEXT[key][lang], values);
