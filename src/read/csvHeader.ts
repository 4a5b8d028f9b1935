import type { CsvProblems } from './csvProblem';

/** Where each known column stands, counted from 0. */
export type Header<Column extends string> = ReadonlyMap<Column, number>;

/** A column's name as it is looked up. */
export const columnName = (cell: string): string => cell.trim().toLowerCase();

/**
 * Reads the first row; null where a required column is missing. Unknown columns are named and ignored; of a
 * column given twice the first counts.
 */
export function readHeader<Column extends string>(
  cells: readonly string[],
  known: readonly Column[],
  required: readonly Column[],
  problems: CsvProblems,
): Header<Column> | null {
  const names = new Map<string, Column>(known.map((column) => [column, column]));
  const header = new Map<Column, number>();
  cells.forEach((cell, index) => {
    const value = cell.trim();
    const column = names.get(columnName(cell));
    const base = { row: 1, column: value, value } as const;
    if (column === undefined) {
      if (value === '') return;
      const message = {
        zh: '不认识的列，已略去；列名见数据字典',
        en: 'unknown column, ignored; the dictionary lists the names',
      };
      problems.add({ ...base, code: 'unknown_column', severity: 'warning', message });
    } else if (header.has(column)) {
      const message = {
        zh: '此列重复，只取第一列；请删去其余',
        en: 'this column stands twice; the first is used, remove the other',
      };
      problems.add({ ...base, code: 'duplicate_column', severity: 'error', message });
    } else header.set(column, index);
  });
  const missing = required.filter((column) => !header.has(column));
  for (const column of missing) {
    const message = {
      zh: `缺少必需的列 ${column}；第一行须为列名`,
      en: `the required column ${column} is missing; the first row must hold the column names`,
    };
    problems.add({ row: 1, column, value: '', code: 'missing_column', severity: 'error', message });
  }
  return missing.length > 0 ? null : header;
}
