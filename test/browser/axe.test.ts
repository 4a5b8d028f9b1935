import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { Site } from './site';
import { axeFindings, chartDrawn, engineReady, letEngineGo, openSite } from './site';

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

/** Every rule in every look, as `npm run test:axe` asks: twice the time. */
const IS_WHOLE = process.env.AXE_WHOLE !== undefined;

/**
 * The page in light and dark, on a desktop and a phone: nothing scrolls sideways and axe finds nothing. Two of the
 * four looks are read in Chinese and the other two in English, so that any two of language, colours and width meet.
 */
async function expectSound(page: Page, lang: string, where = ''): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const size of ['desktop', 'phone'] as const) {
      await page.setViewportSize(SIZES[size]);
      const isRead = IS_WHOLE || ((colorScheme === 'light') === (size === 'desktop')) === (lang === 'zh');
      const look = `${lang} ${where} ${colorScheme} ${size}`;
      // A chart is drawn anew a moment after its width has changed.
      const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      await expect.poll(sideways, { message: look }).toBeLessThanOrEqual(0);
      if (isRead) expect(await axeFindings(page), look).toEqual([]);
    }
  }
}

test.each(VIEWS)(
  '%s: axe finds nothing and nothing scrolls sideways, in both languages, light and dark, desktop and phone',
  async (view) => {
    const { page, expectClean, close } = await site.open(`?view=${view}`);
    await chartDrawn(page);
    if (view.startsWith('data')) await engineReady(page);
    const definition = page.locator('figcaption button').first();
    if ((await definition.count()) > 0) {
      await definition.click();
      await page.waitForSelector('.definitions');
    }
    for (const summary of await page.locator('main details > summary').all()) await summary.click();
    for (const lang of ['zh', 'en']) {
      if (lang === 'en') await page.getByRole('button', { name: 'English' }).click();
      await page.waitForSelector(`html[lang|=${lang}]`);
      await expectSound(page, lang);
    }
    expectClean();
    await close();
  },
);

describe.each(['zh', 'en'])('the reader’s own queries, %s', (lang) => {
  test('axe finds nothing in the editor, its list, a result and its chart, light and dark, desktop and phone', async () => {
    const { page, expectClean, close } = await site.open(
      `?view=sql&lang=${lang}&sql=SELECT+1+AS+a,NULL+AS+b`,
    );
    letEngineGo(page);
    await page.waitForSelector('.cm-content');
    await page.locator('main summary').first().click();
    await page.locator('button.primary').click();
    await page.waitForSelector('main td', { timeout: 60_000 });
    await page
      .locator('main summary')
      .filter({ hasText: /画成图|Draw a chart/u })
      .click();
    await page.waitForSelector('figure svg');
    await expectSound(page, lang);
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+Space');
    await page.waitForSelector('.cm-tooltip-autocomplete li');
    expect(await axeFindings(page)).toEqual([]);
    expectClean();
    await close();
  });
});

test('axe finds nothing in the choice of bodies', async () => {
  const { page, close } = await site.open('?view=trend');
  await chartDrawn(page);
  await page.getByRole('button', { name: '选择机构' }).click();
  expect(await axeFindings(page)).toEqual([]);
  await close();
});

describe.each(['zh', 'en'])('own reports, %s', (lang) => {
  test('axe finds nothing in the list and the review, light and dark, desktop and phone', async () => {
    const { page, expectClean, close } = await site.open(`?view=own&lang=${lang}`);
    await page.setInputFiles('[data-testid=own-files]', [
      'test/fixtures/reports/laizhou-jincheng-2020.txt',
      'test/fixtures/reports/html-2021.html',
      'test/fixtures/form.csv',
    ]);
    await page.waitForSelector('main tbody tr:nth-child(2)');
    await expectSound(page, lang, 'list');
    await page.locator('main tbody th button').first().click();
    await page.locator('[data-figure=app_new__total]').click();
    await page.locator('button[aria-expanded]').first().click();
    await expectSound(page, lang, 'review');
    expectClean();
    await close();
  });
});

describe.each(['zh', 'en'])('the supervisor’s pages, %s', (lang) => {
  test.each([
    ['provinces', '?view=coverage'],
    ['towns, a cell open', '?view=coverage&area=320115&open=320115.2022'],
    ['checks by rule, a card open', '?view=checks&rule=carry-over'],
    ['checks by body', '?view=checks&tally=body&level=town'],
  ])('axe finds nothing, light and dark, desktop and phone: %s', async (_, address) => {
    const { page, expectClean, close } = await site.open(`${address}&lang=${lang}`);
    await page.waitForSelector('main table');
    for (const summary of (await page.locator('main details > summary').all()).slice(0, 2))
      await summary.click();
    const mark = page.locator('article button[aria-pressed]').first();
    if (address.includes('carry-over')) await mark.click();
    if (address.includes('open=')) await page.waitForSelector('tr.detail');
    await expectSound(page, lang);
    expectClean();
    await close();
  });
});
