import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseFiles } from './chooser';
import type { Row } from './collected';
import { COLLECTED, figureIn } from './collected';
import { Keys } from './keys';
import { Mouse } from './mouse';
import type { Site } from './site';
import { chartDrawn, engineReady, openSite } from './site';
import { tableRows } from './tables';

/*
 * How applications were handled, by mouse and by keyboard alone, each from the front door: steps, reasons, applicants,
 * rates. Every number is held against the data's CSV worked out here by itself, or against the reader's own reports.
 */

/** Sums over the rows in which all of the figures stand, and how many those are. */
function together(rows: readonly Row[], ids: readonly string[]) {
  const told = rows.filter((row) => ids.every((id) => figureIn(row, id) !== null));
  const sum = (id: string) => told.reduce((all, row) => all + (figureIn(row, id) ?? 0), 0);
  return { n: told.length, sums: ids.map(sum) };
}

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const plain = (n: number) => n.toLocaleString('en-US');
const heading = (page: Page) => expect.poll(() => page.textContent('h1'));
const row = async (page: Page, name: string) => (await tableRows(page)).find((cells) => cells[0] === name);

/** What the departments received and handled, with the reports that tell it, and the one over the other. */
async function expectSteps(page: Page): Promise<void> {
  const departments = COLLECTED.filter((each) => each['level'] === 'department');
  const of = String(departments.length);
  for (const [step, id] of [
    ['本年新收', 'app_new__total'],
    ['办结', 'app_handled__total'],
  ] as const) {
    const { n, sums } = together(departments, [id]);
    await expect
      .poll(async () => (await row(page, step))?.slice(1, 4))
      .toEqual([plain(sums[0] ?? 0), String(n), of]);
  }
  const all = together(departments, ['app_new__total', 'app_carried_in__total', 'app_handled__total']);
  expect(all.n).toBeGreaterThan(0);
  const [received = 0, carried = 0, handled = 0] = all.sums;
  expect((await row(page, '办结'))?.slice(4)).toEqual([
    `${String(Number(((handled / (received + carried)) * 100).toFixed(1)))}%`,
    '新收与结转之和',
    String(all.n),
  ]);
  expect(await page.textContent('figure')).toContain('各步不是层层包含');
}

/** A rate of each county over its years, highest first, with n; those on few cases apart, at the end. */
async function expectRates(page: Page, parts: readonly string[]): Promise<void> {
  const counties = COLLECTED.filter((each) => each['level'] === 'county');
  const placeOf = (each: Row) => `${each['county'] ?? ''} ${each['body'] ?? ''}`;
  const rates = [...new Set(counties.map(placeOf))].flatMap((name) => {
    const { n, sums } = together(
      counties.filter((each) => placeOf(each) === name),
      [...parts, 'app_handled__total'],
    );
    const handled = sums.at(-1) ?? 0;
    const of = sums.slice(0, -1).reduce((a, b) => a + b, 0);
    return n === 0 || handled === 0 ? [] : [{ of, base: handled, n }];
  });
  const order = (each: { base: number; of: number }) =>
    [each.base < 30 ? 1 : 0, -each.of / each.base] as const;
  const wanted = rates.sort((x, y) => order(x)[0] - order(y)[0] || order(x)[1] - order(y)[1]);
  expect(wanted.length).toBeGreaterThan(1);
  await expect
    .poll(async () =>
      (await tableRows(page)).filter((cells) => cells[1] !== '无数据').map((cells) => cells.slice(3, 6)),
    )
    .toEqual(wanted.map(({ of, base, n }) => [plain(of), plain(base), String(n)]));
}
const GRANTED = ['app_granted__total', 'app_partial__total'];

/** The towns whose rate of 2023 stands on fewer than 30 cases are in the ranking's table without a rank. */
async function expectUnranked(page: Page): Promise<void> {
  const ids = [...GRANTED, 'app_handled__total'];
  const few = COLLECTED.filter(
    (each) =>
      each['level'] === 'town' &&
      each['year'] === '2023' &&
      ids.every((id) => figureIn(each, id) !== null) &&
      Number(each['app_handled__total']) < 30,
  );
  expect(few.length).toBeGreaterThan(0);
  await heading(page).toBe('全国各镇街公开率排名，2023年');
  await expect
    .poll(async () =>
      (await tableRows(page))
        .filter((cells) => cells[0] === '不排名')
        .map((cells) => cells[1])
        .sort(),
    )
    .toEqual(few.map((each) => each['body']).sort());
}

