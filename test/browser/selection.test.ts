import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Site } from './site';
import { chartDrawn, openSite } from './site';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const chosenIn = (page: Page) => new URL(page.url()).searchParams.get('bodies') ?? '';
const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '视图' }).getByRole('link', { name, exact: true });
const ACCENTED = 'figure svg .chosen';

test('what is chosen by mouse in a ranking is marked in every view, and Back drops it again', async () => {
  const { page, expectClean, close } = await site.open('?view=ranking&area=500151&year=2025');
  await chartDrawn(page);
  const bar = await page.locator('figure svg rect.bar').first().boundingBox();
  if (!bar) throw new Error('no bar');
  await page.mouse.move(bar.x + 5, bar.y + bar.height / 2);
  await page.mouse.click(bar.x + 5, bar.y + bar.height / 2);
  await expect.poll(() => chosenIn(page)).not.toBe('');
  const id = chosenIn(page);
  await expect.poll(() => page.locator(ACCENTED).count()).toBe(1);
  const name = (await page.locator(`${ACCENTED} .name`).textContent()) ?? '';

  await tab(page, '比较').click();
  await expect.poll(() => page.locator('figure svg circle.chosen').count()).toBe(1);
  await page.getByRole('radio', { name: '多项指标' }).click();
  const inTable = page.getByRole('button', { name, exact: true });
  await expect.poll(() => inTable.getAttribute('aria-pressed')).toBe('true');
  await tab(page, '收录情况').click();
  await expect.poll(() => inTable.getAttribute('aria-pressed')).toBe('true');
  await tab(page, '趋势').click();
  await expect.poll(() => page.textContent('main h1')).toContain(name);
  expect(chosenIn(page)).toBe(id);
  await tab(page, '数据').click();
  await expect.poll(() => page.locator('main tbody th a').allTextContents()).toContain(name);
  expect(new Set(await page.locator('main tbody th a').allTextContents())).toEqual(new Set([name]));
  for (let i = 0; i < 6; i++) await page.goBack();
  await expect.poll(() => chosenIn(page)).toBe('');
  await expect.poll(() => page.locator('figure svg rect.bar').count()).toBeGreaterThan(1);
  expect(await page.locator(ACCENTED).count()).toBe(0);
  expectClean();
  await close();
});

test('by keyboard a mark is chosen and dropped, and its reading says so', async () => {
  const { page, expectClean, close } = await site.open('?view=compare&area=500151&year=2025');
  await chartDrawn(page);
  const slider = page.getByRole('slider');
  await slider.focus();
  await page.keyboard.press('Home');
  expect(await slider.getAttribute('aria-valuetext')).not.toContain('已选');
  await page.keyboard.press('Enter');
  await expect.poll(() => slider.getAttribute('aria-valuetext')).toContain('已选');
  expect(chosenIn(page)).not.toBe('');
  await page.keyboard.press('Enter');
  await expect.poll(() => chosenIn(page)).toBe('');
  await expect.poll(() => slider.getAttribute('aria-valuetext')).not.toContain('已选');

  await tab(page, '收录情况').focus();
  await page.keyboard.press('Enter');
  const town = page.getByRole('button', { name: '太平镇', exact: true });
  await town.focus();
  await page.keyboard.press('Space');
  await expect.poll(() => town.getAttribute('aria-pressed')).toBe('true');
  expect(chosenIn(page)).toBe('500151124');
  // A town of the list without a report here stands in no chart.
  expect(await page.getByRole('button', { name: '巴川街道', exact: true }).count()).toBe(0);
  expectClean();
  await close();
});

test('a body is chosen among those that fail a check; a ranking without it says so', async () => {
  const { page, expectClean, close } = await site.open('?view=checks&tally=body');
  const pick = page.getByRole('button', { name: /^选择.*江宁区$/u });
  await pick.click();
  await expect.poll(() => pick.getAttribute('aria-pressed')).toBe('true');
  expect(chosenIn(page)).toBe('320115');
  await tab(page, '排名').click();
  await expect.poll(() => page.textContent('figure .foot')).toMatch(/所选而不在此排名中的.*江宁区/u);
  expectClean();
  await close();
});

test('a row of the data chooses its body by mouse: the list stays and marks it, or shows it alone', async () => {
  const { page, expectClean, close } = await site.open('?view=data&area=500151');
  await chartDrawn(page);
  const rows = page.locator('main tbody tr[aria-rowindex]');
  const marked = page.locator('main tbody tr.chosen');
  await page.getByRole('button', { name: '选择：太平镇（2024）' }).click();
  await expect.poll(() => marked.count()).toBe(3);
  expect(chosenIn(page)).toBe('500151124');
  const all = await rows.count();
  expect(all).toBeGreaterThan(3);
  await page.getByRole('combobox', { name: '列出' }).selectOption('chosen');
  await expect.poll(() => rows.count()).toBe(3);
  await page.goBack();
  await expect.poll(() => rows.count()).toBe(all);
  await page.getByRole('button', { name: '选择：太平镇（2025）' }).click();
  await expect.poll(() => marked.count()).toBe(0);
  expectClean();
  await close();
});
