import { afterAll, beforeAll, expect, test } from 'vitest';
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
  const asked = requests
    .filter((each) => /duckdb/u.test(each.url()))
    .map((each) => each.timing().startTime)
    .filter((startTime) => startTime > 0);
  expect(asked.length).toBeGreaterThan(1);
  expect(first).toBeLessThan(live);
  expect(live).toBeLessThan(Math.min(...asked));
  expect(Math.max(...asked)).toBeLessThan(answer);
  expectClean();
  await close();
});

test('every view draws the real reports, in both languages, and asks nothing of another origin', async () => {
  for (const view of ['overview', 'trend', 'ranking', 'outcomes', 'procurement', 'data']) {
    for (const lang of ['zh', 'en']) {
      const { page, expectClean, close } = await site.open(`?view=${view}&lang=${lang}`);
      await chartDrawn(page);
      const heading = await page.textContent('main h1');
      expect(heading?.length, `${view} ${lang}`).toBeGreaterThan(4);
      expect(await page.locator('html').getAttribute('lang')).toBe(lang === 'zh' ? 'zh-CN' : 'en');
      expectClean();
      await close();
    }
  }
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

test('it works under any base path', async () => {
  const other = await openSite('/some/where/');
  const { page, expectClean, close } = await other.open('?view=ranking');
  await chartDrawn(page);
  await engineReady(page);
  expectClean();
  await close();
  await other.close();
});
