import type { FigureId } from '../model/figures';
import { isFigureId } from '../model/figures';
import type { Report } from '../model/report';
import type { CellProblem } from './csvBody';
import { readNumber } from './csvCells';
import type { LongColumn, ReportColumn } from './csvColumns';
import { ABOUT_COLUMNS } from './csvColumns';
import type { Header } from './csvHeader';
import { columnName } from './csvHeader';
import type { CsvLine } from './csvLines';
import type { CsvProblems } from './csvProblem';
import type { RowContext } from './csvRow';
import { readRow } from './csvRow';

/** The rows of the long form that are one body's report on one year. */
interface Group {
  readonly rows: number[];
  /** What a row of the wide form would hold. */
  readonly cells: Map<ReportColumn, string>;
  /** Where each of them was given first. */
  readonly rowOf: Map<ReportColumn, number>;
  readonly statuses: Map<FigureId, string>;
}

/** Which rows belong together: those that name the same body in the same words, and the same year. */
const KEY = ['body_code', 'province', 'city', 'county', 'body', 'year'] as const;
const ABOUT = [...ABOUT_COLUMNS, 'procurement_amount_printed'] as const;

/** Two texts of a number are the same where their numbers are. */
function isSame(a: string, b: string): boolean {
  const [x, y] = [readNumber(a), readNumber(b)];
  return x.value === null || y.value === null ? a === b : x.value === y.value;
}

function conflict(problems: CsvProblems, row: number, column: string, value: string, first: number): void {
  const message = {
    zh: `与第 ${first} 行所给的不同；此格作未知。请留下正确的一行`,
    en: `differs from what row ${first} gives; the cell counts as unknown. Keep the row that is right`,
  };
  problems.add({ row, column, value, code: 'conflicting_cell', severity: 'error', message });
}

/** Adds what one row says of the report itself. What two rows say differently is as good as not said. */
function addAbout(
  group: Group,
  row: number,
  cell: (column: LongColumn) => string,
  problems: CsvProblems,
): void {
  for (const column of ABOUT) {
    const value = cell(column);
    if (value === '' || group.cells.get(column) === value) continue;
    const first = group.rowOf.get(column);
    if (first === undefined) {
      group.cells.set(column, value);
      group.rowOf.set(column, row);
    } else if (group.cells.get(column) !== value) {
      conflict(problems, row, column, value, first);
      group.cells.set(column, '');
    }
  }
}

/** Adds a row's figure. One that two rows give differently is unread: neither is to be trusted. */
function addFigure(
  group: Group,
  row: number,
  cell: (column: LongColumn) => string,
  problems: CsvProblems,
): void {
  const id = columnName(cell('indicator'));
  if (!isFigureId(id)) {
    const message = {
      zh: '不认识的指标；此行略去。须为数据字典中的列名，如 app_new__total',
      en: 'unknown indicator; the row is left out. It must be a column of the dictionary, as app_new__total',
    };
    const value = cell('indicator');
    problems.add({ row, column: 'indicator', value, code: 'unknown_indicator', severity: 'error', message });
    return;
  }
  const value = cell('value');
  const status = cell('status');
  const first = group.rowOf.get(id);
  if (first === undefined) {
    group.cells.set(id, value);
    group.rowOf.set(id, row);
    if (status !== '') group.statuses.set(id, status);
  } else if (!isSame(group.cells.get(id) ?? '', value) || (group.statuses.get(id) ?? '') !== status) {
    conflict(problems, row, 'value', value, first);
    group.cells.set(id, '');
    group.statuses.set(id, 'unread');
  }
}

/** A group as the report it is; null where it names no body or no year, which is said of each of its rows. */
function readGroup(group: Group, context: Omit<RowContext, 'report'>, problems: CsvProblems): Report | null {
  const statuses = [...group.statuses].map(([id, status]) => `${id}:${status}`).join(' ');
  const found: CellProblem[] = [];
  const report = readRow(
    (column) => (column === 'cell_status' ? statuses : (group.cells.get(column) ?? '')),
    { ...context, report: (problem) => found.push(problem) },
  );
  for (const problem of found) {
    const { column, value } = problem;
    const id = column === 'cell_status' ? (value.split(':')[0] ?? '') : column;
    const name = column === 'cell_status' ? 'status' : isFigureId(column) ? 'value' : column;
    const own = group.rowOf.get(id as ReportColumn) ?? group.rows[0] ?? 1;
    for (const row of report ? [own] : group.rows) problems.add({ ...problem, row, column: name });
  }
  return report;
}

/**
 * Reads the long form, a row a figure (`body`, `year`, `indicator`, `value`, and what else says who, when and
 * from where), into reports with the rows that each came from; of one more than `most` at the utmost.
 */
export function* readLong(
  lines: Iterable<CsvLine>,
  header: Header<LongColumn>,
  context: Omit<RowContext, 'report'>,
  problems: CsvProblems,
  most: number,
): Generator<{ readonly report: Report; readonly rows: readonly number[] }> {
  const groups = new Map<string, Group>();
  for (const { row, cells } of lines) {
    const cell = (column: LongColumn) => cells[header.get(column) ?? -1]?.trim() ?? '';
    const key = JSON.stringify(KEY.map(cell));
    // One more than may come of it, so that the reader of all of them sees that there are more.
    if (groups.size > most && !groups.has(key)) continue;
    const group: Group = groups.get(key) ?? {
      rows: [],
      cells: new Map(),
      rowOf: new Map(),
      statuses: new Map(),
    };
    groups.set(key, group);
    group.rows.push(row);
    addAbout(group, row, cell, problems);
    addFigure(group, row, cell, problems);
  }
  for (const group of groups.values()) {
    const report = readGroup(group, context, problems);
    if (report) yield { report, rows: group.rows };
  }
}
