import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Site } from './site';
import { chartDrawn, engineReady, keptIn, openSite } from './site';
import { COLLECTED } from './collected';
import { Keys } from './keys';
import { Mouse } from './mouse';
import { readFiles } from './ownFiles';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** 沙河镇 is late by 12 days and doesn't balance; 金城镇 is on the wrong form; 江宁区 was carried something else out of 2024. */
const CSV = [
  'body,county,city,province,level,year,form,published,app_new__total,app_carried_in__total,app_handled__total,app_carried_out__total',
  '沙河镇,莱州市,烟台市,山东省,town,2021,2021,2022-02-12,3,0,1,1',
  '金城镇,莱州市,烟台市,山东省,town,2021,2019,2022-01-20,,,,',
  '江宁区,江宁区,南京市,江苏省,county,2025,2021,2026-01-20,,999,,',
].join('\n');

async function importOwn(page: Page, name = 'own.csv', text = CSV): Promise<void> {
  const account = await readFiles(page, [{ name, mimeType: 'text/csv', buffer: Buffer.from(text) }]);
  expect(account).toContain('读完');
}

/** The notes that the browser keeps. */
const keptNotes = async (page: Page) =>
  ((await keptIn(page, 'marks')) as { note: string }[]).map(({ note }) => note);

const tab = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first().click();
const rowOf = (page: Page, name: string) =>
  page.locator('main tr').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
const card = (page: Page, words: RegExp) => page.locator('article').filter({ hasText: words });

async function download(page: Page, name: RegExp): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return readFileSync(await file.path(), 'utf8');
}

test('from the front door to who in 莱州市 has a report, by mouse; own reports count, and what fails is listed in place', async () => {
  const { page, expectClean, close } = await site.open();
  await chartDrawn(page);
  await tab(page, '我的年报');
  await importOwn(page);
  await tab(page, '收录情况');
  await page.getByRole('link', { name: '山东省', exact: true }).click();
  await page.getByRole('link', { name: '莱州市', exact: true }).click();
  await expect.poll(() => page.textContent('h1')).toBe('山东省烟台市莱州市年报收录情况');
  expect(page.url()).toContain('area=370683');
  expect(await page.textContent('main')).toContain('不表示没有发布');
  const heads = page.locator('main tbody th[scope=row]');
  await expect.poll(() => heads.count()).toBe(17);
  await expect
    .poll(() => rowOf(page, '镇街合计').locator('td [aria-hidden]').allTextContents())
    .toEqual(['0/17', '1/17', '2/17', '0/17', '0/17', '0/17', '0/17']);
  await expect.poll(() => rowOf(page, '沙河镇').textContent()).toMatch(/自有\s*迟 12 天\s*1 项不符/u);
  await expect.poll(() => rowOf(page, '金城镇').textContent()).toMatch(/自有\s*用2019表/u);
  await page.getByRole('button', { name: /沙河镇 2021 年度：有.*自有.*迟 12 天.*1 项不符/u }).click();
  await expect.poll(() => page.textContent('tr.detail')).toContain('一 + 二 = 3，三 + 四 = 2，相差 1');
  expect(page.url()).toContain('370683101.2021');
  expect(await page.locator('dl').textContent()).toContain('2021 年度（15/17）');
  const csv = await download(page, /下载名单 CSV（116 行）/u);
  expect(csv.split('\r\n')).toContain('370683101,山东省,烟台市,莱州市,沙河镇,2020,no');
  expect(csv).not.toContain('沙河镇,2021');
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('combobox', { name: '名单年度' }).isVisible()).toBe(false);
  expect(await page.getByText('2021 年度（15/17）').isVisible()).toBe(true);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('link', { name: '在勾稽核对中查看' }).click();
  await expect.poll(() => page.textContent('h1')).toBe('莱州市勾稽核对');
  await expect.poll(() => card(page, /沙河镇.*收办平衡/u).count()).toBe(1);
  expectClean();
  await close();
});

test('an own report is one step away from its cell, and its review has an address', async () => {
  const { page, expectClean, close } = await site.open('?view=own');
  await importOwn(page);
  await tab(page, '收录情况');
  await page.getByRole('link', { name: '山东省', exact: true }).click();
  await page.getByRole('link', { name: '莱州市', exact: true }).click();
  await page.getByRole('button', { name: /沙河镇 2021 年度：有.*自有/u }).click();
  await page.getByRole('link', { name: '核对这份年报' }).click();
  await expect.poll(() => page.textContent('h1')).toContain('沙河镇');
  expect(page.url()).toContain('open=370683101.2021');
  await page.reload();
  await expect.poll(() => page.textContent('h1')).toContain('沙河镇');
  expectClean();
  await close();
});

