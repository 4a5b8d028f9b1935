import type { ReadReport } from '../model/own';
import type { FigureId } from '../model/figures';
import type { Issue, ParsedReport, Report } from '../model/report';
import { readBody } from '../read/csvBody';
import type { PlaceFinder } from '../read/divisions';

/** Issues after which who reports is a question to the reader. */
const ASKS_WHO: ReadonlySet<string> = new Set(['body-ambiguous', 'no-body']);

function known(values: ParsedReport['values']): Partial<Record<FigureId, number>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

/**
 * A parsed document as a report of the reader's dataset. Its body is null where the document doesn't tell
 * which of several it is, or in which area it lies: the reader is asked.
 */
export function ofDocument(parsed: ParsedReport, issues: readonly Issue[], places: PlaceFinder): ReadReport {
  const named = {
    province: parsed.province ?? '',
    city: parsed.city ?? '',
    county: parsed.county ?? '',
    body: parsed.body ?? '',
  };
  const cells = { ...named, body_code: parsed.body_code ?? '', level: '', kind: parsed.kind ?? '' };
  const body = named.body === '' ? null : readBody(cells, places, () => undefined);
  const isSure = body !== null && body.area !== '0' && !issues.some(({ code }) => ASKS_WHO.has(code));
  const hasTables = Object.values(parsed.places).length > 0;
  return {
    body: isSure ? body : null,
    named,
    year: parsed.year,
    form: parsed.form,
    published: parsed.published,
    url: '',
    evidence: hasTables ? (parsed.values.disclosed_total == null ? 'table' : 'both') : 'narrative',
    values: known(parsed.values),
    status: parsed.status,
    stated: parsed.stated,
    procurementPrinted: parsed.procurement_amount_printed,
    issues,
  };
}

/** A row of a CSV as a report of the reader's dataset. */
export function ofRow({ body, year, form, published, url, evidence, ...rest }: Report): ReadReport {
  const { province, city, county, name } = body;
  return {
    body,
    named: { province, city, county, body: name },
    year,
    form,
    published,
    url,
    evidence,
    values: rest.values,
    status: rest.status,
    stated: {},
    procurementPrinted: rest.procurementPrinted,
    issues: [],
  };
}
