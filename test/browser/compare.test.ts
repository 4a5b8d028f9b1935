import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Row } from './collected';
import { COLLECTED, figureIn, quantile } from './collected';
import { Keys } from './keys';
import { Mouse } from './mouse';
import type { Site } from './site';
import { chartDrawn, engineReady, openSite } from './site';
import { tableRows } from './tables';

/*
 * Bodies held against one another, by mouse and by keyboard alone, each from the front door: their distribution, every
 * sort of peers, the change from the year before, many figures in one table. Every number is the one in the CSV.
 */

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const towns = (year: string, province?: string) =>
  COLLECTED.filter(
    (row) =>
      row['level'] === 'town' &&
      row['year'] === year &&
      (province === undefined || row['province'] === province),
  );
const known = (rows: readonly Row[], id: string) =>
  rows.flatMap((row) => figureIn(row, id) ?? []).sort((a, b) => a - b);

const cells = (page: Page, nth: number) =>
  page.locator('main .scroll tbody tr').evaluateAll(
    (rows, at) =>
      rows.map((row) => ({
        name: row.querySelector('th')?.textContent.trim() ?? '',
        text: row.querySelectorAll('td')[at]?.querySelector('.figure')?.textContent ?? '',
      })),
    nth,
  );

const heading = (page: Page) => expect.poll(() => page.textContent('figure h1'));

/** Who is compared, how many of them tell, and their median and tenths, as the chart's key says them. */
const expectSpread = (page: Page, rows: readonly Row[], id: string) => {
  const values = known(rows, id);
  const rounded = (p: number) => Number(quantile(values, p).toPrecision(4)).toLocaleString('en');
  const words =
    values.length < 5
      ? `只有 ${values.length} 个有数据，不足 5 个`
      : `${values.length} 个有数据：中位数 ${rounded(0.5)}，第10–90百分位 ${rounded(0.1)}–${rounded(0.9)}`;
  return expect
    .poll(async () => (await page.locator('figure svg text.tick').allTextContents()).join(''))
    .toContain(`${rows.length} 个有年报，${words}`);
};

/** The town that received most applications in 2022 (it tells its workload too), and who its peers are. */
const YEAR = '2022';
const [FIRST = {}] = towns(YEAR).sort(
  (a, b) => (figureIn(b, 'app_new__total') ?? -1) - (figureIn(a, 'app_new__total') ?? -1),
);
const CODE = FIRST['body_code'] ?? '';
const startsWith = (digits: number) => (row: Row) =>
  (row['body_code'] ?? '').slice(0, digits) === CODE.slice(0, digits);
const isOther = (row: Row) => row['body_code'] !== CODE;
const PEERS: readonly (readonly [value: string, words: string | RegExp, peers: (row: Row) => boolean])[] = [
  ['county', '同县区', startsWith(6)],
  ['city', '同地市', startsWith(4)],
  ['province', '同省', startsWith(2)],
  ['kind', /^全国同类/u, (row) => row['kind'] === FIRST['kind']],
  ['country', '全国', () => true],
  // Fewer tell their workload than the twenty that would be taken: all of them are the nearest.
  [
    'near',
    /^工作量/u,
    (row) =>
      isOther(row) && ['app_new__total', 'app_carried_in__total'].every((id) => figureIn(row, id) !== null),
  ],
];

/** The changes drawn are the CSV's own differences, of those whom both years tell, greatest first. */
function expectChanges(page: Page, id: string, year: number) {
  const of = (each: number) =>
    new Map(
      towns(String(each)).map((row) => [row['body_code'] ?? row['body'] ?? '', figureIn(row, id)] as const),
    );
  const [before, now] = [of(year - 1), of(year)];
  const differences = [...now]
    .flatMap(([body, value]) => {
      const last = before.get(body) ?? null;
      return value === null || last === null ? [] : value - last;
    })
    .sort((a, b) => b - a);
  expect(differences.length).toBeGreaterThan(0);
  const drawn = async () =>
    (await page.locator('figure svg text.value').allTextContents()).map((text) =>
      Number(text.replace('−', '-').replace(/（.*|,/gu, '')),
    );
  return expect.poll(drawn).toEqual(differences);
}