/** The county whose four reports the checks below are of, as the CSV has it. */
const JIANGNING = COLLECTED.filter((row) => row['body_code'] === '320115' && row['level'] === 'county');
const reportOf = (year: number) => JIANGNING.find((row) => row['year'] === String(year)) ?? {};

test('by mouse from the front door: a published report is one step away from its cell, where it was published and cell by cell here', async () => {
  const { page, expectClean, close } = await site.open();
  await chartDrawn(page);
  const mouse = new Mouse(page);
  await mouse.press('收录情况');
  await mouse.press('江苏省');
  await mouse.press(/江宁区$/u);
  await expect.poll(() => page.textContent('h1')).toBe('江苏省南京市江宁区年报收录情况');
  // Where it was published: a new tab that learns nothing.
  const link = page.getByRole('link', { name: /^江宁区2022年度年报原文/u }).first();
  await link.waitFor();
  expect(await link.getAttribute('href')).toBe(reportOf(2022)['url']);
  expect(await link.getAttribute('target')).toBe('_blank');
  expect(await link.getAttribute('rel')).toContain('noopener');
  await expect.poll(() => rowOf(page, '江宁区').textContent()).toContain('2 项不符');
  await mouse.press(/^江宁区 2022 年度：有/u);
  await mouse.press('江宁区2022年度年报逐格查看');
  await expect.poll(() => page.textContent('h1')).toContain('江宁区2022年政府信息公开工作年度报告');
  const cell = page.locator('[data-figure=app_carried_in__total]');
  await expect.poll(() => cell.textContent()).toContain(reportOf(2022)['app_carried_in__total']);
  await cell.click();
  await expect.poll(() => page.textContent('.beside')).toMatch(/用到此格的关系.*收办平衡/u);
  await mouse.press('查看所用的第一格');
  const first = page.locator('[data-figure=app_new__total]');
  await expect.poll(() => first.getAttribute('aria-pressed')).toBe('true');
  await page.goBack();
  await expect.poll(() => page.locator('tr.detail').count()).toBe(1);
  expectClean();
  await close();
});

/** The failing chain of 江宁区 as its card shows it: what was carried out of one year and into the next, the difference, the cells. */
async function expectChain(page: Page): Promise<void> {
  const jiangning = card(page, /江宁区/u);
  const [out, into] = [reportOf(2021)['app_carried_out__total'], reportOf(2022)['app_carried_in__total']];
  const difference = Number(out) - Number(into);
  await expect
    .poll(() => jiangning.textContent())
    .toContain(
      `2021 年度结转下年 = ${out ?? ''}，2022 年度上年结转 = ${into ?? ''}，相差 ${Math.abs(difference)}`,
    );
  await expect
    .poll(async () =>
      (await jiangning.locator('ol li').allTextContents()).map((text) => text.replace(/\s+/gu, ' ')),
    )
    .toContainEqual(
      expect.stringContaining(
        `2021 → 2022 2021 年度结转下年 ${out ?? ''} 2022 年度上年结转 ${into ?? ''} 差 ${difference < 0 ? '−' : ''}${Math.abs(difference)}`,
      ),
    );
}

/** The formula of the same, both sides, the difference and the cells. */
async function expectFigures(page: Page): Promise<void> {
  const told = async () => {
    const text = await card(page, /江宁区/u)
      .locator('details[open]')
      .textContent();
    return (text ?? '').replace(/\s+/gu, ' ');
  };
  for (const words of [
    '算式',
    '左边 7',
    '右边 8',
    '差 −1',
    'app_carried_out__total',
    'app_carried_in__total',
  ])
    await expect.poll(told).toContain(words);
}

/** What the marks' filter leaves, and what is exported of it. */
async function expectExported(page: Page, csv: string, mark: string, note: string): Promise<void> {
  await expect.poll(() => page.locator('article').count()).toBe(1);
  const [, row = ''] = csv.split('\r\n');
  expect(csv.trim().split('\r\n').length).toBe(2);
  expect(row).toMatch(/^320115,320115,江苏省,南京市/u);
  expect(row).toContain('carry-over');
  expect(row).toContain(`${mark},${note}`);
}

/** The failures listed are those of 江宁区 alone. */
async function expectBodyAlone(page: Page): Promise<void> {
  const areItsOwn = async () => {
    const headings = await page.locator('article h3').allTextContents();
    return headings.length > 1 && headings.every((each) => each.includes('江宁区'));
  };
  await expect.poll(areItsOwn).toBe(true);
}

