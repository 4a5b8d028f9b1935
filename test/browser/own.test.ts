import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../scripts/serve';
import { readReportRows } from '../../src/read/reportsCsv';
import { sheetRows } from '../../src/read/xlsx/sheetRows';
import { readFiles } from './ownFiles';
import { buildData, copySite } from './ownSite';
import type { Site } from './site';
import { chartDrawn, engineReady, openSite } from './site';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const REPORT = 'test/fixtures/reports/laizhou-jincheng-2020.txt';

/** A reader's own CSV: a good row, a bad figure, a name that is markup, and one that is a formula. */
const CSV = [
  'body,county,city,province,year,disclosed_total,app_new__total',
  '金城镇,莱州市,烟台市,山东省,2020,31,',
  '金城镇,莱州市,烟台市,山东省,2021,55,3',
  '"<img src=x onerror=""window.hacked=1"">镇",莱州市,烟台市,山东省,2021,许多,7',
  '=1+1镇,莱州市,烟台市,山东省,2021,12,1',
].join('\n');

const asFile = (name: string, text: string | Buffer) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(text),
});

const tab = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();
const rowsOf = (page: Page) => page.locator('main tbody tr');

async function download(page: Page, name: RegExp): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return readFileSync(await file.path(), 'utf8');
}

/** A project file's entries by id; the times of the last change are the browser's own. */
function entriesOf(project: string): readonly unknown[] {
  const { reports } = JSON.parse(project) as { reports: { report: { id: string; changed: string } }[] };
  return reports
    .map((entry) => ({ ...entry, report: { ...entry.report, changed: '' } }))
    .sort((a, b) => (a.report.id < b.report.id ? -1 : 1));
}

test('a report is read, reviewed, accepted, charted, and there after a reload', async () => {
  const { page, expectClean, close } = await site.open('?view=own&bodies=370683104');
  expect(await readFiles(page, REPORT)).toContain('1 份新年报');
  await page.getByRole('button', { name: /核对.*金城镇 2020/u }).click();
  const cell = page.locator('[data-figure=procurement_amount]');
  await cell.click();
  expect(await cell.getAttribute('aria-label')).toContain('4,168,558');
  await expect.poll(() => page.textContent('mark')).toContain('4168558');
  await page.locator('[data-figure=disclosed_total]').click();
  await page.getByLabel('改为').fill('31');
  await page.getByRole('button', { name: '改', exact: true }).click();
  await expect
    .poll(() => page.locator('[data-figure=disclosed_total]').getAttribute('class'))
    .toContain('edited');
  expect(await page.textContent('section[aria-labelledby=cell-title]')).toContain('读出时为 30');
  await page.getByRole('button', { name: '采用', exact: true }).click();
  await expect.poll(() => rowsOf(page).first().textContent()).toContain('已采用');
  await tab(page, '趋势');
  await expect.poll(() => page.textContent('main figure')).toContain('金城镇（自有）');
  await page.reload();
  await chartDrawn(page);
  await expect.poll(() => page.textContent('main figure')).toContain('金城镇（自有）');
  await engineReady(page);
  await page.getByText('数据表', { exact: true }).click();
  await expect.poll(() => page.textContent('main table')).toContain('31');
  await tab(page, '我的年报');
  await expect.poll(() => rowsOf(page).count()).toBe(1);
  expect(await readFiles(page, REPORT)).toContain('1 份先前已读');
  expectClean();
  await close();
});

