import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Keys } from './keys';
import { Mouse } from './mouse';
import type { Site } from './site';
import { axeFindings, chartDrawn, openSite } from './site';

/*
 * A chart that a link's author changed, by mouse and by keyboard alone, each from the front door; then opened afresh by
 * somebody else, for whom the address is all there is.
 */

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const TITLE = '太平镇三年 <b>持平</b>';
/** Drawn by default: one of the towns with most known years, and how the chart calls it. */
const TOWN = '铜梁区太平镇';
const OFFICIAL = '全国各镇街主动公开信息数量，2019–2025年';

/** The first town highlighted and renamed, a value of it and a year annotated, the other lines hidden, words rewritten. */
async function expectEdited(page: Page): Promise<void> {
  await expect.poll(() => page.textContent('main h1')).toBe(TITLE);
  await expect.poll(() => page.locator('figure svg .line').count()).toBe(1);
  await expect.poll(() => page.textContent('figure svg .name')).toContain('我们镇');
  expect(await page.locator('figure svg .name').count()).toBe(1);
  expect(new Set(await page.locator('figure svg .said').allTextContents())).toEqual(
    new Set(['专区上线', '换了口径']),
  );
  const spoken = (await page.locator('figure .chart').getAttribute('aria-label')) ?? '';
  expect(spoken).toContain('批注 1（我们镇，2024年）：专区上线');
  expect(spoken).toContain('批注 2（2025年）：换了口径');
  const foot = await page.textContent('.foot');
  expect(foot).toContain(`原题：${OFFICIAL}`);
  expect(foot).toContain(`我们镇（原名${TOWN}）`);
  expect(foot).toContain('隐去了其余 5 条线，数据表中都有');
  expect(foot).toContain('链接作者附注：各镇街口径不一');
  expect(foot).toContain('来源');
}

/** What somebody else sees who opens the link: the same, and all lines in the table; on a phone too. */
async function expectSameAfresh(address: string): Promise<void> {
  const { page, expectClean, close } = await site.open(new URL(address).search);
  await chartDrawn(page);
  await expectEdited(page);
  const mouse = new Mouse(page);
  await mouse.press('数据表');
  await expect.poll(() => page.textContent('main table')).toContain(`我们镇（原名${TOWN}）`);
  expect(await page.textContent('main table')).toContain('专区上线');
  expect(await page.textContent('main table')).toContain('中埠镇');
  await page.setViewportSize({ width: 390, height: 844 });
  const said = async () => [
    ...(await page.locator('figure svg .said').allTextContents()),
    ...(await page.locator('.foot p').allTextContents()),
  ];
  await expect.poll(async () => (await said()).join('\n')).toMatch(/批注 1（我们镇，2024年）：专区上线/u);
  await page.setViewportSize({ width: 1440, height: 1000 });
  // Of another measure its words would be untrue.
  await mouse.choose('显示', 'index');
  await expect.poll(() => page.textContent('main h1')).toContain('指数');
  expect(await page.textContent('main .notice')).toContain('另一张图');
  await page.goBack();
  await expect.poll(() => page.textContent('main h1')).toBe(TITLE);
  expectClean();
  await close();
}

test('by mouse from the front door: a line highlighted, renamed and annotated, a year annotated, the rest hidden, title and note rewritten; the same opened afresh', async () => {
  const { page, expectClean, close } = await site.open();
  await chartDrawn(page);
  const mouse = new Mouse(page);
  await mouse.press('趋势');
  await page.waitForSelector('figure svg .line');
  await mouse.press('改写图表');
  await mouse.type('标题', TITLE);
  await mouse.type('附注', '各镇街口径不一');
  const lineId = await page.getByLabel('批注何处').locator('option', { hasText: TOWN }).getAttribute('value');
  await mouse.choose('批注何处', lineId ?? '');
  await mouse.choose('年份', '2024');
  await mouse.type('批注文字', '专区上线');
  await mouse.press('加批注');
  await mouse.choose('批注何处', '*');
  await mouse.choose('年份', '2025');
  await mouse.type('批注文字', '换了口径');
  await mouse.press('加批注');
  await mouse.press(`突出${TOWN}`);
  await expect.poll(() => page.locator('figure svg .line.c0').count()).toBe(5);
  await mouse.press('隐去其余的线');
  await mouse.type(`${TOWN}改名为`, '我们镇');
  await expectEdited(page);
  await expectSameAfresh(page.url());

  // Everything is taken back in one step; a step of it alone too.
  await mouse.press('移除批注“换了口径”');
  await expect.poll(() => page.locator('figure svg .said').allTextContents()).toEqual(['专区上线']);
  await mouse.press('恢复原图');
  await expect.poll(() => page.textContent('main h1')).toBe(OFFICIAL);
  await expect.poll(() => page.locator('figure svg .line').count()).toBe(6);
  expectClean();
  await close();
});

