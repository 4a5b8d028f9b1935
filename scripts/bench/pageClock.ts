/** What the page's clock tells of one interaction, in milliseconds from the input event. */
export interface Told {
  /** To the paint after the last change that it made: all of its result is on the screen. */
  readonly result: number;
  /** To the next paint, whatever that shows. */
  readonly next: number;
}

export interface PageClock {
  /** Forgets what was, and waits for input. */
  start(): void;
  /** Resolves when nothing has changed for a while after the input. Rejects where nothing changes at all. */
  stop(): Promise<Told>;
}

/**
 * Puts a clock into the page, as `window.pageClock`; runs there, and uses nothing from around it. It starts at the
 * time stamp of the last trusted key or click, end of a scroll, or step back, and is read in the task after the frame
 * that holds the last change within `<main>` or of the page's language: headings, marks, tables, lists, all of it.
 * Nothing that dims or waits counts as a result: what comes later moves the time on.
 */
export function putClock(): void {
  const QUIET = 400;
  const MOST = 5000;
  let input: number | null = null;
  let next: number | null = null;
  let last: number | null = null;
  let changed: number | null = null;
  let kind = '';
  const onInput = (event: Event) => {
    // A wheel's turn glides on for a while, which is no wait: it counts from where the scrolling ends.
    if (!event.isTrusted || (event.type === 'scroll' && kind !== 'wheel')) return;
    if (event.type !== 'scroll') kind = event.type;
    input = event.timeStamp;
    next = null;
    afterFrame(() => (next ??= performance.now()));
  };
  const afterFrame = (callback: () => void) => requestAnimationFrame(() => setTimeout(callback));
  for (const type of ['keydown', 'click', 'wheel', 'scroll', 'popstate'])
    window.addEventListener(type, onInput, { capture: true, passive: true });
  const watch = () => {
    if (input === null) return;
    const now = performance.now();
    changed = now;
    // Not painted yet: a long task may keep the frame waiting for longer than all is quiet.
    last = null;
    afterFrame(() => {
      if (changed === now) last = performance.now();
    });
  };
  const observer = new MutationObserver(watch);
  const observe = () => {
    const main = document.querySelector('#app main');
    if (!main) return void requestAnimationFrame(observe);
    observer.observe(main, { subtree: true, childList: true, attributes: true, characterData: true });
    observer.observe(document.documentElement, { attributeFilter: ['lang'] });
  };
  const clock: PageClock = {
    start() {
      observer.disconnect();
      input = next = last = changed = null;
      kind = '';
      observe();
    },
    stop() {
      const began = performance.now();
      return new Promise((resolve, reject) => {
        const look = () => {
          const now = performance.now();
          // A chart whose answer is late says so (after 150 ms): it isn't the result that stands there.
          const isBusy = document.querySelector('#app [aria-busy=true]') !== null;
          if (!isBusy && input !== null && next !== null && last !== null && now - last > QUIET)
            resolve({ result: last - input, next: next - input });
          else if (now - began > MOST)
            reject(new Error(input === null ? 'no input came' : 'nothing changed'));
          else setTimeout(look, 20);
        };
        look();
      });
    },
  };
  Object.assign(window, { pageClock: clock });
}
