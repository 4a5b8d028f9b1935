import { messageOf } from '../src/model/messageOf';
import { readFileSync } from 'node:fs';
import { checkReport, ofParsed } from '../src/check';
import type { DivisionIndex } from '../src/model/gazetteer';
import type { Issue } from '../src/model/report';
import { parseReport } from '../src/parse/parse';
import { expandArchive, isArchive } from '../src/read/archive';
import { readDocument } from '../src/read/read';
import { loadIndex } from './build/divisions';
import { installedCMaps } from './installedCMaps';

const printed = ({ message, ...rest }: Issue) => ({ ...rest, message: message.zh, message_en: message.en });

function bytesOf(file: string): Uint8Array | Issue {
  try {
    return readFileSync(file);
  } catch (error) {
    const reason = messageOf(error);
    return {
      code: 'unreadable-file',
      message: { zh: `文件打不开：${reason}`, en: `The file can't be opened: ${reason}` },
    };
  }
}

const nothing = (file: string, issue: Issue) => ({
  file,
  report: null,
  issues: [printed(issue)],
  checks: [],
});

/** One file's line: its record, or null and why. */
async function lineOf(file: string, bytes: Uint8Array, index: DivisionIndex) {
  const { document, issue } = await readDocument(bytes, { cMaps: installedCMaps });
  if (!document) return nothing(file, issue);
  const { report, issues } = parseReport(document, index);
  const checks = report ? checkReport(ofParsed(report)) : [];
  return { file, report, issues: issues.map(printed), checks };
}

/** The lines of a file: one, or one for each file in a ZIP. */
async function* linesOf(file: string, index: DivisionIndex) {
  const bytes = bytesOf(file);
  if ('code' in bytes) yield nothing(file, bytes);
  else if (!isArchive(bytes)) yield await lineOf(file, bytes, index);
  else {
    for (const inner of expandArchive(bytes)) {
      const path = inner.path === '' ? file : `${file}/${inner.path}`;
      yield inner.issue ? nothing(path, inner.issue) : await lineOf(path, inner.bytes, index);
    }
  }
}

const files = process.argv.slice(2);
if (files.length === 0) {
  process.stderr.write('用法 / usage: npm run parse -- FILE…\n');
  process.exitCode = 2;
} else {
  const index = loadIndex();
  for (const file of files) {
    for await (const line of linesOf(file, index)) {
      process.stdout.write(`${JSON.stringify(line)}\n`);
      if (!line.report) process.exitCode = 1;
    }
  }
}
