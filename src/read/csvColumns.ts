import type { FigureId } from '../model/figures';
import { FIGURE_IDS } from '../model/figures';

/** The columns that say who, when and from where. */
export const ABOUT_COLUMNS = [
  'body_code',
  'level',
  'province',
  'city',
  'county',
  'body',
  'kind',
  'year',
  'form',
  'published',
  'url',
  'evidence',
] as const;

/** Columns after the figures: the procurement amount as printed, and `id:status` of exceptional cells. */
export const LAST_COLUMNS = ['procurement_amount_printed', 'cell_status'] as const;

export type OtherColumn = (typeof ABOUT_COLUMNS)[number] | (typeof LAST_COLUMNS)[number];
export type ReportColumn = OtherColumn | FigureId;

/** Every column of a CSV of reports, in the order in which it is written. */
export const REPORT_COLUMNS: readonly ReportColumn[] = [...ABOUT_COLUMNS, ...FIGURE_IDS, ...LAST_COLUMNS];

/** Columns of the long form, a row a figure, beside those that say who and when. */
export const LONG_COLUMNS = [
  ...ABOUT_COLUMNS,
  'procurement_amount_printed',
  'indicator',
  'value',
  'status',
] as const;

export type LongColumn = (typeof LONG_COLUMNS)[number];

/** Without these it is no long form. */
export const LONG_REQUIRED = ['body', 'year', 'indicator', 'value'] as const satisfies readonly LongColumn[];

/** A CSV without these can't be read. */
export const REQUIRED_COLUMNS = ['body', 'year'] as const satisfies readonly ReportColumn[];
