import type { Lang } from '../model/text';
import type { Trimming } from './trim';

/** Gives the document its language and the colours that the author chose. */
export function dress(lang: Lang, { theme, transparent }: Trimming): void {
  const root = document.documentElement;
  root.lang = lang === 'zh' ? 'zh-CN' : 'en';
  if (theme !== 'auto') root.dataset['theme'] = theme;
  if (transparent) root.dataset['paper'] = 'none';
}
