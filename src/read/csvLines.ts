import type { CsvProblems } from './csvProblem';

/** A row of data: its cells, and its number as a spreadsheet counts. */
export interface CsvLine {
  readonly row: number;
  readonly cells: readonly string[];
}

const ROWS_A_STEP = 500;
/** The apostrophe that keeps a spreadsheet from taking text for a formula is no part of it. */
const withoutGuard = (text: string) => text.trim().replace(/^'(?='*[=+\-@\t\r])/u, '');
export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/**
 * The rows below the header that hold anything. One with more cells than the header has columns may have its
 * values out of place and is left out, with a problem. `onprogress` is told the share of rows gone through.
 */
export function* csvLines(
  rows: readonly (readonly string[])[],
  problems: CsvProblems,
  onprogress?: (fraction: number) => void,
): Generator<CsvLine> {
  const [first, ...lines] = rows;
  const width = first?.length ?? 0;
  for (const [index, cells] of lines.entries()) {
    if (index % ROWS_A_STEP === 0) onprogress?.(index / lines.length);
    if (isBlank(cells)) continue;
    const row = index + 2;
    if (isBlank(cells.slice(width))) {
      yield { row, cells: cells.map(withoutGuard) };
      continue;
    }
    const message = {
      zh: `此行有 ${cells.length} 格，多于 ${width} 列，数值可能错位；此行略去。含逗号的格请加引号`,
      en: `${cells.length} cells for ${width} columns, values may be out of place; the row is left out. Quote cells that hold commas`,
    };
    const value = cells.slice(width).join(',');
    problems.add({ row, column: '', value, code: 'extra_cells', severity: 'error', message });
  }
  onprogress?.(1);
  if (lines.every(isBlank)) {
    const message = { zh: '只有列名，没有数据行', en: 'column names only, no row of data' };
    problems.add({ row: 2, column: '', value: '', code: 'no_rows', severity: 'error', message });
  }
}
