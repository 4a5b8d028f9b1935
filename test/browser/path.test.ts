import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Keys } from './keys';
import { Mouse, steadyBox } from './mouse';
import type { Site } from './site';
import { chartDrawn, engineReady, openSite } from './site';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test('the first chart is painted and takes input before DuckDB is asked for', async () => {
  const { page, requests, expectClean, close } = await site.open();
  await chartDrawn(page);
  await engineReady(page);
  const [first = NaN, live = NaN, answer = NaN] = await page.evaluate(() =>
    ['first-chart', 'live-chart', 'duckdb-answer'].map(
      (name) => performance.timeOrigin + (performance.getEntriesByName(name)[0]?.startTime ?? NaN),
    ),
  );
  // By the browser's own clock: what this process hears of it may come late.
  const askedAt = () =>
    requests
      .filter((each) => /duckdb/u.test(each.url()))
      .map((each) => each.timing().startTime)
      .filter((startTime) => startTime > 0);
  await expect.poll(() => askedAt().length).toBeGreaterThan(1);
  const asked = askedAt();
  expect(first).toBeLessThan(live);
  expect(live).toBeLessThan(Math.min(...asked));
  expect(Math.max(...asked)).toBeLessThan(answer);
  expectClean();
  await close();
});

const TABS = {
  zh: '趋势 排名 比较 办理结果 办理过程 集中采购 收录情况 勾稽核对 数据 我的年报 概览'.split(' '),
  en: 'Trend,Ranking,Compare,Outcomes,Handling,Procurement,Coverage,Checks,Data,My reports,Overview'.split(
    ',',
  ),
};

/** The page of a tab stands: under a heading of its own, with a chart or table, but for the reader's own reports, who has none. */
async function expectView(page: Page, before: string): Promise<string> {
  const heading = async () => (await page.textContent('main h1')) ?? '';
  await expect.poll(async () => (await heading()) !== before && (await heading()).length > 3).toBe(true);
  if (!page.url().includes('view=own')) await page.waitForSelector('main figure svg, main table');
  return heading();
}

test('every view is come to from the front door by its tab, by mouse in Chinese and by keyboard in English, and asks nothing of another origin', async () => {
  const { page, expectClean, close } = await site.open();
  await chartDrawn(page);
  const [mouse, keys] = [new Mouse(page), new Keys(page)];
  let heading = (await page.textContent('main h1')) ?? '';
  for (const tab of TABS.zh) {
    await mouse.press(tab);
    heading = await expectView(page, heading);
  }
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  await keys.press('English', 'Enter', 'Shift+Tab');
  heading = await expectView(page, heading);
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  for (const tab of TABS.en) {
    await keys.press(tab, 'Enter', tab === 'Overview' ? 'Shift+Tab' : 'Tab');
    heading = await expectView(page, heading);
  }
  expectClean();
  await close();
});

test('the front door’s own links lead on, each and back, by mouse', async () => {
  const { page, expectClean, close } = await site.open();
  await chartDrawn(page);
  const mouse = new Mouse(page);
  const [front, links] = [page.url(), page.locator('.ways a')];
  const leadTo = new Set<string>();
  for (const name of await links.allTextContents()) {
    await mouse.press(name);
    await page.waitForURL(/view=/u);
    await expect.poll(() => page.locator('.ways').count()).toBe(0);
    leadTo.add(new URL(page.url()).searchParams.get('view') ?? '');
    await page.goBack();
    await expect.poll(() => links.count()).toBe(5);
    expect(page.url()).toBe(front);
  }
  expect(leadTo).toEqual(new Set(['coverage', 'body', 'ranking', 'data', 'own']));
  expectClean();
  await close();
});

test('the view lives in the address: choosing, back and forward', async () => {
  const { page, close } = await site.open('?view=trend');
  await chartDrawn(page);
  await page.getByRole('link', { name: '排名' }).click();
  await page.waitForURL(/view=ranking/u);
  await page.getByRole('combobox', { name: '指标', exact: true }).selectOption('app_new__total');
  await page.waitForURL(/indicator=app_new__total/u);
  await expect.poll(() => page.textContent('main h1')).toContain('新收公开申请');
  await page.goBack();
  await expect.poll(() => page.textContent('main h1')).toContain('主动公开信息数量');
  await page.goBack();
  expect(new URL(page.url()).search).toBe('?view=trend');
  await page.goForward();
  await page.goForward();
  expect(new URL(page.url()).search).toContain('indicator=app_new__total');
  await expect.poll(() => page.textContent('main h1')).toContain('新收公开申请');
  await close();
});

