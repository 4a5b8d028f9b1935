import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COLLECTED } from './collected';
import { plain, printed } from './printed';
import type { Site } from './site';
import { chartDrawn, openSite } from './site';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const settled = (page: Page) =>
  page.waitForFunction(() => {
    const sheet = document.querySelector('main article');
    return sheet !== null && !sheet.querySelector('[aria-busy=true], [role=status]');
  });

const known = (province: string, year: string, id: string) =>
  COLLECTED.filter(
    (row) => row['level'] === 'town' && row['province'] === province && row['year'] === year && row[id],
  );

test('a body’s briefing is one sheet, with the CSV’s figure, its rank, what is missing, sources and address', async () => {
  const { page, expectClean, close } = await site.open('?view=body&body=500120103');
  await page.getByRole('link', { name: /简报/u }).click();
  await page.waitForURL(/view=briefing/u);
  await settled(page);
  await page.getByRole('combobox', { name: '年度' }).selectOption('2024');
  await page.getByRole('combobox', { name: '对照' }).selectOption('province');
  await settled(page);
  const all = known('重庆市', '2024', 'disclosed_total');
  const row = all.find((each) => each['body_code'] === '500120103');
  const value = Number(row?.['disclosed_total']);
  const values = all.map((each) => Number(each['disclosed_total']));
  const rank = values.filter((each) => each > value).length + 1;
  const tied = values.filter((each) => each === value).length > 1 ? '并列 ' : '';
  const figures = page.getByRole('row', { name: /^主动公开信息数量/u });
  await expect.poll(() => figures.textContent()).toContain(`${tied}${rank}/${all.length}`);
  expect(await figures.locator('td').first().textContent()).toBe(String(value));
  await settled(page);

  const [sheet = '', ...more] = await printed(page);
  expect(more).toEqual([]);
  for (const text of [
    '璧山区福禄镇2024年政府信息公开年报简报',
    String(value),
    `${tied}${rank}/${all.length}`.replace(' ', ''),
    '本数据集没有2022、2023、2025年度的年报',
    (row?.['url'] ?? '').replace(/^https?:/u, ''),
    `${site.url}?view=briefing&body=500120103&year=2024&peers=province`,
  ])
    expect(sheet).toContain(plain(text));
  for (const control of ['存为PDF', '收录情况', '随系统', 'English']) expect(sheet).not.toContain(control);

  // The ranking says the same of the same bodies.
  await page.goto(`${site.url}?view=ranking&area=50&year=2024&bodies=500120103`);
  await chartDrawn(page);
  await page.getByText('数据表', { exact: true }).click();
  const ranked = page.locator('details table tbody tr').filter({ hasText: '福禄镇' });
  await ranked.waitFor();
  expect(await ranked.locator('th, td').allTextContents()).toEqual(
    expect.arrayContaining([String(rank), String(value)]),
  );
  expectClean();
  await close();
});

test('a county’s briefing lists its towns and names those that are missing, on two sheets at most', async () => {
  const { page, expectClean, close } = await site.open('?view=coverage&area=320205');
  await page.getByRole('link', { name: /简报/u }).click();
  await page.waitForURL(/view=briefing/u);
  await settled(page);
  const year = await page.getByRole('combobox', { name: '年度' }).inputValue();
  const here = COLLECTED.filter(
    (row) => row['level'] === 'town' && row['body_code']?.startsWith('320205') && row['year'] === year,
  );
  const heads = page.locator('article tbody th[scope=row] button');
  expect((await heads.allTextContents()).map((name) => name.replace('＊', '')).sort()).toEqual(
    here.map((row) => row['body']).sort(),
  );
  for (const row of here) {
    const cells = page
      .getByRole('row', { name: new RegExp(`^${row['body'] ?? ''}`, 'u') })
      .first()
      .locator('td');
    const value = row['disclosed_total'] || '无数据';
    expect(await cells.first().locator('.value').textContent(), row['body']).toBe(value);
  }
  const sheets = await printed(page);
  expect(sheets.length).toBeLessThanOrEqual(2);
  const text = sheets.join('');
  expect(text).toMatch(/未收录的镇街\(\d+\/\d+\)/u);
  for (const row of here) expect(text).toContain(plain((row['url'] ?? '').replace(/^https?:/u, '')));

  // By keyboard: what is chosen here is chosen everywhere; Back undoes it.
  await heads.first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => heads.first().getAttribute('aria-pressed')).toBe('true');
  expect(page.url()).toContain(`bodies=${here[0]?.['body_code']?.slice(0, 6) ?? ''}`);
  await page.goBack();
  await expect.poll(() => heads.first().getAttribute('aria-pressed')).toBe('false');
  expectClean();
  await close();
});

test('a briefing of nobody, of an unknown body or of a year without a report says so', async () => {
  const { page, close } = await site.open('?view=briefing');
  await expect.poll(() => page.textContent('main')).toContain('请先选定一个机构或一个地区');
  await page.goto(`${site.url}?view=briefing&body=999999999`);
  await expect.poll(() => page.textContent('main')).toContain('没有这一机构');
  await page.goto(`${site.url}?view=briefing&body=500120103&year=2022&lang=en`);
  await expect.poll(() => page.textContent('main')).toContain('no report of that body for 2022');
  await close();
});
