import { BrokenSlice, Fields } from './slices/shape';

/** What became of a report or a cell from one version of the data to the next. */
export const CHANGES = [
  'report_added',
  'report_removed',
  'value_added',
  'value_removed',
  'value_changed',
  'status_changed',
] as const;
export type ChangeKind = (typeof CHANGES)[number];

/** One change. Of a report as a whole the column is ''; an unknown value is ''. Of a status the column is its cell's. */
export interface Change {
  /** Version that it came with. */
  readonly version: string;
  readonly change: ChangeKind;
  readonly body_id: string;
  readonly body: string;
  readonly year: number;
  readonly column: string;
  readonly old: string;
  readonly new: string;
}

/** A version of the data that was published, the hash of its content, and what it was about. */
export interface Version {
  readonly version: string;
  /** ISO day. */
  readonly date: string;
  readonly zh: string;
  readonly en: string;
}

/** The log of changes as the page reads it, the newest version first. */
export interface ChangesFile {
  readonly versions: readonly Version[];
  readonly changes: readonly Change[];
}

export const CHANGES_PATH = 'changes.json';

/** Reads the log. Throws `BrokenSlice` where it isn't one; its entries were validated when it was built. */
export function readChanges(json: unknown): ChangesFile {
  const { versions, changes } = json as Partial<ChangesFile>;
  const fields = new Fields(json, CHANGES_PATH);
  if (!Array.isArray(versions) || !Array.isArray(changes))
    throw new BrokenSlice(fields.path, 'is no log of changes');
  return { versions, changes };
}
