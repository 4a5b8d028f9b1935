import { expect, test } from 'vitest';
import { installedCMaps } from '../../scripts/installedCMaps';
import { serve } from '../../scripts/serve';
import { cMapsAt } from '../../src/read/pdf/cMaps';
import { readPdf } from '../../src/read/pdf/readPdf';
import { grid, pdfOf, pdfOfPages, stream, textAt } from './render/tinyPdf';

const XS = [50, 200, 300, 400, 500];
const YS = [700, 680, 660];
const TITLE =
  textAt(100, 780, '莱州市金城镇2020年政府信息公开工作年度报告', 18) +
  textAt(60, 750, '本报告所列数据的统计期限自2020年1月1日起至2020年12月31日止。');

async function read(contents: readonly string[], entries = '') {
  const reading = await readPdf(pdfOfPages(contents, entries), { cMaps: installedCMaps });
  if (!reading.document)
    return { code: reading.issue.code, table: [], tables: 0, lines: [], titles: [], notes: [] };
  const { blocks, titles } = reading.document;
  const [table] = blocks.filter((block) => block.kind === 'table');
  return {
    code: null,
    titles,
    tables: blocks.filter((block) => block.kind === 'table').length,
    table: table?.rows.map((row, r) => row.filter((cell) => cell.row === r).map((cell) => cell.text)) ?? [],
    lines: blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])),
    notes: reading.document.notes?.map(({ code }) => code) ?? [],
  };
}

/** A table of a header and one row of figures, with something drawn besides. */
const sheet = (more: string) =>
  TITLE +
  grid(XS, YS) +
  ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量']
    .map((text, i) => textAt((XS[i] ?? 0) + 5, 686, text))
    .join('') +
  textAt(55, 666, '规章') +
  more;

test('cells framed by lines, read by the character codes of a font that the file only names', async () => {
  const { table, titles } = await read([sheet(textAt(205, 666, '12') + textAt(305, 666, '0'))]);
  expect(titles).toEqual(['莱州市金城镇2020年政府信息公开工作年度报告']);
  expect(table).toEqual([
    ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'],
    ['规章', '12', '0', ''],
  ]);
});

const figure = async (more: string) => (await read([sheet(more)])).table[1]?.[1];

test.each([
  ['a mark set high', textAt(205, 666, '12') + textAt(225, 671, '1', 5), '12^1'],
  ['two figures in one place', textAt(205, 666, '5') + textAt(206, 666, '7'), '5\ufffd7'],
  ['digits that are not level', textAt(205, 666, '12') + textAt(225, 668, '3'), '12\ufffd3'],
  ['digits set into each other', textAt(205, 666, '12') + textAt(221, 666, '3'), '12\ufffd3'],
  ['bold made by printing twice', textAt(205, 666, '5') + textAt(205.4, 666, '5'), '5'],
  ['two figures under each other', textAt(205, 671, '1', 8) + textAt(205, 662, '2', 8), '1\n2'],
  ['a figure that runs into the next cell', textAt(275, 666, '12345'), '12\ufffd'],
  ['a figure cut off by what clips it', `q 200 660 25 20 re W n ${textAt(205, 666, '123')} Q`, '12\ufffd'],
  ['a figure struck out', `${textAt(205, 666, '12')} 204 669 m 226 669 l S`, ''],
  [
    'a figure struck out before the one in its place, the line drawn as a thin box',
    `${textAt(205, 666, '12')} ${textAt(235, 666, '15')} 205 668.6 20 0.6 re f`,
    '15',
  ],
  [
    'a figure under a line that is longer than it',
    `${textAt(205, 666, '12')} 205 669 m 260 669 l S`,
    '\ufffd\ufffd',
  ],
  ['a figure underlined', `${textAt(205, 666, '12')} 205 664.5 m 225 664.5 l S`, '12'],
  ['text that cannot be seen', textAt(205, 666, '9', 10, 'F1', '3 Tr'), ''],
  ['text beyond the page', textAt(705, 666, '9'), ''],
  ['a character whose code nobody knows', textAt(205, 666, '9', 10, 'F2'), '\ufffd'],
  ['long dashes', textAt(205, 666, '⸺'), '——'],
  ['a radical for its character', textAt(205, 666, '⽆'), '无'],
])('%s', async (_, more, expected) => {
  expect(await figure(more)).toBe(expected);
});

test('what is struck out is said to be left out', async () => {
  expect((await read([sheet(`${textAt(205, 666, '12')} 204 669 m 226 669 l S`)])).notes).toEqual([
    'struck-out',
  ]);
});

