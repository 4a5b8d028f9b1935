import type { NationalTowns } from '../../check/coverage';
import { nationalTowns } from '../../check/coverage';
import { fetchJson } from '../../query/slices/fetchJson';
import type { Divisions } from '../../read/divisions';

/** The national list of towns, fetched as soon as a page is set up. */
export class NationalList {
  /** Null until it is there. */
  towns = $state.raw<NationalTowns | null>(null);
  /** Why it isn't; '' where nothing failed. */
  failure = $state('');

  constructor() {
    void this.load();
  }

  /** Fetches it, again where that failed before. */
  readonly load = async (): Promise<void> => {
    this.failure = '';
    try {
      this.towns = nationalTowns((await fetchJson('divisions.json')) as Divisions);
    } catch (reason) {
      this.failure = reason instanceof Error ? reason.message : String(reason);
    }
  };
}
