import type { Browser, Page } from 'playwright-core';
import { median } from './statistics';

/** A chart is painted; it takes input; a CSV is there, in a table; DuckDB has answered. */
export type MarkName = 'first-chart' | 'live-chart' | 'csv-there' | 'csv-loaded' | 'duckdb-answer';

/** 20 Mbit/s with 40 ms to the host and back, or this machine's own. */
export type Network = 'local' | '20M';

async function throttle(page: Page, network: Network): Promise<void> {
  if (network === 'local') return;
  const session = await page.context().newCDPSession(page);
  const bytes = 20_000_000 / 8;
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 40,
    downloadThroughput: bytes,
    uploadThroughput: bytes,
  });
}

/** Opens an address with nothing cached; gives when each mark was made, in milliseconds from the request. */
async function visit(
  browser: Browser,
  url: string,
  marks: readonly MarkName[],
  network: Network,
): Promise<readonly number[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    await throttle(page, network);
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForFunction(
      (names) => names.every((name) => performance.getEntriesByName(name).length > 0),
      marks,
      { timeout: 180_000 },
    );
    return await page.evaluate(
      (names) => names.map((name) => performance.getEntriesByName(name)[0]?.startTime ?? NaN),
      marks,
    );
  } finally {
    await context.close();
  }
}

/** A page, and the marks it makes. */
export interface Visited {
  readonly url: string;
  readonly marks: readonly MarkName[];
}

/** The median of each mark over cold visits, page by page: visited in turn, so that a slow spell meets all alike. */
export async function coldStarts(
  browser: Browser,
  pages: readonly Visited[],
  { network, visits }: { readonly network: Network; readonly visits: number },
): Promise<readonly (readonly number[])[]> {
  const times = pages.map((): (readonly number[])[] => []);
  for (let i = 0; i < visits; i++)
    for (const [at, { url, marks }] of pages.entries())
      times[at]?.push(await visit(browser, url, marks, network));
  return pages.map(({ marks }, at) =>
    marks.map((_, i) => median((times[at] ?? []).map((each) => each[i] ?? NaN))),
  );
}
