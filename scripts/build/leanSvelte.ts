import type { Plugin } from 'vite';
import { standIns } from './standIns';
import { NEVER_HYDRATING } from './withoutHydration';

/*
 * Svelte for an embedded chart, whose components await nothing, catch nothing, let nothing fade or glide, keep no state
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

/** A batch of changes, of which nothing waits: there is one at a time, and it's done with when it has been processed. */
const BATCH = `
import { BRANCH_EFFECT, CLEAN, DESTROYED, DIRTY, EFFECT, INERT, MAYBE_DIRTY, ROOT_EFFECT } from '#client/constants';
import { flush_tasks, queue_micro_task } from '../dom/task.js';
import * as e from '../errors.js';
import { is_dirty, update_effect } from '../runtime.js';
import { unlink_effect } from './effects.js';
import { old_values } from './sources.js';
import { set_signal_status } from './status.js';
const none = () => { throw new Error('built without await in components'); };
export let current_batch = null;
export let previous_batch = null;
export const batch_values = null;
export let is_flushing_sync = false;
export let collected_effects = null;
export let legacy_updates = null;
export let eager_block_effects = null;
let is_processing = false;
let flush_count = 0;

export class Batch {
  started = false;
  scheduled = [];
  static ensure() {
    if (current_batch === null) {
      const batch = (current_batch = new Batch());
      if (!is_processing && !is_flushing_sync) queue_micro_task(() => { if (!batch.started) batch.flush(); });
    }
    return current_batch;
  }
  schedule(effect) { this.scheduled.push(effect); }
  capture(source, value) { source.v = value; }
  register_created_effect() {}
  flush() {
    try {
      is_processing = true;
      current_batch = this;
      this.process();
    } finally {
      flush_count = 0;
      is_processing = false;
      collected_effects = legacy_updates = current_batch = null;
      old_values.clear();
    }
  }
  process() {
    this.started = true;
    const effects = (collected_effects = []);
    const updates = (legacy_updates = []);
    while (this.scheduled.length > 0) {
      if (flush_count++ > 1000) e.effect_update_depth_exceeded();
      for (const root of roots_of(this)) {
        try {
          traverse(root, effects);
        } catch (error) {
          reset_all(root);
          throw error;
        }
      }
    }
    current_batch = null;
    for (const effect of updates) Batch.ensure().schedule(effect);
    collected_effects = legacy_updates = null;
    previous_batch = this;
    flush_effects(effects);
    previous_batch = null;
    if (current_batch !== null) {
      old_values.clear();
      current_batch.process();
    }
  }
}

/** The roots above what is scheduled; the way down to it is marked by branches that aren't clean. */
function roots_of(batch) {
  const roots = [];
  next: for (let effect of batch.scheduled) {
    if ((effect.f & DESTROYED) !== 0 || (effect.f & (DIRTY | MAYBE_DIRTY)) === 0) continue;
    while (effect.parent !== null) {
      effect = effect.parent;
      if ((effect.f & (ROOT_EFFECT | BRANCH_EFFECT)) === 0) continue;
      if ((effect.f & CLEAN) === 0) continue next;
      effect.f ^= CLEAN;
    }
    roots.push(effect);
  }
  batch.scheduled = [];
  return roots;
}

/** Runs what is dirty below a root, and collects the effects that run after it. */
function traverse(root, effects) {
  root.f ^= CLEAN;
  let effect = root.first;
  while (effect !== null) {
    const is_branch = (effect.f & (BRANCH_EFFECT | ROOT_EFFECT)) !== 0;
    const is_skipped = (is_branch && (effect.f & CLEAN) !== 0) || (effect.f & INERT) !== 0;
    if (!is_skipped && effect.fn !== null) {
      if (is_branch) effect.f ^= CLEAN;
      else if ((effect.f & EFFECT) !== 0) effects.push(effect);
      else if (is_dirty(effect)) update_effect(effect);
      if (effect.first !== null) {
        effect = effect.first;
        continue;
      }
    }
    while (effect !== null && effect.next === null) effect = effect.parent;
    effect = effect && effect.next;
  }
}

function reset_all(effect) {
  set_signal_status(effect, CLEAN);
  for (let child = effect.first; child !== null; child = child.next) reset_all(child);
}

const is_gone = (effect) => (effect.f & (DESTROYED | INERT)) !== 0;

/** Runs effects; blocks that one of them changes are run before the next, outer ones first. */
function flush_effects(effects) {
  for (const effect of effects) {
    if (is_gone(effect) || !is_dirty(effect)) continue;
    eager_block_effects = new Set();
    update_effect(effect);
    if (effect.deps === null && effect.first === null && effect.nodes === null && effect.teardown === null && effect.ac === null)
      unlink_effect(effect);
    if (eager_block_effects?.size > 0) {
      old_values.clear();
      for (const block of eager_block_effects) {
        if (is_gone(block)) continue;
        const outer_last = [block];
        for (let outer = block.parent; outer !== null; outer = outer.parent)
          if (eager_block_effects.delete(outer)) outer_last.push(outer);
        for (const each of outer_last.reverse()) if (!is_gone(each)) update_effect(each);
      }
      eager_block_effects.clear();
    }
  }
  eager_block_effects = null;
}

export function flushSync(fn) {
  const was_flushing_sync = is_flushing_sync;
  const before = previous_batch;
  previous_batch = null;
  is_flushing_sync = true;
  try {
    if (fn) flushSync();
    const result = fn?.();
    for (;;) {
      flush_tasks();
      if (current_batch === null) return result;
      current_batch.flush();
    }
  } finally {
    is_flushing_sync = was_flushing_sync;
    previous_batch = before;
  }
}

export function schedule_effect(effect) { current_batch.schedule(effect); }
export const eager = none;
export const fork = none;
export const clear = () => {};
`;

