import type { Lang } from '../model/text';

/** Sentences (every annotation in words), as they follow what a chart's own text alternative says. */
export const alsoAlt = (said: readonly string[], lang: Lang): string =>
  said.map((each) => ` ${each}`).join(lang === 'zh' ? '。' : '.');
