import { ANNOTATION } from '../i18n/annotationText';
import type { Lang } from '../model/text';
import type { ReadingFact } from './reading';

/** The texts of a link's author at what is read, as a fact of its reading; none where there are none. */
export const annotationFacts = (texts: readonly string[], lang: Lang): readonly ReadingFact[] =>
  texts.length === 0 ? [] : [{ label: ANNOTATION[lang], value: texts.join(lang === 'zh' ? '；' : '; ') }];