const definition = (page: Page) => expect.poll(() => page.locator('.definitions').textContent());
/** The share denied in both languages, with the law and the cells. */
async function expectDefinition(page: Page): Promise<void> {
  await definition(page).toContain('办结的申请中不予公开所占的比例');
  for (const each of [
    'Of the applications handled, the share denied.',
    'app_denied_query__total',
    '第十四条',
    '国办公开办函〔2019〕60号',
    '可跨2020与2021年比较',
  ])
    await definition(page).toContain(each);
}

test('by mouse from the front door: the steps of the departments, the rates of the counties and their definition, a ranking that ranks no rate on few cases', async () => {
  const { page, expectClean, close } = await site.open();
  await chartDrawn(page);
  const mouse = new Mouse(page);
  await mouse.press('办理过程');
  await heading(page).toBe('全国各镇街公开申请办理各步，2019–2025年');
  await mouse.choose('层级', 'department');
  await heading(page).toBe('全国各部门公开申请办理各步，2019–2025年');
  await mouse.press('数据表');
  await expectSteps(page);
  await mouse.choose('层级', 'county');
  await mouse.press('比率');
  await heading(page).toBe('全国各县区公开率及其95%区间，2019–2025年');
  await mouse.press('数据表');
  await expectRates(page, GRANTED);
  await mouse.point(page.locator('figure svg .dot').first());
  await expect.poll(() => page.locator('figure .tip').textContent()).toMatch(/95%区间.*%.*–.*%/u);
  await mouse.choose('比率', 'denial_rate');
  await expectRates(page, ['app_denied__total']);
  await mouse.press('定义');
  await expectDefinition(page);
  await mouse.press('定义');
  await expect.poll(() => page.locator('.definitions').count()).toBe(0);

  await mouse.press('排名');
  await mouse.choose('指标', 'disclosure_rate');
  await mouse.choose('层级', 'town');
  await mouse.choose('年份', '2023');
  await mouse.press('数据表');
  await expectUnranked(page);
  expectClean();
  await close();
});

test('by keyboard alone from the front door: the same; DuckDB says so too', async () => {
  const { page, expectClean, close } = await site.open();
  await chartDrawn(page);
  const keys = new Keys(page);
  await keys.press('办理过程');
  await heading(page).toBe('全国各镇街公开申请办理各步，2019–2025年');
  await keys.choose('层级', /^部门/u);
  await keys.press('数据表');
  await expectSteps(page);
  await keys.choose('层级', /^县区/u, 'Shift+Tab');
  await keys.press('比率');
  await heading(page).toBe('全国各县区公开率及其95%区间，2019–2025年');
  await keys.press('数据表');
  await expectRates(page, GRANTED);
  // The chart is one stop, read by the arrow keys.
  await keys.press(/^逐点读图/u, 'ArrowDown', 'Shift+Tab');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-valuetext')))
    .toMatch(/95%区间 .*%.*–.*%/u);
  await keys.choose('分组', '按年份', 'Shift+Tab');
  await expect.poll(async () => (await tableRows(page)).map((cells) => cells[0])).toContain('2024');
  await keys.choose('分组', '按机构', 'Shift+Tab');
  await keys.choose('比率', '不予公开率', 'Shift+Tab');
  await expectRates(page, ['app_denied__total']);
  await keys.press('定义');
  await expectDefinition(page);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.definitions').count()).toBe(0);

  await keys.press('排名', 'Enter', 'Shift+Tab');
  await keys.choose('指标', /^公开率/u);
  await keys.choose('层级', /^镇街/u);
  await keys.choose('年份', '2023');
  await keys.press('数据表');
  await expectUnranked(page);
  await engineReady(page);
  await expectUnranked(page);
  await keys.press('办理过程', 'Enter', 'Shift+Tab');
  await keys.press('办理各步');
  await keys.choose('层级', /^部门/u, 'Shift+Tab');
  await keys.press('数据表');
  await expectSteps(page);
  expectClean();
  await close();
});

