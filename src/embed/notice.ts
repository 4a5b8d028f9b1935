import { embedSay } from '../i18n/embedText';
import type { Lang } from '../model/text';

function paragraph(content: string | Node): HTMLElement {
  const p = document.createElement('p');
  p.append(content);
  return p;
}

/**
 * Puts what the reader is to be told into `target`, a paragraph each. `href` is the address of the view on the page where
 * this stands in the chart's place; null where the chart's foot leads there. Without Svelte: it is told where all else
 * failed.
 */
export function notice(target: HTMLElement, texts: readonly string[], href: string | null, lang: Lang): void {
  const box = document.createElement('div');
  box.className = 'notice';
  box.setAttribute('role', href === null ? 'status' : 'alert');
  box.append(...texts.map(paragraph));
  if (href !== null) {
    const link = document.createElement('a');
    Object.assign(link, { href, target: '_blank', rel: 'noopener', textContent: embedSay('more', lang) });
    box.append(paragraph(link));
  }
  target.append(box);
}
