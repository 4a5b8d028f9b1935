import Papa from 'papaparse';
import type { Origin, Report } from '../model/report';
import { decodeText } from './encoding';
import { readHeader } from './csvHeader';
import type { CsvProblem } from './csvProblem';
import { CsvProblems } from './csvProblem';
import type { RowCells } from './csvRow';
import { readRow } from './csvRow';
import type { PlaceFinder } from './divisions';

export type { CsvProblem } from './csvProblem';

export interface CsvOptions {
  /** Whose figures these are; the reader's own unless said otherwise. */
  readonly origin?: Origin;
  /** The national list, to find bodies that come without a code; without it they have no area. */
  readonly places?: PlaceFinder | null;
  /** Told the share of rows read, now and then. */
  readonly onprogress?: (fraction: number) => void;
}

export interface CsvReading {
  readonly reports: readonly Report[];
  /** The row of each report, as a spreadsheet counts. */
  readonly rows: readonly number[];
  /** In the order of the rows. */
  readonly problems: readonly CsvProblem[];
}

const ROWS_A_STEP = 500;
/** The apostrophe that keeps a spreadsheet from taking text for a formula is no part of it. */
const withoutGuard = (text: string) => text.replace(/^'(?='*[=+\-@\t\r])/u, '');
const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');

/** Papa's own rows: quoted cells, any usual delimiter. Blank lines stay, so that rows keep their numbers. */
function split(text: string, problems: CsvProblems): readonly (readonly string[])[] {
  const { data, errors } = Papa.parse<string[]>(text, { header: false, skipEmptyLines: false });
  for (const error of errors) {
    if (error.type !== 'Quotes') continue;
    const message = {
      zh: `引号不成对（${error.message}）；此行起可能读错，请检查`,
      en: `quotes do not match (${error.message}); from here on cells may be wrong, check them`,
    };
    const row = (error.row ?? 0) + 1;
    problems.add({ row, column: '', value: '', code: 'broken_quotes', severity: 'error', message });
  }
  return data;
}

/**
 * Reads a CSV whose columns are named as in the dictionary, a row a report. Needs `body` and `year`;
 * `form` defaults to the year's. A bad cell is unknown and the row stays; a row without body or year, one
 * with more cells than columns, and the second of a body's year are lost. Never throws for what a file holds.
 */
export function parseReportsCsv(text: string, options: CsvOptions = {}): CsvReading {
  const { origin = 'own', places = null, onprogress } = options;
  const problems = new CsvProblems();
  const [first, ...lines] = split(text.replace(/^\ufeff/u, ''), problems);
  const header = readHeader(first ?? [], problems);
  if (header === null) return { reports: [], rows: [], problems: problems.list() };

  const width = first?.length ?? 0;
  const reports: Report[] = [];
  const rows: number[] = [];
  const rowOf = new Map<string, number>();
  lines.forEach((cells, index) => {
    if (index % ROWS_A_STEP === 0) onprogress?.(index / lines.length);
    if (isBlank(cells)) return;
    const row = index + 2;
    if (!isBlank(cells.slice(width))) {
      const message = {
        zh: `此行有 ${cells.length} 格，多于 ${width} 列，数值可能错位；此行略去。含逗号的格请加引号`,
        en: `${cells.length} cells for ${width} columns, values may be out of place; the row is left out. Quote cells that hold commas`,
      };
      const value = cells.slice(width).join(',');
      problems.add({ row, column: '', value, code: 'extra_cells', severity: 'error', message });
      return;
    }
    const cell: RowCells = (column) => withoutGuard(cells[header.get(column) ?? -1]?.trim() ?? '');
    const report = readRow(cell, {
      origin,
      places,
      report: (problem) => {
        problems.add({ row, ...problem });
      },
    });
    if (report === null) return;
    const key = `${report.body.id} ${report.year}`;
    const earlier = rowOf.get(key);
    if (earlier !== undefined) {
      const message = {
        zh: `${report.body.name} ${report.year} 年度已见于第 ${earlier} 行；此行略去`,
        en: `${report.body.name} ${report.year} already stands in row ${earlier}; this row is left out`,
      };
      const value = report.body.name;
      problems.add({ row, column: 'body', value, code: 'duplicate_report', severity: 'error', message });
      return;
    }
    rowOf.set(key, row);
    reports.push(report);
    rows.push(row);
  });
  onprogress?.(1);
  if (lines.every(isBlank)) {
    const message = { zh: '只有列名，没有数据行', en: 'column names only, no row of data' };
    problems.add({ row: 2, column: '', value: '', code: 'no_rows', severity: 'error', message });
  }
  return { reports, rows, problems: problems.list() };
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

/** TEMPORARY until the readers' branch is merged. */
export const looksLikeReportsCsv = (bytes: Uint8Array): boolean =>
  /^\ufeff?[^\n]*\b(body|year)\b[^\n]*\b(body|year)\b/u.test(decodeText(bytes.subarray(0, 4000)) ?? '');
