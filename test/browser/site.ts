import axe from 'axe-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page, Request } from 'playwright-core';
import { expect } from 'vitest';
import { launchChromium } from '../../scripts/chromium';
import type { Served } from '../../scripts/serve';
import { serve } from '../../scripts/serve';

/** The built page, served and open in a real Chromium. */
export interface Site {
  readonly url: string;
  readonly browser: Browser;
  /** A fresh page at an address below the site's own ("?view=ranking"). What it asks for and complains of is kept. */
  readonly open: (address?: string, options?: BrowserContextOptions) => Promise<Watched>;
  readonly close: () => Promise<void>;
}

/** A page with what it asked for and complained of. */
export interface Watched {
  readonly page: Page;
  readonly requests: Request[];
  readonly complaints: string[];
  /** Fails where the page asked for anything off its origin or wrote an error to its console. */
  readonly expectClean: () => void;
  /** Closes it; fails where it asked for anything off its origin. */
  readonly close: () => Promise<void>;
}

const VIEWPORT = { width: 1440, height: 1000 };

/** Lets the engine of a context's pages go. */
const letGo = new WeakMap<BrowserContext, () => void>();

/** To compile the engine takes a core some seconds: it is kept from a page until `engineReady` asks for it. */
async function holdEngine(context: BrowserContext): Promise<void> {
  const gone = new Promise<void>((resolve) => letGo.set(context, resolve));
  await context.route(/duckdb-[^/]*\.bin$/u, async (route) => {
    await gone;
    await route.continue().catch(() => undefined);
  });
}

async function watch(
  browser: Browser,
  url: string,
  origin: string,
  options: BrowserContextOptions,
): Promise<Watched> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'zh-CN', ...options });
  await holdEngine(context);
  const page = await context.newPage();
  const requests: Request[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(url);
  const expectHome = () => {
    const home = [origin, `blob:${origin}`, 'data:'];
    const asked = requests.map((each) => each.url());
    expect(asked.filter((each) => !home.some((start) => each.startsWith(start)))).toEqual([]);
  };
  return {
    page,
    requests,
    complaints,
    expectClean: () => {
      expectHome();
      expect(complaints).toEqual([]);
    },
    close: async () => {
      await context.close();
      expectHome();
    },
  };
}

/** Serves `dist` (made by `npm run build`) or another folder, at `base` where one is given, and starts a Chromium. */
export async function openSite(base?: string, root = 'dist'): Promise<Site> {
  const served: Served = await serve({ root, port: 0, ...(base === undefined ? {} : { base }) });
  const browser = await launchChromium();
  const { origin } = new URL(served.url);
  return {
    url: served.url,
    browser,
    open: (address = '', options = {}) => watch(browser, served.url + address, origin, options),
    close: async () => {
      await browser.close();
      await served.close();
    },
  };
}

/** Waits for a chart that takes input; before it the page may show a picture of one. */
export async function chartDrawn(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('live-chart').length > 0);
  await page.waitForSelector('figure svg, main table');
}

/** Lets the page have its engine, and whatever else needs one, without waiting for it. */
export const letEngineGo = (page: Page): void => letGo.get(page.context())?.();

/** Waits until DuckDB answers. */
export async function engineReady(page: Page): Promise<void> {
  letEngineGo(page);
  await page.waitForFunction(() => performance.getEntriesByName('duckdb-answer').length > 0, undefined, {
    timeout: 60_000,
  });
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds against WCAG 2.2 AA, a line a finding. */
export async function axeFindings(page: Page): Promise<string[]> {
  // By CSP the page takes no inline script; evaluating through the debugger is not bound by it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (only) => {
    const run = (window as unknown as { axe: typeof axe }).axe.run;
    const { violations } = await run(document, { runOnly: only, resultTypes: ['violations'] });
    return violations.flatMap((each) =>
      each.nodes.map((node) => `${each.id}: ${node.html} ${node.failureSummary ?? ''}`),
    );
  }, WCAG);
}

/** Everything in a store of the browser's database of the reader's own. */
export const keptIn = (page: Page, store: 'reports' | 'kept' | 'marks'): Promise<unknown[]> =>
  page.evaluate(async (name) => {
    const answered = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(String(request.error)));
      });
    const database = await answered(indexedDB.open('gongkai'));
    const all = await answered<unknown[]>(database.transaction(name).objectStore(name).getAll());
    database.close();
    return all;
  }, store);