test('tables without a title wait for the reader to say whose they are, and when; then they go out as XLSX', async () => {
  const { page, expectClean, close } = await site.open('?view=own');
  const text = readFileSync(REPORT, 'utf8');
  const tables = text.slice(text.indexOf('二、'), text.indexOf('五、'));
  expect(await readFiles(page, [asFile('tables.txt', tables)])).toContain('1 份新年报');
  expect(await rowsOf(page).first().textContent()).toContain('机构待定');
  await page.getByRole('button', { name: /^核对.*机构待定/u }).click();
  const accept = page.getByRole('button', { name: '采用', exact: true });
  expect(await accept.isDisabled()).toBe(true);
  await page.getByLabel('报告年度').fill('2020');
  await page.getByLabel('报告年度').press('Tab');
  await page.getByLabel('机构名称').fill('金城镇');
  await page.getByLabel('所在地（省、市、县）').fill('莱州市');
  await page.getByRole('button', { name: /金城镇.*370683104/u }).click();
  await expect.poll(() => accept.isEnabled()).toBe(true);
  await accept.click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 Excel（XLSX）' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.xlsx$/u);
  const { rows } = sheetRows(readFileSync(await file.path()));
  const [row] = readReportRows(rows ?? []).reports;
  expect(row).toMatchObject({ body: { code: '370683104' }, year: 2020, form: '2019' });
  expect(row?.values.procurement_amount).toBe(4_168_558);
  expectClean();
  await close();
});

test('an own CSV stands in every chart, marked; its errors are named by row and column; markup stays text', async () => {
  const { page, expectClean, close } = await site.open('?view=own&bodies=370683104&from=2020&to=2021');
  const account = await readFiles(page, [asFile('own.csv', CSV)]);
  expect(account).toContain('4 份新年报');
  expect(account).toMatch(/第 4 行 · disclosed_total/u);
  expect(account).toContain('许多');
  await tab(page, '趋势');
  await expect.poll(() => page.textContent('main figure')).toContain('金城镇（自有）');
  await engineReady(page);
  await tab(page, '排名');
  await page.getByRole('combobox', { name: '年份', exact: true }).selectOption('2021');
  await page.getByRole('combobox', { name: '省份', exact: true }).selectOption('37');
  await expect.poll(() => page.textContent('main figure')).toContain('（自有）');
  await page.getByRole('button', { name: /^移除.*金城镇/u }).click();
  await tab(page, '数据');
  await page.getByRole('searchbox').fill('img');
  await expect
    .poll(() => page.textContent('main table'))
    .toContain('<img src=x onerror="window.hacked=1">镇');
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  await tab(page, '我的年报');
  const csv = await download(page, /导出 CSV/u);
  expect(csv).toContain("'=1+1镇");
  expect(csv).not.toMatch(/(^|[,\n])"?=/u);
  await page.getByRole('button', { name: '全部移除' }).click();
  await page.getByRole('button', { name: '移除', exact: true }).click();
  await expect.poll(() => page.textContent('main')).toContain('还没有自己的年报');
  expectClean();
  await close();
});

/** A page that is out for the reader: code, code as text, formulas, marks that turn the text round, endless words. */
const HOSTILE = `<html><head><title>莱州市金城镇2020年政府信息公开工作年度报告</title>
<script>window.hacked = 1</script></head><body onload="window.hacked = 2">
<h1>莱州市金城镇2020年政府信息公开工作年度报告</h1><img src=x onerror="window.hacked = 3">
<p>一、总体情况</p><p>&lt;script&gt;window.hacked = 4&lt;/script&gt;&lt;img src=x onerror="window.hacked = 5"&gt;</p>
<p>\u202e\u200b=HYPERLINK("http://example.com")</p><p>${'长'.repeat(5000)}</p>
<p>二、主动公开政府信息情况</p><table>
<tr><td colspan=4>第二十条第（一）项</td></tr>
<tr><td>信息内容</td><td>本年新制作数量</td><td>本年新公开数量</td><td>对外公开总数量</td></tr>
<tr><td>规章</td><td>=1+1</td><td>&lt;b onclick=x&gt;7&lt;/b&gt;</td><td>@SUM(A1)</td></tr>
<tr><td>规范性文件</td><td>3<script>document.write(4)</script></td><td>+5</td><td>12</td></tr>
<tr><td colspan=4>第二十条第（九）项</td></tr>
<tr><td>信息内容</td><td>采购项目数量</td><td colspan=2>采购总金额</td></tr>
<tr><td>政府集中采购</td><td>2</td><td colspan=2>=cmd|' /C calc'!A0</td></tr></table></body></html>`;

test('a hostile report stays text, runs nothing, and leaves the page as a CSV without a formula', async () => {
  const { page, expectClean, close } = await site.open('?view=own');
  expect(
    await readFiles(page, [asFile('=1+1"><img src=x onerror=window.hacked=6>.html', HOSTILE)]),
  ).toContain('1 份新年报');
  await page.getByRole('button', { name: /核对.*金城镇 2020/u }).click();
  await expect.poll(() => page.textContent('main')).toContain('<script>window.hacked = 4</script>');
  expect(await page.textContent('main')).toContain('=1+1"><img src=x');
  expect(await page.locator('main img, main script').count()).toBe(0);
  await page.getByRole('button', { name: '采用', exact: true }).click();
  const csv = await download(page, /导出 CSV（已采用 1 份）/u);
  const { data } = Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true });
  const [row = {}] = data;
  expect(row['norms_made']).toBe('3');
  expect([
    row['rules_made'],
    row['rules_disclosed'],
    row['rules_public_total'],
    row['procurement_amount'],
  ]).toEqual(['', '', '', '']);
  for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+@\t\r]|^-(?!\d+$)/u);
  await page.reload();
  await expect.poll(() => rowsOf(page).count()).toBe(1);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  expectClean();
  await close();
});

