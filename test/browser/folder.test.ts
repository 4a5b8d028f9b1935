import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Folder } from '../intake/folder';
import { makeFolder } from '../intake/folder';
import { readFiles } from './ownFiles';
import type { Site } from './site';
import { engineReady, openSite } from './site';

let site: Site;
let root: string;
let folder: Folder;
beforeAll(async () => {
  site = await openSite();
  root = mkdtempSync(join(tmpdir(), 'gongkai-folder-'));
  folder = makeFolder(200);
  for (const [path, bytes] of folder.files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
});
afterAll(async () => {
  rmSync(root, { recursive: true });
  await site.close();
});

const rowsOf = (page: Page) => page.locator('main tbody tr');

async function download(page: Page, name: RegExp): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return readFileSync(await file.path(), 'utf8');
}

const asFile = (name: string, text: string) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(text),
});

/** A CSV's rows by body and year. */
function rowsByKey(csv: string): Map<string, Record<string, string>> {
  const { data } = Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true });
  return new Map(data.map((row) => [`${row['county']}${row['body']} ${row['year']}`, row]));
}

/** A project file's reports by id; the times of the last change are the browser's own. */
function entriesOf(project: string): readonly unknown[] {
  const { reports } = JSON.parse(project) as { reports: { report: { id: string; changed: string } }[] };
  return reports
    .map((entry) => ({ ...entry, report: { ...entry.report, changed: '' } }))
    .sort((a, b) => (a.report.id < b.report.id ? -1 : 1));
}

/** Accepts all that wait, a page of the list after another. */
async function acceptAll(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: /显示/u }).selectOption('pending');
  while ((await rowsOf(page).count()) > 0) {
    await page.getByRole('checkbox', { name: '选中列出的全部' }).check();
    await page.getByRole('button', { name: /^采用选中的/u }).click();
  }
  await page.getByRole('combobox', { name: /显示/u }).selectOption('');
}

/** Opens the first report and accepts it, with the keyboard alone. */
async function acceptByKeyboard(page: Page): Promise<string> {
  const pressUntil = async (key: string, name: RegExp) => {
    for (let i = 0; i < 60; i++) {
      const said = await page.evaluate(() => {
        const focused = document.activeElement;
        return focused?.getAttribute('aria-label') ?? focused?.textContent.trim() ?? '';
      });
      if (name.test(said)) return said;
      await page.keyboard.press(key);
    }
    throw new Error(`${String(name)} can't be reached`);
  };
  await page.getByRole('combobox', { name: /显示/u }).focus();
  const title = await pressUntil('Tab', /^核对/u);
  await page.keyboard.press('Enter');
  await page.waitForSelector('h1:focus');
  await pressUntil('Tab', /^采用$/u);
  await page.keyboard.press('Enter');
  await pressUntil('Shift+Tab', /返回清单/u);
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-testid=own-folder]', { state: 'attached' });
  return title;
}

test('a folder of 200 mixed files: read, reviewed, kept, charted, exported and brought back, the same to the last figure', async () => {
  const { page, expectClean, close } = await site.open('?view=own');
  const account = await readFiles(page, root, 'own-folder');
  const { reports, again, refused } = folder;
  expect(account).toContain(`读完 ${folder.files.size} 个文件`);
  expect(account).toContain(`${reports.length} 份新年报`);
  expect(account).toContain(`${again} 份先前已读`);
  expect(account).toContain(`${refused} 个文件未能读取`);

  await page.getByRole('button', { name: /采用全部无疑问的/u }).click();
  expect(await acceptByKeyboard(page)).toMatch(/\d{4}/u);
  await acceptAll(page);
  await page.reload();
  await expect
    .poll(() => page.getByRole('button', { name: `导出 CSV（已采用 ${reports.length} 份）` }).count())
    .toBe(1);

  const csv = await download(page, /导出 CSV/u);
  const rows = rowsByKey(csv);
  const wrong: string[] = [];
  let printed = 0;
  let unread = 0;
  for (const { key, expected } of reports) {
    const row = rows.get(key);
    if (!row) wrong.push(`${key} is missing`);
    for (const [id, value] of row ? expected : []) {
      const cell = row?.[id] ?? '';
      if (value !== null) printed += 1;
      if (cell === '' && value !== null) unread += 1;
      if (cell !== '' && Number(cell) !== value)
        wrong.push(`${key} ${id}: ${cell} for ${value ?? 'nothing'}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(rows.size).toBe(reports.length);
  expect(unread / printed).toBeLessThanOrEqual(0.02);

  const project = await download(page, /导出项目文件/u);
  await page.getByRole('button', { name: '全部移除' }).click();
  await page.getByRole('button', { name: '移除', exact: true }).click();
  await expect.poll(() => page.textContent('main')).toContain('还没有自己的年报');
  await readFiles(page, [asFile('project.json', project)]);
  expect(entriesOf(await download(page, /导出项目文件/u))).toEqual(entriesOf(project));
  expect(rowsByKey(await download(page, /导出 CSV/u))).toEqual(rows);

  const [first] = reports;
  const code = rows.get(first?.key ?? '')?.['body_code'] ?? '';
  await page.goto(`${site.url}?bodies=${code}`);
  await expect.poll(() => page.textContent('main figure')).toContain('（自有）');
  await engineReady(page);
  expectClean();
  await close();

  const empty = await site.open('?view=own');
  await readFiles(empty.page, [asFile('own.csv', csv)]);
  expect(rowsByKey(await download(empty.page, /导出 CSV/u))).toEqual(rows);
  await empty.close();
}, 600_000);
