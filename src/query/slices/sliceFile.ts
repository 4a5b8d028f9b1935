/**
 * Known values of one indicator, aligned with the catalog's reports: either a value for every report,
 * null where unknown, or, where few are known, `at` as well: the gap from the report before to each
 * (the first from -1, so that gaps are at least 1).
 */
export interface SliceFile {
  readonly version: string;
  readonly at?: readonly number[];
  readonly values: readonly (number | null)[];
}

/** Procurement amounts printed without a unit, by `at` as in a slice. */
export interface UnstatedFile {
  readonly version: string;
  readonly at: readonly number[];
  readonly printed: readonly string[];
}

/** Where the reports are from, aligned with the catalog's; addresses as `hosts` and the rest. */
export interface SourcesFile {
  readonly version: string;
  readonly published: readonly (string | null)[];
  readonly hosts: readonly string[];
  readonly host: readonly number[];
  readonly rest: readonly string[];
  /** Which reports have cells of other than the default status, by `at` as in a slice, and those. */
  readonly at: readonly number[];
  readonly cellStatus: readonly string[];
}

export const slicePath = (indicator: string): string => `slices/${indicator}.json`;
export const UNSTATED_PATH = 'slices/unstated.json';
export const SOURCES_PATH = 'sources.json';
