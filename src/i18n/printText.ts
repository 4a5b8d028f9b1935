import type { Lang, Text } from '../model/text';
import { fill } from './fill';

const UNPRINTED: Text = {
  zh: '印出 {n} 行，共 {of} 行；全部可在页面上查看或下载。',
  en: '{n} of {of} rows are printed; the page shows and downloads all.',
};

/** What stands under a printed table of which `n` of `of` rows are on paper. */
export const unprinted = (n: number, of: number, lang: Lang): string => fill(UNPRINTED[lang], { n, of });
