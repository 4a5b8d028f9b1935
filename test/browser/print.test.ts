import { afterAll, beforeAll, expect, test } from 'vitest';
import { printed } from './printed';
import type { Site } from './site';
import { chartDrawn, openSite } from './site';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** What only a screen can use, of any view. */
const CONTROLS = ['收录情况勾稽核对', 'English', '随系统', '选择机构', '下载CSV', '打印/存为PDF', '查询引擎'];
/** Of an A4 sheet less its margins, in CSS pixels. */
const SHEET = { width: 688, height: 1000 };

test.each([
  ['ranking&area=50&year=2022', '重庆市各镇街主动公开信息数量排名,2022年'],
  ['trend', '全国各镇街主动公开信息数量,2019–2025年'],
  ['compare&compare=table&area=50&year=2022', '重庆市各镇街多项指标对照,2022年'],
  ['handling&part=reasons&level=county', '全国各县区未予公开的理由'],
  ['checks&tally=body', '全国勾稽核对'],
  ['data&area=50', '全部数据行·重庆市各镇街'],
  ['report&body=310117&year=2025', '上海市松江区2025年政府信息公开工作年度报告'],
])(
  '%s on paper: its title on an A4 sheet, no controls, nothing past its edge, black on white though dark',
  async (view, title) => {
    const { page, expectClean, close } = await site.open(`?view=${view}`, { colorScheme: 'dark' });
    await chartDrawn(page);
    const sheets = await printed(page);
    const text = sheets.join('').replaceAll('‒', '–');
    expect(text).toContain(title);
    for (const control of CONTROLS) expect(text).not.toContain(control);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.setViewportSize(SHEET);
    const look = await page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.body);
      return { backgroundColor, color, wide: document.documentElement.scrollWidth };
    });
    expect(look).toEqual({
      backgroundColor: 'rgb(255, 255, 255)',
      color: 'rgb(27, 31, 36)',
      wide: SHEET.width,
    });
    expectClean();
    await close();
  },
);

test('a chart on paper is laid out for the sheet, and for the screen again after it', async () => {
  const { page, close } = await site.open('?view=ranking&area=50&year=2022');
  await chartDrawn(page);
  const width = () => page.locator('figure svg').getAttribute('width');
  const before = Number(await width());
  expect(before).toBeGreaterThan(SHEET.width);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await width()).toBe(String(SHEET.width));
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect.poll(width).toBe(String(before));
  await close();
});

test('a long table says how many of its rows are on paper', async () => {
  const { page, close } = await site.open('?view=data');
  await page.waitForSelector('main tbody tr[aria-rowindex]');
  await expect.poll(() => page.textContent('main [role=status]')).toMatch(/\d+ 行/u);
  const total = /\d+/u.exec((await page.textContent('main .bar [role=status]')) ?? '')?.[0] ?? '';
  const text = (await printed(page)).join('');
  const [, n = '', of] = /印出(\d+)行,共(\d+)行/u.exec(text) ?? [];
  expect(of).toBe(total);
  expect(Number(n)).toBe(await page.locator('main tbody tr[aria-rowindex]').count());
  await close();
});
