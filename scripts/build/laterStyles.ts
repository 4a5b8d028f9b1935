import type { Plugin } from 'vite';

/** Takes the styles out of a chart's that belong to what `src/embed/later` brings: they have a file of their own. */
export const laterStyles = (): Plugin => ({
  name: 'later-styles',
  apply: 'build',
  enforce: 'pre',
  transform: {
    order: 'pre',
    filter: { id: /\/(?:PointReading|FigureTable)\.svelte\?.*type=style/u },
    handler: () => ({ code: '', map: null }),
  },
});
