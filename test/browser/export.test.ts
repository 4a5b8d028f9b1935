import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReadRow } from '../export/readers';
import { readSheet, readWithDuckdb } from '../export/readers';
import { COLLECTED } from './collected';
import type { Site } from './site';
import { axeFindings, chartDrawn, openSite } from './site';

/* What is taken away from the page, opened by readers that know nothing of it, against the collected figures. */

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const INDICATOR = 'disclosed_total';
/** One town whose every cell was read, and the first of those in the country that tell. */
const CODES = [
  '370683104',
  COLLECTED.find((row) => row['level'] === 'town' && row[INDICATOR] && row['body_code']?.length === 9)?.[
    'body_code'
  ] ?? '',
];

async function openDialog(page: Page): Promise<void> {
  await page.getByRole('button', { name: '下载、引用' }).first().press('Enter');
  await page.waitForSelector('dialog[open]');
}

/** What the dialog says of the file before it is written; empty while it is made ready. */
const told = (page: Page) => page.locator('dialog .size').textContent();

/** Chooses a format and saves; gives the file's bytes. */
async function save(page: Page, format: string): Promise<Uint8Array> {
  await page.getByLabel('格式').selectOption(format);
  const button = page.getByRole('button', { name: '下载', exact: true });
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  expect(file.suggestedFilename()).toMatch(new RegExp(`^gongkai-[\\w-]+\\.${format}$`, 'u'));
  return readFileSync(await file.path());
}

/** The collected values of the chosen towns, by body and year. */
const collected = new Map(
  COLLECTED.filter((row) => CODES.includes(row['body_code'] ?? '') && row[INDICATOR]).map((row) => [
    `${row['body_code'] ?? ''} ${row['year'] ?? ''}`,
    Number(row[INDICATOR]),
  ]),
);

function expectCollected(rows: readonly ReadRow[]) {
  const values = rows.filter((row) => row['statistic'] === 'value');
  expect(values).toHaveLength(CODES.length * 7);
  const known = values.filter(({ value }) => value !== null);
  expect(new Map(known.map((row) => [`${row['body_id']} ${row['year']}`, Number(row['value'])]))).toEqual(
    collected,
  );
  for (const row of known) {
    expect([row['unit'], row['indicator'], row['origin']]).toEqual(['件', INDICATOR, 'published']);
    expect(row['status']).toBeTruthy();
  }
  const medians = rows.filter((row) => row['statistic'] === 'median');
  expect(medians).toHaveLength(7);
  for (const { known: n, of } of medians) expect(Number(of)).toBeGreaterThanOrEqual(Number(n));
}

test('a trend in every format: the collected values, and unknown as unknown', async () => {
  expect(collected.size).toBeGreaterThan(0);
  const { page, expectClean, close } = await site.open(`?view=trend&bodies=${CODES.join(',')}`);
  await chartDrawn(page);
  await openDialog(page);
  await expect.poll(() => told(page)).toMatch(/^35 行，27 列，\d/u);
  const csv = await save(page, 'csv');
  expectCollected(await readWithDuckdb(csv, 'csv'));
  expect(csv[0]).toBe(0xef);
  expectCollected(await readWithDuckdb(await save(page, 'parquet'), 'parquet'));
  const json = JSON.parse(new TextDecoder().decode(await save(page, 'json'))) as {
    readonly rows: readonly ReadRow[];
  };
  expectCollected(json.rows);
  const [head = [], ...rows] = await readSheet(await save(page, 'xlsx'), 'data');
  expectCollected(rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i]])) as ReadRow));
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog[open]', { state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('下载、引用');
  expectClean();
  await close();
});

test('the data page: its rows wide, and all reports as the package has them', async () => {
  const { page, expectClean, close } = await site.open('?view=data&area=50&lang=zh');
  await chartDrawn(page);
  await openDialog(page);
  const inArea = COLLECTED.filter((row) => row['level'] === 'town' && row['body_code']?.startsWith('50'));
  await page.getByLabel('结构').selectOption('wide');
  const wide = await readWithDuckdb(await save(page, 'parquet'), 'parquet');
  expect(wide).toHaveLength(inArea.length);
  const numbers = (rows: readonly ReadRow[], id: string) =>
    rows
      .flatMap((row) => (row[id] === null || row[id] === '' ? [] : [Number(row[id])]))
      .sort((a, b) => a - b);
  expect(numbers(wide, INDICATOR)).toEqual(numbers(inArea, INDICATOR));

  await page.locator('dialog').getByLabel('内容').selectOption('all');
  const all = await readWithDuckdb(await save(page, 'parquet'), 'parquet');
  const whole = await readWithDuckdb(readFileSync('dist/data/package/reports.parquet'), 'parquet');
  expect(all).toHaveLength(whole.length);
  for (const id of [INDICATOR, 'app_new__total', 'fees_amount', 'procurement_amount'])
    expect(numbers(all, id)).toEqual(numbers(whole, id));
  expectClean();
  await close();
});

test('a citation names version, day and address; the log of changes tells the version', async () => {
  const { page, expectClean, close } = await site.open('?view=data&lang=en');
  await chartDrawn(page);
  await page.getByText('Changes to the data', { exact: true }).click();
  const heading = page.locator('details h2').first();
  await heading.waitFor();
  const [date = '', version = ''] = ((await heading.textContent()) ?? '').split(/ · |\s/u);
  await page.getByRole('button', { name: 'Download, cite' }).click();
  const dialog = page.locator('dialog');
  await expect.poll(() => dialog.textContent()).toContain('[DS/OL]');
  const text = (await dialog.textContent()) ?? '';
  expect(version).toMatch(/^[0-9a-f]{12}$/u);
  expect(text).toContain(`${date} (${version})`);
  expect(text).toContain(`url = {${page.url()}}`);
  for (const href of await dialog
    .locator('a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href)))
    expect((await fetch(href)).status, href).toBe(200);
  expectClean();
  await close();
});
