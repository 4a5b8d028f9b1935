import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const HYDRATION = /\/svelte\/src\/internal\/client\/dom\/hydration\.js$/u;

/** What Svelte's module on hydration exports, for a page that has nothing to hydrate: never hydrating. */
const NEVER = `
export const hydrating = false;
export const hydrate_node = null;
export const set_hydrating = () => {};
export const set_hydrate_node = (node) => node;
export const hydrate_next = () => {};
export const reset = () => {};
export const hydrate_template = () => {};
export const next = () => {};
export const skip_nodes = () => null;
export const read_hydration_instruction = () => null;
`;

const exportsOf = (code: string): string =>
  [...code.matchAll(/^export (?:const|let|function) (\w+)/gmu)]
    .map(([, name = '']) => name)
    .sort()
    .join(' ');

/**
 * Takes the code out of Svelte that would take over HTML from a server: this page draws itself, and that code, spread
 * over every kind of block, is a thirteenth of Svelte's. Throws where Svelte's module isn't the one known.
 */
export function withoutHydration(): Plugin {
  return {
    name: 'without-hydration',
    apply: 'build',
    enforce: 'pre',
    load: {
      filter: { id: HYDRATION },
      handler(id) {
        if (exportsOf(readFileSync(id, 'utf8')) !== exportsOf(NEVER))
          this.error('Svelte’s hydration isn’t as it was: see withoutHydration.ts');
        return NEVER;
      },
    },
  };
}
