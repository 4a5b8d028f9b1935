import fc from '../fastCheck';
import { describe, expect, test } from 'vitest';
import { bodyId } from '../../src/model/body';
import { looksLikeReportsCsv, parseReportsCsv, readReportsCsv } from '../../src/read/reportsCsv';
import { PLACES } from './divisions';

const read = (text: string) => parseReportsCsv(text, { places: PLACES });
const brief = (text: string) =>
  read(text).problems.map(({ severity, row, column, code, value }) => [severity, row, column, code, value]);
const bodyOf = (header: string, cells: string) => read(`${header},year\n${cells},2020`).reports[0]?.body;

test('a row needs no more than a body and a year', () => {
  const { reports, rows, problems } = parseReportsCsv('body,year\n金城镇,2020\n');
  expect(problems).toEqual([]);
  expect(rows).toEqual([2]);
  expect(reports).toEqual([
    {
      body: {
        id: bodyId({ code: null, area: '0', county: '', name: '金城镇' }),
        code: null,
        area: '0',
        level: 'town',
        kind: 'town',
        name: '金城镇',
        province: '',
        city: '',
        county: '',
      },
      year: 2020,
      form: '2019',
      published: null,
      url: '',
      evidence: 'table',
      origin: 'own',
      values: {},
      status: {},
      procurementPrinted: null,
    },
  ]);
});

test('an empty cell, a dash and text are unknown; a zero is a zero', () => {
  const { reports, problems } = read(
    'body,year,app_new__total,app_handled__total,review_total,suits_total,fees_amount\n金城镇,2021,0,,—,三件,"1,234.5"\n',
  );
  expect(reports[0]?.values).toEqual({ app_new__total: 0, fees_amount: 1234.5 });
  expect(reports[0]?.status).toEqual({ review_total: 'blank', suits_total: 'unread' });
  expect(problems).toMatchObject([
    { severity: 'error', row: 2, column: 'suits_total', value: '三件', code: 'bad_number' },
  ]);
});

test('columns: missing, unknown, twice; case and order do not matter', () => {
  expect(brief('name,year\nx,2020')).toEqual([
    ['warning', 1, 'name', 'unknown_column', 'name'],
    ['error', 1, 'body', 'missing_column', ''],
  ]);
  expect(read('name,year\nx,2020').reports).toEqual([]);
  expect(brief('Year,BODY,year\n2020,x,2021')).toEqual([['error', 1, 'year', 'duplicate_column', 'year']]);
  expect(read('Year,BODY,year\n2020,x,2021').reports[0]?.year).toBe(2020);
});

test('rows are counted as a spreadsheet does, over blank lines and cells of several lines', () => {
  const text = 'body,year,url\n\n"金\n城镇",2020,\n,,\n镇,1999,\n';
  expect(brief(text)).toEqual([['error', 5, 'year', 'bad_year', '1999']]);
  expect(read(text).rows).toEqual([3]);
});

test('rows that name no body or no year of fixed form are left out, the others stay', () => {
  const text = 'body,year\n,2020\n甲镇,2018\n乙镇,二〇二〇\n丙镇,2101\n丁镇,2020\n';
  expect(brief(text)).toEqual([
    ['error', 2, 'body', 'missing_body', ''],
    ['error', 3, 'year', 'bad_year', '2018'],
    ['error', 4, 'year', 'bad_year', '二〇二〇'],
    ['error', 5, 'year', 'bad_year', '2101'],
  ]);
  expect(read(text).reports.map(({ body }) => body.name)).toEqual(['丁镇']);
});

test('a row with more cells than columns is left out: its values are out of place', () => {
  const text = 'body,year,fees_amount\n金城镇,2021,1,234\n城港路街道,2021,5,,\n';
  expect(brief(text)).toEqual([['error', 2, '', 'extra_cells', '234']]);
  expect(read(text).reports).toHaveLength(1);
});

test('a year of a body stands once; the error names the earlier row', () => {
  const text =
    'body_code,body,year\n370683104,金城镇,2020\n370683104,金城镇人民政府,2020\n370683104,金城镇,2021\n';
  const { reports, problems } = read(text);
  expect(reports.map(({ year }) => year)).toEqual([2020, 2021]);
  expect(problems).toMatchObject([{ severity: 'error', row: 3, code: 'duplicate_report' }]);
  expect(problems[0]?.message.zh).toContain('第 2 行');
});

