import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Row } from './collected';
import { COLLECTED, quantile } from './collected';
import type { Site, Watched } from './site';
import { chartDrawn, openSite } from './site';

/* The trend's measures and small multiples against the collected figures, computed here on their own. */

const rows = COLLECTED.filter(
  (row) => row['level'] === 'town' && row['disclosed_total'] && row['body_code']?.length === 9,
);
const byCode = new Map<string, Row[]>();
for (const row of rows) {
  const code = row['body_code'] ?? '';
  byCode.set(code, [...(byCode.get(code) ?? []), row]);
}
/** The four towns with most known years. */
const codes = [...byCode]
  .sort(([a, one], [b, two]) => two.length - one.length || (a < b ? -1 : 1))
  .slice(0, 4)
  .map(([code]) => code)
  .sort();
const valuesOf = (code: string) =>
  new Map((byCode.get(code) ?? []).map((row) => [Number(row['year']), Number(row['disclosed_total'])]));
const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025];

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** The table's rows of bodies, by name, as printed. */
async function tableOf({ page }: Watched): Promise<Record<string, string[]>> {
  await page.getByText('数据表', { exact: true }).click();
  await page.waitForSelector('details table tbody tr');
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('details table tbody tr')].map((row) => {
        const [name = '', ...cells] = [...row.querySelectorAll('th, td')].map((cell) =>
          cell.textContent.trim(),
        );
        return [name, cells];
      }),
    ),
  );
}

const printed = (value: number | null, digits = 6) =>
  value === null
    ? '无数据'
    : `${value < 0 ? '−' : ''}${Number(Math.abs(value).toFixed(digits)).toLocaleString('en')}`;

const index = (values: ReadonlyMap<number, number>) => {
  const base = values.get(Math.min(...values.keys())) ?? 0;
  return YEARS.map((year) => {
    const value = values.get(year);
    return printed(value === undefined || base === 0 ? null : (100 * value) / base, 1);
  });
};
const change = (values: ReadonlyMap<number, number>) =>
  YEARS.map((year) => {
    const [value, before] = [values.get(year), values.get(year - 1)];
    return printed(value === undefined || before === undefined ? null : value - before);
  });

test.each([
  ['index', index],
  ['change', change],
] as const)(
  '%s: every figure is worked out of the collected ones, the unknown stay unknown',
  async (show, work) => {
    const visit = await site.open(`?view=trend&bodies=${codes.join(',')}`);
    await chartDrawn(visit.page);
    await visit.page.getByRole('combobox', { name: '显示' }).selectOption(show);
    await visit.page.waitForURL(new RegExp(`show=${show}`, 'u'));
    const table = await tableOf(visit);
    const expected = codes.map((code) => work(valuesOf(code)).join(' ')).sort();
    expect(
      Object.values(table)
        .map((cells) => cells.join(' '))
        .sort(),
    ).toEqual(expected);
    visit.expectClean();
    await visit.close();
  },
);

test('a chart each: a dot for every known figure, by keyboard readable', async () => {
  const visit = await site.open(`?view=trend&bodies=${codes.join(',')}`);
  const { page } = visit;
  await chartDrawn(page);
  await page.getByRole('button', { name: '更多选项' }).click();
  await page.getByRole('combobox', { name: '排法' }).selectOption('free');
  await page.waitForURL(/panels=free/u);
  await expect.poll(() => page.locator('figure li svg').count()).toBe(codes.length);
  const known = codes.reduce((sum, code) => sum + valuesOf(code).size, 0);
  expect(await page.locator('figure li svg .line circle').count()).toBe(known);
  expect(await page.textContent('.foot')).toContain('各图刻度不同');
  await page.locator('figure li [role=slider]').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.locator('figure li svg .ring').count()).toBe(1);
  visit.expectClean();
  await visit.close();
});

test('medians of provinces, from the front door by mouse: each over the reports known, n beside it, zeros kept on a logarithmic axis', async () => {
  const visit = await site.open();
  const { page } = visit;
  await page.getByRole('navigation').getByRole('link', { name: '趋势' }).click();
  await page.waitForSelector('figure svg .line');
  await page.getByRole('combobox', { name: '指标' }).selectOption('app_new__total');
  await page.getByRole('combobox', { name: '线条' }).selectOption('province');
  await page.waitForURL(/group=province/u);
  await expect.poll(() => page.textContent('main h1')).toContain('中位数（按省份）');

  const towns = COLLECTED.filter((row) => row['level'] === 'town');
  const expected = new Map<string, string>();
  for (const province of new Set(towns.map((row) => row['province'] ?? ''))) {
    const ofYear = (year: number) =>
      towns.filter((row) => row['province'] === province && Number(row['year']) === year);
    const known = (year: number) =>
      ofYear(year)
        .flatMap((row) => (row['app_new__total'] ? Number(row['app_new__total']) : []))
        .sort((a, b) => a - b);
    if (YEARS.every((year) => known(year).length === 0)) continue;
    const medians = YEARS.map((year) =>
      printed(known(year).length === 0 ? null : quantile(known(year), 0.5)),
    );
    expected.set(province, medians.join(' '));
    expected.set(
      `${province} · 有数据/年报数`,
      YEARS.map((year) => `${known(year).length}/${ofYear(year).length}`).join(' '),
    );
  }
  const table = await tableOf(visit);
  const found = new Map(Object.entries(table).map(([name, cells]) => [name, cells.join(' ')]));
  expect(found).toEqual(expected);

  const zeros = await page.locator('figure svg .line circle').count();
  await page.getByRole('button', { name: '更多选项' }).click();
  await page.getByRole('combobox', { name: '纵轴' }).selectOption('log');
  await page.waitForURL(/scale=log/u);
  await expect.poll(() => page.textContent('.foot')).toContain('对数刻度上没有 0');
  expect(await page.locator('figure svg .line circle').count()).toBe(zeros);
  visit.expectClean();
  await visit.close();
});

test('a share is worked out of the collected figures; on fewer than 30 cases it is marked; where it means nothing the page says so', async () => {
  const visit = await site.open('?view=trend&level=department&indicator=app_denied__total&show=share');
  const { page } = visit;
  await chartDrawn(page);
  const rowsOfName = new Map<string, Row[]>();
  for (const row of COLLECTED.filter(({ level }) => level === 'department'))
    rowsOfName.set(row['body'] ?? '', [...(rowsOfName.get(row['body'] ?? '') ?? []), row]);
  const table = await tableOf(visit);
  let marked = 0;
  let checked = 0;
  for (const [name, cells] of Object.entries(table)) {
    const base = table[`${name} · 分母（件）`];
    const rows = rowsOfName.get(name);
    if (!base || !rows) continue;
    for (const [i, year] of YEARS.entries()) {
      const row = rows.find((each) => Number(each['year']) === year);
      const handled = row?.['app_handled__total'];
      if (!row?.['app_denied__total'] || !handled) continue;
      expect(base[i]).toBe(Number(handled).toLocaleString('en'));
      if (Number(handled) === 0) continue;
      const share = (100 * Number(row['app_denied__total'])) / Number(handled);
      expect(cells[i], `${name} ${year}`).toBe(`${Number(share.toFixed(1))}%`);
      checked += 1;
      if (Number(handled) < 30) marked += 1;
    }
  }
  expect(checked).toBeGreaterThan(2);
  expect(await page.locator('figure svg rect.few').count()).toBe(marked);
  await page.getByRole('combobox', { name: '指标' }).selectOption('disclosed_total');
  await expect.poll(() => page.textContent('.foot')).toContain('“占办结申请的比例”对这一指标没有意义');
  visit.expectClean();
  await visit.close();
});
