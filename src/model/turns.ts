/** Lets whoever waits have a turn: input, paint, messages, a cancelling. */
export const pause = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

/** Milliseconds of work after which others get their turn. */
const TURN = 10;

/** Long work in short turns, on a thread that has other things to do. Begins with a turn of its own. */
export class Turns {
  #began = performance.now();

  /** To be awaited between pieces of work: pauses where the turn has lasted long enough. */
  async rest(): Promise<void> {
    if (performance.now() - this.#began < TURN) return;
    await pause();
    this.#began = performance.now();
  }
}
