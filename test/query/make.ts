import type { Origin, Report } from '../../src/model/report';
import { formOfYear } from '../../src/model/form';

/** A report of "1镇", "2镇" … of one county. */
export function make({
  town,
  year,
  values,
  origin = 'published',
}: {
  readonly town: number;
  readonly year: number;
  readonly values: Report['values'];
  readonly origin?: Origin;
}): Report {
  const code = `370683${String(100 + town)}`;
  return {
    body: {
      id: code,
      code,
      area: '370683',
      level: 'town',
      kind: 'town',
      name: `${town}镇`,
      province: '山东省',
      city: '烟台市',
      county: '莱州市',
    },
    year,
    form: formOfYear(year) ?? '2019',
    published: null,
    url: '',
    evidence: 'table',
    origin,
    values,
    status: {},
    procurementPrinted: null,
  };
}
