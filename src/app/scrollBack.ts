/** Milliseconds in which a page's parts are waited for; later, a jump would startle. */
const WAIT = 3000;
const READERS_OWN = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/**
 * Scrolls as far as a step of the history was scrolled when it was left (`top` of its state), and again as its parts
 * come in, which the browser doesn't wait for; until the reader moves the page. Nothing where the state tells nothing.
 */
export function scrollBack(state: unknown): void {
  const top = (state as { readonly top?: unknown } | null)?.top;
  if (typeof top !== 'number' || top <= 0) return;
  const observer = new ResizeObserver(() => window.scrollTo(0, top));
  const moved = new AbortController();
  const { signal } = moved;
  signal.addEventListener('abort', () => observer.disconnect());
  for (const event of READERS_OWN)
    window.addEventListener(event, () => moved.abort(), { signal, passive: true });
  window.addEventListener('popstate', () => moved.abort(), { signal });
  setTimeout(() => moved.abort(), WAIT);
  observer.observe(document.body);
}