test('on a phone, by touch: a body found from the front door; a chart’s choices unfolded, its mark read by one touch and chosen by the next', async () => {
  const { page, expectClean, close } = await site.open('', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  await chartDrawn(page);
  const tap = (role: 'link' | 'button', name: string | RegExp) =>
    page.getByRole(role, { name }).first().tap();
  await tap('link', '一个机构的历年数字与年报');
  await page.getByLabel('按名称、市县或代码查找').tap();
  await page.keyboard.type('莱州 金城');
  await tap('link', '金城镇');
  await expect.poll(() => page.textContent('main h1')).toBe('金城镇');
  await tap('link', '金城镇2020年政府信息公开工作年度报告');
  await page.locator('[data-figure=disclosed_total]').tap();
  await expect.poll(() => page.textContent('.beside')).toContain('disclosed_total');

  await tap('link', '排名');
  expect(await page.getByRole('combobox', { name: '省份' }).isVisible()).toBe(false);
  await tap('button', /^选择：/u);
  await page.getByRole('combobox', { name: '省份' }).selectOption('50');
  await expect.poll(() => page.textContent('main h1')).toContain('重庆市');
  const { x, y, height } = await steadyBox(page.locator('figure svg rect.bar').first());
  await page.touchscreen.tap(x + 5, y + height / 2);
  await expect.poll(() => page.locator('figure .tip').count()).toBe(1);
  expect(page.url()).not.toContain('bodies=');
  await page.touchscreen.tap(x + 5, y + height / 2);
  await page.waitForURL(/bodies=/u);
  await tap('link', /^(?!我).*的年报$/u);
  await page.waitForURL(/view=body/u);
  expectClean();
  await close();
});

test('language switches in place and keeps the view', async () => {
  const { page, close } = await site.open('?view=ranking&indicator=app_new__total');
  await chartDrawn(page);
  await page.getByRole('button', { name: 'English' }).click();
  await expect.poll(() => page.textContent('main h1')).toContain('Applications received');
  expect(page.url()).toContain('lang=en');
  expect(page.url()).toContain('indicator=app_new__total');
  await close();
});

test('a broken link says so and still shows a chart', async () => {
  const { page, expectClean, close } = await site.open(
    '?indicator=nonsense&bodies=370683104,999999999&year=1066',
  );
  await chartDrawn(page);
  const text = await page.textContent('body');
  expect(text).toContain('nonsense');
  expect(text).toContain('1066');
  // A body may be one of the reader's own reports', which are looked up a moment later.
  await expect.poll(() => page.textContent('body')).toContain('999999999');
  expectClean();
  await close();
});

test('a link of unknown bodies alone says so, and leads to the others', async () => {
  const { page, close } = await site.open('?bodies=999999999');
  await expect.poll(() => page.textContent('main')).toContain('所选机构都不在本数据集');
  await page.getByRole('link', { name: '不限机构' }).click();
  await chartDrawn(page);
  await close();
});

test('a choice without figures says so, and the rest of the page still comes', async () => {
  const { page, close } = await site.open('?view=ranking&indicator=app_other_fee_unpaid__person&year=2019');
  await expect.poll(() => page.textContent('main')).toContain('没有数据');
  await expect.poll(() => page.textContent('main')).toContain('2019 年的表式没有这一项');
  await engineReady(page);
  await expect.poll(() => page.textContent('footer')).toContain('就绪');
  await page.getByRole('combobox', { name: '指标', exact: true }).selectOption('disclosed_total');
  await page.getByRole('combobox', { name: '年份', exact: true }).selectOption('2022');
  await chartDrawn(page);
  expect(await page.textContent('main h1')).toContain('主动公开信息数量');
  await close();
});
