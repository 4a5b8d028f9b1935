import { readdirSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { beforeAll, expect, test } from 'vitest';
import { checkReport, ofReport } from '../../src/check';
import { FIGURE_IDS } from '../../src/model/figures';
import { formOfYear } from '../../src/model/form';
import { INDICATORS } from '../../src/model/indicators';
import type { Report } from '../../src/model/report';
import { REPORT_COLUMNS } from '../../src/read/csvColumns';
import { placeFinder } from '../../src/read/divisions';
import type { PlaceFinder } from '../../src/read/divisions';
import { parseReportsCsv } from '../../src/read/reportsCsv';
import type { FileProblem } from '../../scripts/build/dataset';
import { problemLine, readDataset } from '../../scripts/build/dataset';
import { writeDictionary } from '../../scripts/build/dictionary';
import { loadDivisions } from '../../scripts/build/divisions';
import { writeReportsCsv } from '../../src/intake/writeReportsCsv';

const folder = new URL('../../data/reports/', import.meta.url);
const files = readdirSync(folder).map((name) => ({ name, bytes: readFileSync(new URL(name, folder)) }));
const bytes = (text: string) => new TextEncoder().encode(text);

let places: PlaceFinder;
let reports: readonly Report[];
let problems: readonly FileProblem[];

beforeAll(() => {
  places = placeFinder(loadDivisions());
  ({ reports, problems } = readDataset(files, places));
});

test('the published data have no errors, and only the warning that is known', () => {
  expect(problems.map(({ severity, code, column, value }) => [severity, code, column, value])).toEqual([
    ['warning', 'not_on_form', 'procurement_amount', '236200'],
  ]);
  expect(reports.length).toBeGreaterThanOrEqual(846);
});

test('every non-empty figure of the files is in the reports, and no empty one', () => {
  const rows = files.flatMap(
    ({ bytes: file }) =>
      Papa.parse<Record<string, string>>(new TextDecoder().decode(file), {
        header: true,
        skipEmptyLines: true,
      }).data,
  );
  const inFiles = rows.flatMap((row) => FIGURE_IDS.filter((id) => (row[id] ?? '') !== '')).length;
  const inReports = reports.flatMap(({ values }) => Object.values(values));
  expect(inReports).toHaveLength(inFiles);
  expect(inReports.every((value) => Number.isFinite(value))).toBe(true);
  const zeros = rows.flatMap((row) => FIGURE_IDS.filter((id) => row[id] === '0')).length;
  expect(inReports.filter((value) => value === 0)).toHaveLength(zeros);
});

test('each body has an area, each report but those typed from a document an address', () => {
  expect(reports.filter(({ body }) => body.area === '0')).toEqual([]);
  expect(reports.filter(({ url }) => url === '').map(({ body, year }) => [body.id, year])).toEqual([
    ['370683104', 2020],
  ]);
});

test('a department never has a code of its own; a listed town has nine digits', () => {
  const departments = reports.filter(({ body }) => body.level === 'department');
  expect(departments.length).toBeGreaterThan(200);
  expect(departments.every(({ body }) => body.code === null)).toBe(true);
  const towns = reports.filter(({ body }) => body.level === 'town' && body.code !== null);
  expect(towns.length).toBeGreaterThan(500);
  expect(towns.every(({ body }) => /^\d{9}$/u.test(body.code ?? ''))).toBe(true);
});

test('forms are those of their years, but for four reports on 2021', () => {
  const odd = reports.filter(({ form, year }) => form !== formOfYear(year));
  expect(odd.map(({ body, year, form }) => [body.name, year, form])).toEqual([
    ['西火镇', 2021, '2019'],
    ['昌图县文旅广局', 2021, '2019'],
    ['龙田镇', 2021, '2019'],
    ['正阳镇', 2021, '2019'],
  ]);
});

test('金城镇 2020, read cell by cell', () => {
  const jincheng = reports.find(({ body, year }) => body.id === '370683104' && year === 2020);
  expect(jincheng).toMatchObject({
    form: '2019',
    published: '2021-01-25',
    procurementPrinted: '4168558元',
    values: { disclosed_total: 30, procurement_projects: 14, procurement_amount: 4168558, app_new__total: 0 },
    status: {
      disclosed_total: 'read',
      app_new__total: 'placed',
      app_new__person: 'blank',
      app_carried_out__total: 'blank',
    },
  });
  expect(jincheng?.values).not.toHaveProperty('app_carried_out__total');
  const outcomes = jincheng ? checkReport(ofReport(jincheng)) : [];
  expect(outcomes.filter(({ outcome }) => outcome === 'fail')).toEqual([]);
  expect(outcomes.find(({ rule, column }) => rule === 'balance' && column === 'total')?.outcome).toBe(
    'not_computable',
  );
});

test('the downloaded CSV reads back to the same reports, with no problem but the known one', () => {
  const back = parseReportsCsv(writeReportsCsv(reports), { origin: 'published', places });
  expect(back.problems.map(({ code }) => code)).toEqual(['not_on_form']);
  expect(back.reports).toEqual(reports);
});

test('the downloaded CSV has every column, and empty cells where nothing is known', () => {
  const [header, ...rows] = Papa.parse<string[]>(writeReportsCsv(reports).replace(/^\ufeff/u, ''), {
    skipEmptyLines: true,
  }).data;
  expect(header).toEqual(REPORT_COLUMNS);
  expect(rows).toHaveLength(reports.length);
  const column = REPORT_COLUMNS.indexOf('app_new__person');
  expect(new Set(rows.map((row) => row[column]))).toEqual(new Set(['']));
});

test('the dictionary tells every column of the download and every indicator', () => {
  const rows = Papa.parse<Record<string, string>>(writeDictionary().replace(/^\ufeff/u, ''), {
    header: true,
    skipEmptyLines: true,
  }).data;
  expect(rows.filter((row) => row.column === '1').map((row) => row.id)).toEqual(REPORT_COLUMNS);
  const ids = new Set(rows.map((row) => row.id));
  expect(INDICATORS.filter(({ id }) => !ids.has(id))).toEqual([]);
  expect(rows.find((row) => row.id === 'suits_total')?.formula).toContain(
    'suit_direct_total + suit_after_review_total',
  );
  expect(rows.every((row) => row.label_zh !== '' && row.label_en !== '')).toBe(true);
});

test('the same body and year in two files is an error that names both places', () => {
  const one = { name: 'a.csv', bytes: bytes('body_code,body,year\n370683104,金城镇,2020\n') };
  const two = {
    name: 'b.csv',
    bytes: bytes('body_code,body,year\n\n370683104,金城镇,2020\n370683104,金城镇,2021\n'),
  };
  const { reports: kept, problems: found } = readDataset([one, two], places);
  expect(kept.map(({ year }) => year)).toEqual([2020, 2021]);
  expect(found.map(problemLine)).toEqual([
    'error b.csv:3 body “金城镇 2020”: this body and year already stand at a.csv:2; keep one of the two / 该机构该年度已见于 a.csv:2；请只留一行',
  ]);
});

test('errors are told by file, row and column', () => {
  const file = { name: 'c.csv', bytes: bytes('body,year,review_total\n甲镇,2020,三件\n') };
  expect(readDataset([file], places).problems.map(problemLine)).toEqual([
    expect.stringMatching(/^error c\.csv:2 review_total “三件”: not a number/u),
  ]);
});
