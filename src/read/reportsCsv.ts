import type { Origin, Report } from '../model/report';
import { LONG_COLUMNS, LONG_REQUIRED, REPORT_COLUMNS, REQUIRED_COLUMNS } from './csvColumns';
import type { Header } from './csvHeader';
import { columnName, readHeader } from './csvHeader';
import type { CsvLine } from './csvLines';
import { csvLines } from './csvLines';
import { readLong } from './csvLong';
import type { CsvProblem } from './csvProblem';
import { CsvProblems } from './csvProblem';
import type { ReportColumn } from './csvColumns';
import type { RowContext } from './csvRow';
import { readRow } from './csvRow';
import { delimiterOf, splitCsv } from './csvSplit';
import type { PlaceFinder } from './divisions';
import { decodeText } from './encoding';

export type { CsvProblem } from './csvProblem';

export interface CsvOptions {
  /** Whose figures these are; the reader's own unless said otherwise. */
  readonly origin?: Origin;
  /** The national list, to find bodies that come without a code; without it they have no area. */
  readonly places?: PlaceFinder | null;
  /** Reports after which the rest is left out, with a problem; no bound unless given. */
  readonly most?: number;
  /** Told the share of rows read, now and then. */
  readonly onprogress?: (fraction: number) => void;
}

export interface CsvReading {
  readonly reports: readonly Report[];
  /** The row of each report, as a spreadsheet counts; in the long form its first. */
  readonly rows: readonly number[];
  /** In the order found: that of the rows, but for what shows only when all of a report's rows are in. */
  readonly problems: readonly CsvProblem[];
}

type Context = Omit<RowContext, 'report'>;

/** A report and the rows that it was read from. */
interface ReportRows {
  readonly report: Report;
  readonly rows: readonly number[];
}

function* readWide(
  lines: Iterable<CsvLine>,
  header: Header<ReportColumn>,
  context: Context,
  problems: CsvProblems,
): Generator<ReportRows> {
  for (const { row, cells } of lines) {
    const report = readRow((column) => cells[header.get(column) ?? -1]?.trim() ?? '', {
      ...context,
      report: (problem) => {
        problems.add({ row, ...problem });
      },
    });
    if (report) yield { report, rows: [row] };
  }
}

const isLong = (names: readonly string[]) => LONG_REQUIRED.every((column) => names.includes(column));

/** The reports that a table of cells holds, in either form; none where the header can't be used. */
function readAny(
  rows: readonly (readonly string[])[],
  context: Context,
  problems: CsvProblems,
  { most = Infinity, onprogress }: CsvOptions,
): Iterable<ReportRows> {
  const first = rows[0] ?? [];
  const lines = csvLines(rows, problems, onprogress);
  if (isLong(first.map(columnName))) {
    const header = readHeader(first, LONG_COLUMNS, LONG_REQUIRED, problems);
    return header ? readLong(lines, header, context, problems, most) : [];
  }
  const header = readHeader(first, REPORT_COLUMNS, REQUIRED_COLUMNS, problems);
  return header ? readWide(lines, header, context, problems) : [];
}

/**
 * Reads rows of cells, the column names first, into reports: the wide form, a row a report with its columns
 * named as in the dictionary, or the long form, a row a figure. Needs `body` and `year`; `form` defaults to
 * the year's. A bad cell is unknown and the row stays; a row without body or year, one with more cells than
 * columns, and the second of a body's year are lost. Never throws for what the rows hold.
 */
export function readReportRows(
  rows: readonly (readonly string[])[],
  options: CsvOptions = {},
  problems: CsvProblems = new CsvProblems(),
): CsvReading {
  const { origin = 'own', places = null, most = Infinity } = options;
  const reports: Report[] = [];
  const firstRows: number[] = [];
  const rowOf = new Map<string, number>();
  for (const found of readAny(rows, { origin, places }, problems, options)) {
    const { report } = found;
    const [first = 0] = found.rows;
    if (reports.length >= most) {
      const message = {
        zh: `一个文件最多读取 ${most} 份报告，此行起略去。请分成几个文件，或用 npm run data 建站`,
        en: `${most} reports are read of one file; the rest, from here on, is left out. Split it up, or build a site with npm run data`,
      };
      problems.add({ row: first, column: '', value: '', code: 'too_many', severity: 'error', message });
      break;
    }
    const key = `${report.body.id} ${report.year}`;
    const earlier = rowOf.get(key);
    if (earlier === undefined) {
      rowOf.set(key, first);
      reports.push(report);
      firstRows.push(first);
      continue;
    }
    const message = {
      zh: `${report.body.name} ${report.year} 年度已见于第 ${earlier} 行；此行略去`,
      en: `${report.body.name} ${report.year} already stands in row ${earlier}; this row is left out`,
    };
    const value = report.body.name;
    for (const row of found.rows) {
      problems.add({ row, column: 'body', value, code: 'duplicate_report', severity: 'error', message });
    }
  }
  return { reports, rows: firstRows, problems: problems.list() };
}

/** `readReportRows` of a CSV's text, its cells parted by a comma, semicolon, tab, pipe or full-width comma. */
export function parseReportsCsv(text: string, options: CsvOptions = {}): CsvReading {
  const problems = new CsvProblems();
  return readReportRows(splitCsv(text, problems), options, problems);
}

/** `parseReportsCsv` of a file's bytes, UTF-8, UTF-16 or GB18030; bytes that are no text give one problem. */
export function readReportsCsv(bytes: Uint8Array, options: CsvOptions = {}): CsvReading {
  const text = decodeText(bytes);
  if (text !== null) return parseReportsCsv(text, options);
  const message = {
    zh: '不是文本，或编码无法识别；请另存为 UTF-8 的 CSV',
    en: 'not text, or in an unknown encoding; save it as CSV in UTF-8',
  };
  const problem = { row: 1, column: '', value: '', code: 'not_text', severity: 'error', message } as const;
  return { reports: [], rows: [], problems: [problem] };
}

/** So many bytes hold any header of ours. */
const HEADER_BYTES = 65_536;

/** Whether bytes are a CSV of reports by its header, and not a document: a table pasted from a report has no such row. */
export function looksLikeReportsCsv(bytes: Uint8Array): boolean {
  const text = decodeText(bytes.subarray(0, HEADER_BYTES));
  return text !== null && delimiterOf(text) !== null;
}

/** Whether rows of cells (a sheet's) are a dataset of reports by their first row, and not a report. */
export function areReportRows(rows: readonly (readonly string[])[]): boolean {
  const names = (rows[0] ?? []).map(columnName);
  return REQUIRED_COLUMNS.every((column) => names.includes(column));
}
