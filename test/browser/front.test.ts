import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Site } from './site';
import { axeFindings, chartDrawn, engineReady, isComplaint, openSite } from './site';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const WIDTHS = [1440, 1000, 768, 390, 320];
const HEIGHT = 900;
const CATALOG = '**/catalog.json';

/** Opens an address with the data held back, so that the picture stays until they are let go. */
async function held(address = '', width = 1440, theme: 'auto' | 'dark' = 'auto') {
  const context = await site.newContext({ viewport: { width, height: HEIGHT }, locale: 'zh-CN' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (isComplaint(message)) complaints.push(message.text());
  });
  await page.addInitScript((chosen) => {
    if (chosen !== 'auto') localStorage.setItem('gongkai-theme', chosen);
    const shifts: number[] = [];
    (window as unknown as { shifts: number[] }).shifts = shifts;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  }, theme);
  let letGo = (): void => undefined;
  const gone = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(CATALOG, async (route) => {
    await gone;
    await route.continue();
  });
  await page.goto(site.url + address, { waitUntil: 'commit' });
  return { page, complaints, letGo, close: () => context.close() };
}

const painted = (page: Page) =>
  page.waitForFunction(() => performance.getEntriesByName('first-chart').length > 0);

/** Where what the reader sees stands, to a pixel: a line for each of it, from the heading to the foot. */
const places = (page: Page) =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'header, nav a, h1, figure h2, .lead, .ways a, .sentence, .subtitle, figure svg, .foot p, summary',
      ),
    ]
      // What follows the first chart comes when it will, below.
      .filter((each) => each.checkVisibility({ visibilityProperty: true }) && !each.closest('.rest'))
      .map((each) => {
        const { x, y, width, height } = each.getBoundingClientRect();
        return `${each.tagName} ${[x, y, width, height].map(Math.round).join(' ')} ${each.children.length > 0 ? '' : each.textContent.trim()}`;
      }),
  );

const shifted = (page: Page) =>
  page.evaluate(() =>
    (window as unknown as { shifts: number[] }).shifts.reduce((sum, each) => sum + each, 0),
  );

describe('the picture of the front door', () => {
  test.each(WIDTHS)(
    '%i px: one chart, and nothing moves when the live page takes its place',
    async (width) => {
      const { page, complaints, letGo, close } = await held('', width);
      await painted(page);
      await expect.poll(() => page.locator('#front figure svg:visible').count()).toBe(1);
      const pictured = await places(page);
      expect(await page.evaluate(() => performance.getEntriesByName('live-chart').length)).toBe(0);
      letGo();
      await chartDrawn(page);
      expect(await page.locator('#front').count()).toBe(0);
      expect(await places(page)).toEqual(pictured);
      // What the engine tells of itself stands in the foot, in one line or in two.
      if (width === 1440 || width === 390) await engineReady(page);
      expect(await shifted(page)).toBeLessThan(0.01);
      expect(complaints).toEqual([]);
      await close();
    },
  );

  test('axe finds nothing in it, and only its links can be reached', async () => {
    const { page, letGo, close } = await held();
    await painted(page);
    expect(await axeFindings(page)).toEqual([]);
    const reached: string[] = [];
    for (let i = 0; i < 30; i++) {
      await page.keyboard.press('Tab');
      reached.push(await page.evaluate(() => document.activeElement?.tagName ?? ''));
    }
    expect(new Set(reached)).toEqual(new Set(['A', 'BODY']));
    letGo();
    await close();
  });

  test('the focus stays on its link', async () => {
    const { page, letGo, close } = await held();
    await painted(page);
    await page.getByRole('link', { name: '办理结果', exact: true }).focus();
    letGo();
    await chartDrawn(page);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('办理结果');
    await close();
  });

  test.each(['?view=ranking', '?lang=en', '?indicator=app_new__total'])(
    '%s never shows it',
    async (address) => {
      const { page, letGo, close } = await held(address);
      await page.waitForSelector('#app .masthead', { state: 'visible' });
      expect(await page.locator('figure svg:visible').count()).toBe(0);
      letGo();
      await chartDrawn(page);
      await close();
    },
  );

  test('a stored choice of colours holds from the first frame', async () => {
    const { page, letGo, close } = await held('', 1440, 'dark');
    await painted(page);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      'rgb(20, 24, 28)',
    );
    expect(await page.locator('#front .theme select').inputValue()).toBe('dark');
    letGo();
    await close();
  });
});

test('without script the chart stands, with its words and without what would not answer', async () => {
  const { page, expectClean, close } = await site.open('', { javaScriptEnabled: false });
  expect(await page.locator('figure svg:visible').count()).toBe(1);
  expect(await page.locator('h1').textContent()).toContain('年报');
  expect(await page.locator('figure h2').textContent()).toContain('主动公开信息数量');
  expect(await page.locator('figure [role=img]:visible').getAttribute('aria-label')).toContain('主动公开');
  expect(await page.locator('noscript').textContent()).toContain('JavaScript');
  expect(await page.locator('select:visible, button:visible, nav:visible').count()).toBe(0);
  expectClean();
  await close();
});

/** The site behind a host that sends the page's end a second after its code. */
async function slowHost() {
  let codeIsThere = (): void => undefined;
  const code = new Promise<void>((resolve) => (codeIsThere = resolve));
  const server = createServer((request, response) => {
    void (async () => {
      const found = await fetch(new URL(request.url ?? '', site.url));
      const bytes = Buffer.from(await found.arrayBuffer());
      response.writeHead(found.status, { 'content-type': found.headers.get('content-type') ?? '' });
      const split = bytes.indexOf('<div id="front">');
      if (request.url?.startsWith('/?') && split > 0) {
        response.write(bytes.subarray(0, split));
        await code;
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        response.end(bytes.subarray(split));
      } else {
        response.end(bytes, () => {
          if (request.url?.includes('/start-')) codeIsThere();
        });
      }
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => new Promise((resolve) => server.close(resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close };
}

test('code that is there before the page’s end waits for it', async () => {
  const host = await slowHost();
  const context = await site.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(`${host.url}?view=ranking`);
  await chartDrawn(page);
  expect(complaints).toEqual([]);
  await context.close();
  await host.close();
});

describe('where the live page can’t come, the reader is told', () => {
  const told = async (pattern: string, answer: (route: Route) => Promise<void>, words: string) => {
    const context = await site.newContext({ locale: 'zh-CN' });
    const page = await context.newPage();
    await page.route(pattern, answer);
    await page.goto(site.url);
    await expect.poll(() => page.locator('[role=alert]:visible').textContent()).toContain(words);
    await context.close();
  };

  test('no code', () => told('**/start-*.js', (route) => route.abort('connectionfailed'), '未能加载'));
  test('no data', () => told(CATALOG, (route) => route.fulfill({ status: 404 }), 'catalog.json'));
});
