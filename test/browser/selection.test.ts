import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COLLECTED, figureIn, rowsOf } from './collected';
import { Keys } from './keys';
import { Mouse } from './mouse';
import type { Site } from './site';
import { chartDrawn, letEngineGo, openSite } from './site';

/*
 * What is chosen in one view is marked in every other, and Back drops it again: by mouse and by keyboard alone, each
 * from the front door.
 */

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const chosenIn = (page: Page) => new URL(page.url()).searchParams.get('bodies') ?? '';
const ACCENTED = 'figure svg .chosen';
const COUNTY = '500151';

/** The one town of the county that disclosed most in 2025. */
const [FIRST = {}] = COLLECTED.filter(
  (row) => row['level'] === 'town' && row['year'] === '2025' && row['body_code']?.startsWith(COUNTY),
).sort((a, b) => (figureIn(b, 'disclosed_total') ?? -1) - (figureIn(a, 'disclosed_total') ?? -1));
const [ID, NAME] = [FIRST['body_code'] ?? '', FIRST['body'] ?? ''];
const pressed = (page: Page) =>
  expect.poll(() => page.getByRole('button', { name: NAME, exact: true }).getAttribute('aria-pressed'));

test('by mouse: a bar of a ranking is chosen, and marked in every view; then a row of the data, which can stand alone', async () => {
  const { page, expectClean, close } = await site.open();
  await chartDrawn(page);
  const mouse = new Mouse(page);
  await mouse.press('排名');
  await mouse.choose('省份', COUNTY.slice(0, 2));
  await mouse.choose('市县', COUNTY);
  await mouse.choose('年份', '2025');
  await expect.poll(() => page.textContent('main h1')).toContain('铜梁区');
  await mouse.pick(page.locator('figure svg rect.bar').first());
  await expect.poll(() => chosenIn(page)).toBe(ID);
  await expect.poll(() => page.locator(ACCENTED).count()).toBe(1);
  expect(await page.locator(`${ACCENTED} .name`).textContent()).toBe(NAME);

  await mouse.press('比较');
  await expect.poll(() => page.locator('figure svg circle.chosen').count()).toBe(1);
  await mouse.press('多项指标');
  await pressed(page).toBe('true');
  await mouse.press('收录情况');
  await pressed(page).toBe('true');
  await mouse.press('趋势');
  await expect.poll(() => page.textContent('main h1')).toContain(NAME);
  expect(chosenIn(page)).toBe(ID);
  letEngineGo(page);
  await mouse.press('数据');
  const listed = () => page.locator('main tbody th a').allTextContents();
  await expect.poll(async () => [...new Set(await listed())]).toEqual([NAME]);
  for (let i = 0; i < 6; i++) await page.goBack();
  await expect.poll(() => chosenIn(page)).toBe('');
  await expect.poll(() => page.locator('figure svg rect.bar').count()).toBeGreaterThan(1);
  expect(await page.locator(ACCENTED).count()).toBe(0);

  await mouse.press('数据');
  const rows = page.locator('main tbody tr[aria-rowindex]');
  const marked = page.locator('main tbody tr.chosen');
  await mouse.press('选择：太平镇（2024）');
  await expect.poll(() => marked.count()).toBe(3);
  expect(chosenIn(page)).toBe('500151124');
  const all = await rows.count();
  expect(all).toBeGreaterThan(3);
  await mouse.choose('列出', 'chosen');
  await expect.poll(() => rows.count()).toBe(3);
  await mouse.press('下载、引用');
  await page.getByLabel('格式').selectOption('csv');
  const button = page.getByRole('button', { name: '下载', exact: true });
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const taken = rowsOf(readFileSync(await file.path(), 'utf8'));
  expect(new Set(taken.map((row) => `${row['body_id'] ?? ''} ${row['year'] ?? ''}`))).toEqual(
    new Set([2023, 2024, 2025].map((year) => `500151124 ${year}`)),
  );
  await page.keyboard.press('Escape');
  await page.goBack();
  await expect.poll(() => rows.count()).toBe(all);
  await mouse.press('选择：太平镇（2025）');
  await expect.poll(() => marked.count()).toBe(0);
  expectClean();
  await close();
});

test('by keyboard alone: a bar is chosen, its reading says so, and it is marked in every view until it is dropped', async () => {
  const { page, expectClean, close } = await site.open();
  await chartDrawn(page);
  const keys = new Keys(page);
  await keys.press('排名');
  await keys.choose('省份', /^重庆市/u);
  await keys.choose('市县', /^铜梁区/u);
  await keys.choose('年份', '2025');
  await expect.poll(() => page.textContent('main h1')).toContain('铜梁区');
  const reading = () => page.evaluate(() => document.activeElement?.getAttribute('aria-valuetext'));
  await keys.press(/^逐点读图/u, 'Home');
  await expect.poll(reading).toContain(`${NAME}，`);
  expect(await reading()).not.toContain('已选');
  await page.keyboard.press('Enter');
  await expect.poll(reading).toContain('已选');
  expect(chosenIn(page)).toBe(ID);

  await keys.press('比较', 'Enter', 'Shift+Tab');
  await expect.poll(() => page.locator('figure svg circle.chosen').count()).toBe(1);
  await keys.press('分布', 'ArrowRight');
  await page.keyboard.press('ArrowRight');
  await pressed(page).toBe('true');
  await keys.press('趋势', 'Enter', 'Shift+Tab');
  await expect.poll(() => page.textContent('main h1')).toContain(NAME);
  await keys.press('收录情况');
  await pressed(page).toBe('true');
  // A town of the list without a report here stands in no chart.
  expect(await page.getByRole('button', { name: '巴川街道', exact: true }).count()).toBe(0);
  await keys.press(NAME, 'Space');
  await pressed(page).toBe('false');
  expect(chosenIn(page)).toBe('');
  expectClean();
  await close();
});
