import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomOf } from '../../scripts/bench/random';
import { FIGURE_IDS, figure } from '../../src/model/figures';
import { rowsOf } from './collected';
import { buildData, copySite } from './ownSite';
import type { Page } from 'playwright-core';
import type { Site, Watched } from './site';
import { chartDrawn, engineReady, openSite } from './site';

/*
 * A site of a dataset that is mostly holes. No figure in it is 0 or small, so a figure of 0, or one below the
 * least, can only be an unknown one that was taken for nothing.
 */

const LEAST = 1000;
const TOWNS = ['虎头崖镇', '金城镇', '沙河镇', '土山镇', '朱桥镇', '夏邱镇'];
const YEARS = [2019, 2020, 2021, 2022, 2023];
const HEAD = ['body', 'county', 'city', 'province', 'level', 'year', 'form', 'published', 'url'];

function csv(): string {
  const random = randomOf(7);
  const isHole = () => random() < 0.6;
  const rows = TOWNS.flatMap((town, t) =>
    YEARS.map((year) => {
      const form = year < 2021 ? '2019' : '2021';
      const place = [town, '莱州市', '烟台市', '山东省', 'town', year, form, `${year + 1}-01-20`];
      const values = FIGURE_IDS.map((id) =>
        !figure(id).forms.includes(form) || t === 5 || isHole() ? '' : LEAST + Math.floor(random() * 9000),
      );
      return [...place, `https://example.org/${t}/${year}`, ...values];
    }),
  );
  return [[...HEAD, ...FIGURE_IDS], ...rows].map((row) => row.join(',')).join('\n');
}

let root: string;
let site: Site;
let page: Page;
let watched: Watched;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'gongkai-holes-'));
  mkdirSync(join(root, 'reports'));
  writeFileSync(join(root, 'reports/holes.csv'), csv());
  copySite(join(root, 'site'));
  const { status, stderr } = buildData(join(root, 'reports'), join(root, 'site/data'));
  expect(status, stderr).toBe(0);
  site = await openSite(undefined, join(root, 'site'));
  watched = await site.open();
  page = watched.page;
});
afterAll(async () => {
  watched.expectClean();
  await watched.close();
  await site.close();
  rmSync(root, { recursive: true });
});

const COUNTS = ['disclosed_total', 'penalties_decisions'];
const VIEWS = [
  'overview',
  ...COUNTS.flatMap((id) =>
    ['trend', 'trend&panels=free', 'ranking&year=2022', 'compare&year=2022'].map(
      (view) => `${view}&indicator=${id}`,
    ),
  ),
  'trend&show=change&indicator=app_new__total',
  'trend&group=county&stat=sum&indicator=app_new__total',
  'trend&group=kind&stat=mean&indicator=review_total',
  'trend&group=all&stat=median&indicator=disclosed_total',
  'compare&compare=change&year=2023&indicator=app_new__total',
  'compare&compare=table&year=2022',
  'outcomes&year=2022',
  'outcomes&by=year',
  'outcomes&by=year&measure=share',
  'handling',
  'handling&part=reasons',
  'handling&part=applicants',
  'handling&part=rates',
  'procurement',
  'briefing&body=370683104&year=2022',
  'briefing&area=370683&year=2022',
  'coverage&area=370683',
  'checks',
  'data',
  'body&body=370683104',
  'report&body=370683104&year=2022',
];

/** What a column of numbers counts, other than cases: reports, bodies, ranks, years. */
const NOT_FIGURES = /份数|名次|百分位|年份|有数据|不符|相符|无法核对|^共|年数|占比|比率|区间|变化率|^镇街$/u;

interface Cell {
  readonly head: string;
  readonly row: string;
  readonly text: string;
}

test.each(VIEWS)('%s: no unknown figure is taken for 0', async (view) => {
  await page.goto(`${site.url}?view=${view}`);
  await page.waitForSelector('main table, main figure svg');
  if (view === 'data') await engineReady(page);
  else if (!/^(?:checks|coverage)/u.test(view)) await chartDrawn(page);
  await page.evaluate(() => {
    for (const each of document.querySelectorAll<HTMLDetailsElement>('main details')) each.open = true;
  });
  await page.waitForSelector('main table tbody td');
  const { cells, text } = await page.evaluate(() => {
    const cells: Cell[] = [];
    for (const table of document.querySelectorAll<HTMLTableElement>('main table')) {
      const heads = [...(table.tHead?.rows[0]?.cells ?? [])].map((each) => each.textContent.trim());
      for (const row of table.tBodies[0]?.rows ?? [])
        for (const [i, cell] of [...row.cells].entries())
          cells.push({
            head: heads[i] ?? '',
            row: row.cells[0]?.textContent.trim() ?? '',
            text: cell.textContent.trim(),
          });
    }
    const spoken = [...document.querySelectorAll('main [aria-label], main [aria-valuetext]')].map(
      (each) => `${each.ariaLabel ?? ''} ${each.ariaValueText ?? ''}`,
    );
    return { cells, text: `${document.querySelector('main')?.textContent ?? ''} ${spoken.join(' ')}` };
  });
  expect(cells.length).toBeGreaterThan(0);
  // A difference of two known figures may be small.
  const least = view.includes('change') ? 1 : LEAST;
  const wrong = cells.filter(
    ({ head, row, text: value }) =>
      /^[\d,]+(\.\d+)?$/u.test(value) &&
      !NOT_FIGURES.test(head) &&
      !NOT_FIGURES.test(row) &&
      Number(value.replaceAll(',', '')) < least,
  );
  expect(wrong).toEqual([]);
  expect(text.match(/[^\d.,]0(?:\.0)? ?(?:件|元|万元)/gu) ?? []).toEqual([]);
});

test('the whole dataset is downloaded with its holes', () => {
  const source = rowsOf(csv());
  const whole = rowsOf(readFileSync(join(root, 'site/data/downloads/reports.csv'), 'utf8'));
  expect(whole.length).toBe(source.length);
  const key = (row: Readonly<Record<string, string>>) => `${row['body'] ?? ''} ${row['year'] ?? ''}`;
  const byKey = new Map(whole.map((row) => [key(row), row]));
  for (const row of source) {
    const kept = byKey.get(key(row));
    for (const id of FIGURE_IDS) expect(kept?.[id] ?? '', `${key(row)} ${id}`).toBe(row[id] ?? '');
  }
});

/** Views whose numbers can be taken away: in each of those files an unknown number is null and no number is 0. */
const TAKEN = [
  'trend',
  'trend&group=county&stat=sum',
  'ranking&year=2022',
  'outcomes&by=year',
  'procurement',
];

test.each(TAKEN)('%s: what is downloaded has its holes', async (view) => {
  await page.goto(`${site.url}?view=${view}`);
  await chartDrawn(page);
  await page.getByRole('button', { name: '下载、引用' }).first().click();
  await page.getByLabel('格式').selectOption('json');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载', exact: true }).click(),
  ]);
  const { rows } = JSON.parse(readFileSync(await file.path(), 'utf8')) as {
    readonly rows: readonly { readonly statistic: string; readonly value: number | null }[];
  };
  const figures = rows.filter(({ statistic }) => !/rank|percentile/u.test(statistic));
  // The sums of groups are known as soon as one report is.
  if (!view.includes('group')) expect(figures.some(({ value }) => value === null)).toBe(true);
  expect(figures.filter(({ value }) => value !== null && value < LEAST)).toEqual([]);
});