test('what can’t be read is refused in words, and what was there stays', async () => {
  const { page, close } = await site.open('?view=own');
  await readFiles(page, [asFile('own.csv', CSV)]);
  const account = await readFiles(page, [
    asFile('empty.txt', ''),
    asFile('notice.html', '<html><body><p>关于放假的通知</p></body></html>'),
    asFile('old.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])),
  ]);
  expect(account).toContain('3 个文件未能读取');
  for (const name of ['empty.txt', 'notice.html', 'old.doc']) expect(account).toContain(name);
  await expect.poll(() => rowsOf(page).count()).toBe(4);
  await close();
});

test('a project file brings everything back into an empty browser, to the last field', async () => {
  const first = await site.open('?view=own');
  await readFiles(first.page, [
    { name: 'a.txt', mimeType: 'text/plain', buffer: readFileSync(REPORT) },
    asFile('own.csv', CSV),
  ]);
  await first.page
    .getByRole('button', { name: /核对.*金城镇 2020/u })
    .first()
    .click();
  await first.page.locator('[data-figure=norms_made]').click();
  await first.page.getByRole('button', { name: '设为未知' }).click();
  await first.page.getByRole('button', { name: '← 返回清单' }).click();
  const project = await download(first.page, /导出项目文件/u);
  await first.close();
  const second = await site.open('?view=own');
  await readFiles(second.page, [asFile('project.json', project)]);
  await expect.poll(() => rowsOf(second.page).count()).toBe(5);
  const again = await download(second.page, /导出项目文件/u);
  expect(entriesOf(again)).toEqual(entriesOf(project));
  await second.close();
});

test('two tabs agree, and every change can be taken back', async () => {
  const { page, close } = await site.open('?view=own');
  await readFiles(page, [asFile('own.csv', CSV)]);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await expect.poll(() => rowsOf(other).count()).toBe(4);
  await page.getByRole('checkbox', { name: '选中列出的全部' }).check();
  await page.getByRole('button', { name: /不采用选中的（4）/u }).click();
  await expect.poll(() => other.textContent('main tbody')).not.toContain('已采用');
  await page.getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => other.textContent('main tbody')).toContain('已采用');
  await close();
});

test('where the browser keeps nothing, the page says so and works till it is left', async () => {
  const { page, close } = await site.open('?view=own');
  await page.addInitScript('delete window.indexedDB');
  await page.reload();
  await page.waitForSelector('[data-testid=own-files]', { state: 'attached' });
  await readFiles(page, [{ name: 'a.txt', mimeType: 'text/plain', buffer: readFileSync(REPORT) }]);
  await expect.poll(() => page.textContent('main')).toContain('请导出项目文件以免丢失');
  await page.getByRole('button', { name: /核对.*金城镇/u }).click();
  await page.locator('[data-figure=procurement_amount]').click();
  await expect.poll(() => page.textContent('mark')).toContain('4168558');
  await close();
});

