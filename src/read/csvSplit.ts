import Papa from 'papaparse';
import { REQUIRED_COLUMNS } from './csvColumns';
import { columnName } from './csvHeader';
import type { CsvProblems } from './csvProblem';

/** What may part the cells; a full-width comma, where somebody typed the file. */
const DELIMITERS = [',', ';', '\t', '|', '，'];
/** No header of ours is longer. */
const HEADER_CHARACTERS = 20_000;

const withoutMark = (text: string) => text.replace(/^\ufeff/u, '');

/** The delimiter under which the first row holds the columns that every CSV of reports has; null where none does. */
export function delimiterOf(text: string): string | null {
  const head = withoutMark(text.slice(0, HEADER_CHARACTERS));
  const found = DELIMITERS.find((delimiter) => {
    const [first = []] = Papa.parse<string[]>(head, { delimiter, preview: 1 }).data;
    const names = new Set(first.map(columnName));
    return REQUIRED_COLUMNS.every((column) => names.has(column));
  });
  return found ?? null;
}

/**
 * A CSV's rows of cells, quotes resolved. The delimiter is the one that parts our column names; where none
 * does, Papa's guess. Blank lines stay, so that rows keep their numbers.
 */
export function splitCsv(text: string, problems: CsvProblems): readonly (readonly string[])[] {
  const { data, errors } = Papa.parse<string[]>(withoutMark(text), {
    header: false,
    skipEmptyLines: false,
    delimiter: delimiterOf(text) ?? '',
  });
  for (const error of errors) {
    if (error.type !== 'Quotes') continue;
    const message = {
      zh: `引号不成对（${error.message}）；此行起可能读错，请检查`,
      en: `quotes do not match (${error.message}); from here on cells may be wrong, check them`,
    };
    const row = (error.row ?? 0) + 1;
    problems.add({ row, column: '', value: '', code: 'broken_quotes', severity: 'error', message });
  }
  return withoutCutCell(data, text, problems);
}

/**
 * A last row with cells missing, and no line break after it, is where a file was cut short: its last cell may
 * be half a figure, and counts as unknown.
 */
function withoutCutCell(
  rows: readonly (readonly string[])[],
  text: string,
  problems: CsvProblems,
): readonly (readonly string[])[] {
  const last = rows.at(-1) ?? [];
  const value = last.at(-1) ?? '';
  const isCut = rows.length > 1 && last.length < (rows[0]?.length ?? 0) && value.trim() !== '';
  if (!isCut || /[\r\n]$/u.test(text)) return rows;
  const column = rows[0]?.[last.length - 1] ?? '';
  const message = {
    zh: '文件在此处中断，此格可能不完整，作未知。请重新导出或下载',
    en: 'the file breaks off here, the cell may be cut short and counts as unknown. Export or download it again',
  };
  problems.add({ row: rows.length, column, value, code: 'cut_short', severity: 'error', message });
  return [...rows.slice(0, -1), [...last.slice(0, -1), '']];
}
