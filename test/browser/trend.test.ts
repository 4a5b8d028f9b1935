import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Row } from './collected';
import { COLLECTED, figureIn, quantile } from './collected';
import { Keys } from './keys';
import { Mouse } from './mouse';
import type { Site } from './site';
import { chartDrawn, openSite } from './site';
import { tableByName, tableRows } from './tables';

/*
 * A researcher's way through the trend, by mouse and by keyboard alone, each from the front door: bodies chosen, every
 * measure, small multiples, a logarithmic axis, groups with their n. What the page shows is held against the collected
 * figures, worked out here on their own.
 */

const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025];

interface Town {
  readonly code: string;
  readonly name: string;
  readonly values: ReadonlyMap<number, number>;
}
const towns = new Map<string, Row[]>();
for (const row of COLLECTED) {
  const code = row['body_code'] ?? '';
  if (row['level'] !== 'town' || !row['disclosed_total'] || code.length !== 9) continue;
  towns.set(code, [...(towns.get(code) ?? []), row]);
}
/** The four towns with most known years. */
const CHOSEN: readonly Town[] = [...towns]
  .sort(([a, one], [b, two]) => two.length - one.length || (a < b ? -1 : 1))
  .slice(0, 4)
  .map(([code, rows]) => ({
    code,
    name: rows[0]?.['body'] ?? '',
    values: new Map(rows.map((row) => [Number(row['year']), Number(row['disclosed_total'])])),
  }));

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const printed = (value: number | null, digits = 6) =>
  value === null
    ? '无数据'
    : `${value < 0 ? '−' : ''}${Math.abs(value).toLocaleString('en', { maximumFractionDigits: digits })}`;

const index = ({ values }: Town) => {
  const base = values.get(Math.min(...values.keys())) ?? 0;
  return YEARS.map((year) => {
    const value = values.get(year);
    return printed(value === undefined || base === 0 ? null : (100 * value) / base, 1);
  });
};
const change = ({ values }: Town) =>
  YEARS.map((year) => {
    const [value, before] = [values.get(year), values.get(year - 1)];
    return printed(value === undefined || before === undefined ? null : value - before);
  });

/** The table has a row for each town chosen, every figure worked out of the collected ones, the unknown unknown. */
const expectTowns = (page: Page, work: (town: Town) => string[]) =>
  expect
    .poll(async () => (await tableRows(page)).map((cells) => cells.slice(1).join(' ')).sort())
    .toEqual(CHOSEN.map((town) => work(town).join(' ')).sort());

/** A chart each, with a dot for every known figure; of one scale or each of its own, as their axes say. */
async function expectPanels(page: Page, scales: 'shared' | 'free'): Promise<void> {
  const axes = () =>
    page
      .locator('figure li svg')
      .evaluateAll((all) =>
        all.map((svg) =>
          [...svg.querySelectorAll('text.tick[text-anchor=end]')].map((each) => each.textContent).join(' '),
        ),
      );
  await expect.poll(async () => (await axes()).length).toBe(CHOSEN.length);
  await expect.poll(async () => new Set(await axes()).size === 1).toBe(scales === 'shared');
  const known = CHOSEN.reduce((sum, { values }) => sum + values.size, 0);
  await expect.poll(() => page.locator('figure li svg .line circle').count()).toBe(known);
}

/** The axis's lines stand at the logarithms of what they say. */
async function expectLogarithmic(page: Page): Promise<void> {
  await expect.poll(() => page.textContent('.foot')).toContain('纵轴为对数刻度');
  const ticks = await page
    .locator('figure svg')
    .first()
    .evaluate((svg) =>
      [...svg.querySelectorAll('text.tick[text-anchor=end]')].flatMap((each) => {
        const value = each.textContent.replace(/件$/u, '').replaceAll(',', '');
        return Number(value) > 0
          ? [{ at: Math.log10(Number(value)), y: Number(each.getAttribute('y')) }]
          : [];
      }),
    );
  const [first, last] = [ticks[0], ticks.at(-1)];
  if (!first || !last || first === last) throw new Error('an axis without ticks');
  const slope = (last.y - first.y) / (last.at - first.at);
  for (const { at, y } of ticks) expect(Math.abs(first.y + slope * (at - first.at) - y)).toBeLessThan(1);
}