/** The failures listed are of a year, as many as its row of the table says. */
async function expectYear(page: Page, year: number): Promise<void> {
  await page.waitForURL(new RegExp(`year=${year}`, 'u'));
  const [reports, failures] = await page
    .getByRole('row', { name: new RegExp(`^${year}`, 'u') })
    .locator('td')
    .allTextContents();
  expect(reports).toBe('1');
  const areOfYear = async () => {
    const headings = await page.locator('article h3').allTextContents();
    return headings.length === Number(failures) && headings.every((each) => each.includes(String(year)));
  };
  await expect.poll(areOfYear).toBe(true);
}

test('by mouse from the front door: failures by body, year and rule; one dismissed with a note, there after a reload, exported', async () => {
  const { page, expectClean, close } = await site.open();
  await chartDrawn(page);
  const mouse = new Mouse(page);
  await mouse.press('勾稽核对');
  await expect.poll(() => page.textContent('main')).toMatch(/846 份年报.*41 项不符/u);
  await mouse.press('按机构');
  await mouse.press(/^选择.*江宁区$/u);
  await page.waitForURL(/bodies=320115/u);
  await mouse.press('南京市江宁区');
  await expect.poll(() => page.locator('main table').first().textContent()).toMatch(/江宁区/u);
  await expectBodyAlone(page);
  await mouse.press('按年度');
  await mouse.press('2022');
  await expectYear(page, 2022);
  await mouse.press('清除选择');
  await mouse.press('按规则');
  await mouse.press('跨年结转');
  await expect.poll(() => page.locator('article').count()).toBe(3);
  await expectChain(page);
  await card(page, /江宁区/u)
    .locator('summary')
    .click();
  await expectFigures(page);
  await card(page, /江宁区/u)
    .getByRole('button', { name: '已排除' })
    .click();
  await card(page, /江宁区/u)
    .getByLabel('说明')
    .click();
  await page.keyboard.type('转办件');
  await page.getByRole('heading', { level: 1 }).click();
  // What a reader does a moment before leaving the page may not be written yet.
  await expect.poll(() => keptNotes(page)).toEqual(['转办件']);
  await page.reload();
  await expect
    .poll(() =>
      card(page, /江宁区/u)
        .getByLabel('说明')
        .inputValue(),
    )
    .toBe('转办件');
  await mouse.choose('标记', 'dismissed');
  await expectExported(page, await download(page, /导出 CSV（1 条）/u), 'dismissed', '转办件');

  // Chosen there, it is marked in every view; a ranking that it isn't in says so.
  await mouse.press('排名');
  await expect.poll(() => page.textContent('figure .foot')).toMatch(/所选而不在此排名中的.*江宁区/u);
  expectClean();
  await close();
});

test('by keyboard alone from the front door: the same, one confirmed', async () => {
  const { page, expectClean, close } = await site.open();
  await chartDrawn(page);
  const keys = new Keys(page);
  await keys.press('勾稽核对');
  await expect.poll(() => page.textContent('main')).toMatch(/846 份年报.*41 项不符/u);
  await keys.press('按机构');
  await keys.press('南京市江宁区');
  await expectBodyAlone(page);
  await keys.press('按年度', 'Enter', 'Shift+Tab');
  await keys.press('2022');
  await expectYear(page, 2022);
  await keys.press('清除选择', 'Enter', 'Shift+Tab');
  await keys.press('按规则');
  await keys.press('跨年结转');
  await expect.poll(() => page.locator('article').count()).toBe(3);
  await expectChain(page);
  const jiangning = (await page.locator('article').allTextContents()).findIndex((text) =>
    /江宁区/u.test(text),
  );
  for (let i = 0; i <= jiangning; i++) await keys.to('算式与所用数字');
  await page.keyboard.press('Enter');
  await expectFigures(page);
  await keys.press('已确认');
  await keys.type('说明', '=已电话核实');
  await page.keyboard.press('Tab');
  // What a reader does a moment before leaving the page may not be written yet.
  await expect.poll(() => keptNotes(page)).toEqual(['=已电话核实']);
  await page.reload();
  await expect
    .poll(() =>
      card(page, /江宁区/u)
        .getByLabel('说明')
        .inputValue(),
    )
    .toBe('=已电话核实');
  await keys.choose('标记', '已确认');
  const [file] = await Promise.all([page.waitForEvent('download'), keys.press(/^导出 CSV（1 条）/u)]);
  const csv = readFileSync(await file.path(), 'utf8');
  await expectExported(page, csv, 'confirmed', `"'=已电话核实"`);
  expectClean();
  await close();
});

