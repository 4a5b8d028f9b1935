import { describe, expect, test } from 'vitest';
import { readProse } from '../../src/parse/prose';

const disclosed = (text: string) => readProse([text], 2020).figures.disclosed_total;

describe('the total of information disclosed', () => {
  test.each([
    ['通过莱州市人民政府网站共主动公开政府信息 30 条。', 30],
    ['2020年，主动公开信息 1,234 条。', 1234],
    ['全年公开各类信息共计512条', 512],
    ['主动公开政府信息30条，公众号公开信息40条，共计公开信息70条', 70],
    ['2019年共主动公开政府信息55条，2020年共主动公开政府信息66条', 66],
    ['共主动公开政府信息30条，其中主动公开政务信息5条', 30],
    ['2020年1月1日至12月31日，共主动公开政府信息356条。', 356],
    ['我街道主动公开政府信息数为356条。', 356],
    ['主动公开政府信息356条，依申请公开政府信息100条。', 356],
  ])('%s', (text, total) => {
    expect(disclosed(text)).toBe(total);
  });
  test.each([
    '通过网站主动公开政府信息120条，通过微信公众号发布信息80条。',
    '微信公众号发布信息80条。',
    '截至2020年底累计公开信息3000条',
    '共主动公开政府信息300余条',
    '共主动公开政府信息约300条',
    '共公开信息1.2万条',
    '网站访问量3000次',
    '共主动公开政府信息30条。全年主动公开政府信息40条。',
    '上半年主动公开政府信息30条。',
    '近三年共主动公开政府信息300条。',
    '拟主动公开政府信息30条。',
    '各村公开信息20条，各科室主动公开政府信息30条。',
    '疫情防控方面主动公开政府信息30条。',
    '各部门共主动公开政府信息900条，区政府本级主动公开政府信息30条。',
  ])('none: %s', (text) => {
    expect(disclosed(text)).toBeUndefined();
  });
});

test('applications, their outcomes and procurement, as stated', () => {
  const text = '2020年共收到政府信息公开申请5件，予以公开3件，不予公开1件。采购总金额66.5万元。';
  expect(readProse([text], 2020).figures).toEqual({
    app_new__total: 5,
    app_granted__total: 3,
    app_denied__total: 1,
    procurement_amount: 665000,
  });
});
