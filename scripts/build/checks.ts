import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Checked, Tally } from '../../src/check';
import { checkedAfter, checkedAlone, NO_RESULTS, ofReport, RULES } from '../../src/check';
import type { Report } from '../../src/model/report';
import type { ChecksFile, FindingFile } from '../../src/query/checksFile';
import { CHECKS_PATH } from '../../src/query/checksFile';
import { Dictionary } from './distinct';
import { inOrder, versionOf } from './slices';

const NOTHING: Checked = { tally: NO_RESULTS, findings: [] };

function findingsOf(report: number, { findings }: Checked): FindingFile[] {
  return findings.map(({ result, figures, published, url }) => {
    const { rule, row, column, years, formula, left, right, difference, message } = result;
    return {
      ...{ report, rule },
      ...(row === undefined ? {} : { row }),
      ...(column === undefined ? {} : { column }),
      ...(years === undefined ? {} : { years }),
      ...{ formula, left, right, difference, message, published, url },
      figures: figures.map(({ id, year, value }) => [id, year, value] as const),
    };
  });
}

/** The checks of all reports, each body's year once: failures in full, the rest as counts. */
export function checksFile(reports: readonly Report[]): ChecksFile {
  const sorted = inOrder(reports);
  const tallies = new Dictionary<Tally>();
  const findings: FindingFile[] = [];
  const alone: number[] = [];
  const after: number[] = [];
  sorted.forEach((report, i) => {
    const before = sorted[i - 1];
    const isNext = before?.body.id === report.body.id && before.year === report.year - 1;
    const itself = checkedAlone(report, ofReport(report));
    const across = isNext ? checkedAfter(report, ofReport(before), ofReport(report)) : NOTHING;
    alone.push(tallies.number(itself.tally));
    after.push(tallies.number(across.tally));
    findings.push(...findingsOf(i, itself), ...findingsOf(i, across));
  });
  const rules = RULES.map(({ id }) => id);
  return { version: versionOf(reports), rules, tallies: tallies.entries, alone, after, findings };
}

/** Writes the checks of the published reports into `dir`. */
export function writeChecks(reports: readonly Report[], dir: string): void {
  writeFileSync(join(dir, CHECKS_PATH), JSON.stringify(checksFile(reports)));
}