/** One of several contents, the last one gone when the next comes: nothing fades. */
const BRANCHES = `
import { branch, destroy_effect } from '../../reactivity/effects.js';
export class BranchManager {
  effect = null;
  constructor(anchor) { this.anchor = anchor; }
  ensure(key, fn) {
    if (this.key === key) return;
    if (this.effect) destroy_effect(this.effect);
    this.key = key;
    this.effect = fn && branch(() => fn(this.anchor));
  }
}
`;

/** A list by its keys: what is gone is taken out, what is new put in, and all that isn't where it belongs moved there. */
const EACH = `
import {
  EACH_INDEX_REACTIVE, EACH_IS_CONTROLLED, EACH_ITEM_IMMUTABLE, EACH_ITEM_REACTIVE,
} from '../../../../constants.js';
import * as e from '../../errors.js';
import { derived_safe_equal } from '../../reactivity/deriveds.js';
import { block, branch, destroy_effect } from '../../reactivity/effects.js';
import { internal_set, mutable_source, source } from '../../reactivity/sources.js';
import { get } from '../../runtime.js';
import { create_text } from '../operations.js';
export const index = (_, i) => i;

function put_before(nodes, next) {
  for (let node = nodes.start, after; node; node = after) {
    after = node === nodes.end ? null : node.nextSibling;
    next.before(node);
  }
}

export const each = (node, flags, get_collection, get_key, render_fn, fallback_fn = null) => {
  const anchor = (flags & EACH_IS_CONTROLLED) !== 0 ? node.appendChild(create_text()) : node;
  const items = new Map();
  let fallback = null;
  const list = derived_safe_equal(() => [...(get_collection() ?? [])]);
  const item_of = (value, index) => ({
    v: (flags & EACH_ITEM_REACTIVE) === 0 ? null
      : (flags & EACH_ITEM_IMMUTABLE) === 0 ? mutable_source(value, false, false) : source(value),
    i: (flags & EACH_INDEX_REACTIVE) === 0 ? null : source(index),
  });
  block(() => {
    const array = get(list);
    const keys = new Set();
    array.forEach((value, index) => {
      const key = get_key(value, index);
      let item = items.get(key);
      if (item) {
        if (item.v) internal_set(item.v, value);
        if (item.i) internal_set(item.i, index);
      } else {
        items.set(key, (item = item_of(value, index)));
        item.e = branch(() => render_fn(anchor, item.v ?? value, item.i ?? index, get_collection));
      }
      keys.add(key);
    });
    if (keys.size < array.length) e.each_key_duplicate('', '', '');
    for (const [key, item] of items) {
      if (keys.has(key)) continue;
      destroy_effect(item.e);
      items.delete(key);
    }
    let next = anchor;
    for (const key of [...keys].reverse()) {
      const { nodes } = items.get(key).e;
      if (!nodes) continue;
      if (nodes.end.nextSibling !== next) put_before(nodes, next);
      next = nodes.start;
    }
    if (array.length > 0 && fallback) {
      destroy_effect(fallback);
      fallback = null;
    } else if (array.length === 0 && fallback_fn) fallback ??= branch(() => fallback_fn(anchor));
  });
};
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

/** Takes out of Svelte what embedded charts have no use for: more than a third of what a reader would wait for of it. */
export const leanSvelte = (): Plugin =>
  standIns('lean-svelte', {
    'client/dom/hydration.js': NEVER_HYDRATING,
    'client/dom/blocks/boundary.js': BOUNDARY,
    'client/dom/blocks/branches.js': BRANCHES,
    'client/dom/blocks/each.js': EACH,
    'client/reactivity/async.js': ASYNC,
    'client/reactivity/batch.js': BATCH,
    'client/proxy.js': PROXY,
    'shared/attributes.js': ATTRIBUTES,
  });
