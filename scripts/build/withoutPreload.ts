import type { Plugin } from 'vite';

/**
 * Leaves Vite's helper out that fetches styles and further files ahead of what comes later: of code whose later
 * files need neither, it would be a fiftieth.
 */
export const withoutPreload = (): Plugin => ({
  name: 'without-preload',
  apply: 'build',
  enforce: 'pre',
  load: {
    filter: { id: /^\0vite\/preload-helper\.js$/u },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
});
