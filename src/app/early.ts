/*
 * Stands in the built page's HTML and runs before anything is painted: colours and picture have to be
 * right at once. It starts the page's code too, behind the picture where the reader asked for that view.
 */
{
  const root = document.documentElement;
  const main = document.currentScript?.dataset['main'] ?? '';

  let theme: string | null = null;
  try {
    theme = localStorage.getItem('gongkai-theme');
  } catch {
    // Denied, as in state/theme.svelte.ts: the system's colours.
  }
  if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;

  /** The code's coming may fail before the words for it are there: they follow the picture. */
  const tellUnloaded = () => {
    const words = document.getElementById('unloaded');
    if (words) words.hidden = false;
    else requestAnimationFrame(tellUnloaded);
  };

  /** Nothing is fetched before the picture is painted: on a slow machine each request holds it up. */
  const start = () => {
    for (const link of document.querySelectorAll<HTMLLinkElement>('link[data-rel]'))
      link.rel = link.dataset['rel'] ?? '';
    import(/* @vite-ignore */ main).catch((reason: unknown) => {
      tellUnloaded();
      console.error(reason);
    });
  };

  /** The first frame with all of the picture in it: what follows the picture is there. */
  const paint = () => {
    if (!document.getElementById('app')) {
      requestAnimationFrame(paint);
      return;
    }
    const choice = document.querySelector<HTMLSelectElement>('#front .theme select');
    if (choice) choice.value = root.dataset['theme'] ?? 'auto';
    setTimeout(() => {
      performance.mark('first-chart');
      start();
    });
  };

  if (location.search === '') {
    requestAnimationFrame(paint);
  } else {
    root.dataset['front'] = 'other';
    start();
  }
}
