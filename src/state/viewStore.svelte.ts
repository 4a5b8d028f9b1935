import type { ViewState } from '../model/view';
import { DEFAULT_VIEW } from '../model/view';
import type { BadParam } from '../model/viewUrl';
import { readView, writeView } from '../model/viewUrl';

/** The browser's address and history, as far as the view needs them. */
export interface AddressBar {
  search(): string;
  push(search: string): void;
  replace(search: string): void;
  /** Calls back when the reader goes back or forward; returns what stops that. */
  onmove(callback: () => void): () => void;
}

/** The address bar of a window; a step left behind holds how far it was scrolled, as `top` of its state. */
export function addressBarOf(window: Window): AddressBar {
  const url = (search: string) => window.location.pathname + search + window.location.hash;
  return {
    search: () => window.location.search,
    push: (search) => {
      window.history.replaceState({ top: window.scrollY }, '');
      window.history.pushState(null, '', url(search));
    },
    replace: (search) => window.history.replaceState(null, '', url(search)),
    onmove: (callback) => {
      window.addEventListener('popstate', callback);
      return () => window.removeEventListener('popstate', callback);
    },
  };
}

/** The view, kept equal to the address bar. */
export class ViewStore {
  readonly #bar: AddressBar;
  #view = $state.raw<ViewState>(DEFAULT_VIEW);
  #bad = $state.raw<readonly BadParam[]>([]);

  constructor(bar: AddressBar) {
    this.#bar = bar;
    this.#read();
  }

  get current(): ViewState {
    return this.#view;
  }

  /** Parameters of the address that could not be used. */
  get bad(): readonly BadParam[] {
    return this.#bad;
  }

  /** Changes the view: a step in the history, or (for typing) in place of the current one. */
  change(patch: Partial<ViewState>, how: 'push' | 'replace' = 'push'): void {
    const next = { ...this.#view, ...patch };
    const search = writeView(next);
    this.#bad = [];
    this.#view = next;
    if (search === this.#bar.search()) return;
    if (how === 'push') this.#bar.push(search);
    else this.#bar.replace(search);
  }

  /** The address of a view beside the current one. */
  href(patch: Partial<ViewState>): string {
    const search = writeView({ ...this.#view, ...patch });
    return search === '' ? './' : search;
  }

  /** Follows the reader's back and forward; returns what stops it. */
  follow(): () => void {
    return this.#bar.onmove(() => this.#read());
  }

  #read(): void {
    const { view, bad } = readView(this.#bar.search());
    this.#view = view;
    this.#bad = bad;
  }
}
