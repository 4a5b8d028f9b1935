import type { Question } from '../model/question';
import type { Answer, Answers } from '../model/series';

/** A question and its answer; a chart draws the two together, so that no title runs ahead of its marks. */
export interface Answered<Q extends Question> {
  readonly question: Q;
  readonly series: Answer<Q>;
}

/** Milliseconds after which waiting is worth a word. */
const WORTH_A_WORD = 150;

/**
 * Keeps a question answered: asks again when the question or the source of answers changes, drops
 * what is overtaken, and keeps the last answer until the next one is there. To be made while a
 * component is set up. A question of null is not asked. Drawn into markup, where no effect asks, it has
 * what was `prepared`.
 */
export class Asked<Q extends Question> {
  #answered = $state.raw<Answered<Q> | null>(null);
  #failure = $state.raw<unknown>(null);
  #slow = $state(false);
  /** The question last answered, as text; nothing is drawn from it, so it is no state. */
  #settled = '';

  constructor(
    question: () => Q | null,
    answers: () => Answers,
    prepared: (question: Q) => Answer<Q> | null = () => null,
  ) {
    if (import.meta.env.SSR) {
      const asked = question();
      const series = asked && prepared(asked);
      if (asked && series) this.#answered = { question: asked, series };
    }
    // As text, which stays the same where another choice changes the view: then nothing is asked anew.
    const text = $derived(JSON.stringify(question()));
    $effect(() => {
      const asking = text;
      const asked = JSON.parse(asking) as Q | null;
      if (asked === null) {
        this.#answered = null;
        this.#settled = '';
        return;
      }
      const overtaken = new AbortController();
      // Asked again of another (the engine takes over from the slices), it has its answer on the page meanwhile.
      const isNew = asking !== this.#settled;
      const timer = setTimeout(() => (this.#slow = isNew), WORTH_A_WORD);
      const settle = () => {
        clearTimeout(timer);
        this.#slow = false;
      };
      answers()
        .answer(asked, overtaken.signal)
        .then(
          (series) => {
            if (overtaken.signal.aborted) return;
            settle();
            this.#settled = asking;
            this.#answered = { question: asked, series };
            this.#failure = null;
          },
          (reason: unknown) => {
            if (overtaken.signal.aborted) return;
            settle();
            this.#failure = reason;
          },
        );
      return () => {
        overtaken.abort();
        settle();
      };
    });
  }

  /** The last answer, null before the first. */
  get answered(): Answered<Q> | null {
    return this.#answered;
  }

  /** Why the last question has no answer; null where it has. */
  get failure(): unknown {
    return this.#failure;
  }

  /** True while an answer is awaited for longer than a reader would overlook. */
  get slow(): boolean {
    return this.#slow;
  }
}
