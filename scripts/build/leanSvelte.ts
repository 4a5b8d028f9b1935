import type { Plugin } from 'vite';
import { standIns } from './standIns';
import { NEVER_HYDRATING } from './withoutHydration';

/*
 * Svelte for an embedded chart, whose components await nothing, catch nothing, keep no state
 * but plain values, and write no style beside its directives. What isn't there throws where a component would need it.
 */

/** Svelte puts a boundary around all that is mounted; with nothing to show in its place it catches nothing either. */
const BOUNDARY = `
import { EFFECT_PRESERVED, EFFECT_TRANSPARENT } from '#client/constants';
import { block, branch } from '../../reactivity/effects.js';
export class Boundary {}
export const boundary = (node, props, children) => {
  if (props.failed || props.onerror) throw new Error('built without <svelte:boundary>');
  block(() => { branch(() => children(node)); }, EFFECT_TRANSPARENT | EFFECT_PRESERVED);
};
export const pending = () => 0;
`;

/** What a template draws on is all there at once. */
const ASYNC = `
import { derived } from './deriveds.js';
const none = () => { throw new Error('built without await in components'); };
export const flatten = (blockers, sync, async, fn) => {
  if (async.length > 0) none();
  fn(sync.map(derived));
};
export const run_after_blockers = (blockers, fn) => fn();
export const capture = none;
export const save = none;
export const unsave = none;
export const track_reactivity_loss = none;
export const for_await_track_reactivity_loss = none;
export const unset_context = none;
export const run = none;
export const wait = none;
export const increment_pending = none;
`;

/** State is a plain value, or what \`$state.raw\` keeps. */
const PROXY = `
export const proxy = (value) => {
  if (typeof value === 'object' && value !== null) throw new Error('built without $state of objects');
  return value;
};
export const get_proxied_value = (value) => value;
export const is = Object.is;
`;

/** Classes are text and directives, styles directives alone. */
const ATTRIBUTES = `
const none = () => { throw new Error('built without lists of classes'); };
export const attr = none;
export const clsx = none;
export const to_class = (value, hash, directives = {}) => {
  const all = [value ?? '', hash ?? '', ...Object.keys(directives).filter((name) => directives[name])];
  return all.filter((name) => name !== '').join(' ') || null;
};
export const to_style = (value, styles) => {
  if (value || Array.isArray(styles)) throw new Error('built without styles but their directives');
  const all = Object.entries(styles).filter(([, each]) => each != null && each !== '');
  return all.map(([name, each]) => name + ': ' + each).join('; ') || null;
};
`;

/** Takes out of Svelte what embedded charts have no use for. */
export const leanSvelte = (): Plugin =>
  standIns('lean-svelte', {
    'client/dom/hydration.js': NEVER_HYDRATING,
    'client/dom/blocks/boundary.js': BOUNDARY,
    'client/reactivity/async.js': ASYNC,
    'client/proxy.js': PROXY,
    'shared/attributes.js': ATTRIBUTES,
  });
