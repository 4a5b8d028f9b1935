import type { FormCell } from '../model/definitions';
import type { Lang, Text } from '../model/text';
import { fill } from './fill';

export const TABLE_NAMES: Readonly<Record<FormCell['table'], Text>> = {
  narrative: { zh: '第一部分正文', en: 'Text of part 1' },
  '2': { zh: '第二部分表', en: 'Table of part 2' },
  '3': { zh: '第三部分表', en: 'Table of part 3' },
  '4': { zh: '第四部分表', en: 'Table of part 4' },
  prose: { zh: '表中不印，正文或有', en: 'On no table; the text may state it' },
};

/** The words around a definition. */
const DEFINITION_TEXT = {
  otherLang: { zh: '英文', en: 'In Chinese' },
  formula: { zh: '算法', en: 'Formula' },
  firstKnown: { zh: '“??”表示前者未知时取后者。', en: '“??” takes the latter where the former is unknown.' },
  cells: { zh: '表中位置', en: 'On the form' },
  cell: { zh: '编号', en: 'Id' },
  table: { zh: '表', en: 'Table' },
  form2019: { zh: '2019年表（2019–2020年度）', en: '2019 form (for 2019–2020)' },
  form2021: { zh: '2021年表（2021年度起）', en: '2021 form (from 2021)' },
  notPrinted: { zh: '无此项', en: 'not printed' },
  comparable: { zh: '跨年比较', en: 'Across the years' },
  caveat: { zh: '注意', en: 'Note' },
  basis: { zh: '依据', en: 'Basis' },
  regulation: {
    zh: '《中华人民共和国政府信息公开条例》（国务院令第711号，2019年修订）{articles}',
    en: 'Regulation on the Disclosure of Government Information (政府信息公开条例, State Council Decree 711, revised 2019), {articles}',
  },
  regulationBare: {
    zh: '《中华人民共和国政府信息公开条例》（国务院令第711号，2019年修订）',
    en: 'Regulation on the Disclosure of Government Information (政府信息公开条例, State Council Decree 711, revised 2019)',
  },
  notices: {
    zh: '表式：2019年表据国办公开办函〔2019〕60号，2021年表据国办公开办函〔2021〕30号。',
    en: 'Forms: the 2019 form is set by notice 国办公开办函〔2019〕60号, the 2021 form by 国办公开办函〔2021〕30号.',
  },
  article: { zh: '第{n}条', en: 'article {n}' },
  articleItem: { zh: '第{n}条第（{item}）项', en: 'article {n}({item})' },
  separator: { zh: '、', en: ', ' },
} as const satisfies Record<string, Text>;

export type DefinitionTextKey = keyof typeof DEFINITION_TEXT;

/** A word around a definition in `lang`, each `{name}` replaced; a name without a value stays as it is. */
export const definitionSay = (
  key: DefinitionTextKey,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(DEFINITION_TEXT[key][lang], values);

const DIGITS = '〇一二三四五六七八九';

/** A number from 1 to 99 in Chinese characters, as articles are numbered: 36 is 三十六. */
function chinese(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens] ?? ''}十`;
  return ten + (ones === 0 ? '' : (DIGITS[ones] ?? ''));
}

/** An article of the regulation in words: "36(3)" is 第三十六条第（三）项, article 36(3). */
export function articleName(article: string, lang: Lang): string {
  const [n = 0, item] = article
    .split(/[()]/u)
    .filter((part) => part !== '')
    .map(Number);
  const written = (value: number) => (lang === 'zh' ? chinese(value) : String(value));
  return item === undefined
    ? definitionSay('article', lang, { n: written(n) })
    : definitionSay('articleItem', lang, { n: written(n), item: written(item) });
}
