import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Mouse } from './mouse';
import type { Site } from './site';
import { chartDrawn, openSite } from './site';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const collected = Papa.parse<Record<string, string>>(
  readFileSync('public/data/downloads/reports.csv', 'utf8').slice(1),
  { header: true, skipEmptyLines: true },
).data;

test('by mouse from the front door: a body found by its name, its report and a cell of it, a chart, and back to the body', async () => {
  const { page, expectClean, close } = await site.open();
  await chartDrawn(page);
  const mouse = new Mouse(page);
  await mouse.press('一个机构的历年数字与年报');
  await mouse.type('按名称、市县或代码查找', '莱州 金城');
  await mouse.press('金城镇');
  await expect.poll(() => page.textContent('h1')).toBe('金城镇');
  expect(new URL(page.url()).search).toBe('?view=body&body=370683104');
  await expect.poll(() => page.textContent('main')).toContain('4,168,558 元');
  await mouse.press('金城镇2020年政府信息公开工作年度报告');
  await expect.poll(() => page.textContent('h1')).toContain('莱州市金城镇2020年');
  await page.locator('[data-figure=disclosed_total]').click();
  await expect.poll(() => page.textContent('.beside')).toContain('disclosed_total');
  await mouse.press('山东省烟台市莱州市金城镇');
  await expect.poll(() => page.textContent('h1')).toBe('金城镇');
  await mouse.press('在趋势图中查看');
  await expect.poll(() => page.textContent('figure h1')).toContain('金城镇');
  await mouse.press('金城镇的年报');
  await expect.poll(() => page.textContent('h1')).toBe('金城镇');
  // Back leads all the way, to what was searched for.
  for (let i = 0; i < 5; i++) await page.goBack();
  await expect
    .poll(() =>
      page
        .getByLabel('按名称、市县或代码查找')
        .inputValue()
        .catch(() => ''),
    )
    .toBe('莱州 金城');
  expectClean();
  await close();
});

test('the reports behind a chart are listed below it, each a step away', async () => {
  const { page, expectClean, close } = await site.open('?view=trend&bodies=370683104');
  await chartDrawn(page);
  const mouse = new Mouse(page);
  await mouse.press('原始年报');
  await mouse.press('金城镇 2020');
  await expect.poll(() => page.textContent('h1')).toContain('莱州市金城镇2020年');
  expectClean();
  await close();
});

test('a report page shows every figure of its row, and unknown where the row is empty', async () => {
  const rows = collected.filter(({ body_code, level }) => level === 'county' && body_code?.length === 6);
  const row = rows.sort(
    (a, b) => Object.values(b).filter(Boolean).length - Object.values(a).filter(Boolean).length,
  )[0];
  const { page, close } = await site.open(
    `?view=report&body=${row?.['body_code'] ?? ''}&year=${row?.['year'] ?? ''}`,
  );
  await page.waitForSelector('[data-figure]');
  const shown = await page
    .locator('[data-figure]')
    .evaluateAll((cells) =>
      cells.map((cell) => [
        (cell as HTMLElement).dataset['figure'] ?? '',
        (cell.firstChild?.textContent ?? '').replaceAll(',', '').replace('−', '-'),
      ]),
    );
  expect(shown.length).toBeGreaterThan(190);
  for (const [id = '', text = ''] of shown) expect([id, text], id).toEqual([id, row?.[id] ?? '']);
  await close();
});

test('a body that nobody knows is told of in words', async () => {
  const { page, close } = await site.open('?view=body&body=999999999');
  await expect.poll(() => page.textContent('main')).toContain('没有这一机构');
  // And leads to those that are there.
  await new Mouse(page).type('按名称、市县或代码查找', '金城镇');
  await expect.poll(() => page.locator('main li a').allTextContents()).toContain('金城镇');
  await close();
});
