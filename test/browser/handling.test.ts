import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Row } from './collected';
import { COLLECTED, figureIn } from './collected';
import type { Site } from './site';
import { chartDrawn, engineReady, openSite } from './site';

/* The handling of applications on the built page, against the data's CSV worked out here by itself. */

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

async function tableRows(page: Page): Promise<string[][]> {
  const summary = page.locator('summary', { hasText: '数据表' });
  if (!(await summary.evaluate((each) => (each.parentElement as HTMLDetailsElement).open)))
    await summary.click();
  await page.waitForSelector('main table tbody tr');
  return page
    .locator('main table tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent.trim())));
}

test('from the front door to the steps of the departments, by mouse; numbers are the CSV’s', async () => {
  const { page, expectClean, close } = await site.open();
  await chartDrawn(page);
  await page.getByRole('link', { name: '办理过程', exact: true }).click();
  await expect.poll(() => page.textContent('h1')).toBe('全国各镇街公开申请办理各步，2019–2025年');
  await page.getByRole('combobox', { name: '层级' }).selectOption('department');
  await expect.poll(() => page.textContent('h1')).toBe('全国各部门公开申请办理各步，2019–2025年');
  const departments = COLLECTED.filter((row) => row['level'] === 'department');
  const received = together(departments, ['app_new__total']);
  const handled = together(departments, ['app_handled__total']);
  const both = together(departments, ['app_new__total', 'app_carried_in__total', 'app_handled__total']);
  const expected = (step: string) => async () =>
    (await tableRows(page)).find((cells) => cells[0] === step)?.slice(1, 4);
  for (const engine of [false, true]) {
    if (engine) await engineReady(page);
    await expect
      .poll(expected('本年新收'))
      .toEqual([plain(received.sums[0] ?? 0), String(received.n), String(departments.length)]);
    await expect
      .poll(expected('办结'))
      .toEqual([plain(handled.sums[0] ?? 0), String(handled.n), String(departments.length)]);
  }
  expect(both.n).toBeGreaterThan(0);
  const [a = 0, b = 0, c = 0] = both.sums;
  const row = (await tableRows(page)).find((cells) => cells[0] === '办结');
  expect(row?.slice(4)).toEqual([
    `${String(Number(((c / (a + b)) * 100).toFixed(1)))}%`,
    '新收与结转之和',
    String(both.n),
  ]);
  expect(await page.textContent('figure')).toContain('各步不是层层包含');
  expectClean();
  await close();
});

test('rates by keyboard: intervals and n of the counties, those on few cases apart', async () => {
  const { page, expectClean, close } = await site.open('?view=handling&level=county');
  await chartDrawn(page);
  await page.getByRole('link', { name: '比率', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toContain('part=rates');
  await expect.poll(() => page.textContent('h1')).toBe('全国各县区公开率及其95%区间，2019–2025年');
  const counties = COLLECTED.filter((row) => row['level'] === 'county');
  const ids = ['app_granted__total', 'app_partial__total', 'app_handled__total'];
  const bodies = [...new Set(counties.map((row) => `${row['county'] ?? ''} ${row['body'] ?? ''}`))];
  const rates = bodies.flatMap((name) => {
    const { n, sums } = together(
      counties.filter((row) => `${row['county'] ?? ''} ${row['body'] ?? ''}` === name),
      ids,
    );
    const [granted = 0, partial = 0, handled = 0] = sums;
    return n === 0 || handled === 0 ? [] : [{ of: granted + partial, base: handled, n }];
  });
  const rows = (await tableRows(page)).filter((cells) => cells[1] !== '无数据');
  const order = (each: { base: number; of: number }) =>
    [each.base < 30 ? 1 : 0, -each.of / each.base] as const;
  const wanted = rates.sort((x, y) => order(x)[0] - order(y)[0] || order(x)[1] - order(y)[1]);
  expect(wanted.length).toBeGreaterThan(1);
  expect(rows.map((cells) => cells.slice(3, 6))).toEqual(
    wanted.map(({ of, base, n }) => [plain(of), plain(base), String(n)]),
  );
  // The chart is one stop, read by the arrow keys.
  const slider = page.getByRole('slider');
  await slider.focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => slider.getAttribute('aria-valuetext')).toMatch(/95%区间 .*%.*–.*%/u);
  await page.getByRole('combobox', { name: '分组' }).focus();
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => page.url()).toContain('by=year');
  await expect.poll(async () => (await tableRows(page)).map((cells) => cells[0])).toContain('2024');
  expectClean();
  await close();
});

/** Two towns with whole tables 3, one of them with the applicants' columns. */
const OWN = [
  'body,county,city,province,level,year,form,app_new__total,app_new__person,app_denied_internal__total,app_denied_process__total,app_denied_state_secret__total,app_denied_law__total,app_denied_stability__total,app_denied_third_party__total,app_denied_enforcement_file__total,app_denied_query__total,app_granted__person,app_partial__person,app_denied__person,app_unable__person,app_rejected__person,app_other__person,app_granted__total,app_partial__total,app_handled__total',
  '沙河镇,莱州市,烟台市,山东省,town,2022,2021,40,30,3,6,0,0,0,1,0,0,20,2,5,1,1,1,25,2,40',
  '金城镇,莱州市,烟台市,山东省,town,2022,2021,5,,1,,,,,,,,,,,,,,2,1,4',
].join('\n');

test('reasons and applicants come with the reader’s own reports; a rate on few cases isn’t ranked', async () => {
  const { page, expectClean, close } = await site.open('?view=own');
  await page.setInputFiles('[data-testid=own-files]', [
    { name: 'own.csv', mimeType: 'text/csv', buffer: Buffer.from(OWN) },
  ]);
  await page.waitForFunction(() =>
    /读完/u.test(document.querySelector('[data-testid=batch]')?.textContent ?? ''),
  );
  await page.getByRole('link', { name: '办理过程', exact: true }).click();
  await page.getByRole('link', { name: '不公开的理由', exact: true }).click();
  await expect.poll(() => page.url()).toContain('part=reasons');
  await page.getByRole('combobox', { name: '起' }).selectOption('2022');
  await page.getByRole('combobox', { name: '止' }).selectOption('2022');
  const reason = (name: string) => async () =>
    (await tableRows(page)).find((cells) => cells[1] === name)?.slice(2, 6);
  // 金城镇 tells this row alone: it counts for the row, not for the shares.
  await expect.poll(reason('属于三类内部事务信息')).toEqual(['4', '2', '30%', '1']);
  await expect.poll(reason('属于四类过程性信息')).toEqual(['6', '1', '60%', '1']);
  await expect.poll(reason('属于国家秘密')).toEqual(['0', '1', '0%', '1']);
  await expect.poll(reason('重复申请')).toEqual(['无数据', '0', '无数据', '0']);
  await page.getByRole('link', { name: '申请人', exact: true }).click();
  await expect
    .poll(async () => (await tableRows(page)).find((cells) => cells[0] === '自然人')?.slice(1, 11))
    .toEqual(['30', '1', '20', '2', '5', '1', '1', '1', '30', '1']);
  await engineReady(page);
  await page.getByRole('link', { name: '排名', exact: true }).click();
  await page.getByRole('combobox', { name: '指标' }).selectOption('disclosure_rate');
  await page.getByRole('combobox', { name: '年份' }).selectOption('2022');
  await expect.poll(() => page.textContent('h1')).toBe('全国各镇街公开率排名，2022年');
  await expect
    .poll(async () => (await tableRows(page)).filter((cells) => /沙河|金城/u.test(cells[1] ?? '')))
    .toEqual([
      ['1', '沙河镇（自有）', '67.5%', '40', '50'],
      ['不排名', '金城镇（自有）', '75%', '4', '—'],
    ]);
  expectClean();
  await close();
});

test('a definition opens by keyboard beside the title, in both languages, with the law and the cells', async () => {
  const { page, expectClean, close } = await site.open(
    '?view=ranking&indicator=denial_rate&level=department',
  );
  await chartDrawn(page);
  const button = page.getByRole('button', { name: '定义' });
  await button.focus();
  await page.keyboard.press('Enter');
  expect(await button.getAttribute('aria-expanded')).toBe('true');
  const panel = page.locator('.definitions');
  await expect.poll(() => panel.textContent()).toContain('办结的申请中不予公开所占的比例');
  const text = (await panel.textContent()) ?? '';
  for (const each of [
    'Of the applications handled, the share denied.',
    'app_denied_query__total',
    '第十四条',
    '国办公开办函〔2019〕60号',
    '可跨2020与2021年比较',
  ])
    expect(text).toContain(each);
  await page.keyboard.press('Enter');
  await expect.poll(() => panel.count()).toBe(0);
  expectClean();
  await close();
});
