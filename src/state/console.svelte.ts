import { messageOf } from '../model/messageOf';
import type { Report } from '../model/report';
import type { ConsoleEngine, ConsoleResult } from '../query/console/console';

/** Starts the console's engine with the reader's own reports. Rejects with an error whose `code` says why where it can't. */
export type OpenConsole = (
  own: readonly Report[],
  onprogress: (stage: string, fraction: number) => void,
  signal: AbortSignal,
) => Promise<ConsoleEngine>;

export type ConsoleState =
  | { readonly state: 'idle' | 'running' | 'cancelled' }
  | { readonly state: 'starting'; readonly stage: string; readonly fraction: number }
  | {
      readonly state: 'done';
      readonly result: ConsoleResult;
      readonly query: string;
      readonly seconds: number;
    }
  /** The query failed; `message` is DuckDB's own. */
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'no-engine'; readonly code: string; readonly detail: string };

/** Milliseconds between two changes of the clock. */
const TICK = 200;

/** Errors after which an engine is as it was; after others (no memory, a crash) it may not be. */
const HARMLESS = /^(?!Out of Memory|INTERNAL|FATAL)[A-Z][\w ]* Error:/u;

/** Runs a reader's queries, one at a time, in an engine that is started for the first and ended by a cancelled one. */
export class ConsoleRun {
  readonly #open: OpenConsole;
  readonly #own: () => readonly Report[];
  #engine: ConsoleEngine | null = null;
  #holds: readonly Report[] = [];
  #turn: AbortController | null = null;
  #now = $state.raw<ConsoleState>({ state: 'idle' });
  #seconds = $state(0);

  constructor(open: OpenConsole, own: () => readonly Report[]) {
    this.#open = open;
    this.#own = own;
  }

  get now(): ConsoleState {
    return this.#now;
  }

  /** Seconds since the query under way was sent. */
  get seconds(): number {
    return this.#seconds;
  }

  get isBusy(): boolean {
    return this.#now.state === 'starting' || this.#now.state === 'running';
  }

  /** Runs a query; one under way is cancelled. Never rejects: what came of it is the state. */
  async run(query: string): Promise<void> {
    if (this.isBusy) this.cancel();
    const turn = new AbortController();
    this.#turn = turn;
    const isOver = () => turn.signal.aborted;
    const tell = (state: ConsoleState) => {
      if (!isOver()) this.#now = state;
    };
    const engine = await this.#ready(turn.signal, tell);
    if (!engine || isOver()) return;
    const begun = performance.now();
    const elapsed = () => (performance.now() - begun) / 1000;
    this.#seconds = 0;
    tell({ state: 'running' });
    const clock = setInterval(() => (this.#seconds = elapsed()), TICK);
    turn.signal.addEventListener('abort', () => clearInterval(clock));
    try {
      const result = await engine.run(query);
      tell({ state: 'done', result, query, seconds: elapsed() });
    } catch (reason) {
      const message = messageOf(reason);
      if (!isOver() && !HARMLESS.test(message)) this.#end();
      tell({ state: 'failed', message });
    } finally {
      clearInterval(clock);
    }
  }

  /** Ends the query under way, and its engine with it; does nothing where none is. */
  cancel(): void {
    if (!this.isBusy) return;
    this.close();
    this.#now = { state: 'cancelled' };
  }

  /** Ends the engine and whatever it is at. */
  close(): void {
    this.#turn?.abort();
    this.#end();
  }

  #end(): void {
    void this.#engine?.close();
    this.#engine = null;
  }

  /** The engine, holding the reader's reports as they are now; null where it can't be started. */
  async #ready(signal: AbortSignal, tell: (state: ConsoleState) => void): Promise<ConsoleEngine | null> {
    const own = this.#own();
    if (this.#engine && this.#holds === own) return this.#engine;
    this.#end();
    tell({ state: 'starting', stage: 'code', fraction: 0 });
    try {
      const engine = await this.#open(
        own,
        (stage, fraction) => tell({ state: 'starting', stage, fraction }),
        signal,
      );
      if (signal.aborted) {
        void engine.close();
        return null;
      }
      this.#engine = engine;
      this.#holds = own;
      return engine;
    } catch (reason) {
      const { code } = reason as { code?: unknown };
      tell({
        state: 'no-engine',
        code: typeof code === 'string' ? code : 'unknown',
        detail: messageOf(reason),
      });
      return null;
    }
  }
}
