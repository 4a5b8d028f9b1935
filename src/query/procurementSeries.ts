import type { ProcurementRow, ProcurementSeries } from '../model/series';
import { byBody, byGreatest } from './entry';

/** The greatest amount of each body; null for one without any. */
function greatestOf(rows: readonly ProcurementRow[]): ReadonlyMap<string, number | null> {
  const greatest = new Map<string, number | null>();
  for (const { body, amount } of rows) {
    const before = greatest.get(body.id) ?? null;
    greatest.set(body.id, before === null || (amount !== null && amount > before) ? amount : before);
  }
  return greatest;
}

/** The series of procurement out of what reports tell of it, in any order; `of` is the number of all reports. */
export function procurementSeries(reports: readonly ProcurementRow[], of: number): ProcurementSeries {
  const rows = reports.filter(
    ({ amount, projects, unstated }) => amount !== null || projects !== null || unstated !== null,
  );
  const greatest = greatestOf(rows);
  const amountOf = ({ body }: ProcurementRow) => greatest.get(body.id) ?? null;
  return {
    ask: 'procurement',
    rows: rows.sort((a, b) => {
      const sameBody = a.body.id === b.body.id ? a.year - b.year : 0;
      return byGreatest(amountOf(a), amountOf(b)) || sameBody || byBody(a, b);
    }),
    of,
  };
}
