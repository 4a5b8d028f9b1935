import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Site } from './site';
import { openSite } from './site';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test('an area without data has its name from the national list, stands among the choices, and leads on', async () => {
  const { page, expectClean, close } = await site.open('?view=ranking&area=540102');
  await page.waitForSelector('main li a');
  const nothing = page.locator('#chart');
  await expect.poll(() => nothing.textContent()).toContain('本数据集没有收录拉萨市城关区各镇街的年报');
  const shown = () =>
    page
      .locator('.fields select')
      .evaluateAll((selects) =>
        selects.map((select) => (select as HTMLSelectElement).selectedOptions[0]?.textContent.trim()),
      );
  await expect.poll(shown).toEqual(expect.arrayContaining(['西藏自治区 · 0', '拉萨市城关区 · 0']));
  await nothing.getByRole('link', { name: '放宽到全国' }).click();
  await page.waitForSelector('figure svg');
  expect(new URL(page.url()).search).toBe('?view=ranking');
  expectClean();
  await close();
});

test('an area that the list doesn’t have is told of; it has no name', async () => {
  const { page, close } = await site.open('?view=checks&area=999999&lang=en');
  const notice = page.getByRole('status').filter({ hasText: '999999' });
  await expect.poll(() => notice.textContent()).toContain('not on the national list');
  await close();
});

test('a year that the data don’t reach is told of, and so is a span, for which all years stand', async () => {
  const { page, close } = await site.open('?view=ranking&year=2031');
  const notice = page.getByRole('status').filter({ hasText: '2031' });
  await expect.poll(() => notice.textContent()).toContain('没有 2031 年的年报');
  await page.evaluate(() => history.pushState(null, '', '?view=trend&area=50&from=2030&to=2031'));
  await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate')));
  await expect.poll(() => notice.textContent()).toContain('2030–2031');
  await page.waitForSelector('figure svg');
  const from = page.locator('label', { hasText: /^起/u }).getByRole('combobox');
  expect(await from.inputValue()).toBe('2019');
  await from.selectOption('2022');
  await expect.poll(() => notice.count()).toBe(0);
  await close();
});

test('an indicator that no report of a level tells leads to one that they tell', async () => {
  const { page, close } = await site.open('?view=trend&level=province');
  await page.getByRole('link', { name: /^改看“/u }).click();
  await page.waitForSelector('figure svg');
  await expect.poll(() => page.locator('figure .title').textContent()).toContain('全国各省份');
  await close();
});

test('a body that isn’t here is called by its id, with a search over those that are', async () => {
  const { page, close } = await site.open('?view=body&body=999999999');
  await page.getByRole('status').filter({ hasText: '999999999' }).waitFor();
  await page.getByRole('searchbox').fill('没有这个机构');
  const none = page.getByRole('status').filter({ hasNotText: '999999999' });
  await expect.poll(() => none.getByRole('link').allTextContents()).toEqual(['收录情况']);
  await page.getByRole('searchbox').fill('莱州 金城');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.textContent('h1')).toContain('金城镇');
  await close();
});

test('reasons of which no report tells anything say so once, and lead on', async () => {
  const { page, expectClean, close } = await site.open('?view=handling&part=reasons&area=50');
  const nothing = page.locator('#chart');
  await expect.poll(() => nothing.textContent()).toContain('重庆市各镇街的年报中没有采集到这类数据');
  expect(await page.locator('figure').count()).toBe(0);
  expect(await nothing.getByRole('link').allTextContents()).toContain('放宽到全国');
  expectClean();
  await close();
});
