import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Keys } from './keys';
import type { Site } from './site';
import { axeFindings, chartDrawn, keptIn, letEngineGo, openSite } from './site';

/*
 * What each reader does, from the front door to the result, by keyboard alone: no pointer, no focus but by Tab, no
 * address typed.
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

test('a county that supervises: who is missing, one town beside the others, a failing check confirmed, a briefing', async () => {
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
  const csv = await downloaded(page, () => keys.press(/^下载名单 CSV/u));
  expect(csv).toMatch(/铜梁区,巴川街道,2025/u);

  await keys.press('比较', 'Enter', 'Shift+Tab');
  await heading(page).toContain('铜梁区各镇街主动公开信息数量分布');
  await keys.to('省份');
  await keys.press('中位数取自', 'ArrowDown');
  await page.waitForURL(/peers=/u);
  await keys.press(/^逐点读图/u, 'Home');
  await expect.poll(() => page.locator('figure .tip').count()).toBe(1);
  await keys.press('分布', 'ArrowRight', 'Shift+Tab');
  await page.waitForURL(/compare=change/u);
  await page.keyboard.press('ArrowRight');
  await page.waitForURL(/compare=table/u);
  await keys.to('太平镇');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-pressed'))).toBe('true');
  await keys.press(/^铜梁区.*简报|简报/u, 'Enter', 'Shift+Tab');
  await page.waitForURL(/view=briefing/u);
  await page.waitForSelector('main article table');
  await heading(page).toContain('铜梁区');

  await keys.press('勾稽核对', 'Enter', 'Shift+Tab');
  await heading(page).toContain('勾稽核对');
  await keys.press('清除选择');
  await keys.press('跨年结转', 'Enter');
  await page.waitForURL(/rule=carry-over/u);
  await keys.press('已确认');
  await keys.type('说明', '已电话核实');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => ((await keptIn(page, 'marks')) as { note: string }[]).map(({ note }) => note))
    .toEqual(['已电话核实']);
  expect(await axeFindings(page)).toEqual([]);
  expectClean();
  await close();
});

test('a researcher: groups on a logarithmic axis, a chart each, the definition, rates with intervals, rows chosen and taken away', async () => {
  const { page, expectClean, close } = await site.open();
  await chartDrawn(page);
  letEngineGo(page);
  const keys = new Keys(page);
  await keys.press('趋势');
  await page.waitForSelector('figure svg .line');
  await keys.press('线条', 'ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => page.url()).toContain('group=province');
  await keys.press('每组取', 'ArrowDown');
  await page.waitForURL(/stat=/u);
  await keys.press('更多选项');
  await keys.press('排法', 'ArrowDown');
  await page.waitForURL(/panels=shared/u);
  await keys.press('纵轴', 'ArrowDown');
  await page.waitForURL(/scale=log/u);
  await keys.press('定义');
  await page.waitForSelector('.definitions');
  await keys.press(/^逐点读图/u, 'ArrowRight');
  await expect.poll(() => page.locator('figure .tip').count()).toBe(1);

  await keys.press('办理过程', 'Enter', 'Shift+Tab');
  await heading(page).toContain('公开申请办理各步');
  await keys.press('比率');
  await page.waitForURL(/part=rates/u);
  await heading(page).toContain('95%区间');

  await keys.press('数据', 'Enter', 'Shift+Tab');
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
  expect(await rows.count()).toBeGreaterThan(await page.locator('main tbody tr.chosen').count());
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

test('a journalist: from the overview to a report and its body, to a chart with a title and a name of one’s own', async () => {
  const { page, expectClean, close } = await site.open();
  await chartDrawn(page);
  const keys = new Keys(page);
  await keys.press('数据');
  await heading(page).toContain('全部数据行');
  await keys.to(/^选择：/u);
  await keys.to(/./u);
  const name = await page.evaluate(() => document.activeElement?.textContent ?? '');
  await page.keyboard.press('Enter');
  await page.waitForURL(/view=report/u);
  await heading(page).toContain(name);
  await keys.press(new RegExp(`${name}$`, 'u'));
  await page.waitForURL(/view=body/u);
  await heading(page).toContain(name);
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