test('by keyboard alone from the front door: the same', async () => {
  const { page, expectClean, close } = await site.open();
  await chartDrawn(page);
  const keys = new Keys(page);
  await keys.press('趋势');
  await page.waitForSelector('figure svg .line');
  await keys.press('改写图表');
  await page.waitForSelector('section h2');
  await keys.type('标题', TITLE);
  await keys.type('附注', '各镇街口径不一');
  await keys.choose('批注何处', TOWN);
  await keys.choose('年份', '2024');
  await keys.type('批注文字', '专区上线');
  await page.keyboard.press('Enter');
  await keys.choose('批注何处', '整年', 'Shift+Tab');
  await keys.choose('年份', '2025');
  await keys.type('批注文字', '换了口径');
  await page.keyboard.press('Enter');
  await keys.press(`突出${TOWN}`, 'Space');
  await expect.poll(() => page.locator('figure svg .line.c0').count()).toBe(5);
  await keys.type(`${TOWN}改名为`, '我们镇');
  await keys.press('隐去其余的线', 'Space');
  await expectEdited(page);
  await expectSameAfresh(page.url());
  expect(await axeFindings(page)).toEqual([]);
  expectClean();
  await close();
});

test('an edit that cannot be read is named, and the chart stands', async () => {
  const { page, expectClean, close } = await site.open('?view=trend&edit=of+x%0Atitle+');
  await chartDrawn(page);
  expect(await page.textContent('main .notice')).toContain('edit');
  await page.waitForSelector('figure svg .line');
  expect(await page.textContent('main h1')).toContain('主动公开信息数量');
  expectClean();
  await close();
});

test('a ranking’s title and note are rewritten by mouse from the front door, those of outcomes by keyboard; the original stays below', async () => {
  const { page, expectClean, close } = await site.open();
  await chartDrawn(page);
  const mouse = new Mouse(page);
  await mouse.press('排名');
  await mouse.choose('省份', '50');
  await expect.poll(() => page.textContent('main h1')).toContain('重庆市');
  const original = (await page.textContent('main h1')) ?? '';
  await mouse.press('改写图表');
  await mouse.type('标题', '谁公开得最多');
  await mouse.type('附注', '只计重庆市');
  await expect.poll(() => page.textContent('main h1')).toBe('谁公开得最多');
  await expect.poll(() => page.textContent('.foot')).toContain('链接作者附注：只计重庆市');
  expect(await page.textContent('.foot')).toContain(`原题：${original}`);
  // The words are of this year's ranking.
  await mouse.choose('年份', '2020');
  await expect.poll(() => page.textContent('main h1')).toContain('2020年');
  expect(await page.textContent('main .notice')).toContain('另一张图');
  await mouse.press('去掉改写');
  await expect.poll(() => page.locator('main .notice').count()).toBe(0);

  const keys = new Keys(page);
  await keys.press('办理结果', 'Enter', 'Shift+Tab');
  await expect.poll(() => page.textContent('main h1')).toContain('办理结果');
  const outcomes = (await page.textContent('main h1')) ?? '';
  await keys.press('改写图表');
  await keys.type('标题', '怎么了结的');
  await expect.poll(() => page.textContent('main h1')).toBe('怎么了结的');
  expect(await page.textContent('.foot')).toContain(`原题：${outcomes}`);
  expectClean();
  await close();
});
