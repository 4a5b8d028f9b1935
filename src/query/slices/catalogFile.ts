import type { IndicatorId } from '../../model/indicators';

/**
 * The catalog as JSON, in columns and dictionaries so that it compresses well. Bodies are in the order
 * of their ids; reports in that of their bodies, then years; slices align with the reports.
 */
export interface CatalogFile {
  /** Hash of all the data: the same in every file built from the same reports. */
  readonly version: string;
  /** Columns of the distinct places of bodies. */
  readonly places: {
    readonly area: readonly string[];
    readonly province: readonly string[];
    readonly city: readonly string[];
    readonly county: readonly string[];
  };
  /** Columns of the distinct pairs of level and kind. */
  readonly sorts: { readonly level: readonly string[]; readonly kind: readonly string[] };
  readonly bodies: {
    readonly place: readonly number[];
    readonly sort: readonly number[];
    /** What its code adds to its area's; null where it has no code of its own. */
    readonly tail: readonly (string | null)[];
    readonly name: readonly string[];
    /** Number of its reports. */
    readonly reports: readonly number[];
  };
  readonly reports: {
    readonly year: readonly number[];
    /** Reports, by their place, that printed the other form than their year's. */
    readonly otherForm: readonly number[];
  };
  /** Years that have a report, ascending. */
  readonly years: readonly number[];
  /** Known values by indicator: the distinct tables, flat by level (of `LEVELS`), then year, and which of them is whose. */
  readonly known: {
    readonly tables: readonly (readonly number[])[];
    readonly of: Readonly<Partial<Record<IndicatorId, number>>>;
  };
  /** Indicators whose slice would be too large to be worth it: only DuckDB knows their values. */
  readonly withoutSlice: readonly IndicatorId[];
}

export const CATALOG_PATH = 'catalog.json';