test('by mouse: a province’s distribution against the country’s, many figures in a sorted table, a chosen body against the median', async () => {
  const { page, expectClean, close } = await site.open();
  await chartDrawn(page);
  const mouse = new Mouse(page);
  await mouse.press('比较');
  await mouse.choose('省份', '50');
  await mouse.choose('年份', YEAR);
  const rows = towns(YEAR, '重庆市');
  const values = known(rows, 'disclosed_total');
  await heading(page).toBe('重庆市各镇街主动公开信息数量分布，2022年');
  expect(await page.textContent('figure .subtitle')).toContain(
    `${rows.length} 个机构有年报，${values.length} 个有此数`,
  );
  await expectSpread(page, rows, 'disclosed_total');
  expect(await page.locator('figure svg circle').count()).toBe(values.length);
  await mouse.press('数据表');
  await expect.poll(async () => (await tableRows(page)).length).toBe(rows.length);
  const numbers = (await tableRows(page)).map((row) => row[1]);
  expect(numbers.slice(0, values.length).map(Number)).toEqual([...values].reverse());
  expect(new Set(numbers.slice(values.length))).toEqual(new Set(['无数据']));

  await mouse.choose('中位数取自', 'country');
  const country = known(towns(YEAR), 'disclosed_total');
  await expectSpread(page, towns(YEAR), 'disclosed_total');
  await expect.poll(() => page.locator('figure svg circle').count()).toBe(country.length);
  expect(page.url()).toContain('peers=country');

  await mouse.press('多项指标');
  await heading(page).toBe('重庆市各镇街多项指标对照，2022年');
  await expect.poll(() => cells(page, 0).then((all) => all.length)).toBe(rows.length);
  const byName = new Map((await cells(page, 0)).map(({ name, text }) => [name, text]));
  for (const row of rows)
    expect(byName.get(row['body'] ?? ''), row['body']).toBe(row['disclosed_total'] || '无数据');
  const head = page.getByRole('columnheader', { name: /主动公开信息数量/u });
  expect(await head.textContent()).toContain(`${values.length}/${rows.length} 有数据`);
  await head.getByRole('button').first().click();
  await expect.poll(() => head.getAttribute('aria-sort')).toBe('descending');
  const sorted = (await cells(page, 0)).map(({ text }) => text);
  expect(sorted.slice(0, values.length).map(Number)).toEqual([...values].reverse());
  await head.getByRole('button').first().click();
  await expect.poll(() => head.getAttribute('aria-sort')).toBe('ascending');
  expect(
    (await cells(page, 0))
      .map(({ text }) => text)
      .slice(0, values.length)
      .map(Number),
  ).toEqual(values);
  expect((await cells(page, 0)).at(-1)?.text).toBe('无数据');

  // A chosen body is held against the peers' median.
  const top = rows.find((row) => Number(row['disclosed_total']) === values.at(-1));
  await mouse.press(top?.['body'] ?? '');
  await expect
    .poll(() => page.locator('tr.chosen td').first().textContent())
    .toContain(`+${(values.at(-1) ?? NaN) - quantile(country, 0.5)}`);
  await mouse.choose('增加指标', 'app_carried_in__total');
  await mouse.press('增加');
  await expect.poll(() => page.url()).toMatch(/columns=.*app_carried_in__total/u);
  await mouse.press('移除“公开率”');
  await expect.poll(() => page.url()).not.toContain('disclosure_rate');
  await engineReady(page);
  expectClean();
  await close();
});