test('the same body in two counties is two bodies', () => {
  const text = 'province,county,body,year\n甲省,乙县,永安镇,2020\n甲省,丙县,永安镇,2020\n';
  expect(brief(text)).toEqual([]);
  expect(new Set(read(text).reports.map(({ body }) => body.id)).size).toBe(2);
});

test('form, date, address and evidence: what cannot be used is named and left out', () => {
  const text =
    'body,year,form,published,url,evidence\n甲镇,2022,2020,2023-02-30,javascript:alert(1),hearsay\n乙镇,2021,2019,2022年1月5日,https://a.gov.cn/x,both\n';
  expect(brief(text)).toEqual([
    ['error', 2, 'form', 'bad_form', '2020'],
    ['error', 2, 'published', 'bad_date', '2023-02-30'],
    ['warning', 2, 'url', 'bad_url', 'javascript:alert(1)'],
    ['warning', 2, 'evidence', 'bad_evidence', 'hearsay'],
  ]);
  expect(read(text).reports).toMatchObject([
    { form: '2021', published: null, url: '', evidence: 'table' },
    { form: '2019', published: '2022-01-05', url: 'https://a.gov.cn/x', evidence: 'both' },
  ]);
});

test('a figure that the form lacks is kept and flagged; a subtotal is not flagged', () => {
  const text = 'body,year,procurement_amount,app_other__total,app_denied__total\n甲镇,2021,236200,2,1\n';
  expect(brief(text)).toEqual([['warning', 2, 'procurement_amount', 'not_on_form', '236200']]);
  expect(read(text).reports[0]?.values).toEqual({
    procurement_amount: 236200,
    app_other__total: 2,
    app_denied__total: 1,
  });
});

test('cell_status holds exceptions; one that contradicts the value is refused', () => {
  const text =
    'body,year,review_total,suits_total,cell_status\n甲镇,2020,3,,review_total:placed suits_total:blank app_new__total:read review_total\n';
  expect(read(text).reports[0]?.status).toEqual({ review_total: 'placed', suits_total: 'blank' });
  expect(brief(text)).toEqual([
    ['error', 2, 'cell_status', 'bad_status', 'review_total'],
    ['error', 2, 'cell_status', 'bad_status', 'app_new__total:read'],
  ]);
});

test('codes: own where as long as the level has it, an area otherwise', () => {
  const town = bodyOf('body_code,body', '370683104,金城镇');
  expect(town).toMatchObject({
    id: '370683104',
    code: '370683104',
    area: '370683',
    level: 'town',
    county: '莱州市',
  });
  expect(bodyOf('body_code,body', '370683,莱州市')).toMatchObject({
    code: '370683',
    level: 'county',
    kind: 'city',
  });
  expect(bodyOf('body_code,body', '3706,烟台市')).toMatchObject({
    code: '3706',
    area: '3706',
    level: 'city',
  });
  expect(bodyOf('body_code,body', '370683,莱州市财政局')).toMatchObject({
    code: null,
    area: '370683',
    level: 'department',
  });
  expect(bodyOf('body_code,body,level', '370683104,金城镇财政所,department')).toMatchObject({
    code: null,
    area: '370683',
  });
  expect(bodyOf('body_code,body', '370683105,亦庄地区')).toMatchObject({
    code: '370683105',
    level: 'town',
    kind: 'town',
  });
  expect(bodyOf('body_code,body', '370683,新设镇')).toMatchObject({
    code: null,
    area: '370683',
    level: 'town',
  });
  expect(bodyOf('body_code,body', '3706,高新技术产业开发区')).toMatchObject({
    code: null,
    area: '3706',
    level: 'county',
  });
});

test('codes that are none, too long, unlisted or elsewhere', () => {
  const code = (cells: string) =>
    brief(`body_code,county,body,year\n${cells},2020`).map((each) => each.slice(0, 4));
  expect(code('37068,莱州市,金城镇')).toEqual([['error', 2, 'body_code', 'bad_code']]);
  expect(code('370683104,莱州市,莱州市')).toEqual([['error', 2, 'body_code', 'code_level']]);
  expect(code('370683999,莱州市,某镇')).toEqual([['warning', 2, 'body_code', 'unlisted_code']]);
  expect(code('370683104,历下区,金城镇')).toEqual([['warning', 2, 'county', 'code_names']]);
  expect(code('370683104,莱州市,金城镇')).toEqual([]);
});

