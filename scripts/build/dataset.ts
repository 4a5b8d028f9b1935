import type { Report } from '../../src/model/report';
import type { PlaceFinder } from '../../src/read/divisions';
import type { CsvProblem } from '../../src/read/reportsCsv';
import { readReportsCsv } from '../../src/read/reportsCsv';

export interface DataFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface FileProblem extends CsvProblem {
  readonly file: string;
}

/**
 * The published dataset out of its CSV files. The same body and year in two files is an error that names
 * both places; the first stands. Reports are in the order of body, then year, whatever file they are in.
 */
export function readDataset(
  files: readonly DataFile[],
  places: PlaceFinder,
): { readonly reports: readonly Report[]; readonly problems: readonly FileProblem[] } {
  const placeOf = new Map<string, string>();
  const reports: Report[] = [];
  const problems: FileProblem[] = [];
  for (const { name, bytes } of files) {
    const reading = readReportsCsv(bytes, { origin: 'published', places });
    problems.push(...reading.problems.map((problem) => ({ file: name, ...problem })));
    reading.reports.forEach((report, i) => {
      const key = `${report.body.id} ${report.year}`;
      const row = reading.rows[i] ?? 0;
      const earlier = placeOf.get(key);
      if (earlier === undefined) {
        placeOf.set(key, `${name}:${row}`);
        reports.push(report);
        return;
      }
      const value = `${report.body.name} ${report.year}`;
      const message = {
        zh: `该机构该年度已见于 ${earlier}；请只留一行`,
        en: `this body and year already stand at ${earlier}; keep one of the two`,
      };
      problems.push({
        file: name,
        row,
        column: 'body',
        value,
        code: 'duplicate_report',
        severity: 'error',
        message,
      });
    });
  }
  const byBody = (a: Report, b: Report) =>
    a.body.id < b.body.id ? -1 : a.body.id > b.body.id ? 1 : a.year - b.year;
  return { reports: reports.sort(byBody), problems };
}

/** "collected.csv:12 fees_amount “abc”: not a number; …" with its severity in front. */
export function problemLine({ file, row, column, value, severity, message }: FileProblem): string {
  const cell = [column, value === '' || value === column ? '' : `“${value}”`].filter(Boolean).join(' ');
  return `${severity} ${file}:${row}${cell === '' ? '' : ` ${cell}`}: ${message.en} / ${message.zh}`;
}
