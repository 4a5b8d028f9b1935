import type { HeightMessage } from './heights';

/**
 * Tells the page around how tall this one is, whenever that changes. The page around is told nothing else, and
 * nothing that it says is listened to. To whom it goes is nobody's secret: any page may embed.
 */
export function tellHeight(): void {
  if (window.parent === window) return;
  const root = document.documentElement;
  new ResizeObserver(() => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    window.parent.postMessage({ type: 'gongkai-height', height } satisfies HeightMessage, '*');
  }).observe(root);
}