test('without a code, a body is found by its names, within its county', () => {
  const find = (cells: string) => bodyOf('province,city,county,body', cells);
  expect(find('山东省,烟台市,莱州市,金城镇')?.id).toBe('370683104');
  expect(find('山东省,烟台市,莱州市,金城镇人民政府')?.code).toBe('370683104');
  expect(find('山东省,枣庄市,市中区,金城镇')).toMatchObject({ code: null, area: '370402' });
  expect(find('山东省,烟台市,莱州市,莱州市')).toMatchObject({
    code: '370683',
    level: 'county',
    kind: 'city',
  });
  expect(find('山东省,烟台市,,烟台市')).toMatchObject({ code: '3706', level: 'city' });
  expect(find('山东省,烟台市,莱州市,莱州市财政局')).toMatchObject({ code: null, area: '370683' });
  expect(find(',,,金城镇')).toMatchObject({ code: null, area: '0' });
});

test('level and kind: inferred from the name, corrected where they cannot go together', () => {
  const kinds = [
    '金城镇',
    '某乡',
    '某苏木',
    '城港路街道',
    '某街道办事处',
    '某县',
    '某旗',
    '某区',
    '山东省',
    '某财政局',
  ];
  expect(kinds.map((name) => bodyOf('body', name)?.kind)).toEqual([
    'town',
    'township',
    'township',
    'subdistrict',
    'subdistrict',
    'county',
    'county',
    'district',
    'province',
    'department',
  ]);
  const text = 'body,year,level,kind\n甲镇,2020,village,hamlet\n乙镇,2020,county,town\n丙镇,2020,town,town\n';
  expect(brief(text).map((each) => each.slice(0, 4))).toEqual([
    ['warning', 2, 'kind', 'bad_kind'],
    ['warning', 2, 'level', 'bad_level'],
    ['warning', 3, 'level', 'bad_level'],
  ]);
  expect(read(text).reports.map(({ body }) => [body.level, body.kind])).toEqual([
    ['town', 'town'],
    ['town', 'town'],
    ['town', 'town'],
  ]);
});

test('delimiters and encodings', () => {
  const rows = ['body\tyear\tapp_new__total', '金城镇\t2020\t3', '城港路街道\t2020\t4'];
  const gb18030 = new Uint8Array([
    ...new TextEncoder().encode('body,year\n'),
    ...[0xbd, 0xf0, 0xb3, 0xc7, 0xd5, 0xf2],
    ...new TextEncoder().encode(',2020\n'),
  ]);
  expect(read(rows.join('\r\n')).reports.map(({ values }) => values.app_new__total)).toEqual([3, 4]);
  expect(read(rows.join('\n').replaceAll('\t', ';')).reports).toHaveLength(2);
  expect(readReportsCsv(gb18030).reports[0]?.body.name).toBe('金城镇');
  const utf8 = new TextEncoder().encode('\ufeffbody,year\n金城镇,2020\n');
  expect(readReportsCsv(utf8)).toMatchObject({ problems: [], reports: [{ body: { name: '金城镇' } }] });
});

test('what is no CSV of reports gives a problem, not an error', () => {
  const noise = new Uint8Array(2000).map((_, i) => (i * 89 + 200) % 256);
  expect(readReportsCsv(noise).problems.map(({ code }) => code)).toContain('not_text');
  expect(brief('')).toContainEqual(['error', 1, 'body', 'missing_column', '']);
  expect(brief('body,year\n')).toEqual([['error', 2, '', 'no_rows', '']]);
  expect(read('body,year\n"金城镇,2020\n').problems.map(({ code }) => code)).toContain('broken_quotes');
});

test('a thousand problems are listed, the rest counted', () => {
  const { problems } = read(`body,year\n${'甲镇,1\n'.repeat(1500)}`);
  expect(problems).toHaveLength(1001);
  expect(problems.at(-1)).toMatchObject({ code: 'more', severity: 'error' });
  expect(problems.at(-1)?.message.zh).toContain('500');
});

test('progress is told, up to the end', () => {
  const told: number[] = [];
  parseReportsCsv(`body,year\n${'x,2020\n'.repeat(1200)}`, { onprogress: (fraction) => told.push(fraction) });
  expect(told.length).toBeGreaterThan(3);
  expect(told.at(-1)).toBe(1);
  expect([...told].sort((a, b) => a - b)).toEqual(told);
});

