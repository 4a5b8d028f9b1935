import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { loadDivisions } from '../../scripts/build/divisions';
import { writeReportsXlsx } from '../../src/intake/writeReportsXlsx';
import { writeWorkbook } from '../../src/intake/workbook';
import { FIGURE_IDS } from '../../src/model/figures';
import { REPORT_COLUMNS } from '../../src/read/csvColumns';
import { placeFinder } from '../../src/read/divisions';
import { parseReportsCsv, readReportRows } from '../../src/read/reportsCsv';
import { sheetRows } from '../../src/read/xlsx/sheetRows';

const places = placeFinder(loadDivisions());
const bytesOf = async (file: Promise<Blob>) => new Uint8Array(await (await file).arrayBuffer());
const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));

const { reports } = parseReportsCsv(
  [
    'body,county,city,province,year,url,disclosed_total,app_new__total,fees_amount,cell_status',
    '金城镇,莱州市,烟台市,山东省,2020,https://example.org/?a=1&b=<2>,31,0,,app_new__legal:blank',
    "'=cmd|' /C calc'!A0镇,莱州市,烟台市,山东省,2021,,55,,1.5,",
    "'@SUM(A1)镇,莱州市,烟台市,山东省,2022,,7,-3,,",
  ].join('\n'),
  { places },
);

test('the reader of datasets gets the same reports back, unknown figures unknown', async () => {
  const { rows } = sheetRows(await bytesOf(writeReportsXlsx(reports)));
  const again = readReportRows(rows ?? [], { places });
  expect(again.reports).toEqual(reports);
  expect(reports.map(({ body }) => body.name)).toEqual(['金城镇', "=cmd|' /C calc'!A0镇", '@SUM(A1)镇']);
});

test('text that looks like a formula is text, and numbers are numbers', async () => {
  const sheet = partsOf(await bytesOf(writeReportsXlsx(reports)))['xl/worksheets/sheet1.xml'] ?? '';
  expect(sheet).not.toContain('<f>');
  expect(sheet).toMatch(/<c r="[A-Z]+3" s="1" t="inlineStr"><is><t xml:space="preserve">=cmd\|/u);
  const cells = [...sheet.matchAll(/<c r="([A-Z]+)(\d+)"( s="1" t="inlineStr")?>/gu)];
  const figures = cells.filter(([, , row, isText]) => row !== '1' && isText === undefined).length;
  const known = reports.reduce((sum, { values }) => sum + Object.keys(values).length + 1, 0);
  expect(figures).toBe(known);
});

test('a sheet says what each column is, in both languages', async () => {
  const parts = partsOf(await bytesOf(writeReportsXlsx(reports)));
  const sheet = parts['xl/worksheets/sheet2.xml'] ?? '';
  expect(sheet.match(/<row /gu)).toHaveLength(REPORT_COLUMNS.length + 1);
  for (const id of [...FIGURE_IDS, 'fees_amount', '万元']) expect(sheet).toContain(`>${id}<`);
});

test('a sheet of more rows than a turn takes is whole, its columns named beyond Z', async () => {
  const rows = Array.from({ length: 205 }, (_, row) => Array.from({ length: 60 }, (__, i) => row * 100 + i));
  const read = sheetRows(await bytesOf(writeWorkbook([{ name: 'a & b', rows }])));
  expect(read.rows).toEqual(rows.map((row) => row.map(String)));
});

test('what XML can’t hold is replaced, and the rest stands', async () => {
  const rows = [['a\u0000b<c>&"d"', '\ud800', ' x ']];
  const sheet = partsOf(await bytesOf(writeWorkbook([{ name: 's', rows }])))['xl/worksheets/sheet1.xml'];
  expect(sheet).toContain('a\ufffdb&lt;c&gt;&amp;&quot;d&quot;<');
  expect(sheet).toContain('>\ufffd<');
  expect(sheet).toContain('> x <');
});

test('names of columns stay in sight, columns are as wide as what they hold, days are days', async () => {
  const rows = [
    ['id', 'published', 'body'],
    ['01', '2024-02-29', '莱州市人民政府办公室'],
    ['02', 'unknown', 'x'.repeat(400)],
  ];
  const file = writeWorkbook([
    { name: 'data', rows, days: new Set([1]) },
    { name: 'about', rows: [['version', '1']], isHeadless: true },
  ]);
  const parts = partsOf(await bytesOf(file));
  const data = parts['xl/worksheets/sheet1.xml'] ?? '';
  expect(data).toContain('state="frozen"');
  expect([...data.matchAll(/<col [^>]*width="(\d+)"/gu)].map(([, width]) => Number(width))).toEqual([
    6, 12, 44,
  ]);
  expect(data).toContain('<c r="A1" s="2" t="inlineStr">');
  // 2024-02-29 is day 45,351 of Excel's, 60 days into a year that begins with 45,292.
  expect(data).toContain('<c r="B2" s="3"><v>45351</v></c>');
  expect(data).toContain('<c r="B3" s="1" t="inlineStr"><is><t xml:space="preserve">unknown</t>');
  expect(data).toContain('<c r="A2" s="1" t="inlineStr"><is><t xml:space="preserve">01</t>');
  expect(data).toMatch(/<\/sheetData><ignoredErrors><ignoredError [^>]*numberStoredAsText="1"\/>/u);
  const sheet = parts['xl/worksheets/sheet2.xml'] ?? '';
  expect(sheet).not.toContain('frozen');
  expect(sheet).toContain('<c r="A1" s="1" t="inlineStr">');
});
