import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Row } from './collected';
import { COLLECTED, quantile } from './collected';
import { Mouse } from './mouse';
import type { Site } from './site';
import { chartDrawn, openSite } from './site';

/* The front door's sentences against the collected figures, read here without any code of the page. */

const rows = COLLECTED;
const idOf = (row: Row) =>
  [row['level'], row['body_code'], row['province'], row['city'], row['county'], row['body']].join('|');
const towns = rows.filter((row) => row['level'] === 'town');
const known = (year: number, id: string) =>
  towns
    .flatMap((row) => (row['year'] === String(year) && row[id] ? [Number(row[id])] : []))
    .sort((a, b) => a - b);
const last = Math.max(...rows.map((row) => Number(row['year'])));

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const textOf = async (selector: string, from: Awaited<ReturnType<Site['open']>>) =>
  (await from.page.locator(selector).allTextContents()).join('\n');

test('every figure in its sentences is that of the collected reports', async () => {
  const visit = await site.open();
  const { page, expectClean, close } = visit;
  await chartDrawn(page);
  await expect.poll(() => page.locator('main section').count()).toBe(6);
  const bodies = new Map<string, Set<string>>();
  for (const row of rows) {
    const years = bodies.get(idOf(row)) ?? new Set<string>();
    bodies.set(idOf(row), years.add(row['year'] ?? ''));
  }
  const lead = await textOf('.lead', visit);
  expect(lead).toContain(`${bodies.size} 个机构的 ${rows.length} 份年报`);
  expect(lead).toContain(`${new Set(rows.map((row) => row['province'])).size} 个省份`);
  expect(lead).toContain(
    `${[...bodies.values()].filter((years) => years.size === 1).length} 个机构只采集到一年`,
  );

  const disclosed = known(last, 'disclosed_total');
  const sentences = await textOf('.sentence', visit);
  expect(sentences).toContain(`${last}年有数据的 ${disclosed.length} 个镇街`);
  expect(sentences).toContain(`中位数是 ${quantile(disclosed, 0.5)} 件`);
  expect(sentences).toContain(`不超过 ${quantile(disclosed, 0.1)} 件`);
  expect(sentences).toContain(`不少于 ${quantile(disclosed, 0.9)} 件`);

  const received = known(last, 'app_new__total');
  const zeros = received.filter((value) => value === 0).length;
  const share = `${((100 * zeros) / received.length).toFixed(1)}%`;
  await expect
    .poll(() => textOf('.sentence', visit))
    .toContain(`${zeros} 个（${share}）一件公开申请也没有收到`);

  const steps = towns.flatMap((row) => {
    const before = towns.find(
      (each) => idOf(each) === idOf(row) && Number(each['year']) === Number(row['year']) - 1,
    );
    const isPair = Number(row['year']) > 2021 && row['disclosed_total'] && before?.['disclosed_total'];
    return isPair ? [Math.sign(Number(row['disclosed_total']) - Number(before['disclosed_total']))] : [];
  });
  const count = (sign: number) => steps.filter((step) => step === sign).length;
  const sections = await textOf('main section', visit);
  expect(sections).toContain(
    `共 ${steps.length} 对：${count(1)} 对增加，${count(-1)} 对减少，${count(0)} 对持平`,
  );

  const held = await page.locator('main section table tbody tr').first().locator('td').allTextContents();
  const byYear = [...new Set(rows.map((row) => row['year']))]
    .sort()
    .map((year) => towns.filter((row) => row['year'] === year).length);
  expect(held).toEqual([...byYear, towns.length].map((n) => (n === 0 ? '—' : String(n))));

  // The highest amount of procurement is one step from its report.
  const amounts = towns.filter((row) => row['procurement_amount']);
  const [top = {}] = amounts.sort(
    (a, b) => Number(b['procurement_amount']) - Number(a['procurement_amount']),
  );
  await new Mouse(page).press(new RegExp(`${top['body'] ?? ''}${top['year'] ?? ''}年年报`, 'u'));
  const amount = page.locator('[data-figure=procurement_amount]');
  await expect
    .poll(() => amount.textContent())
    .toContain(Number(top['procurement_amount']).toLocaleString('en'));
  expectClean();
  await close();
});

test('changes of a chart in its address are told to be of none here, and can be dropped', async () => {
  const { page, close } = await site.open('?view=overview&edit=title%20题');
  const notice = page.getByRole('status').filter({ hasText: '这张图不能改写' });
  await notice.getByRole('button').click();
  await expect.poll(() => notice.count()).toBe(0);
  expect(new URL(page.url()).search).toBe('');
  await close();
});
