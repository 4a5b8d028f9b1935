import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { areReportRows, readReportRows } from '../../src/read/reportsCsv';
import { showNumber, showText } from '../../src/read/xlsx/format';
import { sheetRows } from '../../src/read/xlsx/sheetRows';
import { book, documentOf, outline } from './files';

const text = (value: string, at = '') =>
  `<c ${at === '' ? '' : `r="${at}"`} t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (value: number | string, more = '') => `<c ${more}><v>${value}</v></c>`;
const row = (cells: string, more = '') => `<row ${more}>${cells}</row>`;
const read = async (rows: string, after = '', before = '') =>
  outline(await documentOf(book(rows, after, before)));
const merged = (...refs: string[]) =>
  `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;

describe('a number as its sheet shows it', () => {
  test.each([
    [12, 'General', '12'],
    [0.1 + 0.2, 'General', '0.3'],
    [66.5, '0', '67'],
    [1.005, '0.00', '1.01'],
    [12, '0.00', '12.00'],
    [1234567, '#,##0', '1,234,567'],
    [-3, '#,##0', '-3'],
    [-3, '0;减0', '减3'],
    [0, '0;-0;;@', ''],
    [0, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', '-'],
    [1234, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', '1,234'],
    [66.5, '0.0"万元"', '66.5万元'],
    [3, 'General"件"', '3件'],
    [3, '0\\件', '3件'],
    [0.5, '0%', '50%'],
    [5_000_000, '0,', '5000'],
    [0, '#', ''],
    [3, '[Red]0', '3'],
    [5, '[$¥-804]0.00', '¥5.00'],
    [44_221, 'yyyy"年"m"月"d"日"', '2021年1月25日'],
    [44_221.5, 'yyyy/m/d h:mm', '2021年1月25日'],
    [44_221, '[$-804]yyyy/m/d;@', '2021年1月25日'],
    [44_221, 'm"月"d"日"', '1月25日'],
    [3, ';;;', ''],
    // Not understood, or no date at all: no figure, as it may be shown in any way.
    [3, '[>100]0"万";0', '^3'],
    [3, '[DBNum1]0', '^3'],
    [0.5, '# ?/?', '^0.5'],
    [3, 'h:mm', '^3'],
    [3, '000-00', '^3'],
  ])('%d under %s', (value, format, shown) => {
    expect(showNumber(value, format, false)).toBe(shown);
  });

  test('days counted from 1904', () => {
    expect(showNumber(42_759, 'yyyy/m/d', true)).toBe('2021年1月25日');
  });

  test('a text under a format', () => {
    expect(showText('3', '@"件"')).toBe('3件');
    expect(showText('3', ';;;')).toBe('');
    expect(showText('3', '@')).toBe('3');
    expect(showText('3', '0.00')).toBe('3');
  });
});

test('cells of every kind', async () => {
  const cells = [
    text('规章'),
    number('7'),
    '<c t="b"><v>1</v></c>',
    '<c t="e"><v>#DIV/0!</v></c>',
    '<c t="str"><f>A1</f><v>文</v></c>',
    '<c><f>SUM(B1:B9)</f></c>',
    '<c/>',
    '<c t="inlineStr"><is><r><rPr><strike/></rPr><t>4</t></r><r><t>3</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></is></c>',
    '<c s="5"><v>9</v></c>',
    '<c t="s"><v>9</v></c>',
  ];
  expect(await read(row(cells.join('')))).toEqual([
    '规章@0 7@1 TRUE@2 #DIV/0!@3 文@4 =SUM(B1:B9)@5 @6 3^1@7 @8 \ufffd@9',
  ]);
});

test('merged cells are spans; what lies under one is not shown', async () => {
  const rows = [
    row(text('甲', 'A1') + text('乙', 'B1') + text('lost', 'C1')),
    row(text('丙', 'B2') + text('丁', 'C2')),
  ];
  expect(await read(rows.join(''), merged('A1:A2', 'B1:C1'))).toEqual(['甲@0x2 乙@1+2', '丙@1 丁@2']);
});

test('hidden sheets, rows and columns are not read, and sheets are named', async () => {
  const rows = [
    row(text('规章', 'A1') + number(8, 'r="B1"') + number(3, 'r="C1"'), 'r="1"'),
    row(text('规章', 'A2') + number(9, 'r="C2"'), 'r="2" hidden="1"'),
    row(text('行政许可', 'A3') + number(4, 'r="C3"'), 'r="3"'),
  ];
  const document = await documentOf(
    book(rows.join(''), '', '<cols><col min="2" max="2" hidden="1"/></cols>'),
  );
  expect(outline(document)).toEqual(['规章@0 3@1', '行政许可@0 4@1']);
  expect(document.notes?.map((note) => note.code)).toEqual(['hidden-sheets']);
  expect(document.notes?.[0]?.message.zh).toContain('表2');
});

test('a sheet that shows no zeros has blanks there', async () => {
  const before = '<sheetViews><sheetView showZeros="0"/></sheetViews>';
  expect(await read(row(text('规章') + number(0) + number(3)), '', before)).toEqual(['规章@0 @1 3@2']);
});

test('text above a table and below it are paragraphs; a row with blank cells is the table’s', async () => {
  const rows = [
    row(text('莱州市金城镇2020年政府信息公开工作年度报告', 'A1'), 'r="1"'),
    row(text('信息内容', 'A2') + text('数量', 'B2'), 'r="2"'),
    row(text('规章', 'A3') + '<c r="B3"/>', 'r="3"'),
    row(text('五、存在的主要问题', 'A4'), 'r="4"'),
    row(text('金城镇人民政府', 'A6') + '<c r="B6"/>', 'r="6"'),
    row('<c r="A7" s="3"><v>44221</v></c>', 'r="7"'),
  ];
  expect(await read(rows.join(''))).toEqual([
    '莱州市金城镇2020年政府信息公开工作年度报告',
    '信息内容@0 数量@1',
    '规章@0 @1',
    '五、存在的主要问题',
    '金城镇人民政府',
    '2021年1月25日',
  ]);
});

test('merges that overlap, run backwards or reach beyond the sheet do no harm', async () => {
  const rows = row(text('甲', 'A1') + number(3, 'r="B1"')) + row(text('乙', 'A2') + number(4, 'r="B2"'));
  expect(await read(rows, merged('A1:A2', 'A2:B2', 'B2:A1', 'D1:XFD1048576', 'x:y', 'C3'))).toEqual([
    '甲@0x2 3@1',
    '4@1',
  ]);
});

describe('a dataset in a workbook', () => {
  const names = ['body', 'year', 'published', 'app_new__total'].map((name) => text(name)).join('');
  test('is rows of values, whatever their format shows', () => {
    const data = row(text('金城镇') + number(2020) + number(44_221, 's="3"') + number(1234, 's="1"'));
    const { rows, issue } = sheetRows(book(row(names) + data));
    expect(issue).toBeNull();
    expect(rows).toEqual([
      ['body', 'year', 'published', 'app_new__total'],
      ['金城镇', '2020', '2021-01-25', '1234'],
    ]);
    expect(areReportRows(rows ?? [])).toBe(true);
    const { reports, problems } = readReportRows(rows ?? []);
    expect(problems).toEqual([]);
    expect(reports[0]).toMatchObject({
      year: 2020,
      published: '2021-01-25',
      values: { app_new__total: 1234 },
    });
  });

  test('keeps its row numbers, and a report is none', () => {
    const gap = row(text('金城镇', 'A4') + text('x', 'B4'), 'r="4"');
    const { rows } = sheetRows(book(row(names, 'r="1"') + gap));
    expect(readReportRows(rows ?? []).problems).toMatchObject([{ row: 4, column: 'year' }]);
    expect(areReportRows([['信息内容', '本年新制作数量']])).toBe(false);
  });

  test('a damaged workbook gives the reason', () => {
    expect(sheetRows(book('<row>')).issue?.code).toBe('damaged');
    expect(sheetRows(strToU8('no zip')).issue?.code).toBe('no-text');
  });
});
