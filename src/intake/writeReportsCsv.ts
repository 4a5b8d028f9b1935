import type { Report } from '../model/report';
import { REPORT_COLUMNS } from '../read/csvColumns';
import { csvText } from './csvText';
import { reportCells } from './reportCells';

/**
 * Reports as CSV, every column of the dictionary, unknown figures empty. Reading it again gives the same
 * reports, text that was made inert included.
 */
export function writeReportsCsv(reports: readonly Report[]): string {
  return csvText(REPORT_COLUMNS, reports.map(reportCells));
}