test('reports on one body and year: the reader chooses, and both are kept', async () => {
  const { page, close } = await site.open('?view=own&bodies=370683104');
  await readFiles(page, [
    asFile(
      'first.csv',
      'body,county,city,province,year,disclosed_total\n金城镇,莱州市,烟台市,山东省,2020,31',
    ),
    asFile(
      'second.csv',
      'body,county,city,province,year,disclosed_total\n金城镇,莱州市,烟台市,山东省,2020,77',
    ),
  ]);
  await expect.poll(() => rowsOf(page).count()).toBe(2);
  await expect.poll(() => page.textContent('main tbody')).toContain('已有另一份代表该年');
  await page.getByRole('button', { name: /核对/u }).first().click();
  await page.getByRole('radio', { name: /first\.csv/u }).check();
  await tab(page, '趋势');
  await page.getByText('数据表', { exact: true }).click();
  await expect.poll(() => page.textContent('main table')).toMatch(/31/u);
  await tab(page, '我的年报');
  await page.getByRole('button', { name: /核对/u }).first().click();
  await page.getByRole('radio', { name: '已发布的数据' }).check();
  await tab(page, '趋势');
  await expect.poll(() => page.textContent('main figure')).not.toContain('自有');
  await close();
});

test('a body that the report leaves open is found in the national list, by keyboard', async () => {
  const { page, close } = await site.open('?view=own');
  const text = readFileSync(REPORT, 'utf8').replaceAll('莱州市', '').replaceAll('烟台市', '');
  await readFiles(page, [asFile('nowhere.txt', text)]);
  await page.getByRole('button', { name: /核对/u }).focus();
  await page.keyboard.press('Enter');
  expect(await page.getByRole('button', { name: '采用', exact: true }).isDisabled()).toBe(true);
  await page.getByLabel('所在地（省、市、县）').fill('山东 莱州');
  await page.getByRole('button', { name: /金城镇.*370683104/u }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.textContent('h1')).toContain('山东省烟台市莱州市金城镇 2020');
  const accept = page.getByRole('button', { name: '采用', exact: true });
  // What is disabled takes no focus.
  await expect.poll(() => accept.isEnabled()).toBe(true);
  await accept.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.textContent('main tbody')).toContain('已采用');
  await close();
});

test('the exported CSV, put into a data folder and built, is a public site of its own', async () => {
  const { page, close } = await site.open('?view=own');
  await readFiles(page, [{ name: 'a.txt', mimeType: 'text/plain', buffer: readFileSync(REPORT) }]);
  await page.getByRole('button', { name: /核对/u }).click();
  await page.getByRole('button', { name: '采用', exact: true }).click();
  const csv = await download(page, /导出 CSV（已采用 1 份）/u);
  await close();

  const root = mkdtempSync(join(tmpdir(), 'gongkai-'));
  mkdirSync(join(root, 'reports'));
  writeFileSync(join(root, 'reports/own.csv'), csv);
  copySite(join(root, 'site'));
  const built = buildData(join(root, 'reports'), join(root, 'site/data'));
  // A dataset of one's own is on no record of versions yet, and that is all there is to say.
  expect(built.stderr).toMatch(/^warning version [0-9a-f]+ is not on record[^\n]*\n+$/u);
  expect(built.stdout).toContain('1 reports of 1 bodies from 1 files');
  const mine = await serve({ root: join(root, 'site'), port: 0 });
  const context = await site.newContext({ locale: 'zh-CN' });
  const visitor = await context.newPage();
  await visitor.goto(`${mine.url}?view=ranking&indicator=procurement_amount&year=2020`);
  await expect.poll(() => visitor.textContent('main figure')).toContain('金城镇');
  await engineReady(visitor);
  await expect.poll(() => visitor.textContent('main figure')).toContain('416.9');
  await context.close();
  await mine.close();
  rmSync(root, { recursive: true });
});