/** Two towns with whole tables 3, one of them with the applicants' columns. */
const OWN = [
  'body,county,city,province,level,year,form,app_new__total,app_new__person,app_denied_internal__total,app_denied_process__total,app_denied_state_secret__total,app_denied_law__total,app_denied_stability__total,app_denied_third_party__total,app_denied_enforcement_file__total,app_denied_query__total,app_granted__person,app_partial__person,app_denied__person,app_unable__person,app_rejected__person,app_other__person,app_granted__total,app_partial__total,app_handled__total',
  '沙河镇,莱州市,烟台市,山东省,town,2022,2021,40,30,3,6,0,0,0,1,0,0,20,2,5,1,1,1,25,2,40',
  '金城镇,莱州市,烟台市,山东省,town,2022,2021,5,,1,,,,,,,,,,,,,,2,1,4',
].join('\n');

/** 金城镇 tells one reason alone: it counts for that row, not for the shares. */
async function expectReasons(page: Page): Promise<void> {
  const reason = (name: string) => async () =>
    (await tableRows(page)).find((cells) => cells[1] === name)?.slice(2, 6);
  await expect.poll(reason('属于三类内部事务信息')).toEqual(['4', '2', '30%', '1']);
  await expect.poll(reason('属于四类过程性信息')).toEqual(['6', '1', '60%', '1']);
  await expect.poll(reason('属于国家秘密')).toEqual(['0', '1', '0%', '1']);
  await expect.poll(reason('重复申请')).toEqual(['无数据', '0', '无数据', '0']);
}
const expectApplicants = (page: Page) =>
  expect
    .poll(async () => (await row(page, '自然人'))?.slice(1, 11))
    .toEqual(['30', '1', '20', '2', '5', '1', '1', '1', '30', '1']);
const read = (page: Page) => expect.poll(() => page.textContent('[data-testid=batch]')).toMatch(/读完/u);
const file = { name: 'own.csv', mimeType: 'text/csv', buffer: Buffer.from(OWN) };

test('by mouse from the front door: reasons and applicants come with the reader’s own reports; a rate on few cases isn’t ranked', async () => {
  const { page, expectClean, close } = await site.open();
  await chartDrawn(page);
  const mouse = new Mouse(page);
  await mouse.press('我的年报');
  await chooseFiles(page, () => mouse.press('选择文件'), file);
  await read(page);
  await mouse.press('办理过程');
  await mouse.press('不公开的理由');
  await mouse.choose('起', '2022');
  await mouse.choose('止', '2022');
  await mouse.press('数据表');
  await expectReasons(page);
  await mouse.press('申请人');
  await mouse.press('数据表');
  await expectApplicants(page);
  await engineReady(page);
  await mouse.press('排名');
  await mouse.choose('指标', 'disclosure_rate');
  await mouse.choose('年份', '2022');
  await heading(page).toBe('全国各镇街公开率排名，2022年');
  await mouse.press('数据表');
  await expect
    .poll(async () => (await tableRows(page)).filter((cells) => /沙河|金城/u.test(cells[1] ?? '')))
    .toEqual([
      ['1', '沙河镇（自有）', '67.5%', '40', '50'],
      ['不排名', '金城镇（自有）', '75%', '4', '—'],
    ]);
  expectClean();
  await close();
});

test('by keyboard alone from the front door: the same reasons and applicants', async () => {
  const { page, expectClean, close } = await site.open();
  await chartDrawn(page);
  const keys = new Keys(page);
  await keys.press('我的年报');
  await keys.to('选择文件');
  await chooseFiles(page, () => page.keyboard.press('Enter'), file);
  await read(page);
  await keys.press('办理过程', 'Enter', 'Shift+Tab');
  await keys.press('不公开的理由');
  await keys.choose('止', '2022', 'Shift+Tab');
  await keys.choose('起', '2022', 'Shift+Tab');
  await keys.press('数据表');
  await expectReasons(page);
  await keys.press('申请人', 'Enter', 'Shift+Tab');
  await keys.press('数据表');
  await expectApplicants(page);
  expectClean();
  await close();
});
