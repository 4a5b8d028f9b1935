import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { makeFolder } from '../../test/intake/folder';

/** What reading a folder in the page cost. */
export interface FolderCost {
  readonly files: number;
  readonly reports: number;
  readonly perSecond: number;
  /** Milliseconds of the longest task of the page's main thread, and how many took over 50 ms. */
  readonly longestTask: number;
  readonly longTasks: number;
  /** Processor time of the task that took most of it, in milliseconds: what others on the machine do isn't in it. */
  readonly busiestTask: number;
  /** Greatest bytes of the page's JavaScript heap that were seen, five times a second; workers' not included. */
  readonly peakHeap: number;
}

const POLL = 200;

/** Keeps the durations of tasks over 50 ms; the browser tells of no shorter ones. */
const watchTasks = (page: Page) =>
  page.evaluate(() => {
    const tasks: number[] = [];
    new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
    (window as unknown as { longTasks: number[] }).longTasks = tasks;
  });

/** How the reader gives the folder: dragged onto the page, or chosen, where the browser lists its files in one task. */
export type Way = 'dropped' | 'chosen';

async function give(page: Page, session: CDPSession, way: Way, folder: string): Promise<void> {
  if (way === 'chosen') {
    await page.setInputFiles('[data-testid=own-folder]', folder);
    return;
  }
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
  }
}

/** Processor time of the task of the page that takes most of it, till it is asked for. */
async function watchProcessor(browser: Browser, page: Page): Promise<() => Promise<number>> {
  await browser.startTracing(page, { categories: ['toplevel'] });
  return async () => {
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
      traceEvents: readonly TraceEvent[];
    };
    const mains = new Set(
      traceEvents.filter(({ args }) => args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`),
    );
    const tasks = traceEvents.filter(
      ({ name, pid, tid }) => name.endsWith('RunTask') && mains.has(`${pid} ${tid}`),
    );
    return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000));
  };
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of processor time. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

async function watchHeap(session: CDPSession): Promise<() => Promise<number>> {
  await session.send('Performance.enable');
  let peak = 0;
  const over = new AbortController();
  const watching = (async () => {
    while (!over.signal.aborted) {
      const { metrics } = await session.send('Performance.getMetrics');
      peak = Math.max(peak, metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0);
      await new Promise((resolve) => setTimeout(resolve, POLL));
    }
  })();
  return async () => {
    over.abort();
    await watching;
    return peak;
  };
}

/** Reads a folder of so many mixed files in the built page, as a reader who gives it does. */
export async function readFolder(
  browser: Browser,
  url: string,
  count: number,
  way: Way,
): Promise<FolderCost> {
  const { files, reports } = makeFolder(count);
  const root = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
  await page.goto(`${url}?view=own`);
  await page.waitForSelector('[data-testid=own-folder]', { state: 'attached' });
  await page.waitForLoadState('networkidle');
  const session = await page.context().newCDPSession(page);
  const busiestOf = await watchProcessor(browser, page);
  await watchTasks(page);
  const peakOf = await watchHeap(session);
  const started = performance.now();
  await give(page, session, way, root);
  await page.waitForFunction(
    () => document.querySelector('[data-testid=batch][aria-busy=false]') !== null,
    undefined,
    { timeout: 600_000 },
  );
  const seconds = (performance.now() - started) / 1000;
  const peakHeap = await peakOf();
  const busiestTask = await busiestOf();
  const tasks = await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);
  await page.close();
  rmSync(root, { recursive: true });
  return {
    files: files.size,
    reports: reports.length,
    perSecond: files.size / seconds,
    longestTask: Math.max(0, ...tasks),
    longTasks: tasks.length,
    busiestTask,
    peakHeap,
  };
}
