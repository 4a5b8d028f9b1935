/** An address below the page's own, whole: a worker would take a relative one for its own. */
export const pageAddress = (path: string): string => new URL(path, document.baseURI).href;

/** Resolves when what was just put on the page has been painted. */
export function afterPaint(callback: () => void): void {
  requestAnimationFrame(() => setTimeout(callback));
}
