import type { RowsQuestion } from '../model/question';
import type { Answers, DataRow } from '../model/series';

/** Rows asked for at a time. */
const PAGE = 100;

/**
 * The rows of a question, read page by page as they are scrolled to. Changing the question (not the
 * window) starts over; rows already there stay until the first page of the new ones has come.
 */
export class RowWindow {
  readonly #question: () => RowsQuestion;
  readonly #answers: () => Answers;
  #pages = $state.raw<ReadonlyMap<number, readonly DataRow[]>>(new Map());
  #total = $state.raw<number | null>(null);
  #failure = $state.raw<unknown>(null);
  #asked = new Set<number>();
  #turn = new AbortController();

  constructor(question: () => RowsQuestion, answers: () => Answers) {
    this.#question = question;
    this.#answers = answers;
    $effect(() => {
      question();
      answers();
      this.#turn.abort();
      this.#turn = new AbortController();
      this.#asked = new Set();
      this.#fetch(0);
    });
  }

  /** Rows in all; null before the first answer. */
  get total(): number | null {
    return this.#total;
  }

  get failure(): unknown {
    return this.#failure;
  }

  /** The row at `index`, undefined until it has come; `need` asks for it. */
  at(index: number): DataRow | undefined {
    return this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  /** Asks for the rows from `first` to `last`, both included, that aren't there yet. */
  need(first: number, last: number): void {
    for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page++) this.#fetch(page);
  }

  #fetch(page: number): void {
    if (this.#asked.has(page)) return;
    this.#asked.add(page);
    const { signal } = this.#turn;
    const startsOver = this.#asked.size === 1;
    this.#answers()
      .answer({ ...this.#question(), offset: page * PAGE, limit: PAGE }, signal)
      .then(
        ({ total, rows }) => {
          if (signal.aborted) return;
          this.#total = total;
          this.#pages = new Map(startsOver && page === 0 ? [] : this.#pages).set(page, rows);
          this.#failure = null;
        },
        (reason: unknown) => {
          if (!signal.aborted) this.#failure = reason;
        },
      );
  }
}
