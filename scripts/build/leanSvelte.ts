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

/**
 * Events are listened to where they happen: to hand them on from the document spares listeners, of which a chart has
 * few. Later than at once, as Chrome passes no pointer's events to what was cloned and isn't in the document yet.
 */
const EVENTS = `
import { without_reactive_context } from './bindings/shared.js';
const none = () => { throw new Error('built without this way to listen'); };
export const event_symbol = Symbol('events');
export const all_registered_events = new Set();
export const root_event_handles = new Set();
export const replay_events = () => {};
export const event = (name, element, handler) => {
  queueMicrotask(() => {
    element.addEventListener(name, (event) => without_reactive_context(() => handler?.call(element, event)));
  });
};
export const delegated = event;
export const delegate = () => {};
export const create_event = none;
export const on = none;
export const handle_event_propagation = none;
export const apply = none;
`;

/** A chart is mounted once and stays. */
const RENDER = `
import { TEXT_CACHE } from '#client/constants';
import { pop, push } from './context.js';
import { boundary } from './dom/blocks/boundary.js';
import { create_text, init_operations } from './dom/operations.js';
import { component_root } from './reactivity/effects.js';
export const should_intro = true;
export const set_should_intro = () => {};
export const set_text = (text, value) => {
  const shown = String(value ?? '');
  if (shown !== (text[TEXT_CACHE] ??= text.nodeValue)) text.nodeValue = text[TEXT_CACHE] = shown;
};
export const mount = (component, { target, props }) => {
  init_operations();
  component_root(() => {
    boundary(target.appendChild(create_text()), {}, (anchor) => {
      push({});
      component(anchor, props);
      pop();
    });
  });
};
const none = () => { throw new Error('built without it'); };
export const hydrate = none;
export const unmount = none;
`;

/** Attributes are texts and numbers. */
const SET_ATTRIBUTES = `
const none = () => { throw new Error('built without attributes but texts and numbers'); };
export const CLASS = Symbol('class');
export const STYLE = Symbol('style');
export const set_attribute = (element, name, value) => {
  if (typeof value === 'boolean') none();
  if (value == null) element.removeAttribute(name);
  else element.setAttribute(name, value);
};
export const remove_input_defaults = none;
export const set_value = none;
export const set_checked = none;
export const set_default_checked = none;
export const set_default_value = none;
export const set_xlink_attribute = none;
export const set_custom_element_data = none;
export const attribute_effect = none;
`;

/** Takes out of Svelte what embedded charts have no use for. */
export const leanSvelte = (): Plugin =>
  standIns('lean-svelte', {
    'client/dom/hydration.js': NEVER_HYDRATING,
    'client/dom/blocks/boundary.js': BOUNDARY,
    'client/reactivity/async.js': ASYNC,
    'client/proxy.js': PROXY,
    'client/render.js': RENDER,
    'client/dom/elements/attributes.js': SET_ATTRIBUTES,
    'client/dom/elements/events.js': EVENTS,
    'shared/attributes.js': ATTRIBUTES,
  });
