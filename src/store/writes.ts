/** A transaction as far as writing needs it: `idb`'s. */
interface Transaction {
  readonly done: Promise<void>;
  commit(): void;
  abort(): void;
}

/** A transaction that has just been begun, and what is to be written in it. */
export interface Begun {
  readonly transaction: Transaction;
  readonly writes: readonly (() => Promise<unknown>)[];
}

/** Writes begun at a time: a thousand at once would hold the page up. All are of one transaction all the same. */
const TURN = 4;

/** Writes that are under way, so that leaving the page loses none of them. */
export class Writes {
  readonly #hurries = new Set<() => void>();

  /**
   * Begins a transaction at once and writes all of it or nothing, a few at a time. Rejects with the browser's
   * reason where it takes no more.
   */
  async write(begin: () => Begun): Promise<void> {
    const { transaction, writes } = begin();
    const { done } = transaction;
    // Waited for at the end; a write that fails before it is what is told.
    done.catch(() => undefined);
    const again: Promise<void>[] = [];
    const hurry = () => {
      transaction.abort();
      again.push(atOnce(begin()));
    };
    this.#hurries.add(hurry);
    try {
      for (let from = 0; from === 0 || from < writes.length; from += TURN) {
        const begun = writes.slice(from, from + TURN).map((write) => write());
        if (from + TURN >= writes.length) {
          // Once it is asked to commit, a transaction outlives the page.
          transaction.commit();
          this.#hurries.delete(hurry);
        }
        await Promise.all(begun);
      }
      await done;
    } catch (reason) {
      if (again.length === 0) throw reason;
      await Promise.all(again);
    } finally {
      this.#hurries.delete(hurry);
    }
  }

  /** To be called when the page is left: what isn't committed would be lost, so all of it is written anew, at once. */
  hurry(): void {
    for (const hurry of this.#hurries) hurry();
    this.#hurries.clear();
  }
}

/** Writes and commits before anything else can happen. */
async function atOnce({ transaction, writes }: Begun): Promise<void> {
  const begun = writes.map((write) => write());
  transaction.commit();
  await Promise.all([...begun, transaction.done]);
}
