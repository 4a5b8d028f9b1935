import { expect, test } from 'vitest';
import { parseReport } from '../../src/parse/parse';
import { readPage } from '../../src/read/page';
import { national } from './national';

const HEAD = '<tr><td>信息内容</td><td>上一年项目数量</td><td>本年增/减</td><td>处理决定数量</td></tr>';

function parse(rows: string, more = '') {
  const page = `<h1>莱州市金城镇2020年政府信息公开工作年度报告</h1><table>${HEAD}${rows}</table>${more}`;
  const { document } = readPage(new TextEncoder().encode(page));
  return document && parseReport(document, national).report;
}

test('rows that share a label are parts of it, and neither is the whole', () => {
  const report = parse(
    '<tr><td>行政许可</td><td>10</td><td>3</td><td>5</td></tr>' +
      '<tr><td rowspan="2">其他对外管理服务事项</td><td>1</td><td>2</td><td>3</td></tr>' +
      '<tr><td>4</td><td>5</td><td>6</td></tr>',
  );
  expect(report?.values.permits_items_prev).toBe(10);
  expect(report?.status).toMatchObject({ services_items_prev: 'unread', services_decisions: 'unread' });
});

test('a word in place of a figure leaves the rest of its row read', () => {
  const report = parse('<tr><td>行政许可</td><td>10</td><td>持平</td><td>5</td></tr>');
  expect(report?.values).toMatchObject({ permits_items_prev: 10, permits_decisions: 5 });
  expect(report?.status.permits_items_change).toBe('unread');
});

const cells = (texts: readonly (string | number)[]) => texts.map((text) => `<td>${text}</td>`).join('');
const PERMITS = `<tr>${cells(['行政许可', 10, 3, 5])}</tr>`;

test('columns of table 3 in another order are not read as the form orders them', () => {
  const report = parse(
    PERMITS,
    '<table><tr><td rowspan="3"></td><td colspan="7">申请人情况</td></tr>' +
      '<tr><td rowspan="2">总计</td><td rowspan="2">自然人</td><td colspan="5">法人或其他组织</td></tr>' +
      `<tr>${cells(['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'])}</tr>` +
      `<tr>${cells(['一、本年新收政府信息公开申请数量', 9, 4, 5, 0, 0, 0, 0])}</tr></table>`,
  );
  expect(report?.status).toMatchObject({ app_new__person: 'unread', app_new__total: 'unread' });
});

test('table 4 printed as two is not read as one', () => {
  const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const report = parse(
    PERMITS,
    `<table><tr><td colspan="5">行政复议</td></tr><tr>${cells(results)}</tr><tr>${cells([1, 0, 0, 0, 1])}</tr></table>` +
      '<table><tr><td colspan="10">行政诉讼</td></tr><tr><td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>' +
      `<tr>${cells([...results, ...results])}</tr><tr>${cells([2, 0, 0, 0, 2, 3, 0, 0, 0, 3])}</tr></table>`,
  );
  expect(report?.status).toMatchObject({ review_total: 'unread', suit_direct_total: 'unread' });
});
