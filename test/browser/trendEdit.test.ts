import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Site } from './site';
import { axeFindings, chartDrawn, openSite } from './site';

/* A chart that a link's author changed: by keyboard alone, and opened afresh by somebody else. */

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Tabs on until the focus is on what has this name (its own words, or those of its label). */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 120; i++) {
    const focused = await page.evaluate(() => {
      const at = document.activeElement as HTMLInputElement | null;
      return (
        at?.getAttribute('aria-label') ??
        at?.labels?.[0]?.querySelector('span')?.textContent ??
        at?.textContent
      );
    });
    if (focused?.trim() === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no Tab leads to “${name}”`);
}

const TITLE = '太平镇三年 <b>持平</b>';

test('by keyboard alone from the front door: one median line, highlighted, renamed, annotated, with a title and note; the same opened afresh', async () => {
  const visit = await site.open();
  const { page } = visit;
  await page.waitForSelector('#chart h1');
  await tabTo(page, '趋势');
  await page.keyboard.press('Enter');
  await page.waitForSelector('figure svg .line');
  await tabTo(page, '线条');
  await page.keyboard.press('ArrowDown');
  await page.waitForURL(/group=all/u);
  await expect.poll(() => page.locator('figure svg .line').count()).toBe(1);

  await tabTo(page, '改写图表');
  await page.keyboard.press('Enter');
  await page.waitForSelector('section h2');
  await tabTo(page, '标题');
  await page.keyboard.type(TITLE);
  await tabTo(page, '附注');
  await page.keyboard.type('各镇街口径不一');
  await tabTo(page, '批注何处');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, '年份');
  await page.keyboard.press('ArrowUp');
  await tabTo(page, '批注文字');
  await page.keyboard.type('专区上线');
  await page.keyboard.press('Enter');
  await tabTo(page, '突出全国各镇街');
  await page.keyboard.press('Space');
  await tabTo(page, '全国各镇街改名为');
  await page.keyboard.type('全国镇街');
  await expect.poll(() => page.textContent('figure svg .name')).toContain('全国镇街');

  const expectEdited = async (at: Page) => {
    await expect.poll(() => at.textContent('main h1')).toBe(TITLE);
    expect(await at.textContent('figure svg .name')).toContain('全国镇街');
    expect(await at.textContent('figure svg .said')).toBe('专区上线');
    expect(await at.locator('figure .chart').getAttribute('aria-label')).toContain('专区上线');
    const foot = await at.textContent('.foot');
    expect(foot).toContain('原题：全国各镇街主动公开信息数量中位数，2019–2025年');
    expect(foot).toContain('全国镇街（原名全国各镇街）');
    expect(foot).toContain('链接作者附注：各镇街口径不一');
    expect(foot).toContain('来源');
  };
  await expectEdited(page);
  expect(await axeFindings(page)).toEqual([]);

  const afresh = await site.open(new URL(page.url()).search);
  await chartDrawn(afresh.page);
  await expectEdited(afresh.page);
  await afresh.page.getByText('数据表', { exact: true }).click();
  await expect.poll(() => afresh.page.textContent('main table')).toContain('全国镇街（原名全国各镇街）');
  expect(await afresh.page.textContent('main table')).toContain('专区上线');
  await afresh.page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(() => afresh.page.textContent('figure svg .digit')).toBe('1');
  await expect.poll(() => afresh.page.textContent('.foot')).toContain('批注 1（全国镇街，2024年）：专区上线');

  // Of another measure its words would be untrue.
  await afresh.page.getByRole('combobox', { name: '每组取' }).selectOption('sum');
  await expect.poll(() => afresh.page.textContent('main h1')).toContain('合计');
  expect(await afresh.page.textContent('main .notice')).toContain('另一张图');
  await afresh.page.goBack();
  await expect.poll(() => afresh.page.textContent('main h1')).toBe(TITLE);
  afresh.expectClean();
  visit.expectClean();
  await afresh.close();
  await visit.close();
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

test('a ranking’s title and note are rewritten too; the original stays below', async () => {
  const { page, expectClean, close } = await site.open('?view=ranking&area=50');
  await chartDrawn(page);
  const original = (await page.textContent('main h1')) ?? '';
  await page.getByRole('button', { name: '改写图表' }).click();
  await page.getByRole('textbox', { name: '标题' }).fill('谁公开得最多');
  await page.getByRole('textbox', { name: '附注' }).fill('只计重庆市');
  await expect.poll(() => page.textContent('main h1')).toBe('谁公开得最多');
  await expect.poll(() => page.textContent('.foot')).toContain('链接作者附注：只计重庆市');
  expect(await page.textContent('.foot')).toContain(`原题：${original}`);
  // The words are of this year's ranking.
  await page.getByRole('combobox', { name: '年份' }).first().selectOption('2020');
  await expect.poll(() => page.textContent('main h1')).toContain('2020年');
  expect(await page.textContent('main .notice')).toContain('另一张图');
  await page.getByRole('button', { name: '去掉改写' }).click();
  await expect.poll(() => page.locator('main .notice').count()).toBe(0);
  expectClean();
  await close();
});
