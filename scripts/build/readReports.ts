import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Report } from '../../src/model/report';
import type { Divisions } from '../../src/read/divisions';
import { placeFinder } from '../../src/read/divisions';
import type { FileProblem } from './dataset';
import { problemLine, readDataset } from './dataset';

/** The files of a dataset: a CSV, or all CSVs of a folder in the order of their names. */
function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => name.endsWith('.csv'))
    .sort()
    .map((name) => join(path, name));
}

/**
 * The reports of a CSV or of a folder of CSVs, and from how many files. Problems are printed; where one is an
 * error the process ends, as nothing can be built.
 */
export function readReports(
  path: string,
  divisions: Divisions,
): { readonly reports: readonly Report[]; readonly files: number } {
  const files = filesOf(path).map((file) => ({ name: basename(file), bytes: readFileSync(file) }));
  const { reports, problems } = readDataset(files, placeFinder(divisions));
  for (const problem of problems) console.error(problemLine(problem));
  const errors = problems.filter(({ severity }: FileProblem) => severity === 'error').length;
  if (errors > 0) {
    console.error(`${errors} errors in ${path}; nothing was built`);
    process.exit(1);
  }
  return { reports, files: files.length };
}
