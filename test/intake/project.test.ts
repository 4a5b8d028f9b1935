import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseReport } from '../../src/parse/parse';
import { placeFinder } from '../../src/read/divisions';
import { readDocument } from '../../src/read/read';
import { contentId } from '../../src/intake/contentId';
import { readProject, writeProject } from '../../src/intake/project';
import { ofDocument } from '../../src/intake/readReport';
import { writeReportsCsv } from '../../src/intake/writeReportsCsv';
import type { Mark } from '../../src/model/mark';
import { reportOf } from '../../src/model/own';
import { readReportsCsv } from '../../src/read/reportsCsv';
import { loadDivisions } from '../../scripts/build/divisions';
import { divisionList } from '../../src/read/divisionList';
import { indexDivisions } from '../../src/model/gazetteer';
import { ownReport } from './make';

const divisions = loadDivisions();
const places = placeFinder(divisions);
const index = indexDivisions(divisionList(divisions));
const bytes = readFileSync('test/fixtures/reports/laizhou-jincheng-2020.txt');

async function real() {
  const { document } = await readDocument(bytes);
  if (!document) throw new Error('the fixture must be readable');
  const { report, issues } = parseReport(document, index);
  if (!report) throw new Error('the fixture must hold a report');
  const read = ofDocument(report, issues, places);
  return { own: { ...ownReport({}), id: contentId(bytes), read }, kept: { document, places: report.places } };
}

test('a project file gives back what went into it: figures, edits, decisions, documents', async () => {
  const { own, kept } = await real();
  const edited = { ...own, edits: { values: { disclosed_total: 31, app_new__total: null }, year: 2021 } };
  const entries = [
    { report: { ...edited, standing: 'accepted' as const }, kept },
    { report: ownReport({ id: 'b', body: null, year: null }), kept: null },
  ];
  const marks = [
    {
      ...{ key: '370683104 2020 balance  total', state: 'confirmed' as const, note: '=1+1，已核实' },
      ...{ changed: '2021-02-01T00:00:00.000Z', left: 3, right: 2 },
    },
  ];
  expect(readProject(writeProject({ entries, marks }))).toEqual({ entries, marks });
  const old = JSON.stringify({ format: 'gongkai-project', version: 1, reports: entries });
  expect(readProject(old)).toEqual({ entries, marks: [] });
});

test('what the reader left out of a document is told of after a project as before', async () => {
  const { own, kept } = await real();
  const notes = [{ code: 'pages-unreadable', message: { zh: '第 2 页未读', en: 'page 2 was not read' } }];
  const entries = [{ report: own, kept: { ...kept, document: { ...kept.document, notes } } }];
  expect(readProject(writeProject({ entries, marks: [] }))).toEqual({ entries, marks: [] });
});

const MARK: Mark = {
  ...{ key: '370683104 2020 late  ', state: 'dismissed', note: '' },
  ...{ changed: '2021-02-01T00:00:00.000Z', left: null, right: null },
};

test.each([
  ['cut short', (text: string) => text.slice(0, -20), 'project-broken'],
  ['of another version', (text: string) => text.replace('"version":2', '"version":9'), 'project-version'],
  [
    'with a figure that is text',
    (text: string) => text.replace('"disclosed_total":31', '"disclosed_total":"31"'),
    'project-damaged',
  ],
  [
    'with a figure of no form',
    (text: string) => text.replace('"disclosed_total":31', '"no_such":31'),
    'project-damaged',
  ],
  [
    'with an address that is code',
    (text: string) => text.replace('"url":""', '"url":"javascript:alert(1)"'),
    'project-damaged',
  ],
  [
    'with a mark of no such state',
    (text: string) => text.replace('"state":"dismissed"', '"state":"proven"'),
    'project-damaged',
  ],
  ['without its marks', (text: string) => text.replace('"marks":', '"other":'), 'project-version'],
])('a project file %s is refused with its reason', (_, damage, code) => {
  const report = ownReport({ values: { disclosed_total: 31 } });
  const result = readProject(damage(writeProject({ entries: [{ report, kept: null }], marks: [MARK] })));
  expect(result).toMatchObject({ issue: { code } });
});

test('the exported CSV is read back to the same reports, and nothing in it is a formula', async () => {
  const { own } = await real();
  const edited = reportOf({ ...own, edits: { values: { norms_made: -5, app_new__total: null } } });
  const odd = reportOf(ownReport({ procurementPrinted: '=HYPERLINK("http://x")', year: 2019 }));
  if (!edited || !odd) throw new Error('both have body and year');
  const text = writeReportsCsv([edited, odd]);
  expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
  for (const cell of text.slice(1).split(/[,\r\n]+/u)) expect(cell).not.toMatch(/^"?[=@\t]/u);
  const back = readReportsCsv(new TextEncoder().encode(text), { places });
  expect(back.problems).toEqual([]);
  expect(back.reports).toEqual([edited, odd]);
});

test('the same bytes have the same name, others another', () => {
  expect(contentId(bytes)).toBe(contentId(new Uint8Array(bytes)));
  const other = new Uint8Array(bytes);
  other[100] = (other[100] ?? 0) ^ 1;
  expect(contentId(other)).not.toBe(contentId(bytes));
  expect(contentId(new Uint8Array())).toMatch(/^[0-9a-f]{16}-0$/u);
});

test('the parsed fixture has its body, code and all', async () => {
  const { own } = await real();
  expect(own.read.body).toMatchObject({
    code: '370683104',
    level: 'town',
    county: '莱州市',
    id: '370683104',
  });
  expect(own.read.values).toMatchObject({ disclosed_total: 30, procurement_amount: 4168558 });
  expect(own.read.values.app_new__person).toBeUndefined();
  expect(own.read.evidence).toBe('both');
});