/** A measure of what was denied by the departments, over another figure: that, and how many of its marks say it is over few. */
async function expectOver(page: Page, base: string, digits: (value: number) => string): Promise<void> {
  const rowsOfName = new Map<string, Row[]>();
  for (const row of COLLECTED.filter(({ level }) => level === 'department'))
    rowsOfName.set(row['body'] ?? '', [...(rowsOfName.get(row['body'] ?? '') ?? []), row]);
  const read = async () => {
    const [found, expected]: [string[], string[]] = [[], []];
    let few = 0;
    const table = await tableByName(page);
    for (const [name, cells] of Object.entries(table)) {
      const bases = table[`${name} · 分母（件）`];
      const rows = rowsOfName.get(name);
      if (!bases || !rows) continue;
      for (const [i, year] of YEARS.entries()) {
        const row = rows.find((each) => Number(each['year']) === year);
        const [of, over] = row ? [figureIn(row, 'app_denied__total'), figureIn(row, base)] : [null, null];
        if (of === null || over === null) continue;
        found.push(`${name} ${year} ${cells[i] ?? ''} ${bases[i] ?? ''}`);
        const rate = over === 0 ? '无数据' : digits((100 * of) / over);
        expected.push(`${name} ${year} ${rate} ${over.toLocaleString('en')}`);
        if (over > 0 && over < 30) few += 1;
      }
    }
    return { found, expected, few };
  };
  await expect
    .poll(async () => {
      const { found, expected } = await read();
      return found.length > 2 ? found.filter((each, i) => each !== expected[i]) : ['no rows'];
    })
    .toEqual([]);
  const { few } = await read();
  await expect.poll(() => page.locator('figure svg rect.few').count()).toBe(few);
}
const expectPer100 = (page: Page) => expectOver(page, 'app_new__total', (value) => printed(value, 2));
const expectShare = (page: Page) =>
  expectOver(page, 'app_handled__total', (value) => `${Number(value.toFixed(1))}%`);

const STATISTICS = {
  median: (sorted: readonly number[]) => quantile(sorted, 0.5),
  mean: (sorted: readonly number[]) => sorted.reduce((a, b) => a + b) / sorted.length,
  sum: (sorted: readonly number[]) => sorted.reduce((a, b) => a + b),
};

/** The towns of each province: a statistic over the reports known, and how many of how many these are. */
async function expectProvinces(page: Page, statistic: keyof typeof STATISTICS): Promise<void> {
  const all = COLLECTED.filter((row) => row['level'] === 'town');
  const expected = new Map<string, string>();
  for (const province of new Set(all.map((row) => row['province'] ?? ''))) {
    const ofYear = (year: number) =>
      all.filter((row) => row['province'] === province && Number(row['year']) === year);
    const known = (year: number) =>
      ofYear(year)
        .flatMap((row) => figureIn(row, 'app_new__total') ?? [])
        .sort((a, b) => a - b);
    if (YEARS.every((year) => known(year).length === 0)) continue;
    const values = YEARS.map((year) =>
      printed(known(year).length === 0 ? null : STATISTICS[statistic](known(year))),
    );
    expected.set(province, values.join(' '));
    expected.set(
      `${province} · 有数据/年报数`,
      YEARS.map((year) => `${known(year).length}/${ofYear(year).length}`).join(' '),
    );
  }
  await expect
    .poll(
      async () =>
        new Map(Object.entries(await tableByName(page)).map(([name, cells]) => [name, cells.join(' ')])),
    )
    .toEqual(expected);
}

test('by mouse: towns chosen, their index and change, small multiples, a logarithmic axis, a rate over few marked', async () => {
  const { page, expectClean, close } = await site.open();
  await chartDrawn(page);
  const mouse = new Mouse(page);
  await mouse.press('趋势');
  await page.waitForSelector('figure svg .line');
  await mouse.press('选择机构');
  for (const { code, name } of CHOSEN) {
    await mouse.type('按名称、市县或代码查找', code);
    await mouse.press(new RegExp(`^${name} .*份年报$`, 'u'));
    await page.waitForURL(new RegExp(code, 'u'));
  }
  await mouse.press('完成');
  await mouse.press('数据表');
  await mouse.choose('显示', 'index');
  await expectTowns(page, index);
  await mouse.choose('显示', 'change');
  await expectTowns(page, change);
  await mouse.choose('显示', 'value');
  await mouse.press('更多选项');
  await mouse.choose('排法', 'shared');
  await expectPanels(page, 'shared');
  await mouse.choose('排法', 'free');
  await expectPanels(page, 'free');
  expect(await page.textContent('.foot')).toContain('各图刻度不同');
  await mouse.point(page.locator('figure li svg .line circle').first());
  await expect.poll(() => page.locator('figure li svg .ring').count()).toBe(1);
  await mouse.choose('排法', 'one');
  await mouse.choose('纵轴', 'log');
  await expectLogarithmic(page);

  await mouse.choose('层级', 'department');
  await mouse.choose('指标', 'app_denied__total');
  await mouse.choose('显示', 'per100');
  await expectPer100(page);
  await mouse.choose('显示', 'share');
  await expectShare(page);
  // Where a share means nothing the page says so.
  await mouse.choose('指标', 'disclosed_total');
  await expect.poll(() => page.textContent('.foot')).toContain('“占办结申请的比例”对这一指标没有意义');
  expectClean();
  await close();
});

