import fc from '../fastCheck';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TABS } from '../../src/model/view';
import { writeView } from '../../src/model/viewUrl';
import { anyView } from '../model/anyView';
import type { Site } from './site';
import { chartDrawn, openSite } from './site';

/** Views, and so addresses that are opened one after the other: a thousand with LINKS=1000. */
const VIEWS = Number(process.env.LINKS ?? 250);

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test('a link opened in the page and written by it again is the same link', async () => {
  const { page, close } = await site.open('?view=trend');
  await chartDrawn(page);
  const views = fc.sample(anyView, { numRuns: VIEWS, seed: 7 });
  const asked = views.map((view) => ({
    link: writeView(view),
    // What the page's tabs lead to is the view as the page has read it, on the tab's own page.
    tabs: TABS.map((tab) => writeView({ ...view, page: tab })),
  }));
  const wrong = await page.evaluate(async (links) => {
    const wrong: { link: string; tabs: string[] }[] = [];
    for (const { link, tabs } of links) {
      history.pushState(null, '', link === '' ? './' : link);
      dispatchEvent(new PopStateEvent('popstate'));
      await new Promise((resolve) => setTimeout(resolve));
      const written = [...document.querySelectorAll<HTMLAnchorElement>('nav:first-of-type ul a')]
        .slice(0, tabs.length)
        .map(({ href }) => new URL(href).search);
      if (written.join(' ') !== tabs.map((tab) => new URL(tab, location.href).search).join(' '))
        wrong.push({ link, tabs: written });
    }
    return wrong;
  }, asked);
  expect(wrong).toEqual([]);
  await close();
});

test('the window is named by the heading of what it shows, the front door’s by the site', async () => {
  const { page, close } = await site.open('?view=trend&area=50');
  const [zh, en] = [/^公开 · /u, /^Gongkai · /u];
  await expect.poll(() => page.title()).toMatch(/^重庆市各镇街主动公开信息数量，\d+–\d+年 · 公开$/u);
  await page.getByRole('link', { name: '勾稽核对' }).first().click();
  await expect.poll(() => page.title()).toMatch(/^重庆市.*核对.* · 公开$/u);
  await page.getByRole('link', { name: '概览' }).click();
  await expect.poll(() => page.title()).toMatch(zh);
  await page.getByRole('button', { name: 'English' }).click();
  await expect.poll(() => page.title()).toMatch(en);
  await page.getByRole('link', { name: 'Ranking' }).click();
  await expect.poll(() => page.title()).toMatch(/ranking.* · Gongkai$/u);
  await close();
});

test('back leads to where the page was left, however late its parts come in', async () => {
  const { page, close } = await site.open('?view=checks');
  const link = page.locator('main h2 ~ * a[href*="view=report"]').nth(8);
  await link.scrollIntoViewIfNeeded();
  const left = await page.evaluate(() => scrollY);
  expect(left).toBeGreaterThan(500);
  await link.click();
  await expect.poll(() => page.title()).toMatch(/年报/u);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(left);
  await close();
});
