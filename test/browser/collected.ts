import { readdirSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';

/** A row of a CSV, as it stands there: no code of the page's has a hand in it. */
export type Row = Readonly<Record<string, string>>;

/** The rows of a CSV's text. */
export const rowsOf = (text: string): Row[] =>
  Papa.parse<Row>(text.replace(/^\uFEFF/u, ''), { header: true, skipEmptyLines: true }).data;

/** Every report that was collected. */
export const COLLECTED: readonly Row[] = readdirSync('data/reports')
  .filter((file) => file.endsWith('.csv'))
  .flatMap((file) => rowsOf(readFileSync(`data/reports/${file}`, 'utf8')));

/** A figure as the CSV has it; an empty cell is unknown. */
export function figureIn(row: Row, id: string): number | null {
  const text = row[id] ?? '';
  return text === '' ? null : Number(text);
}

/** R-7 over sorted values. */
export function quantile(sorted: readonly number[], p: number): number {
  const at = p * (sorted.length - 1);
  const [low = NaN, high = NaN] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low + (at - Math.floor(at)) * (high - low);
}
