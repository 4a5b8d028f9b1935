import type { ConsoleResult } from './console';
import { isNumeric } from './console';

/** Cells written at a time: between them the page can do other things. */
const CHUNK = 20_000;

/** Text that a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/u;

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

function* chunks({ rows, columns }: ConsoleResult): Generator<readonly number[]> {
  const step = Math.ceil(CHUNK / columns.length);
  for (let from = 0; from < rows; from += step) yield range(from, Math.min(rows, from + step));
}

function csvCell(cell: string | null, numeric: boolean): string {
  if (cell === null) return '';
  const text = !numeric && FORMULA.test(cell) ? `'${cell}` : cell;
  return text === '' || /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A result as CSV, in parts, every value as DuckDB writes it: NULL is an empty cell, empty text is `""`. Text that
 * a spreadsheet would take for a formula is made inert with a leading apostrophe; numbers stand as they are.
 */
export function* csvParts(result: ConsoleResult): Generator<string> {
  const { columns, cell } = result;
  const numeric = columns.map(({ type }) => isNumeric(type));
  yield `\uFEFF${columns.map(({ name }) => csvCell(name, false)).join(',')}\r\n`;
  for (const chunk of chunks(result))
    yield chunk
      .map((row) => `${columns.map((_, i) => csvCell(cell(row, i), numeric[i] ?? false)).join(',')}\r\n`)
      .join('');
}

/** True where a JSON number of this text is read back as the same value. */
function isExact(text: string): boolean {
  const value = Number(text);
  return Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value);
}

/**
 * A result as a JSON array of objects, in parts. A column of numbers is written as numbers where all of them
 * survive as doubles, else (whole numbers beyond 2⁵³, decimals, inf) as text, like every other type; NULL is null.
 */
export function* jsonParts(result: ConsoleResult): Generator<string> {
  const { columns, rows, cell } = result;
  const asNumbers: boolean[] = [];
  for (const [i, { type }] of columns.entries()) {
    const exact = (row: number) => {
      const text = cell(row, i);
      return text === null || isExact(text);
    };
    asNumbers.push(isNumeric(type) && !type.startsWith('DECIMAL') && range(0, rows).every(exact));
    // Nothing of the file yet, but a rest for the page.
    yield '';
  }
  const value = (row: number, i: number) => {
    const text = cell(row, i);
    return text === null || !asNumbers[i] ? text : Number(text);
  };
  yield '[';
  for (const chunk of chunks(result))
    yield chunk
      .map((row) => {
        const object = Object.fromEntries(columns.map(({ name }, i) => [name, value(row, i)]));
        return `${row === 0 ? '\n' : ',\n'}${JSON.stringify(object)}`;
      })
      .join('');
  yield '\n]\n';
}
