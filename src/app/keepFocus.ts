/**
 * Keeps the focus from falling back to the beginning of the page: when what has it goes, as a link does that leads to
 * another table, the nearest thing around it that can have it takes it (a table's region, else `content` itself).
 * `last` is what had the focus before this was called, if it was in `content`. Returns what stops that.
 */
export function keepFocus(content: HTMLElement, last: EventTarget | null): () => void {
  let around: readonly HTMLElement[] = last instanceof HTMLElement ? [last] : [];
  const follow = (event: FocusEvent) => {
    around = event
      .composedPath()
      .filter((each): each is HTMLElement => each instanceof HTMLElement)
      .filter((each, i) => i === 0 || each.hasAttribute('tabindex'));
  };
  const keep = () => {
    const [focused] = around;
    if (!focused || focused.isConnected || document.activeElement !== document.body) return;
    (around.find((each) => each.isConnected) ?? content).focus({ preventScroll: true });
  };
  const observer = new MutationObserver(keep);
  observer.observe(content, { childList: true, subtree: true });
  document.addEventListener('focusin', follow);
  keep();
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', follow);
  };
}
