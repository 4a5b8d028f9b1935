import { messageOf } from '../../model/messageOf';
import type { Choice } from '../../export/format';
import { MOST_VALUES } from '../../export/format';
import { countValues, gathered } from '../../export/gather';
import type { About } from '../../export/write';
import { FIGURE_IDS } from '../../model/figures';
import type { AnyAnswered } from '../../model/series';
import type { AppState } from '../../state/appState.svelte';
import { Exporter } from './exporter';

export type What = 'view' | 'all';

/** Where a download stands. */
export type Stage =
  | { readonly at: 'gathering'; readonly done: number; readonly of: number }
  | { readonly at: 'fetching' | 'measuring' }
  | {
      readonly at: 'ready';
      readonly rows: number;
      readonly columns: number;
      readonly bytes: number;
      readonly isExact: boolean;
    }
  | { readonly at: 'writing'; readonly rows: number; readonly of: number }
  | { readonly at: 'refused'; readonly n: number }
  | { readonly at: 'nothing' }
  | { readonly at: 'cancelled' }
  | { readonly at: 'failed'; readonly reason: string };

/** One download of a dialog: gathers what was chosen, tells its size, writes it. */
export class ExportState {
  readonly #app: AppState;
  readonly #answered: AnyAnswered | null;
  #exporter: Exporter | null = null;
  #abort = new AbortController();
  #holds: What | null = null;
  #stage = $state.raw<Stage>({ at: 'measuring' });

  /** `answered` is the view's; null where there is none. */
  constructor(app: AppState, answered: AnyAnswered | null) {
    this.#app = app;
    this.#answered = answered;
  }

  get stage(): Stage {
    return this.#stage;
  }

  #count(what: What): number {
    if (what === 'view') return this.#answered ? countValues(this.#answered) : 0;
    const { data, own } = this.#app;
    return (data.published.length + own.reports.length) * FIGURE_IDS.length;
  }

  /** Has the worker hold what was chosen, unless it does. */
  async #hold(what: What, of: number, signal: AbortSignal): Promise<Exporter> {
    if (this.#exporter && this.#holds === what) return this.#exporter;
    this.#exporter?.close();
    const exporter = (this.#exporter = new Exporter());
    this.#holds = null;
    if (what === 'all') {
      this.#stage = { at: 'fetching' };
      await exporter.load(this.#app.own.reports);
    } else if (this.#answered) {
      this.#stage = { at: 'gathering', done: 0, of };
      for await (const batch of gathered(this.#answered, this.#app.data.answers, signal))
        this.#stage = { at: 'gathering', done: await exporter.take(batch), of };
    }
    this.#holds = what;
    return exporter;
  }

  /** Runs work that a later choice, or `cancel`, overtakes. */
  async #run(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    this.#abort.abort();
    const abort = (this.#abort = new AbortController());
    try {
      await work(abort.signal);
    } catch (reason) {
      if (abort.signal.aborted) return;
      this.#drop();
      this.#stage = { at: 'failed', reason: messageOf(reason) };
    }
  }

  #drop(): void {
    this.#exporter?.close();
    this.#exporter = null;
    this.#holds = null;
  }

  /** Makes ready what was chosen, and tells how large it gets. */
  prepare(what: What, choice: Choice, about: About): Promise<void> {
    // A worker that is at something else is not waited for.
    if (this.#stage.at !== 'ready' && this.#stage.at !== 'refused') this.#drop();
    return this.#run(async (signal) => {
      const count = this.#count(what);
      if (count === 0) {
        this.#stage = { at: 'nothing' };
        return;
      }
      if (count > MOST_VALUES) {
        this.#stage = { at: 'refused', n: count };
        return;
      }
      const exporter = await this.#hold(what, count, signal);
      signal.throwIfAborted();
      this.#stage = { at: 'measuring' };
      const size = await exporter.size(choice, about);
      if (!signal.aborted) this.#stage = { at: 'ready', ...size };
    });
  }

  /** The file that was made ready; null where it was cancelled or failed, which the stage tells. */
  async write(choice: Choice, about: About): Promise<Blob | null> {
    const ready = this.#stage;
    const exporter = this.#exporter;
    if (ready.at !== 'ready' || !exporter) return null;
    let file: Blob | null = null;
    await this.#run(async (signal) => {
      this.#stage = { at: 'writing', rows: 0, of: ready.rows };
      file = await exporter.write(choice, about, (rows, of) => (this.#stage = { at: 'writing', rows, of }));
      if (!signal.aborted) this.#stage = ready;
    });
    return file;
  }

  /** Ends whatever is going on. */
  cancel(): void {
    this.#abort.abort();
    this.#drop();
    this.#stage = { at: 'cancelled' };
  }
}