test('no text makes it throw, and every problem says where and what in both languages', () => {
  const cell = fc.oneof(
    fc.constantFrom('body', 'year', '2020', '金城镇', '370683104', '"', ',', '\n', ';'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(cell), (cells) => {
      for (const { row, message } of read(`body,year,app_new__total\n${cells.join(',')}`).problems) {
        expect(row).toBeGreaterThan(0);
        expect(message.zh).not.toBe('');
        expect(message.en).not.toBe('');
      }
    }),
  );
});

describe('delimiters and encodings', () => {
  const utf16 = (text: string) =>
    Uint8Array.from([
      0xff,
      0xfe,
      ...Array.from(text, (c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]).flat(),
    ]);

  test.each([',', ';', '\t', '|', '，'])('cells parted by “%s”', (delimiter) => {
    const text = ['body,year,app_new__total,published', '金城镇,2020,"1",2021-01-25', '']
      .join('\n')
      .replaceAll(',', delimiter);
    const bytes = [new TextEncoder().encode(text), new TextEncoder().encode(`\ufeff${text}`), utf16(text)];
    for (const each of bytes) {
      expect(looksLikeReportsCsv(each)).toBe(true);
      const { reports, problems } = readReportsCsv(each);
      expect(problems).toEqual([]);
      expect(reports).toMatchObject([{ year: 2020, published: '2021-01-25', values: { app_new__total: 1 } }]);
    }
  });

  test('a table pasted from a report, a page and noise are no CSV of reports', () => {
    const other = [
      '信息内容\t本年新制作数量\n规章\t0',
      '<table><tr><td>body,year',
      'year\n2020',
      'PK\u0003\u0004',
    ];
    for (const text of other) expect(looksLikeReportsCsv(new TextEncoder().encode(text))).toBe(false);
  });
});

describe('the long form', () => {
  const HEAD = 'body,year,indicator,value,status,published';
  const long = (...lines: string[]) => parseReportsCsv([HEAD, ...lines].join('\n'), { places: PLACES });

  test('a row a figure becomes a report', () => {
    const { reports, rows, problems } = long(
      '金城镇,2020,app_new__total,12,read,2021-01-25',
      '沙河镇,2020,app_new__total,0,,',
      '金城镇,2020,app_granted__total,/,,',
      '金城镇,2020,app_partial__total,,unread,',
      '金城镇,2021,app_new__total,3,,',
    );
    expect(problems).toEqual([]);
    expect(rows).toEqual([2, 3, 6]);
    expect(reports).toMatchObject([
      {
        year: 2020,
        published: '2021-01-25',
        values: { app_new__total: 12 },
        status: { app_new__total: 'read', app_granted__total: 'blank', app_partial__total: 'unread' },
      },
      { year: 2020, values: { app_new__total: 0 } },
      { year: 2021, values: { app_new__total: 3 } },
    ]);
    expect(reports[0]?.values).not.toHaveProperty('app_granted__total');
  });

  test('the same cell twice: no matter where both agree, unknown where they differ', () => {
    const { reports, problems } = long(
      '金城镇,2020,app_new__total,12,,2021-01-25',
      '金城镇,2020,app_new__total,12.0,,2021-01-25',
      '金城镇,2020,app_granted__total,1,,2021-01-26',
      '金城镇,2020,app_granted__total,2,,',
    );
    expect(problems).toMatchObject([
      { row: 4, column: 'published', code: 'conflicting_cell', severity: 'error' },
      { row: 5, column: 'value', code: 'conflicting_cell', severity: 'error' },
    ]);
    expect(reports).toMatchObject([
      { published: null, values: { app_new__total: 12 }, status: { app_granted__total: 'unread' } },
    ]);
    expect(reports[0]?.values).not.toHaveProperty('app_granted__total');
  });

  test('problems stand where they are, and lost rows are all named', () => {
    const { reports, problems } = long(
      '金城镇,2020,app_new__total,约30,,',
      '金城镇,2020,app_nonsense,3,,',
      '金城镇,2020,app_granted__total,3,blank,',
      ',2020,app_new__total,1,,',
      ',2020,app_granted__total,1,,',
      '金城镇,2017,app_new__total,1,,',
    );
    expect(problems.map(({ row, column, code }) => [row, column, code])).toEqual([
      [3, 'indicator', 'unknown_indicator'],
      [2, 'value', 'bad_number'],
      [4, 'status', 'bad_status'],
      [5, 'body', 'missing_body'],
      [6, 'body', 'missing_body'],
      [7, 'year', 'bad_year'],
    ]);
    expect(reports).toHaveLength(1);
    expect(reports[0]?.values).toEqual({ app_granted__total: 3 });
  });
});