test('own reports are checked against the published ones of the years beside them', async () => {
  const { page, expectClean, close } = await site.open('?view=own');
  await importOwn(page);
  await tab(page, '勾稽核对');
  await engineReady(page);
  await page.getByLabel('机构名称、所在地或代码').fill('江宁区');
  await expect
    .poll(() => card(page, /江宁区\s+2024–2025 · 跨年结转 · 自有/u).textContent())
    .toContain('2025 年度上年结转 = 999');
  await expect.poll(() => page.textContent('main')).toContain('其中自有 1 份');
  expectClean();
  await close();
});

test('marks agree in two tabs and come back with the project file, by their keys', async () => {
  const first = await site.open('?view=own');
  await importOwn(first.page);
  await tab(first.page, '勾稽核对');
  await first.page.getByLabel('机构名称、所在地或代码').fill('沙河镇');
  const other = await first.page.context().newPage();
  await other.goto(first.page.url());
  const shahe = (page: Page) => card(page, /沙河镇.*收办平衡/u);
  await shahe(first.page).getByRole('button', { name: '已排除' }).click();
  await shahe(first.page).getByLabel('说明').fill('转办件');
  await shahe(first.page).getByLabel('说明').press('Enter');
  await expect.poll(() => shahe(other).getByLabel('说明').inputValue()).toBe('转办件');
  await tab(first.page, '我的年报');
  const project = await download(first.page, /导出项目文件/u);
  await first.close();

  const second = await site.open('?view=own');
  await importOwn(second.page, 'project.json', project);
  await tab(second.page, '勾稽核对');
  await second.page.getByLabel('机构名称、所在地或代码').fill('沙河镇');
  await expect.poll(() => shahe(second.page).getByLabel('说明').inputValue()).toBe('转办件');
  // Read again with other figures, the same check keeps its mark, and says that the figures have changed.
  await tab(second.page, '我的年报');
  await second.page.getByRole('button', { name: '全部移除' }).click();
  await second.page.getByRole('button', { name: '移除', exact: true }).click();
  await importOwn(second.page, 'again.csv', CSV.replace('3,0,1,1', '5,0,1,1'));
  await tab(second.page, '勾稽核对');
  await second.page.getByLabel('机构名称、所在地或代码').fill('沙河镇');
  await expect.poll(() => shahe(second.page).textContent()).toContain('标记后数字有变动：当时左边 3，右边 2');
  await second.close();
});

test('a database of the version before is taken over with its reports', async () => {
  const { page, close } = await site.open('icon.svg');
  await page.goto(`${site.url}data/catalog.json`);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const asked = indexedDB.open('gongkai', 1);
        asked.onupgradeneeded = () => {
          asked.result.createObjectStore('reports', { keyPath: 'id' });
          asked.result.createObjectStore('kept');
        };
        asked.onerror = () => reject(new Error('not opened'));
        asked.onsuccess = () => {
          const body = {
            ...{ id: '370683104', code: '370683104', area: '370683', level: 'town', kind: 'town' },
            ...{ name: '金城镇', province: '山东省', city: '烟台市', county: '莱州市' },
          };
          const read = {
            ...{ body, named: { province: '', city: '', county: '', body: '' }, year: 2019, form: '2019' },
            ...{ published: null, url: '', evidence: 'table', values: {}, status: {}, stated: {} },
            ...{ procurementPrinted: null, issues: [] },
          };
          const time = '2026-01-01T00:00:00.000Z';
          const report = {
            ...{ id: 'old', file: 'old.csv', as: 'row', added: time, changed: time, read, edits: {} },
            ...{ standing: 'accepted', failed: 0, chosen: true },
          };
          const transaction = asked.result.transaction('reports', 'readwrite');
          transaction.objectStore('reports').put(report);
          transaction.oncomplete = () => {
            asked.result.close();
            resolve();
          };
        };
      }),
  );
  await page.goto(`${site.url}?view=coverage&area=370683`);
  await expect.poll(() => rowOf(page, '金城镇').textContent()).toContain('自有');
  await page.goto(`${site.url}?view=checks&rule=balance`);
  await page.getByRole('button', { name: '已确认' }).first().click();
  await page.getByLabel('说明').first().waitFor();
  await expect.poll(() => keptNotes(page)).toHaveLength(1);
  await page.reload();
  await page.getByLabel('说明').first().waitFor();
  await close();
});

test('an address with an area, rule or cell that isn’t there says so and shows something useful', async () => {
  const { page, close } = await site.open('?view=coverage&area=999999');
  await expect.poll(() => page.textContent('main')).toContain('没有代码为 999999 的地区');
  await page.goto(`${site.url}?view=checks&rule=no-such&open=nonsense`);
  await expect.poll(() => page.textContent('main')).toContain('链接中的规则“no-such”不存在');
  await expect.poll(() => page.textContent('main')).toContain('open=“nonsense”');
  await expect.poll(() => page.textContent('main')).toContain('41 项不符');
  await close();
});
