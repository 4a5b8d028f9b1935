import type { OwnReport } from '../model/own';
import { bodyOf, publishedOf, valueOf, yearOf } from '../model/own';
import type { ParsedReport, Report } from '../model/report';
import type { CheckedReport } from './result';

/** A report of the dataset, for checking. Its figures hold what prose or tables told, so nothing is stated apart. */
export function ofReport(report: Report): CheckedReport {
  return {
    year: report.year,
    form: report.form,
    published: report.published,
    kind: report.body.kind,
    value: (id) => report.values[id] ?? null,
    stated: {},
    procurementPrinted: report.procurementPrinted,
  };
}

/** A parsed document, for checking: its tables' figures, and what its prose states beside them. */
export function ofParsed(report: ParsedReport): CheckedReport {
  return {
    year: report.year,
    form: report.form,
    published: report.published,
    kind: report.kind,
    value: (id) => report.values[id] ?? null,
    stated: report.stated,
    procurementPrinted: report.procurement_amount_printed,
  };
}

/** A report of the reader's own dataset, for checking, edits included. */
export function ofOwn(own: OwnReport): CheckedReport {
  return {
    year: yearOf(own),
    form: own.read.form,
    published: publishedOf(own),
    kind: bodyOf(own)?.kind ?? null,
    value: (id) => valueOf(own, id),
    stated: own.read.stated,
    procurementPrinted: own.read.procurementPrinted,
  };
}
