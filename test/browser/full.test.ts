import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { picker } from '../parse/render/report';
import { readFiles } from './ownFiles';
import type { Site } from './site';
import { openSite } from './site';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const REPORT = 'test/fixtures/reports/laizhou-jincheng-2020.txt';

/** Bytes: enough for one report and its document, not for the large one. */
const ROOM = 300_000;

/** Another year's report, with so much text beside it that the browser has no room for it. */
const large = () => {
  const text = readFileSync(REPORT, 'utf8').replaceAll('2020', '2019');
  // The storage packs what repeats itself.
  const pick = picker(1);
  const words = () => Array.from({ length: 900 }, () => String.fromCharCode(0x4e00 + pick(20_000))).join('');
  const more = Array.from({ length: 150 }, (_, i) => `第${i}段。${words()}`).join('\n');
  return { name: '2019.txt', mimeType: 'text/plain', buffer: Buffer.from(`${text}\n${more}\n`) };
};

const rowsOf = (page: Page) => page.locator('main tbody tr');

test('storage that is full: the page says so, what was read is there to export, and nothing kept before is lost', async () => {
  const { page, close } = await site.open('?view=own');
  // Before anything is written: the browser remembers for a while how much room it found.
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(site.url);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: ROOM });
  await readFiles(page, REPORT);
  await page.getByRole('button', { name: /核对.*金城镇 2020/u }).click();
  await page.getByRole('button', { name: '采用', exact: true }).click();
  await expect.poll(() => rowsOf(page).first().textContent()).toContain('已采用');
  await page.reload();
  await expect.poll(() => rowsOf(page).count()).toBe(1);

  await readFiles(page, [large()]);
  const notice = page.getByRole('alert').filter({ hasText: '存储空间已满' });
  await expect.poll(() => notice.textContent()).toContain('导出项目文件');
  await expect.poll(() => rowsOf(page).count()).toBe(2);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /导出项目文件/u }).click(),
  ]);
  const project = JSON.parse(readFileSync(await file.path(), 'utf8')) as {
    reports: { report: { read: { year: number } }; kept: { document: unknown } | null }[];
  };
  expect(project.reports.map(({ report }) => report.read.year).sort()).toEqual([2019, 2020]);
  for (const { kept } of project.reports) expect(kept?.document).toBeTruthy();

  await page.reload();
  await expect.poll(() => rowsOf(page).count()).toBe(1);
  expect(await rowsOf(page).first().textContent()).toContain('已采用');
  await page.getByRole('button', { name: /核对.*金城镇 2020/u }).click();
  await page.locator('[data-figure=procurement_amount]').click();
  await expect.poll(() => page.textContent('mark')).toContain('4168558');
  await close();
});
