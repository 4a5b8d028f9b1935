import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Keys } from './keys';
import { Mouse } from './mouse';
import type { Site } from './site';
import { axeFindings, chartDrawn, openSite } from './site';

/* Charts of rows that a link's author changed, each from the front door, then opened afresh by somebody else. */

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const texts = (page: Page, what: string) => page.locator(`figure svg ${what}`).allTextContents();

test('a ranking by mouse: one town found by its name, highlighted, renamed, annotated, the rest hidden, its rank kept; the same opened afresh, on a phone too', async () => {
  const { page, expectClean, close } = await site.open();
  await chartDrawn(page);
  const mouse = new Mouse(page);
  await mouse.press('排名');
  await page.waitForSelector('figure svg .bar');
  const names = await texts(page, '.name');
  const town = names[2] ?? '';
  const original = (await page.textContent('main h1')) ?? '';
  await mouse.press('改写图表');
  await mouse.type('标题', '谁公开得最多');
  await mouse.type('找名称', town);
  await mouse.press(`突出${town}`);
  await expect.poll(() => texts(page, '.chosen .name')).toEqual([town]);
  expect(await page.locator('figure svg .back').count()).toBe(names.length - 1);
  await mouse.type(`${town}改名为`, '我们镇');
  await mouse.type('批注文字', '当年迁了网站');
  await mouse.press('加批注');
  await mouse.press('隐去其余');

  const expectEdited = async (at: Page) => {
    await expect.poll(() => at.textContent('main h1')).toBe('谁公开得最多');
    await expect.poll(() => texts(at, '.name')).toEqual(['我们镇']);
    expect(await texts(at, '.said')).toEqual(['当年迁了网站']);
    // Its rank and the scale are those among all; how many are hidden stands where they were.
    expect(await texts(at, 'g > g > .tick')).toEqual(['3']);
    expect((await texts(at, '.tick')).join()).toContain('⋯');
    const foot = await at.textContent('.foot');
    expect(foot).toContain(`原题：${original}`);
    expect(foot).toContain(`我们镇（原名${town}）`);
    expect(foot).toMatch(/链接作者只留下 1 个（共 \d+ 个），其余隐去/u);
    expect(await at.locator('figure .chart').getAttribute('aria-label')).toContain('当年迁了网站');
  };
  await expectEdited(page);
  const afresh = await site.open(new URL(page.url()).search);
  await chartDrawn(afresh.page);
  await expectEdited(afresh.page);
  await new Mouse(afresh.page).press('数据表');
  await expect.poll(() => afresh.page.textContent('main table')).toContain(`我们镇（原名${town}）`);
  expect(await afresh.page.textContent('main table')).toContain(names[0]);
  await afresh.page.setViewportSize({ width: 390, height: 844 });
  await expectEdited(afresh.page);
  afresh.expectClean();
  await afresh.close();
  expectClean();
  await close();
});

test('outcomes by keyboard alone: a year highlighted and annotated; what years can’t have isn’t offered, and a link that has it is told', async () => {
  const { page, expectClean, close } = await site.open();
  await chartDrawn(page);
  const keys = new Keys(page);
  await keys.press('办理结果');
  await page.waitForSelector('figure svg .part');
  await keys.choose('分组', '按年份');
  await keys.press('改写图表');
  await page.waitForSelector('section h2');
  await keys.choose('年份', '2021');
  await keys.type('批注文字', '换了表');
  await page.keyboard.press('Enter');
  await keys.press('突出2021', 'Space');
  await expect.poll(() => texts(page, '.name.chosen')).toEqual(['2021']);
  await expect.poll(() => texts(page, '.said')).toEqual(['换了表']);
  expect(await page.getByRole('textbox', { name: '2021改名为' }).count()).toBe(0);
  expect(await page.getByRole('checkbox', { name: '隐去其余' }).count()).toBe(0);
  expect(await axeFindings(page)).toEqual([]);

  const params = new URL(page.url()).searchParams;
  params.set('edit', `${params.get('edit') ?? ''}\nalone \nname 2021 甲年`);
  const afresh = await site.open(`?${params.toString()}`);
  await chartDrawn(afresh.page);
  await expect.poll(() => texts(afresh.page, '.said')).toEqual(['换了表']);
  expect(await texts(afresh.page, '.name')).toContain('2020');
  expect(await afresh.page.textContent('.foot')).toContain('这张图不能有的没有用上：隐去其余、改名');
  afresh.expectClean();
  await afresh.close();
  expectClean();
  await close();
});

test.each(['?view=handling', '?view=compare&compare=table&area=50'])(
  '%s can’t be changed: a link that has changes is told, and they can be dropped',
  async (address) => {
    const { page, expectClean, close } = await site.open(`${address}&edit=title%20题`);
    const told = page.getByRole('status').filter({ hasText: '这张图不能改写' });
    await told.getByRole('button', { name: '去掉改写' }).press('Enter');
    await expect.poll(() => told.count()).toBe(0);
    expect(new URL(page.url()).searchParams.has('edit')).toBe(false);
    expectClean();
    await close();
  },
);
