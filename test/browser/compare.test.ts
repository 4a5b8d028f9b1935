import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Row } from './collected';
import { COLLECTED, quantile } from './collected';
import type { Site } from './site';
import { chartDrawn, engineReady, openSite } from './site';

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
  rows
    .flatMap((row) => (row[id] === undefined || row[id] === '' ? [] : Number(row[id])))
    .sort((a, b) => a - b);

const choose = (page: Page, name: string, value: string) =>
  page.getByRole('combobox', { name, exact: true }).selectOption(value);
const cells = (page: Page, nth: number) =>
  page.locator('main .scroll tbody tr').evaluateAll(
    (rows, at) =>
      rows.map((row) => ({
        name: row.querySelector('th')?.textContent.trim() ?? '',
        text: row.querySelectorAll('td')[at]?.querySelector('.figure')?.textContent ?? '',
      })),
    nth,
  );

test('from the front door to a province’s towns compared, by mouse: every number is the one in the CSV', async () => {
  const { page, expectClean, close } = await site.open();
  await chartDrawn(page);
  await page.getByRole('link', { name: '比较', exact: true }).first().click();
  await choose(page, '省份', '50');
  await choose(page, '年份', '2022');
  const rows = towns('2022', '重庆市');
  const values = known(rows, 'disclosed_total');
  const title = '重庆市各镇街主动公开信息数量分布，2022年';
  await expect.poll(() => page.textContent('figure h1')).toBe(title);
  expect(await page.textContent('figure .subtitle')).toContain(
    `${rows.length} 个机构有年报，${values.length} 个有此数`,
  );
  const key = async () => (await page.locator('figure svg text.tick').allTextContents()).join('');
  const rounded = (p: number) => String(Number(quantile(values, p).toPrecision(4)));
  const spread = `中位数 ${rounded(0.5)}，第10–90百分位 ${rounded(0.1)}–${rounded(0.9)}`;
  expect(await key()).toContain(spread);
  expect(await page.locator('figure svg circle').count()).toBe(values.length);
  await page.getByText('数据表', { exact: true }).click();
  const listed = page.locator('details table tbody tr');
  await expect.poll(() => listed.count()).toBe(rows.length);
  const numbers = await listed.locator('td:nth-child(2)').allTextContents();
  expect(numbers.slice(0, values.length).map(Number)).toEqual([...values].reverse());
  expect(new Set(numbers.slice(values.length))).toEqual(new Set(['无数据']));

  await choose(page, '中位数取自', 'country');
  const country = known(towns('2022'), 'disclosed_total');
  await expect.poll(key).toContain(`${country.length} 个有数据：中位数 ${quantile(country, 0.5)}`);
  await expect.poll(() => page.locator('figure svg circle').count()).toBe(country.length);
  expect(page.url()).toContain('peers=country');

  await page.getByRole('radio', { name: '多项指标' }).click();
  await expect.poll(() => page.textContent('figure h1')).toBe('重庆市各镇街多项指标对照，2022年');
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
  await page.getByRole('button', { name: top?.['body'] ?? '', exact: true }).click();
  await expect
    .poll(() => page.locator('tr.chosen td').first().textContent())
    .toContain(`+${(values.at(-1) ?? NaN) - quantile(country, 0.5)}`);
  await choose(page, '增加指标', 'app_carried_in__total');
  await expect.poll(() => page.url()).toMatch(/columns=.*app_carried_in__total/u);
  await page.getByRole('button', { name: '移除“公开率”' }).click();
  await expect.poll(() => page.url()).not.toContain('disclosure_rate');
  await engineReady(page);
  expectClean();
  await close();
});

test('the change is drawn for those whom both years tell, with the CSV’s own differences', async () => {
  const { page, expectClean, close } = await site.open('?view=compare&compare=change&year=2022');
  await chartDrawn(page);
  const of = (year: string) =>
    new Map(towns(year).map((row) => [`${row['county']} ${row['body']}`, row['disclosed_total'] ?? '']));
  const [before, now] = [of('2021'), of('2022')];
  const differences = [...now]
    .flatMap(([name, value]) => {
      const last = before.get(name) ?? '';
      return value === '' || last === '' ? [] : Number(value) - Number(last);
    })
    .sort((a, b) => b - a);
  expect(differences.length).toBeGreaterThan(0);
  const drawn = async () =>
    (await page.locator('figure svg text.value').allTextContents()).map((text) =>
      Number(text.replace('−', '-').replace(/（.*|,/gu, '')),
    );
  await expect.poll(drawn).toEqual(differences);
  // Procurement stands on the 2019 form alone.
  await page.goto(
    `${site.url}?view=compare&compare=change&year=2021&indicator=procurement_amount&level=county`,
  );
  await expect.poll(() => page.textContent('main')).toContain('2020 年与 2021 年用不同表式');
  expect(await page.locator('figure svg').count()).toBe(0);
  await page.goto(`${site.url}?view=compare&compare=change&year=2019`);
  await expect.poll(() => page.textContent('main')).toContain('没有上年可比');
  expectClean();
  await close();
});

test('by keyboard alone: a dot is read and chosen, its nearest bodies become the peers, the table is sorted', async () => {
  const { page, expectClean, close } = await site.open('?view=ranking&indicator=app_new__total&year=2022');
  await chartDrawn(page);
  await page.getByRole('link', { name: '比较', exact: true }).first().focus();
  await page.keyboard.press('Enter');
  const slider = page.getByRole('slider');
  await slider.waitFor();
  await slider.focus();
  await page.keyboard.press('End');
  const values = known(towns('2022'), 'app_new__total');
  await expect.poll(() => slider.getAttribute('aria-valuetext')).toContain(`${values.at(-1) ?? ''} 件`);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toContain('bodies=');
  const peers = page.getByRole('combobox', { name: '中位数取自', exact: true });
  await peers.focus();
  await page.keyboard.press('End');
  await expect.poll(() => page.url()).toContain('peers=near');
  await expect.poll(() => page.textContent('figure')).toMatch(/工作量|最接近/u);
  await page.getByRole('radio', { name: '分布' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.url()).toContain('compare=table');
  const head = page.getByRole('columnheader', { name: /新收公开申请/u });
  await head.getByRole('button').first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => head.getAttribute('aria-sort')).toBe('descending');
  expect(Number((await cells(page, 3))[0]?.text)).toBe(values.at(-1));
  expectClean();
  await close();
});
