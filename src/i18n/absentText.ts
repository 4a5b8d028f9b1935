import type { Lang, Text } from '../model/text';
import type { ViewState } from '../model/view';
import type { Extent } from '../model/viewQuestions';
import { isOfOneYear } from '../model/viewQuestions';
import { fill } from './fill';
import { yearSpan } from './titles';

/** Words about what a view asks for and the data have nothing of. */
const ABSENT_TEXT = {
  bodies: {
    zh: '链接中的机构 {ids} 不在本数据集，未画出。',
    en: 'The link’s bodies {ids} are not in this dataset and aren’t drawn.',
  },
  unlisted: {
    zh: '链接中的地区代码 {code} 不在全国名单中，本数据集也没有其年报。',
    en: 'The link’s area code {code} is not on the national list, and this dataset has no report from there.',
  },
  failed: {
    zh: '全国名单未能读取，地区只能写作代码 {code}',
    en: 'The national list could not be read; the area is called by its code {code}',
  },
  scope: {
    zh: '本数据集没有收录{scope}的年报。',
    en: 'This dataset has no reports of {scope}.',
  },
  year: {
    zh: '本数据集没有 {asked} 年的年报，只有 {years} 年的。',
    en: 'This dataset has no reports on {asked}, only on {years}.',
  },
  span: {
    zh: '链接中的年份 {asked} 无法使用（本数据集为 {years} 年），已改用全部年份。',
    en: 'The link’s years {asked} can’t be used (this dataset has {years}); all years stand instead.',
  },
} as const satisfies Record<string, Text>;

export const absentSay = (
  key: keyof typeof ABSENT_TEXT,
  lang: Lang,
  values: Readonly<Record<string, string | number>>,
): string => fill(ABSENT_TEXT[key][lang], values);

/** That the years of a view are none of the data's, and what stands instead. */
export function yearsSay(view: ViewState, { years }: Extent): string {
  const { year, from, to, lang } = view;
  const asked = isOfOneYear(view) ? [year] : [from, to];
  return absentSay(isOfOneYear(view) ? 'year' : 'span', lang, {
    asked: asked.filter((each) => each !== null).join('–'),
    years: yearSpan(years),
  });
}
