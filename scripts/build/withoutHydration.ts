import type { Plugin } from 'vite';
import { standIns } from './standIns.ts';

/** What Svelte's module on hydration exports, for a page that has nothing to hydrate: never hydrating. */
export const NEVER_HYDRATING = `
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

/**
 * Takes the code out of Svelte that would take over HTML from a server: this page draws itself, and that code, spread
 * over every kind of block, is a thirteenth of Svelte's.
 */
export const withoutHydration = (): Plugin =>
  standIns('without-hydration', { 'client/dom/hydration.js': NEVER_HYDRATING });
