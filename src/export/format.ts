/** The formats that a download can have. */
export const FORMATS = ['csv', 'xlsx', 'json', 'parquet'] as const;
export type Format = (typeof FORMATS)[number];

export const SHAPES = ['long', 'wide'] as const;
export type Shape = (typeof SHAPES)[number];

/** How a reader wants it. */
export interface Choice {
  readonly shape: Shape;
  readonly format: Format;
  /** A byte order mark before a CSV, for Excel. */
  readonly mark: boolean;
}

/** More numbers than these are not held in a browser to be written: they take half a gigabyte of memory there. A sheet of Excel holds as many rows. */
export const MOST_VALUES = 500_000;

/** Names of the formats, as they are. */
export const FORMAT_NAMES: Readonly<Record<Format, string>> = {
  csv: 'CSV',
  xlsx: 'Excel (XLSX)',
  json: 'JSON',
  parquet: 'Parquet',
};
