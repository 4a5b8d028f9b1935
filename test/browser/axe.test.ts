import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { readFiles } from './ownFiles';
import type { Site } from './site';
import { axeFindings, chartDrawn, letEngineGo, openSite } from './site';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Of one province, where that has figures: axe takes its time over every row of a table. */
const VIEWS = [
  'overview',
  'trend&area=50',
  'trend&area=50&panels=free&show=change',
  'trend&area=50&group=county&stat=sum&scale=log',
  `ranking&area=50&year=2022&edit=${encodeURIComponent('of ranking.town..50.disclosed_total.2022\nlight 500110103\nat 2022 500110103 此年迁网站')}`,
  'compare&area=50',
  'compare&compare=change&area=50',
  'compare&compare=table&area=50&year=2022&order=disclosed_total',
  'outcomes',
  'handling&area=50',
  'handling&part=reasons&level=county',
  'handling&part=applicants&area=50',
  'handling&part=rates&level=department',
  'procurement',
  'data&area=50',
  'briefing&body=310117',
  'briefing&area=500151&bodies=500151124',
];
const SIZES = { desktop: { width: 1440, height: 1000 }, phone: { width: 390, height: 844 } };

/** Every state in every look, as `npm run test:axe` asks: four times as many. */
const IS_WHOLE = process.env.AXE_WHOLE !== undefined;

/**
 * Which looks a state is read in by axe, in Chinese; in English it is read in the other colours on the other screen.
 * So each state is read in both languages, both colours and on both screens, and states take turns, so that any two
 * of these meet.
 */
const LOOKS = [
  ['light', 'desktop'],
  ['dark', 'phone'],
  ['light', 'phone'],
  ['dark', 'desktop'],
] as const;

/** The page on a desktop and a phone, in light and dark: nothing scrolls sideways and axe finds nothing. */
async function expectSound(page: Page, lang: string, turn: number, where = ''): Promise<void> {
  const [zhScheme, zhSize] = LOOKS[turn % LOOKS.length] ?? LOOKS[0];
  for (const size of ['desktop', 'phone'] as const) {
    await page.setViewportSize(SIZES[size]);
    for (const colorScheme of ['light', 'dark'] as const) {
      const [isScheme, isSize] = [colorScheme === zhScheme, size === zhSize];
      const isRead = lang === 'zh' ? isScheme && isSize : !isScheme && !isSize;
      if (!IS_WHOLE && !isRead && colorScheme === 'dark') continue;
      await page.emulateMedia({ colorScheme });
      const look = `${lang} ${where} ${colorScheme} ${size}`;
      // A chart is drawn anew a moment after its width has changed.
      const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      await expect.poll(sideways, { message: look }).toBeLessThanOrEqual(0);
      if (IS_WHOLE || isRead) expect(await axeFindings(page), look).toEqual([]);
    }
  }
}

/** The same in both languages, from Chinese on. */
async function expectSoundInBoth(page: Page, turn: number, where = ''): Promise<void> {
  await expectSound(page, 'zh', turn, where);
  await page.getByRole('button', { name: 'English' }).click();
  await page.waitForSelector('html[lang=en]');
  await expectSound(page, 'en', turn, where);
}

test.each(VIEWS.map((view, turn) => [view, turn] as const))(
  '%s: axe finds nothing and nothing scrolls sideways, in both languages, light and dark, desktop and phone',
  async (view, turn) => {
    const { page, expectClean, close } = await site.open(`?view=${view}`);
    await chartDrawn(page);
    if (view.startsWith('data')) await page.waitForSelector('main tbody tr[aria-rowindex]');
    const definition = page.locator('figcaption button').first();
    if ((await definition.count()) > 0) {
      await definition.click();
      await page.waitForSelector('.definitions');
    }
    for (const summary of await page.locator('main details > summary').all()) await summary.click();
    await expectSoundInBoth(page, turn);
    expectClean();
    await close();
  },
);

test('the reader’s own queries: axe finds nothing in the editor, its list, a result and its chart', async () => {
  const { page, expectClean, close } = await site.open('?view=sql&sql=SELECT+1+AS+a,NULL+AS+b');
  letEngineGo(page);
  await page.waitForSelector('.cm-content');
  await page.locator('main summary').first().click();
  await page.locator('button.primary').click();
  await page.waitForSelector('main td');
  await page.locator('main summary').filter({ hasText: '画成图' }).click();
  await page.waitForSelector('figure svg');
  const openList = async () => {
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+Space');
    await page.waitForSelector('.cm-tooltip-autocomplete li');
  };
  await expectSound(page, 'zh', 0);
  await openList();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'English' }).click();
  await page.waitForSelector('html[lang=en]');
  await expectSound(page, 'en', 0);
  await openList();
  expect(await axeFindings(page)).toEqual([]);
  expectClean();
  await close();
});

test('axe finds nothing in the choice of bodies', async () => {
  const { page, close } = await site.open('?view=trend');
  await chartDrawn(page);
  await page.getByRole('button', { name: '选择机构' }).click();
  await page.waitForSelector('dialog[open]');
  expect(await axeFindings(page)).toEqual([]);
  await close();
});

test('own reports: axe finds nothing in the list and the review', async () => {
  const { page, expectClean, close } = await site.open('?view=own');
  await readFiles(page, [
    'test/fixtures/reports/laizhou-jincheng-2020.txt',
    'test/fixtures/reports/html-2021.html',
    'test/fixtures/form.csv',
  ]);
  await page.waitForSelector('main tbody tr:nth-child(2)');
  await expectSoundInBoth(page, 1, 'list');
  await page.getByRole('button', { name: '中文' }).click();
  await page.waitForSelector('html[lang=zh-CN]');
  await page.locator('main tbody th button').first().click();
  await page.locator('[data-figure=app_new__total]').click();
  await page.locator('button[aria-expanded]').first().click();
  await expectSoundInBoth(page, 2, 'review');
  expectClean();
  await close();
});

test.each([
  [0, 'provinces', '?view=coverage'],
  [1, 'towns, a cell open', '?view=coverage&area=320115&open=320115.2022'],
  [2, 'checks by rule, a card open', '?view=checks&rule=carry-over'],
  [3, 'checks by body', '?view=checks&tally=body&level=town'],
  [0, 'a body', '?view=body&body=370683104'],
  [1, 'a report', '?view=report&body=370683104&year=2020'],
  [2, 'the search for a body', '?view=body'],
])(
  '%i %s: axe finds nothing, in both languages, light and dark, desktop and phone',
  async (turn, _, address) => {
    const { page, expectClean, close } = await site.open(address);
    await page.waitForSelector(address === '?view=body' ? 'main h1' : 'main table');
    for (const summary of (await page.locator('main details > summary').all()).slice(0, 2))
      await summary.click();
    const mark = page.locator('article button[aria-pressed]').first();
    if (address.includes('carry-over')) await mark.click();
    if (address.includes('open=')) await page.waitForSelector('tr.detail');
    await expectSoundInBoth(page, turn);
    expectClean();
    await close();
  },
);
