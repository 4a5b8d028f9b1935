import { writeStatuses } from '../model/cellStatus';
import { FIGURES } from '../model/figures';
import type { Report } from '../model/report';
import { unstatedAmount } from '../query/indicatorValue';
import type { Observation, ReportSource } from './observation';
import { cellStatus } from './status';

/** Every figure of both forms as a report gives it, known or not: nothing is worked out. */
export function* observationsOfReport(report: Report): Generator<Observation> {
  const { body, origin, year, form, published, url, values, status, procurementPrinted } = report;
  const source: ReportSource = { form, published, url, cellStatus: writeStatuses(status) };
  const printed = unstatedAmount(values.procurement_amount ?? null, procurementPrinted);
  for (const { id, unit } of FIGURES) {
    const value = values[id] ?? null;
    const isUnstated = id === 'procurement_amount' && printed !== null;
    yield {
      ...{ body, among: null, origin, years: [year, year] },
      ...{ indicator: id, statistic: 'value', value, unit, formula: null, known: null, of: null },
      status: isUnstated ? 'unit_unstated' : cellStatus(id, value, form, status[id]),
      printed: isUnstated ? printed : null,
      source,
    };
  }
}
