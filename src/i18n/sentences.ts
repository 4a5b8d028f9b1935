import type { Lang } from '../model/text';

/** Sentences in a row as a paragraph has them: Chinese ones without a space; those that are '' are left out. */
export const sentences = (each: readonly string[], lang: Lang): string =>
  each.filter((sentence) => sentence !== '').join(lang === 'zh' ? '' : ' ');

/** What stands between a word and what it announces. */
export const colon = (lang: Lang): string => (lang === 'zh' ? '：' : ': ');
