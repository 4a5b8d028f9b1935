import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXAMPLES } from '../../src/query/console/examples';
import type { Site, Watched } from './site';
import { axeFindings, letEngineGo, openSite } from './site';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const EDITOR = '.cm-content';
async function openPage(query = ''): Promise<Watched> {
  const opened = await site.open(`?view=sql${query}`);
  letEngineGo(opened.page);
  await opened.page.waitForSelector(EDITOR);
  return opened;
}

/** Puts a query in place of the one that is there and runs it, as a reader would by keyboard. */
async function run(page: Page, query: string): Promise<void> {
  await page.locator(EDITOR).click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(query);
  await page.keyboard.press('Control+Enter');
}

const texts = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((cells) => cells.map((cell) => cell.textContent));

/** The cells of the first row, once a query has given a table whose first head is `head`. */
async function firstRow(page: Page, head: string): Promise<(string | null)[]> {
  await page.locator('main thead th:first-child', { hasText: new RegExp(`^${head} `, 'u') }).waitFor();
  return texts(page, 'main tbody tr:nth-child(2) td');
}

async function saved(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

test('a query that came with a link waits for a click; its result is what is downloaded', async () => {
  const query = `SELECT 0 AS zero, NULL AS nothing, '' AS empty, 9007199254740993 AS big, [1, NULL] AS list`;
  const { page, expectClean, close } = await openPage(`&sql=${encodeURIComponent(query)}`);
  await page.getByText('这条查询随链接而来').waitFor();
  await page.locator('.engine').getByText('就绪').waitFor();
  expect(await page.locator(EDITOR).textContent()).toBe(query);
  expect(page.workers()).toHaveLength(1);
  expect(await page.locator('main table').count()).toBe(0);
  await page.getByRole('button', { name: '运行' }).click();
  expect(await firstRow(page, 'zero')).toEqual(['0', '无数据', '', '9007199254740993', '[1, NULL]']);
  expect(await page.getByText('这条查询随链接而来').count()).toBe(0);
  expect(await saved(page, '下载 CSV')).toBe(
    '\uFEFFzero,nothing,empty,big,list\r\n0,,"",9007199254740993,"[1, NULL]"\r\n',
  );
  expect(JSON.parse(await saved(page, '下载 JSON'))).toEqual([
    { zero: 0, nothing: null, empty: '', big: '9007199254740993', list: '[1, NULL]' },
  ]);
  // It is the reader's own by now, wherever he comes back from.
  await page.getByRole('link', { name: '返回数据' }).click();
  await page.getByRole('link', { name: '用 SQL 查询' }).click();
  await page.waitForSelector(EDITOR);
  expect(await page.locator(EDITOR).textContent()).toBe(query);
  expect(await page.getByText('这条查询随链接而来').count()).toBe(0);
  expectClean();
  await close();
});

test('a query too long for an address is refused with a word, and the page stands', async () => {
  const { page, close } = await site.open(`?view=sql&lang=en&sql=${'x'.repeat(4001)}`);
  await page.waitForSelector(EDITOR);
  await page.getByText('The link’s sql=').waitFor();
  expect(await page.locator(EDITOR).textContent()).toContain('FROM reports');
  await close();
});

describe('one engine, query after query', () => {
  let opened: Watched;
  let page: Page;
  beforeAll(async () => {
    opened = await openPage();
    page = opened.page;
  });
  afterAll(() => opened.close());

  test('by keyboard alone: into the editor, a word completed, run, and out again', async () => {
    await page.locator('main select').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+A');
    // Of the bodies, and needs no table before it.
    await page.keyboard.type('SELECT coun');
    await page.getByRole('option', { name: 'county' }).waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('SELECT sum(disclosed_tot');
    await page.getByRole('option', { name: 'disclosed_total' }).waitFor();
    // The editor takes no key for its list within 75 ms of opening it: the reader can't have meant it.
    await page.waitForTimeout(100);
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.type(' AS total FROM reports');
    await page.keyboard.press('Control+Enter');
    const [total] = await firstRow(page, 'total');
    expect(Number(total)).toBeGreaterThan(100_000);
    await expect.poll(() => page.url()).toContain('disclosed_total');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('运行');
  });

  test('every example runs', async () => {
    const select = page.locator('main select').first();
    for (const { id, title, sql } of EXAMPLES) {
      const before = await texts(page, 'main thead th');
      await select.selectOption(title.zh);
      await page.getByRole('button', { name: '运行' }).click();
      await expect
        .poll(async () => (await texts(page, 'main thead th')).join(), { message: id })
        .not.toBe(before.join());
      await page.waitForSelector('main tbody td');
      expect(await page.locator('main [role=alert]').count(), sql).toBe(0);
      expect(await select.inputValue()).toBe(id);
    }
  });

  test('a result can be drawn as bars, unknown as such', async () => {
    await run(page, `SELECT * FROM (VALUES ('a', 3), ('b', NULL), ('c', 0)) t(letter, n)`);
    await firstRow(page, 'letter');
    await page.locator('summary', { hasText: '画成图' }).click();
    await page.waitForSelector('figure svg');
    await expect.poll(() => texts(page, 'figure svg text.value')).toEqual(['3', '无数据', '0']);
    await page.getByText('3 行中 2 行有数值').waitFor();
  });

  test('years make lines, parted by a third column, with the forms’ break, its doubt and gaps; keys read them', async () => {
    await run(
      page,
      `SELECT * FROM (VALUES (2019, 'a', 3), (2020, 'a', 4), (2022, 'a', 5), (2020, 'b', NULL), (2021, 'b', 0)) t(year, part, n)`,
    );
    await firstRow(page, 'year');
    // The chart is open still from the query before.
    await page.getByLabel('图形').selectOption('lines');
    await page.getByText('画不成折线：同组的 2020 年有不止一行').waitFor();
    await page.getByLabel('分组列').selectOption('part');
    await page.waitForSelector('figure svg .line');
    await expect.poll(() => page.locator('figure svg .line').count()).toBe(2);
    expect(await texts(page, 'figure svg .name .who')).toEqual(['a', 'b']);
    // Three years of "a" of which two stand side by side, one of "b".
    expect(await page.locator('figure svg .line circle').count()).toBe(4);
    expect(await page.locator('figure svg line.break').count()).toBe(1);
    await page.getByText('“n” 由查询算得，本页不知道它前后是否同一口径').waitFor();
    await page.getByRole('slider').press('ArrowRight');
    expect(await page.getByRole('slider').getAttribute('aria-valuetext')).toContain('2020');
    expect(await axeFindings(page)).toEqual([]);
  });

  test.each([
    ['INSTALL httpfs', '只能运行一条读取数据的语句'],
    ['SET enable_external_access=true', '只能运行一条读取数据的语句'],
    ["ATTACH 'https://example.org/a.duckdb' AS a", '只能运行一条读取数据的语句'],
    ["COPY (SELECT 1) TO 'https://example.org/a.csv'", '只能运行一条读取数据的语句'],
    ['DROP TABLE data.reports', '只能运行一条读取数据的语句'],
    ['UPDATE data.reports SET year = 1', '只能运行一条读取数据的语句'],
    ['SELECT 1; SELECT 2', '只能运行一条读取数据的语句'],
    ["SELECT 1') ; DROP TABLE own_reports; SELECT ('1", '语法有误'],
    ["SELECT * FROM read_csv('https://example.org/a.csv')", '不能读写文件'],
    ["SELECT * FROM 'https://example.org/a.csv'", '不能读写文件'],
    ["SELECT * FROM read_parquet('https://example.org/a.parquet')", '查询用到 DuckDB 的扩展'],
    ['SELECT nope FROM reports', '没有这一列'],
  ])('%s is refused with a word', async (query, words) => {
    await run(page, 'SELECT 1 AS before');
    await firstRow(page, 'before');
    await run(page, query);
    await page.locator('main [role=alert]').getByText(words).first().waitFor();
  });

  test('a huge result is cut with a word, and can be scrolled to its end', async () => {
    await run(page, 'SELECT a.i AS many FROM range(100000) a(i), range(10000) b(i)');
    await firstRow(page, 'many');
    await page.getByText('只取前 20,000 行').waitFor();
    await page
      .getByRole('region', { name: '查询结果' })
      .evaluate((each) => (each.scrollTop = each.scrollHeight));
    await page.waitForSelector('main tr[aria-rowindex="10001"]');
  });

  test('a query of 10⁹ rows and more is cancelled; the page answers meanwhile, and the next query after', async () => {
    await run(
      page,
      'SELECT count(*) AS n FROM range(100000) a(i), range(100000) b(i) WHERE hash(a.i, b.i) = 1',
    );
    await page.getByText('正在运行').waitFor();
    await page.getByRole('searchbox').fill('采购金额');
    await page.getByRole('button', { name: 'procurement_amount', exact: false }).first().waitFor();
    await page.getByRole('button', { name: '取消' }).click();
    await page.getByText('已取消').waitFor();
    await run(page, 'SELECT count(*) AS left_over FROM data.reports');
    const [left] = await firstRow(page, 'left_over');
    expect(Number(left)).toBeGreaterThan(800);
  });

  test('nothing was asked for off the page’s origin, and nothing complained of', () => {
    opened.expectClean();
  });
});

test('the reader’s own reports are a table of their own', async () => {
  const { page, expectClean, close } = await site.open('?view=own');
  letEngineGo(page);
  await page.setInputFiles('[data-testid=own-files]', {
    name: 'own.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'body,county,city,province,year,disclosed_total\n金城镇,莱州市,烟台市,山东省,2020,31\n金城镇,莱州市,烟台市,山东省,2021,',
    ),
  });
  await page.waitForSelector('main tbody tr');
  await page.getByRole('link', { name: '数据', exact: true }).click();
  await page.getByRole('link', { name: '用 SQL 查询' }).click();
  await page.locator('summary', { hasText: 'own_reports' }).waitFor();
  await run(
    page,
    `SELECT body, list(year ORDER BY year) AS years, list(disclosed_total ORDER BY year) AS disclosed
    FROM own_reports GROUP BY body`,
  );
  expect(await firstRow(page, 'body')).toEqual(['金城镇', '[2020, 2021]', '[31, NULL]']);
  expectClean();
  await close();
});
