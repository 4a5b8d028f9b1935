import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFiles } from './ownFiles';
import type { Site } from './site';
import { keptIn, openSite } from './site';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const REPORT = 'test/fixtures/reports/laizhou-jincheng-2020.txt';

async function importText(page: Page, name: string, text: string): Promise<void> {
  const account = await readFiles(page, [{ name, mimeType: 'text/plain', buffer: Buffer.from(text) }]);
  expect(account).toContain('读完');
}

const rowsOf = (page: Page) => page.locator('main tbody tr');
const review = (page: Page) => page.getByRole('button', { name: /核对.*金城镇 2020/u }).click();

/** Presses a button and leaves the page in the same breath, before anything that it set off can come back. */
const pressAndReload = async (page: Page, name: string): Promise<void> => {
  const button = await page.getByRole('button', { name, exact: true }).elementHandle();
  await Promise.all([
    page.waitForEvent('load'),
    button.evaluate((element) => {
      (element as HTMLElement).click();
      location.reload();
    }),
  ]);
  await page.waitForSelector('[data-testid=own-files]', { state: 'attached' });
};

test('what is changed in the moment of leaving is kept: a figure, a decision, six hundred reports taken out', async () => {
  const { page, close } = await site.open('?view=own');
  await importText(page, 'a.txt', readFileSync(REPORT, 'utf8'));
  await review(page);
  await page.locator('[data-figure=disclosed_total]').click();
  await page.getByLabel('改为').fill('31');
  await pressAndReload(page, '改');
  await review(page);
  await expect.poll(() => page.textContent('[data-figure=disclosed_total]')).toContain('31');
  await pressAndReload(page, '采用');
  await expect.poll(() => rowsOf(page).allTextContents()).toEqual([expect.stringContaining('已采用')]);

  const rows = Array.from({ length: 600 }, (_, i) => `第${i + 1}镇,莱州市,烟台市,山东省,2021,${i}`);
  await importText(page, 'own.csv', ['body,county,city,province,year,disclosed_total', ...rows].join('\n'));
  await expect.poll(async () => (await keptIn(page, 'reports')).length).toBe(601);
  await page.getByRole('button', { name: '全部移除' }).click();
  await pressAndReload(page, '移除');
  await expect.poll(() => page.textContent('main')).toContain('还没有自己的年报');
  await close();
});

test('where the storage is full the page says so, and the project file that it offers brings everything back', async () => {
  const { page, close } = await site.open('?view=own');
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(site.url);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 });
  await importText(page, 'a.txt', readFileSync(REPORT, 'utf8'));
  await expect
    .poll(() => page.textContent('[role=alert].notice'))
    .toMatch(/存储空间已满.*请导出项目文件以免丢失/u);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /导出项目文件/u }).click(),
  ]);
  const project = readFileSync(await file.path(), 'utf8');
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await page.reload();
  await page.waitForSelector('[data-testid=own-files]', { state: 'attached' });
  await importText(page, 'project.json', project);
  await page.reload();
  await review(page);
  await page.locator('[data-figure=procurement_amount]').click();
  await expect.poll(() => page.textContent('mark')).toContain('4168558');
  await close();
});

/** Makes the storage anew as a version of the page left it, or will leave it. */
const makeStorage = (page: Page, version: number, stores: Readonly<Record<string, readonly unknown[]>>) =>
  page.evaluate(
    async ([number, contents]) => {
      const answered = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(new Error(String(request.error)));
        });
      await answered(indexedDB.deleteDatabase('gongkai'));
      const opening = indexedDB.open('gongkai', number);
      const KEYS: Readonly<Record<string, string>> = { reports: 'id', marks: 'key' };
      opening.onupgradeneeded = () => {
        for (const [name, values] of Object.entries(contents)) {
          const keyPath = KEYS[name] ?? null;
          const store = opening.result.createObjectStore(name, { keyPath });
          for (const value of values) {
            if (keyPath) store.put(value);
            else store.put(...(value as [unknown, string]));
          }
        }
      };
      (await answered(opening)).close();
    },
    [version, stores] as const,
  );

const versionKept = (page: Page) =>
  page.evaluate(async () => (await indexedDB.databases()).find(({ name }) => name === 'gongkai')?.version);

/** A report as it is kept, and as the first two versions kept what stands beside it: an object. */
async function madeReport(page: Page): Promise<{ report: { id: string }; kept: unknown }> {
  await importText(page, 'a.txt', readFileSync(REPORT, 'utf8'));
  const [report] = (await keptIn(page, 'reports')) as [{ id: string }];
  const [bytes] = (await keptIn(page, 'kept')) as [Record<string, number>];
  const kept: unknown = JSON.parse(Buffer.from(Object.values(bytes)).toString());
  // A page of the site's own origin that opens no storage.
  await page.goto(`${site.url}icon.svg`);
  return { report, kept };
}

test('what earlier versions of the page kept is there in this one: reports, documents, marks', async () => {
  const { page, close } = await site.open('?view=own');
  const { report, kept } = await madeReport(page);
  const mark = { key: 'k', state: 'confirmed', note: '属实', changed: '2026-01-01', left: 1, right: 2 };
  const first = { reports: [report], kept: [[kept, report.id]] };
  for (const [version, stores] of [
    [1, first],
    [2, { ...first, marks: [mark] }],
  ] as const) {
    await page.goto(`${site.url}icon.svg`);
    await makeStorage(page, version, stores);
    await page.goto(`${site.url}?view=own`);
    await review(page);
    await page.locator('[data-figure=procurement_amount]').click();
    await expect.poll(() => page.textContent('mark')).toContain('4168558');
    expect(await keptIn(page, 'reports')).toEqual([report]);
    expect(await keptIn(page, 'marks')).toEqual(version === 1 ? [] : [mark]);
    expect(await versionKept(page)).toBe(3);
  }
  await close();
});

test('what a later version of the page kept is left as it is, and the reader is told', async () => {
  const { page, close } = await site.open('?view=own');
  const { report } = await madeReport(page);
  await makeStorage(page, 99, { reports: [report], kept: [], marks: [] });
  await page.goto(`${site.url}?view=own`);
  await expect.poll(() => page.textContent('[role=alert].notice')).toContain('先前保存的年报未能打开');
  expect(await page.textContent('[role=alert].notice')).toContain('更新版本');
  await importText(page, 'b.txt', readFileSync(REPORT, 'utf8'));
  await expect.poll(() => page.textContent('[role=alert].notice')).toContain('请导出项目文件以免丢失');
  expect(await versionKept(page)).toBe(99);
  expect(await keptIn(page, 'reports')).toEqual([report]);
  await close();
});
