/** Out of sight nothing is painted: then this is as good as painted. In milliseconds. */
const UNSEEN = 1000;

/** Does what nobody waits for once the page is painted. */
export function afterPaint(work: () => unknown): void {
  let isDone = false;
  const once = () => {
    if (!isDone) work();
    isDone = true;
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, UNSEEN);
}
