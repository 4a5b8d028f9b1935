import type { HeightMessage } from './heights';

/**
 * Tells the page around how tall this one is, whenever that changes. The page around is told nothing else, and
 * nothing that it says is listened to. Returns what tells it at once: out of sight, browsers observe nothing, and a
 * frame should have its height before the reader comes to it. To whom it goes is nobody's secret: any page may embed.
 */
export function tellHeight(): () => void {
  if (window.parent === window) return () => undefined;
  const root = document.documentElement;
  const tell = () => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    window.parent.postMessage({ type: 'gongkai-height', height } satisfies HeightMessage, '*');
  };
  new ResizeObserver(tell).observe(root);
  // The page around may have come to listen too late for the first: by a new height of the frame it asks again.
  window.addEventListener('resize', tell);
  return tell;
}
