import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COLLECTED } from './collected';
import { Keys } from './keys';
import { Mouse } from './mouse';
import { plain, printed } from './printed';
import type { Site } from './site';
import { chartDrawn, openSite } from './site';
import { tableRows } from './tables';

/* A body and a county on paper, by mouse and by keyboard alone, each from the front door. */

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

/** 福禄镇 in 2024 among the towns of its province: as the CSV has it. */
const FULU = '500120103';
function expectedOf() {
  const all = known('重庆市', '2024', 'disclosed_total');
  const row = all.find((each) => each['body_code'] === FULU) ?? {};
  const value = Number(row['disclosed_total']);
  const values = all.map((each) => Number(each['disclosed_total']));
  const rank = values.filter((each) => each > value).length + 1;
  const tied = values.filter((each) => each === value).length > 1 ? '并列 ' : '';
  return { value, rank, of: all.length, standing: `${tied}${rank}/${all.length}`, url: row['url'] ?? '' };
}

/** The body’s sheet, on screen and printed: the CSV’s figure, its rank, what is missing, sources, its address; no controls. */
async function expectBodySheet(page: Page): Promise<void> {
  const { value, standing, url } = expectedOf();
  const figures = page.getByRole('row', { name: /^主动公开信息数量/u });
  await expect.poll(() => figures.textContent()).toContain(standing);
  expect(await figures.locator('td').first().textContent()).toBe(String(value));
  await settled(page);
  const [sheet = '', ...more] = await printed(page);
  expect(more).toEqual([]);
  for (const text of [
    '璧山区福禄镇2024年政府信息公开年报简报',
    String(value),
    standing.replace(' ', ''),
    '本数据集没有2022、2023、2025年度的年报',
    url.replace(/^https?:/u, ''),
    `${site.url}?view=briefing&body=${FULU}&year=2024&peers=province`,
  ])
    expect(sheet).toContain(plain(text));
  for (const control of ['存为PDF', '收录情况', '随系统', 'English']) expect(sheet).not.toContain(control);
}

/** The county’s sheets: each of its towns with the CSV’s figure and source, and the names of those that are missing. */
async function expectCountySheets(page: Page): Promise<readonly string[]> {
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
  return here.map((row) => row['body'] ?? '');
}

test('by mouse from the front door: a body is found by its name, its briefing is one sheet; the ranking says the same', async () => {
  const { page, expectClean, close } = await site.open();
  await chartDrawn(page);
  const mouse = new Mouse(page);
  await mouse.press('一个机构的历年数字与年报');
  await mouse.type('按名称、市县或代码查找', '璧山 福禄');
  await mouse.press('福禄镇');
  await mouse.press(/^简报/u);
  await page.waitForURL(/view=briefing/u);
  await settled(page);
  await mouse.choose('年度', '2024');
  await mouse.choose('对照', 'province');
  await expectBodySheet(page);

  const { rank, value } = expectedOf();
  await mouse.press('福禄镇');
  await expect.poll(() => page.textContent('main h1')).toBe('福禄镇');
  await mouse.press('排名');
  await mouse.choose('省份', '50');
  await mouse.choose('年份', '2024');
  await mouse.press('数据表');
  await expect
    .poll(async () => (await tableRows(page)).find((row) => row.some((cell) => cell.includes('福禄镇'))))
    .toEqual(expect.arrayContaining([String(rank), String(value)]));
  expectClean();
  await close();
});

test('by keyboard alone from the front door: the same sheet', async () => {
  const { page, expectClean, close } = await site.open();
  await chartDrawn(page);
  const keys = new Keys(page);
  await keys.press('一个机构的历年数字与年报');
  await keys.type('按名称、市县或代码查找', '璧山 福禄');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.textContent('main h1')).toBe('福禄镇');
  await keys.press(/^简报/u);
  await page.waitForURL(/view=briefing/u);
  await settled(page);
  await keys.choose('年度', '2024');
  await keys.choose('对照', '同省');
  await expectBodySheet(page);
  await keys.to(/^打印/u);
  expectClean();
  await close();
});

test('by mouse from the front door: a county’s briefing lists its towns and names those that are missing; a town chosen in it is chosen everywhere', async () => {
  const { page, expectClean, close } = await site.open();
  await chartDrawn(page);
  const mouse = new Mouse(page);
  await mouse.press('收录情况');
  await mouse.press('江苏省');
  await mouse.press(/锡山区$/u);
  await mouse.press(/简报/u);
  await page.waitForURL(/view=briefing/u);
  const [first = ''] = await expectCountySheets(page);
  const head = page.getByRole('button', { name: new RegExp(`^${first}`, 'u') });
  await head.click();
  await expect.poll(() => head.getAttribute('aria-pressed')).toBe('true');
  expect(page.url()).toContain('bodies=320205');
  await page.goBack();
  await expect.poll(() => head.getAttribute('aria-pressed')).toBe('false');
  expectClean();
  await close();
});

test('by keyboard alone from the front door: the same sheets', async () => {
  const { page, expectClean, close } = await site.open();
  await chartDrawn(page);
  const keys = new Keys(page);
  await keys.press('收录情况');
  await keys.press('江苏省');
  await keys.press(/锡山区$/u);
  await keys.press(/简报/u);
  await page.waitForURL(/view=briefing/u);
  const [first = ''] = await expectCountySheets(page);
  await keys.press(new RegExp(`^${first}`, 'u'));
  await page.waitForURL(/bodies=320205/u);
  expectClean();
  await close();
});

test('a briefing of nobody, of an unknown body or of a year without a report says so', async () => {
  const { page, close } = await site.open('?view=briefing');
  await expect.poll(() => page.textContent('main')).toContain('请在上面选一个地区');
  await page.goto(`${site.url}?view=briefing&body=999999999`);
  await expect.poll(() => page.textContent('main')).toContain('没有这一机构');
  await page.goto(`${site.url}?view=briefing&body=500120103&year=2022&lang=en`);
  await expect.poll(() => page.textContent('main')).toContain('no report of that body for 2022');
  await close();
});
