import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Keys } from './keys';
import { printed } from './printed';
import type { Site } from './site';
import { axeFindings, chartDrawn, letEngineGo, openSite } from './site';

/*
 * What each reader does over several views, from the front door to the result, by keyboard alone: no pointer, no focus
 * but by Tab, no address typed. Each view has journeys of its own, by mouse and by keyboard, beside it.
 */

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const heading = (page: Page) => expect.poll(() => page.textContent('main h1'));

async function downloaded(page: Page, start: () => Promise<void>): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), start()]);
  return readFileSync(await file.path(), 'utf8');
}

test('the focus is kept where a link is followed before the code that keeps it has come', async () => {
  const { page, close } = await site.open('icon.svg');
  let come = (): void => undefined;
  const coming = new Promise<void>((resolve) => (come = resolve));
  await page.route('**/keepFocus-*.js', async (route) => {
    await coming;
    await route.continue();
  });
  await page.goto(site.url);
  await chartDrawn(page);
  await page.getByRole('link', { name: '一个机构的历年数字与年报' }).press('Enter');
  const isLost = () => page.evaluate(() => document.activeElement === document.body);
  await expect.poll(isLost).toBe(true);
  come();
  await expect.poll(isLost).toBe(false);
  await close();
});

test('a county that supervises: who is missing, as a list to print and as a file, one town beside the others, a briefing', async () => {
  const { page, expectClean, close } = await site.open();
  await chartDrawn(page);
  const keys = new Keys(page);
  await keys.press('收录情况');
  await heading(page).toContain('全国年报收录情况');
  await keys.press('重庆市');
  await heading(page).toContain('重庆市年报收录情况');
  await keys.press('铜梁区');
  await heading(page).toContain('铜梁区年报收录情况');
  await keys.press('太平镇', 'Space');
  await page.waitForURL(/bodies=500151124/u);
  await keys.press(/^太平镇 2025 年度：有/u);
  await page.waitForSelector('tr.detail');
  await keys.to(/^太平镇2025年度年报原文/u);
  const csv = await downloaded(page, () => keys.press(/^下载名单 CSV/u));
  expect(csv).toMatch(/铜梁区,巴川街道,2025/u);
  await keys.to('打印', 'Shift+Tab');
  const list = (await printed(page)).join('');
  expect(list).toMatch(/2025年度\(\d+\/\d+\).*巴川街道/u);
  expect(list).not.toContain('下载名单');

  await keys.press('比较', 'Enter', 'Shift+Tab');
  await heading(page).toContain('铜梁区各镇街主动公开信息数量分布');
  await keys.press('分布', 'ArrowRight');
  await page.waitForURL(/compare=change/u);
  await page.keyboard.press('ArrowRight');
  await page.waitForURL(/compare=table/u);
  await keys.to('太平镇');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-pressed'))).toBe('true');
  await keys.press(/^铜梁区.*简报|简报/u, 'Enter', 'Shift+Tab');
  await page.waitForURL(/view=briefing/u);
  await page.waitForSelector('main article table');
  await heading(page).toContain('铜梁区');
  expect(await axeFindings(page)).toEqual([]);
  expectClean();
  await close();
});

test('a researcher: rows filtered, sorted, chosen and taken away', async () => {
  const { page, expectClean, close } = await site.open();
  await chartDrawn(page);
  letEngineGo(page);
  const keys = new Keys(page);
  await keys.press('数据');
  await heading(page).toContain('全部数据行');
  await keys.type('筛选机构、市县或代码', '500151');
  await page.waitForURL(/q=500151/u);
  const rows = page.locator('main tbody tr[aria-rowindex]');
  await expect.poll(() => page.locator('main tbody th').first().textContent()).toMatch(/[镇街道]/u);
  await keys.press('机构');
  await page.waitForURL(/sort=body/u);
  await keys.press(/^选择：/u);
  await page.waitForURL(/rows=all/u);
  await expect.poll(() => page.locator('main tbody tr.chosen').count()).toBeGreaterThan(0);
  await expect
    .poll(async () => (await rows.count()) - (await page.locator('main tbody tr.chosen').count()))
    .toBeGreaterThan(0);
  await keys.press('列出', 'ArrowUp', 'Shift+Tab');
  await expect
    .poll(async () => (await rows.count()) - (await page.locator('main tbody tr.chosen').count()))
    .toBe(0);
  await keys.press('下载、引用');
  const csv = await downloaded(page, () => keys.press('下载'));
  expect(csv.split('\r\n').length).toBeGreaterThan(2);
  await page.keyboard.press('Escape');
  await keys.expectFocus('after the dialog');
  expect(await axeFindings(page)).toEqual([]);
  expectClean();
  await close();
});

test('a journalist: from the overview to a body, its report and a cell of it, to a chart with a title and note of one’s own', async () => {
  const { page, expectClean, close } = await site.open();
  await chartDrawn(page);
  const keys = new Keys(page);
  await keys.press('一个机构的历年数字与年报');
  await keys.type('按名称、市县或代码查找', '莱州 金城');
  await keys.press('金城镇');
  await heading(page).toBe('金城镇');
  await expect.poll(() => page.textContent('main')).toContain('4,168,558 元');
  await keys.press('金城镇2020年政府信息公开工作年度报告');
  await heading(page).toContain('莱州市金城镇2020年');
  await keys.press(/^主动公开政府信息数量: 30 件/u);
  await expect.poll(() => page.textContent('.beside')).toContain('disclosed_total');
  await keys.press('山东省烟台市莱州市金城镇');
  await heading(page).toBe('金城镇');
  await keys.press('在趋势图中查看');
  await page.waitForURL(/view=trend/u);
  await page.waitForSelector('figure svg .line');
  await keys.press('改写图表');
  await keys.type('标题', '一镇七年');
  await keys.type('附注', '口径不一');
  await expect.poll(() => page.textContent('main h1')).toBe('一镇七年');
  expect(await page.textContent('.foot')).toContain('原题');
  await keys.press('分享');
  await page.waitForSelector('dialog');
  await page.keyboard.press('Escape');
  await keys.expectFocus('after the dialog');

  const afresh = await site.open(new URL(page.url()).search);
  await heading(afresh.page).toBe('一镇七年');
  await afresh.close();
  expectClean();
  await close();
});