test('lines drawn twice, dashed, or slightly off make the same cells', async () => {
  const doubled = XS.map((x) => `${x + 2} 660 m ${x + 2} 700 l S\n`).join('');
  const { table } = await read([sheet(`[3 2] 0 d ${doubled} ${textAt(205, 666, '12')}`)]);
  expect(table[1]).toEqual(['规章', '12', '', '']);
});

test('a page turned on its side is read upright', async () => {
  const turned = `q 0 1 -1 0 750 0 cm ${sheet(textAt(205, 666, '12')).replace(TITLE, '')} Q`;
  expect((await read([turned])).table[1]?.slice(0, 2)).toEqual(['规章', '12']);
  expect((await read([sheet(textAt(205, 666, '12'))], '/Rotate 90')).table[1]?.slice(0, 2)).toEqual([
    '规章',
    '12',
  ]);
});

test('a layer that is off is not read', async () => {
  const pdf = await read([sheet(`/OC /Off BDC ${textAt(205, 666, '9')} EMC`)]);
  expect(pdf.table[1]?.[1]).toBe('9');
});

/** A table over two pages: its header again on the second, a head, a page number. */
const page = (number: string, rows: readonly (readonly [string, string])[], foot = 60) =>
  textAt(60, 810, '政府信息公开工作年度报告', 8) +
  grid(XS, [780, 760, ...rows.map((_, i) => 740 - i * 20)]) +
  textAt(55, 766, '信息内容') +
  textAt(205, 766, '处理决定数量', 9) +
  rows.map(([label, text], i) => textAt(55, 746 - i * 20, label) + textAt(205, 746 - i * 20, text)).join('') +
  textAt(290, foot, number);

test('a table over pages is one: header once, head and page number gone', async () => {
  const { table, tables, lines } = await read([
    page('1', [['行政许可', '12']]),
    page('2', [['行政处罚', '3']]),
  ]);
  expect([tables, lines]).toEqual([1, []]);
  expect(table.map((row) => row.slice(0, 2))).toEqual([
    ['信息内容', '处理决定数量'],
    ['行政许可', '12'],
    ['行政处罚', '3'],
  ]);
});

test('what stands below a row of figures without a label may be its rest: neither is read as a figure', async () => {
  const { table } = await read([page('1', [['行政许可', '202']]), page('2', [['', '5']])]);
  expect(table[1]?.slice(0, 2)).toEqual(['行政许可', '202\n5']);
});

test('a bare number at a foot that counts no pages stays', async () => {
  const { lines } = await read([TITLE + textAt(60, 700, '一、总体情况') + textAt(60, 100, '37')]);
  expect(lines).toContain('37');
});

const IMAGE = 'q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \0 EI Q';

test.each([
  ['a scan', [IMAGE], 'scanned-pdf'],
  [
    'a scan with recognised text laid under it',
    [IMAGE + textAt(60, 700, '规章 12', 10, 'F1', '3 Tr')],
    'scanned-pdf',
  ],
  ['text in a font without codes', [textAt(60, 700, '政府信息公开', 10, 'F2')], 'garbled-pdf'],
])('%s is refused', async (_, contents, code) => {
  expect((await read(contents)).code).toBe(code);
});

test('one scanned page among others is said to be missing', async () => {
  expect((await read([sheet(''), IMAGE])).notes).toEqual(['pages-without-text']);
});

test('without the tables of character codes, text that needs them is not guessed', async () => {
  const reading = await readPdf(pdfOfPages([sheet(textAt(205, 666, '12'))]));
  expect(reading.issue?.code).toBe('garbled-pdf');
});

test('tables of character codes are fetched from a folder by name', async () => {
  const served = await serve({ root: 'node_modules/pdfjs-dist', port: 0 });
  const cMaps = cMapsAt(new URL('cmaps/', served.url).href);
  const reading = await readPdf(pdfOfPages([sheet(textAt(205, 666, '12'))]), { cMaps });
  await expect(cMaps('no-such-table')).rejects.toThrow('404');
  await served.close();
  expect(reading.document?.titles).toEqual(['莱州市金城镇2020年政府信息公开工作年度报告']);
});

test('a file with a password, and one cut short', async () => {
  const id = '/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]';
  const key = '00'.repeat(32);
  const locked = pdfOf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
      stream('q Q'),
    ],
    `${id} /Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>`,
  );
  expect((await readPdf(locked)).issue?.code).toBe('encrypted-pdf');
  const whole = pdfOfPages([sheet('')]);
  expect((await readPdf(whole.subarray(0, whole.length - 200))).issue?.code).toBe('truncated-pdf');
});
