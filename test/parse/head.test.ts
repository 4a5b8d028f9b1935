import { describe, expect, test } from 'vitest';
import { parseReport } from '../../src/parse/parse';
import { readDocument } from '../../src/read/read';
import { national } from './national';

const TABLES = [
  '二、主动公开政府信息情况',
  '第二十条第（一）项',
  '信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量',
  '规章\t0\t0\t0',
].join('\n');

function parse(title: string, prose = '', after = '') {
  const { document } = readDocument(
    new TextEncoder().encode(`${title}\n\n${prose}\n\n${TABLES}\n\n${after}\n`),
  );
  if (!document) throw new Error('no document');
  return parseReport(document, national);
}
const codes = (parsed: ReturnType<typeof parse>) => parsed.issues.map((issue) => issue.code);

describe('title, body and year', () => {
  test.each([
    ['莱州市金城镇2020年政府信息公开工作年度报告', ''],
    ['莱州市金城镇人民政府\n２０２０年政府信息公开\n工作年度报告', ''],
    ['莱州市金城镇二〇二〇年政府信息公开工作年度报告', ''],
    ['莱州市金城镇二○二○年政府信息公开年报', ''],
    ['关于金城镇2020年政府信息公开工作情况的报告', '登录莱州市人民政府网站查阅。'],
    ['金城镇政府信息公开工作年度报告（2020年）', '地址：烟台市莱州市金城镇'],
    ['2020年度金城镇人民政府政府信息公开年报', '莱州市'],
    ['金城镇人民政府2020年政府信息公开工作年度报告_莱州市人民政府', ''],
  ])('%s', (title, prose) => {
    expect(parse(title, prose).report).toMatchObject({
      body_code: '370683104',
      body: '金城镇',
      county: '莱州市',
      kind: 'town',
      year: 2020,
    });
  });

  test.each([
    ['渝中区大溪沟街道办事处', '500103011', '大溪沟街道', 'subdistrict'],
    ['北京市海淀区人民政府学院路街道办事处', '110108010', '学院路街道', 'subdistrict'],
    ['盐边县格萨拉彝族乡', '510422211', '格萨拉彝族乡', 'township'],
    ['南京市江宁区人民政府', '320115', '江宁区', 'district'],
    ['南京市鼓楼区', '320106', '鼓楼区', 'district'],
    ['昆山市人民政府', '320583', '昆山市', 'city'],
    ['莱州市财政局', '370683', '莱州市财政局', 'department'],
    ['南通市通州区农业农村局', '320612', '南通市通州区农业农村局', 'department'],
    ['上海市住房和城乡建设管理委员会', null, '上海市住房和城乡建设管理委员会', 'department'],
  ])('%s', (printed, code, body, kind) => {
    expect(parse(`${printed}2020年政府信息公开工作年度报告`).report).toMatchObject({
      body_code: code,
      body,
      kind,
    });
  });

  test('a name of several places is not resolved without its county', () => {
    for (const name of ['金城镇', '鼓楼区', '城关镇']) {
      const parsed = parse(`${name}2020年政府信息公开工作年度报告`);
      expect(parsed.report).toMatchObject({ body_code: null, county: null, body: name });
      expect(codes(parsed)).toContain('body-ambiguous');
    }
  });

  test('a town that the list lacks keeps its name and its county', () => {
    const parsed = parse('锡山区厚桥街道2023年政府信息公开工作年度报告');
    expect(parsed.report).toMatchObject({ body_code: null, county: '锡山区', body: '厚桥街道' });
    expect(codes(parsed)).toContain('body-unresolved');
  });

  test("a period that contradicts the title is flagged, the title's year kept", () => {
    const parsed = parse(
      '莱州市金城镇2020年政府信息公开工作年度报告',
      '统计期限自2019年1月1日起至2019年12月31日止。',
    );
    expect(parsed.report?.year).toBe(2020);
    expect(codes(parsed)).toContain('year-conflict');
  });

  test('the wrong form for its year is read as printed and flagged', () => {
    const parsed = parse('莱州市金城镇2022年政府信息公开工作年度报告');
    expect(parsed.report?.form).toBe('2019');
    expect(codes(parsed)).toContain('form-year');
  });
});

describe('date', () => {
  const title = '莱州市金城镇2020年政府信息公开工作年度报告';
  test.each([
    ['莱州市金城镇人民政府\n2021年1月25日', '2021-01-25'],
    ['二〇二一年一月二十五日', '2021-01-25'],
    ['2021年 1 月5 日', '2021-01-05'],
    ['2021-01-25', '2021-01-25'],
    ['2021年13月45日', null],
    ['', null],
  ])('%s', (after, published) => {
    expect(parse(title, '', after).report?.published).toBe(published);
  });
  test("the page's own date, where nothing is signed", () => {
    expect(parse(title, '发布日期：2021-01-26 10:30 来源：金城镇').report?.published).toBe('2021-01-26');
  });
});

describe('what is no report', () => {
  const reason = (text: string) => {
    const { document, issue } = readDocument(new TextEncoder().encode(text));
    if (!document) return issue.code;
    const parsed = parseReport(document, national);
    return parsed.report ? 'report' : parsed.issues[0]?.code;
  };
  test.each([
    ['before-2019', '莱州市金城镇2018年政府信息公开工作年度报告\n一、概述\n2018年公开信息20条。'],
    ['notice', '关于做好2020年政府信息公开工作年度报告编制工作的通知\n各镇街：请于1月20日前报送。'],
    ['no-title', TABLES],
    ['not-a-report', '今天天气很好。\n明天也是。'],
    ['empty', ' \n\t\n'],
    ['unsupported-pdf', '%PDF-1.4 ...'],
  ])('%s', (code, text) => {
    expect(reason(text)).toBe(code);
  });
});
