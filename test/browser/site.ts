import axe from 'axe-core';
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  ConsoleMessage,
  Page,
  Request,
} from 'playwright-core';
import { expect } from 'vitest';
import { launchChromium } from '../../scripts/chromium';
import type { Served } from '../../scripts/serve';
import { serve } from '../../scripts/serve';

/** The built page, served and open in a real Chromium. */
export interface Site {
  readonly url: string;
  readonly browser: Browser;
  /** A context that nobody watches and nothing is kept from. */
  readonly newContext: (options?: BrowserContextOptions) => Promise<BrowserContext>;
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

/** Milliseconds for anything that has to come: none of what is waited for here tells how fast a machine is. */
const PATIENCE = 120_000;

async function patientContext(browser: Browser, options?: BrowserContextOptions): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE);
  return context;
}

/** What a browser says of preloaded data that the page comes to later than it thinks good: how fast a machine is. */
const LATE = /was preloaded using link preload but not used within a few seconds/u;

/** True of an error or a warning in the console that the page is to blame for. */
export const isComplaint = (message: ConsoleMessage): boolean =>
  /^(?:error|warning)$/u.test(message.type()) && !LATE.test(message.text());

/** What the document in a page waits for before it may have its engine. */
const held = new WeakMap<Page, { readonly gone: Promise<void>; readonly letGo: () => void }>();

function hold(page: Page): void {
  let letGo = (): void => undefined;
  const gone = new Promise<void>((resolve) => (letGo = resolve));
  held.set(page, { gone, letGo });
}

/**
 * To compile the engine takes a core some seconds: it is kept from each document until `engineReady` asks for it. What
 * is kept is the code that starts it: begun, a download that stands still is given up after a while.
 */
async function holdEngines(context: BrowserContext): Promise<void> {
  context.on('page', (page) => {
    hold(page);
    page.on('request', (request) => {
      if (request.isNavigationRequest() && request.frame() === page.mainFrame()) hold(page);
    });
  });
  await context.route(/\/openDuckdb-[^/]*\.js$/u, async (route) => {
    await held.get(route.request().frame().page())?.gone;
    await route.continue().catch(() => undefined);
  });
}

async function watch(
  browser: Browser,
  url: string,
  origin: string,
  options: BrowserContextOptions,
): Promise<Watched> {
  const context = await patientContext(browser, { viewport: VIEWPORT, locale: 'zh-CN', ...options });
  await holdEngines(context);
  const page = await context.newPage();
  const requests: Request[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request));
  page.on('console', (message) => {
    if (isComplaint(message)) complaints.push(message.text());
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
    newContext: (options) => patientContext(browser, options),
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
export const letEngineGo = (page: Page): void => held.get(page)?.letGo();

/** Waits until DuckDB answers. */
export async function engineReady(page: Page): Promise<void> {
  letEngineGo(page);
  await page.waitForFunction(() => performance.getEntriesByName('duckdb-answer').length > 0);
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
