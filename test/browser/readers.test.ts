import { afterAll, beforeAll, expect, test } from 'vitest';
import Papa from 'papaparse';
import { readFileSync } from 'node:fs';
import type { Site } from './site';
import { chartDrawn, engineReady, letEngineGo, openSite } from './site';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test('a body is found by name, county or code, by keyboard alone, and its line is drawn', async () => {
  const { page, expectClean, close } = await site.open('?view=trend');
  await chartDrawn(page);
  await page.getByRole('button', { name: '选择机构' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('searchbox').focus();
  for (const text of ['金城', '莱州', '370683104']) {
    await page.getByRole('searchbox').fill(text);
    await expect.poll(() => page.locator('dialog li').count()).toBe(1);
  }
  await page.keyboard.press('Tab');
  while (!(await page.evaluate(() => document.activeElement?.matches('dialog li input'))))
    await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await page.waitForURL(/bodies=370683104/u);
  await expect.poll(() => page.textContent('main h1')).toContain('金城镇');
  expect(await page.textContent('figure')).toContain('金城镇');
  expectClean();
  await close();
});

test('the chart is read by keyboard, and says body, year, figure and unit', async () => {
  const { page, close } = await site.open('?bodies=370683104');
  await chartDrawn(page);
  const chart = page.getByRole('slider');
  await chart.focus();
  await page.keyboard.press('Home');
  const spoken: string[] = [];
  for (let i = 0; i < 8; i++) {
    spoken.push((await chart.getAttribute('aria-valuetext')) ?? '');
    await page.keyboard.press('ArrowRight');
  }
  expect(spoken.some((text) => text.includes('金城镇') && text.includes('2020') && text.includes('30'))).toBe(
    true,
  );
  await close();
});

test('every chart has its figures as a table, and links to its reports', async () => {
  const { page, close } = await site.open('?bodies=370683104');
  await chartDrawn(page);
  await page.getByText('数据表', { exact: true }).click();
  for (const words of ['金城镇', '30', '无数据'])
    await expect.poll(() => page.textContent('main table')).toContain(words);
  await page.getByText('原始年报', { exact: true }).click();
  await expect.poll(() => page.textContent('main')).toContain('2021-01-25');
  await close();
});

test('the data page filters, sorts unknown last, and downloads what it shows', async () => {
  const { page, close } = await site.open('?view=data&lang=en&area=500151&sort=disclosed_total');
  await chartDrawn(page);
  await engineReady(page);
  const rows = page.locator('main tbody tr[aria-rowindex]');
  await expect.poll(() => rows.count()).toBeGreaterThan(3);
  const figures = async () => {
    const texts = await page.locator('main tbody tr[aria-rowindex] td:nth-child(5)').allTextContents();
    return texts.map((text) => (text === 'no data' ? null : Number(text.replaceAll(',', ''))));
  };
  const shown = await figures();
  const known = shown.filter((value) => value !== null);
  expect(shown.slice(0, known.length)).toEqual([...known].sort((a, b) => b - a));
  await page.getByRole('button', { name: 'Download, cite' }).click();
  await page.getByLabel('Shape').selectOption('wide');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download', exact: true }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  const { data } = Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true });
  expect(data.map((row) => (row['disclosed_total'] === '' ? null : Number(row['disclosed_total'])))).toEqual(
    shown,
  );
  await close();
});

test('without WebAssembly the charts still stand, and the page says why the engine does not', async () => {
  const { page, close } = await site.open('?view=ranking');
  await page.addInitScript('delete window.WebAssembly');
  await page.reload();
  await chartDrawn(page);
  letEngineGo(page);
  await expect.poll(() => page.textContent('footer')).toContain('WebAssembly');
  await page.getByRole('link', { name: '趋势' }).click();
  await expect.poll(() => page.locator('main figure svg').count()).toBeGreaterThan(0);
  await close();
});
