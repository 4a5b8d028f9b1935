import { describe, expect, test } from 'vitest';
import { parseReport } from '../../src/parse/parse';
import { readPage } from '../../src/read/page';
import { readDocument } from '../../src/read/read';
import { national } from './national';

const TABLES = [
  '二、主动公开政府信息情况',
  '第二十条第（一）项',
  '信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量',
  '规章\t0\t0\t0',
].join('\n');

function parse(title: string, prose = '', after = '') {
  const { document } = readPage(new TextEncoder().encode(`${title}\n\n${prose}\n\n${TABLES}\n\n${after}\n`));
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
    ['莱州市金城镇人民政府信息公开工作年度报告（2020年）', ''],
    ['莱州市金城镇2020年政府信\n息公开工作年度报告', ''],
    ['莱州市金城镇\n2020年\n政府信息公开工作年度报告', ''],
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
    ['南通市通州区农业农村局', '320612', '通州区农业农村局', 'department'],
    ['重庆市铜梁区城市管理局', '500151', '铜梁区城市管理局', 'department'],
    ['山东省烟台市财政局', '3706', '烟台市财政局', 'department'],
    ['上海市住房和城乡建设管理委员会', '31', '上海市住房和城乡建设管理委员会', 'department'],
    ['广州市公安局荔湾区分局', '440103', '广州市公安局荔湾区分局', 'department'],
    ['温州市自然资源和规划局瓯海分局', '330304', '温州市自然资源和规划局瓯海分局', 'department'],
    ['国家税务总局莱州市税务局', '370683', '国家税务总局莱州市税务局', 'department'],
    ['三亚市扶贫工作办公室', '4602', '三亚市扶贫工作办公室', 'department'],
    ['张家川县水务局', '620525', '张家川县水务局', 'department'],
    ['石柱县人民政府', '500240', '石柱土家族自治县', 'county'],
    ['上海市人民政府', '31', '上海市', 'province'],
    ['大兴安岭地区行政公署', '2327', '大兴安岭地区', 'city'],
    ['大兴区亦庄地区办事处', '110115004', '亦庄地区', 'town'],
    ['沂源经济开发区', null, '沂源经济开发区', 'district'],
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

describe('a page around the report', () => {
  const own = '莱州市金城镇\n2020年政府信息公开工作年度报告';
  const around = (above: string, below: string, title = own) =>
    parse(`${above}\n${title}`, '一、总体情况', `六、其他需要报告的事项\n无\n${below}`).report;
  const expected = { body_code: '370683104', year: 2020, published: '2021-01-25' };
  const signed = '莱州市金城镇人民政府\n2021年1月25日';

  test.each([
    ['a path', '当前位置：首页 > 政府信息公开年报 > 2021年', signed],
    ["today's date", '2026年11月24日\n今天是2026年11月24日\n政府信息公开年报', signed],
    ['a long menu', Array.from({ length: 80 }, (_, i) => `栏目${i}`).join('\n'), signed],
    ['other reports above', '莱州市沙河镇2019年政府信息公开工作年度报告', signed],
    ['other reports below', '', `${signed}\n莱州市沙河镇2021年政府信息公开工作年度报告\n2022-03-05`],
    ['a date below the title', '', '', `${own}\n（2021年1月25日）`],
  ])('%s', (_, above, below, title = own) => {
    expect(around(above, below, title)).toMatchObject(expected);
  });

  test('a name below that is not the body', () => {
    const report = around('', '锡山区人民政府', '锡山区厚桥街道2020年政府信息公开工作年度报告');
    expect(report).toMatchObject({ body: '厚桥街道', body_code: null });
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
  const reason = async (text: string) => {
    const { document, issue } = await readDocument(new TextEncoder().encode(text));
    if (!document) return issue.code;
    const parsed = parseReport(document, national);
    return parsed.report ? 'report' : parsed.issues[0]?.code;
  };
  test.each([
    ['before-2019', '莱州市金城镇2018年政府信息公开工作年度报告\n一、概述\n2018年公开信息20条。'],
    ['notice', '关于做好2020年政府信息公开工作年度报告编制工作的通知\n各镇街：请于1月20日前报送。'],
    ['no-title', TABLES],
    ['not-a-report', '今天天气很好。\n明天也是。'],
    [
      'not-a-report',
      '莱州市财政局2020年法治政府建设年度报告\n一、总体情况\n存在的主要问题\n其他需要报告的事项',
    ],
    [
      'not-a-report',
      '政府信息公开目录\n序号\t名称\t日期\n1\t规范性文件\t2020-02-02\n2\t2020年年度报告\t2021-01-25',
    ],
    ['empty', ' \n\t\n'],
    ['truncated-pdf', '%PDF-1.4 ...'],
  ])('%s', async (code, text) => {
    expect(await reason(text)).toBe(code);
  });
});

describe('where somebody can be asked', () => {
  const ask = async (text: string) => {
    const { document } = await readDocument(new TextEncoder().encode(text));
    if (!document) throw new Error('no document');
    return parseReport(document, national, true);
  };

  test('tables without title, body or year are a report whose year and body are open', async () => {
    const { report, issues } = await ask(TABLES);
    expect(report).toMatchObject({ body: null, body_code: null, year: null, form: '2019' });
    expect(report?.values.rules_made).toBe(0);
    expect(issues.map(({ code }) => code)).toEqual(expect.arrayContaining(['no-title', 'no-body']));
  });

  test('a body without a year keeps its body; what its prose states of a year unknown is unread', async () => {
    const { report, issues } = await ask(
      `莱州市金城镇政府信息公开工作年度报告\n一、总体情况\n共主动公开政府信息30条。\n${TABLES}`,
    );
    expect(report).toMatchObject({ body_code: '370683104', year: null });
    expect(report?.values.disclosed_total).toBeNull();
    expect(report?.status.disclosed_total).toBe('unread');
    expect(issues.map(({ code }) => code)).toContain('no-year');
  });

  test.each([
    ['the form alone, without a figure', TABLES.replace('0\t0\t0', '\t\t')],
    ['figures of no known form', '规章\t1\t2\t3'],
    ['a report from before there was a form', `莱州市金城镇2018年政府信息公开工作年度报告\n${TABLES}`],
  ])('%s is still refused', async (_, text) => {
    expect((await ask(text)).report).toBeNull();
  });
});
