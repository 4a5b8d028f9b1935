import { messageOf } from '../../model/messageOf';
import type { NationalTowns } from '../../check/coverage';
import { nationalTowns } from '../../check/coverage';
import { fetchJson } from '../../query/slices/fetchJson';
import type { Divisions } from '../../read/divisions';

/** What was read, for the next page that asks: a list of forty thousand towns takes its time. */
let kept: NationalTowns | null = null;

/** The national list of towns, fetched as soon as a page is set up. */
export class NationalList {
  /** Null until it is there. */
  towns = $state.raw<NationalTowns | null>(kept);
  /** Why it isn't; '' where nothing failed. */
  failure = $state('');

  constructor() {
    if (!kept) void this.load();
  }

  /** Fetches it, again where that failed before. */
  readonly load = async (): Promise<void> => {
    this.failure = '';
    try {
      kept = nationalTowns((await fetchJson('divisions.json')) as Divisions);
      this.towns = kept;
    } catch (reason) {
      this.failure = messageOf(reason);
    }
  };
}
