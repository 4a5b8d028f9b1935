import type { Checked, CheckedReport, Whose } from '../check';
import { checkedAfter, checkedAlone, ofOwn } from '../check';
import type { OwnReport } from '../model/own';
import { bodyOf, publishedOf, yearOf } from '../model/own';
import { pause, Turns } from '../model/turns';
import { cellKey, pairsOf } from '../query/allChecks';
import type { OwnChecked } from '../query/allChecks';

/** A report to be checked, with what tells whose it is. */
export interface Checkable {
  readonly whose: Whose;
  readonly report: CheckedReport;
}

/** Kept over all pages: a report that doesn't change is checked once. */
const made = new WeakMap<OwnReport, Checkable>();
const checkedOnce = new WeakMap<OwnReport, Checked>();

function checkableOf(own: OwnReport): Checkable | null {
  const before = made.get(own);
  if (before) return before;
  const [body, year] = [bodyOf(own), yearOf(own)];
  if (!body || year === null) return null;
  const whose: Whose = { body, year, origin: 'own', published: publishedOf(own), url: own.read.url };
  const checkable = { whose, report: ofOwn(own) };
  made.set(own, checkable);
  return checkable;
}

interface Pair {
  readonly before: CheckedReport;
  readonly after: CheckedReport;
  readonly checked: Checked;
}

/**
 * Checks the reader's own reports in short turns, each report once for as long as it doesn't change. To
 * be made while a component is set up. `neighbour` gives the published report of a body and year.
 */
export class OwnChecks {
  #checked = $state.raw<OwnChecked>({ alone: new Map(), after: new Map() });
  #left = $state(0);
  #pairs: ReadonlyMap<string, Pair> = new Map();

  constructor(own: () => readonly OwnReport[], neighbour: () => (key: string) => Checkable | undefined) {
    $effect(() => {
      const overtaken = new AbortController();
      void this.#run(own(), neighbour(), overtaken.signal);
      return () => overtaken.abort();
    });
  }

  get checked(): OwnChecked {
    return this.#checked;
  }

  /** Reports that are still to be checked. */
  get left(): number {
    return this.#left;
  }

  async #run(
    own: readonly OwnReport[],
    neighbour: (key: string) => Checkable | undefined,
    signal: AbortSignal,
  ): Promise<void> {
    this.#left = own.length;
    // The first pause lets an effect that runs twice in a row start the work only once.
    await pause();
    const turns = new Turns();
    const alone = new Map<string, Checked>();
    const at = new Map<string, Checkable>();
    for (const [i, each] of own.entries()) {
      if (signal.aborted) return;
      const checkable = checkableOf(each);
      if (!checkable) continue;
      const checked = checkedOnce.get(each) ?? checkedAlone(checkable.whose, checkable.report);
      checkedOnce.set(each, checked);
      alone.set(each.id, checked);
      at.set(cellKey(checkable.whose.body.id, checkable.whose.year), checkable);
      if (i % 50 === 0) this.#left = own.length - i;
      await turns.rest();
    }
    const pairs = new Map<string, Pair>();
    for (const key of pairsOf(own)) {
      if (signal.aborted) return;
      const after = at.get(key) ?? neighbour(key);
      if (!after) continue;
      const earlier = cellKey(after.whose.body.id, after.whose.year - 1);
      const before = at.get(earlier) ?? neighbour(earlier);
      if (!before) continue;
      pairs.set(key, this.#pair(key, before, after));
      await turns.rest();
    }
    // Asked again: an abort may have come during the last pause.
    if (isAborted(signal)) return;
    this.#pairs = pairs;
    this.#checked = { alone, after: new Map([...pairs].map(([key, { checked }]) => [key, checked])) };
    this.#left = 0;
  }

  #pair(key: string, before: Checkable, after: Checkable): Pair {
    const known = this.#pairs.get(key);
    if (known?.before === before.report && known.after === after.report) return known;
    // A pair that takes an own report is the reader's own, whichever side it stands on.
    const whose: Whose = { ...after.whose, origin: 'own' };
    const checked = checkedAfter(whose, before.report, after.report);
    return { before: before.report, after: after.report, checked };
  }
}

const isAborted = (signal: AbortSignal): boolean => signal.aborted;
