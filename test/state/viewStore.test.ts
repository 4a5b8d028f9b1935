import { expect, test } from 'vitest';
import type { AddressBar } from '../../src/state/viewStore.svelte';
import { ViewStore } from '../../src/state/viewStore.svelte';

/** An address bar with a history, as a browser's: pushing drops what lay ahead. */
class Bar implements AddressBar {
  #entries: string[];
  #at = 0;
  #moved = () => {};

  constructor(search: string) {
    this.#entries = [search];
  }

  get length(): number {
    return this.#entries.length;
  }

  search(): string {
    return this.#entries[this.#at] ?? '';
  }

  push(search: string): void {
    this.#entries = [...this.#entries.slice(0, this.#at + 1), search];
    this.#at += 1;
  }

  replace(search: string): void {
    this.#entries[this.#at] = search;
  }

  onmove(callback: () => void): () => void {
    this.#moved = callback;
    return () => (this.#moved = () => {});
  }

  go(steps: number): void {
    this.#at += steps;
    this.#moved();
  }
}

test('a change is a step in the history, and back undoes it', () => {
  const bar = new Bar('?lang=en');
  const store = new ViewStore(bar);
  store.follow();
  store.change({ page: 'ranking' });
  store.change({ year: 2022 });
  expect(bar.search()).toBe('?view=ranking&lang=en&year=2022');
  bar.go(-1);
  expect(store.current).toMatchObject({ page: 'ranking', year: null });
  bar.go(-1);
  expect(store.current).toMatchObject({ page: 'overview', lang: 'en' });
  bar.go(2);
  expect(store.current.year).toBe(2022);
});

test('typing stays one step, and a change that changes nothing is none', () => {
  const bar = new Bar('?view=data');
  const store = new ViewStore(bar);
  for (const filter of ['金', '金城', '金城镇']) store.change({ filter }, 'replace');
  store.change({ filter: '金城镇' });
  expect(bar.length).toBe(1);
  expect(bar.search()).toBe(`?view=data&q=${encodeURIComponent('金城镇')}`);
});

test('what the address says wrongly is named until the view changes', () => {
  const store = new ViewStore(new Bar('?year=1066'));
  expect(store.bad).toEqual([{ param: 'year', text: '1066' }]);
  store.change({ page: 'data' });
  expect(store.bad).toEqual([]);
});

test('a link beside the current view keeps the rest of it', () => {
  const store = new ViewStore(new Bar('?view=ranking&lang=en'));
  expect(store.href({ page: 'data' })).toBe('?view=data&lang=en');
  expect(store.href({ page: 'overview', lang: 'zh' })).toBe('./');
});
