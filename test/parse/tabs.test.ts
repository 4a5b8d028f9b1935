import { describe, expect, test } from 'vitest';
import { parseReport } from '../../src/parse/parse';
import { readPage } from '../../src/read/page';
import { national } from './national';

/** Table 3 in tabs, its headings not above their columns, each row as given. */
function parse(rows: readonly string[]) {
  const text = [
    '莱州市金城镇2020年政府信息公开工作年度报告',
    '三、收到和处理政府信息公开申请情况',
    '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\t申请人情况',
    '自然人\t法人或其他组织\t总计',
    '商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他',
    ...rows,
    '',
  ].join('\n');
  const { document } = readPage(new TextEncoder().encode(text));
  return document && parseReport(document, national).report;
}

const LABELS = [
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '三、本年度办理结果\t（一）予以公开',
  '（二）部分公开',
  '（三）不予公开\t1.属于国家秘密',
  '2.其他法律行政法规禁止公开',
  '3.危及“三安全一稳定”',
  '4.保护第三方合法权益',
  '5.属于三类内部事务信息',
  '6.属于四类过程性信息',
  '7.属于行政执法案卷',
  '8.属于行政查询事项',
  '（四）无法提供\t1.本机关不掌握相关政府信息',
  '2.没有现成信息需要另行制作',
  '3.补正后申请内容仍不明确',
];

describe('rows with as many cells after their label as the table has columns', () => {
  test('lone figures in the last of them are totals', () => {
    const report = parse(LABELS.map((label, i) => `${label}\t\t\t\t\t\t\t${i}`));
    expect(report?.values).toMatchObject({
      app_new__total: 0,
      app_granted__total: 2,
      app_unable_unclear__total: 14,
      app_granted__person: null,
    });
  });

  test('blanks and dashes stand where they are printed', () => {
    const report = parse(
      LABELS.map((label, i) => `${label}\t1\t${i === 2 ? '' : '2'}\t${i === 4 ? '-' : '3'}\t4\t5\t6\t21`),
    );
    expect(report?.values).toMatchObject({
      app_granted__business: null,
      app_granted__research: 3,
      app_denied_state_secret__research: null,
      app_denied_state_secret__ngo: 4,
    });
  });

  test('a row that lost a cell, and then one with a gap, is unread', () => {
    const report = parse(
      LABELS.map((label, i) => `${label}\t1\t${i === 2 ? '' : '2'}\t3\t4\t5\t6${i === 4 ? '' : '\t21'}`),
    );
    expect(report?.status).toMatchObject({
      app_granted__research: 'unread',
      app_denied_state_secret__total: 'unread',
      app_new__total: 'read',
    });
  });
});
