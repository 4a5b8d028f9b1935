import { writeStatuses } from '../../model/cellStatus';
import { indicator } from '../../model/indicators';
import type { Report } from '../../model/report';
import { unstatedAmount, valueIn } from '../indicatorValue';
import { withKnownBodies } from '../ownReports';
import type { Catalog } from './catalog';
import type { OwnFacts } from './facts';

/** The reader's own reports, with the bodies that the published data know. */
export function ownFacts(reports: readonly Report[], { body }: Catalog): OwnFacts {
  const own = withKnownBodies(reports, body);
  return {
    entries: own,
    values: (id) => own.map((report) => valueIn(report, indicator(id))),
    unstated: () =>
      own.map((report) =>
        unstatedAmount(report.values.procurement_amount ?? null, report.procurementPrinted),
      ),
    sources: () =>
      own.map((report) => ({
        ...{ published: report.published, url: report.url, cellStatus: writeStatuses(report.status) },
      })),
  };
}
