import type { Missing } from '../check/coverage';
import { csvText } from './csvText';

const FIELDS = ['body_code', 'province', 'city', 'county', 'body', 'year', 'in_dataset'];

/** Towns of the national list without a report here, as CSV; `in_dataset` is "no" throughout, which is all that is known. */
export function writeMissingCsv(missing: readonly Missing[]): string {
  return csvText(
    FIELDS,
    missing.map(({ body, year }) => [
      ...[body.code ?? '', body.province, body.city, body.county, body.name],
      ...[year, 'no'],
    ]),
  );
}