test('by mouse: a dot is chosen and held against each sort of peers; then the change from the year before, and why there is none', async () => {
  const { page, expectClean, close } = await site.open();
  await chartDrawn(page);
  const mouse = new Mouse(page);
  await mouse.press('比较');
  await mouse.choose('指标', 'app_new__total');
  await mouse.choose('年份', YEAR);
  await heading(page).toBe('全国各镇街新收公开申请分布，2022年');
  const dots = page.locator('figure svg circle');
  await expect.poll(() => dots.count()).toBe(known(towns(YEAR), 'app_new__total').length);
  const places = await dots.evaluateAll((all) => all.map((each) => Number(each.getAttribute('cx'))));
  await mouse.pick(dots.nth(places.indexOf(Math.max(...places))));
  await page.waitForURL(new RegExp(`bodies=${CODE}`, 'u'));
  await expect.poll(() => page.locator('figure svg circle.chosen').count()).toBe(1);
  for (const [value, , isPeer] of PEERS) {
    await mouse.choose('中位数取自', value);
    await expectSpread(page, towns(YEAR).filter(isPeer), 'app_new__total');
  }
  expect(await page.textContent('.foot')).toContain('工作量为当年新收加上年结转的申请数');

  await mouse.press(`移除${FIRST['body'] ?? ''}`);
  await mouse.choose('指标', 'disclosed_total');
  await mouse.press('比上年');
  await expectChanges(page, 'disclosed_total', 2022);
  await mouse.choose('年份', '2019');
  await expect.poll(() => page.textContent('main')).toContain('没有上年可比');
  // Procurement stands on the 2019 form alone.
  await mouse.choose('指标', 'procurement_amount');
  await mouse.choose('层级', 'county');
  await mouse.choose('年份', '2021');
  await expect.poll(() => page.textContent('main')).toContain('2020 年与 2021 年用不同表式');
  expect(await page.locator('figure svg').count()).toBe(0);
  expectClean();
  await close();
});

test('by keyboard alone: a dot is read, chosen and held against each sort of peers, then the change, then the sorted table', async () => {
  const { page, expectClean, close } = await site.open();
  await chartDrawn(page);
  const keys = new Keys(page);
  await keys.press('比较');
  await keys.choose('指标', /^新收公开申请 /u);
  await keys.choose('年份', YEAR);
  await heading(page).toBe('全国各镇街新收公开申请分布，2022年');
  const reading = () => page.evaluate(() => document.activeElement?.getAttribute('aria-valuetext'));
  await keys.press(/^逐点读图/u, 'End');
  await expect.poll(reading).toContain(`${FIRST['app_new__total'] ?? ''} 件`);
  expect(await reading()).not.toContain('已选');
  await page.keyboard.press('Enter');
  await expect.poll(reading).toContain('已选');
  expect(page.url()).toContain(`bodies=${CODE}`);
  for (const [, words, isPeer] of PEERS) {
    await keys.choose('中位数取自', words, 'Shift+Tab');
    await expectSpread(page, towns(YEAR).filter(isPeer), 'app_new__total');
  }
  // Enter on it drops it again.
  await keys.press(/^逐点读图/u, 'End');
  await page.keyboard.press('Enter');
  await expect.poll(reading).not.toContain('已选');
  await keys.choose('指标', /^主动公开信息数量 /u, 'Shift+Tab');
  await keys.press('分布', 'ArrowRight');
  await expectChanges(page, 'disclosed_total', 2022);
  await page.keyboard.press('ArrowRight');
  await heading(page).toBe('全国各镇街多项指标对照，2022年');
  const head = page.getByRole('columnheader', { name: /新收公开申请/u });
  await keys.press(/^新收公开申请/u);
  await expect.poll(() => head.getAttribute('aria-sort')).toBe('descending');
  expect((await cells(page, 3))[0]?.text).toBe(FIRST['app_new__total']);
  const all = towns(YEAR);
  expect(await head.textContent()).toContain(`${known(all, 'app_new__total').length}/${all.length} 有数据`);
  await keys.press('移除“公开率”');
  await expect.poll(() => page.getByRole('columnheader', { name: /公开率/u }).count()).toBe(0);
  await keys.choose('增加指标', /^公开率/u, 'Shift+Tab');
  await keys.press('增加');
  await expect.poll(() => page.getByRole('columnheader', { name: /公开率/u }).count()).toBe(1);
  expectClean();
  await close();
});