test('by keyboard alone: the same', async () => {
  const { page, expectClean, close } = await site.open();
  await chartDrawn(page);
  const keys = new Keys(page);
  await keys.press('趋势');
  await page.waitForSelector('figure svg .line');
  await keys.press('选择机构');
  await page.waitForSelector('dialog[open]');
  for (const { code, name } of CHOSEN) {
    // The dialog begins at its search; it is gone back to for the next.
    if (code !== CHOSEN[0]?.code) await keys.to('按名称、市县或代码查找', 'Shift+Tab');
    await page.keyboard.press('Control+A');
    await page.keyboard.type(code);
    await keys.press(new RegExp(`^${name}`, 'u'), 'Space');
    await page.waitForURL(new RegExp(code, 'u'));
  }
  await keys.press('完成');
  await keys.press('数据表');
  await keys.choose('显示', /^指数/u, 'Shift+Tab');
  await expectTowns(page, index);
  await keys.choose('显示', '比上年增减', 'Shift+Tab');
  await expectTowns(page, change);
  await keys.choose('显示', '数值', 'Shift+Tab');
  await keys.press('更多选项');
  await keys.choose('排法', '分图，同一刻度');
  await expectPanels(page, 'shared');
  await keys.choose('排法', '分图，各自刻度', 'Shift+Tab');
  await expectPanels(page, 'free');
  await keys.press(/^逐点读图/u, 'ArrowRight');
  await expect.poll(() => page.locator('figure li svg .ring').count()).toBe(1);
  await keys.choose('排法', '同一张图', 'Shift+Tab');
  await keys.choose('纵轴', '对数');
  await expectLogarithmic(page);

  await keys.choose('指标', /^不予公开 /u, 'Shift+Tab');
  await keys.choose('层级', /^部门/u);
  await keys.choose('显示', '每百件新收申请');
  // On the way there lies a level without figures, where the table went.
  await keys.press('数据表');
  await expectPer100(page);
  await keys.choose('显示', '占办结申请的比例', 'Shift+Tab');
  await expectShare(page);
  expectClean();
  await close();
});

test('groups by mouse: a median, mean and sum of each province over the reports known, n beside it, zeros kept on a logarithmic axis', async () => {
  const { page, expectClean, close } = await site.open();
  await chartDrawn(page);
  const mouse = new Mouse(page);
  await mouse.press('趋势');
  await page.waitForSelector('figure svg .line');
  await mouse.choose('指标', 'app_new__total');
  await mouse.choose('线条', 'province');
  await expect.poll(() => page.textContent('main h1')).toContain('中位数（按省份）');
  await mouse.press('数据表');
  await expectProvinces(page, 'median');
  const zeros = await page.locator('figure svg .line circle').count();
  await mouse.press('更多选项');
  await mouse.choose('纵轴', 'log');
  await expect.poll(() => page.textContent('.foot')).toContain('对数刻度上没有 0');
  expect(await page.locator('figure svg .line circle').count()).toBe(zeros);
  await mouse.choose('每组取', 'mean');
  await expectProvinces(page, 'mean');
  await mouse.choose('每组取', 'sum');
  await expectProvinces(page, 'sum');
  await expect.poll(() => page.textContent('.foot')).toContain('各年有数据的机构不同，合计的高低不全是变化');
  expectClean();
  await close();
});

test('groups by keyboard alone: the same', async () => {
  const { page, expectClean, close } = await site.open();
  await chartDrawn(page);
  const keys = new Keys(page);
  await keys.press('趋势');
  await page.waitForSelector('figure svg .line');
  await keys.choose('指标', /^新收公开申请 /u);
  await keys.choose('线条', '按省份');
  await expect.poll(() => page.textContent('main h1')).toContain('中位数（按省份）');
  await keys.press('数据表');
  await expectProvinces(page, 'median');
  await keys.choose('每组取', '平均数', 'Shift+Tab');
  await expectProvinces(page, 'mean');
  await keys.choose('每组取', '合计', 'Shift+Tab');
  await expectProvinces(page, 'sum');
  expectClean();
  await close();
});
