import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Row } from './collected';
import { COLLECTED, figureIn, quantile } from './collected';
import type { Site } from './site';
import { chartDrawn, openSite } from './site';

/*
 * The numbers of many views against the data's CSV, worked out here by itself: no DuckDB, no code of the page's.
 * Each view is opened by its address and its table read as it stands; an unknown cell has to say so.
 */

let site: Site;
let page: Page;
let close: () => Promise<void>;
beforeAll(async () => {
  site = await openSite();
  ({ page, close } = await site.open());
});
afterAll(async () => {
  await close();
  await site.close();
});

const NO_DATA = '无数据';
const plain = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 10 });
const shown = (value: number | null) => (value === null ? NO_DATA : plain(value));
const signed = (value: number) => (value === 0 ? '±0' : `${value > 0 ? '+' : '−'}${plain(Math.abs(value))}`);

/** A figure, or a subtotal of its rows. */
function figure(row: Row, id: string): number | null {
  const [outcome] = id.split('__');
  const parts = PARTS[id]?.map((part) => figureIn(row, `${outcome}_${part}__total`)) ?? [null];
  return parts.includes(null) ? figureIn(row, id) : parts.reduce<number>((a, b) => a + (b ?? 0), 0);
}

const sumOf = (row: Row, ids: readonly string[]): number | null => {
  const values = ids.map((id) => figure(row, id));
  return values.some((each) => each === null) ? null : values.reduce<number>((a, b) => a + (b ?? 0), 0);
};
/** Per cent of one sum in another; unknown without either, or over nothing. */
const percent = (row: Row, part: readonly string[], whole: readonly string[]): number | null => {
  const [a, b] = [sumOf(row, part), sumOf(row, whole)];
  return a === null || b === null || b === 0 ? null : (a / b) * 100;
};
/** The rows of table 3 that make a subtotal where all of them are known; else it is what the report states. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  app_denied__total: 'state_secret law stability third_party internal process enforcement_file query'.split(
    ' ',
  ),
  app_unable__total: 'not_held must_create unclear'.split(' '),
  app_rejected__total: 'petition duplicate publication excessive confirm'.split(' '),
};
const HANDLED = 'app_handled__total';
const DERIVED: Readonly<Record<string, (row: Row) => number | null>> = {
  disclosure_rate: (row) => percent(row, ['app_granted__total', 'app_partial__total'], [HANDLED]),
  denial_rate: (row) => percent(row, ['app_denied__total'], [HANDLED]),
};
const valueOf = (row: Row, id: string) => DERIVED[id]?.(row) ?? (id in DERIVED ? null : figureIn(row, id));

const FIGURES = [...new Set(COLLECTED.flatMap(Object.keys))].filter((column) =>
  /^(disclosed|rules|norms|permits|services|penalties|coercion|fees|procurement_(projects|amount$)|app|review|suit)_?/u.test(
    column,
  ),
);

const OUTCOMES = ['granted', 'partial', 'denied', 'unable', 'rejected', 'other'].map(
  (each) => `app_${each}__total`,
);

/** A row of outcomes: those of one report, or the sums over the reports that tell all six. */
function outcomeCells(name: string, rows: readonly Row[], only = false): string[] {
  const whole = rows.filter((row) => OUTCOMES.every((id) => figure(row, id) !== null));
  const ids = [...OUTCOMES, HANDLED];
  const sums = OUTCOMES.map((id) => whole.reduce((sum, row) => sum + (figure(row, id) ?? 0), 0));
  let parts: readonly (number | null)[] = ids.map(() => null);
  if (only) parts = ids.map((id) => figure(rows[0] ?? {}, id));
  else if (whole.length > 0) parts = [...sums, sums.reduce((a, b) => a + b)];
  return [name, ...parts.map(shown), String(whole.length), String(rows.length)];
}

interface Scope {
  readonly level: string;
  readonly area?: string;
  readonly kind?: string;
}
const rowsOf = ({ level, area = '', kind }: Scope): Row[] =>
  COLLECTED.filter(
    (row) =>
      row['level'] === level &&
      (row['body_code'] ?? '').startsWith(area) &&
      (kind === undefined || row['kind'] === kind),
  );
const query = ({ level, area, kind }: Scope) =>
  `&level=${level}${area ? `&area=${area}` : ''}${kind ? `&kind=${kind}` : ''}`;

/** The table behind the view's chart: its head, and its rows with their names first. */
async function tableAt(address: string): Promise<{ head: string[]; rows: string[][] }> {
  await page.goto(`${site.url}${address}`);
  await chartDrawn(page);
  await page.locator('summary', { hasText: '数据表' }).first().click();
  await page.waitForSelector('main figure table tbody tr, main details table tbody tr');
  return page.evaluate(() => {
    const table = document.querySelector('main details[open] table');
    const read = (part: string) =>
      [...(table?.querySelectorAll(`${part} tr`) ?? [])].map((row) =>
        [...row.children].map((each) => each.textContent.trim()),
      );
    return { head: read('thead')[0] ?? [], rows: read('tbody') };
  });
}

/** In an order of their own: what is compared is which rows there are. */
const sorted = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.join(' | ')).sort((a, b) => (a < b ? -1 : 1));
const idOf = (row: Row) => ['body_code', 'level', 'body'].map((column) => row[column]).join(' ');
/** How the bodies of a scope are called: those of one name by their county too, or their city. */
function namesIn(scope: Scope): (row: Row) => string {
  const all = rowsOf(scope);
  return (row) => {
    const body = row['body'] ?? '';
    const namesakes = all.filter((each) => each['body'] === body && idOf(each) !== idOf(row));
    const county = row['county'] ?? '';
    const prefix = namesakes.some((each) => each['county'] === county) ? row['city'] : county;
    return namesakes.length > 0 ? `${prefix}${body}` : body;
  };
}
const inYear = (rows: readonly Row[], year: number) => rows.filter((row) => row['year'] === String(year));
const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025];
/** The bodies of rows, each with its own. */
function byBody(rows: readonly Row[]): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    groups.set(idOf(row), [...(groups.get(idOf(row)) ?? []), row]);
  }
  return [...groups.values()];
}

test.each([
  [{ level: 'town', area: '50' }, 'disclosed_total', 2022],
  [{ level: 'town', area: '37' }, 'app_new__total', 2023],
  [{ level: 'town' }, 'penalties_decisions', 2021],
  [{ level: 'town', kind: 'subdistrict' }, 'disclosed_total', 2024],
  [{ level: 'department' }, 'app_new__total', 2020],
  [{ level: 'county' }, 'app_handled__total', 2022],
] as const)('ranking %o %s %s', async (scope, id, year) => {
  const bodyOf = namesIn(scope);
  const { rows } = await tableAt(`?view=ranking${query(scope)}&indicator=${id}&year=${year}`);
  const reports = inYear(rowsOf(scope), year);
  const known = reports.flatMap((row) => valueOf(row, id) ?? []);
  const expected = reports.map((row) => {
    const value = valueOf(row, id);
    if (value === null) return ['—', bodyOf(row), NO_DATA, '—'];
    const above = known.filter((each) => each > value).length;
    const below = known.filter((each) => each < value).length;
    const percentile = Math.round(((known.length - above + below) / 2 / known.length) * 100);
    return [String(above + 1), bodyOf(row), plain(value), String(percentile)];
  });
  expect(known.length).toBeGreaterThan(2);
  expect(sorted(rows)).toEqual(sorted(expected));
});

test.each([
  [{ level: 'town', area: '50' }, 'disclosed_total'],
  [{ level: 'town', area: '37' }, 'app_new__total'],
  [{ level: 'town' }, 'permits_decisions'],
  [{ level: 'town', kind: 'town' }, 'review_total'],
  [{ level: 'department' }, 'disclosed_total'],
  [{ level: 'county' }, 'app_new__total'],
] as const)('trend %o %s', async (scope, id) => {
  const bodyOf = namesIn(scope);
  const { rows } = await tableAt(`?view=trend${query(scope)}&indicator=${id}`);
  const reports = rowsOf(scope);
  const peers = YEARS.map((year) => {
    const of = inYear(reports, year);
    const values = of.flatMap((row) => valueOf(row, id) ?? []).sort((a, b) => a - b);
    const at = (p: number) => (values.length === 0 ? null : quantile(values, p));
    return { cells: [0.5, 0.1, 0.9].map((p) => shown(at(p))), known: `${values.length}/${of.length}` };
  });
  const [median, p10, p90] = [0, 1, 2].map((i) => peers.map(({ cells }) => cells[i]));
  const spread = rows.slice(-4);
  expect(spread.map((row) => row.slice(1))).toEqual([median, p10, p90, peers.map(({ known }) => known)]);
  const bodies = byBody(reports).map((each) => [
    bodyOf(each[0] ?? {}),
    ...YEARS.map((year) => shown(inYear(each, year).map((row) => valueOf(row, id))[0] ?? null)),
  ]);
  const lines = sorted(rows.slice(0, -4));
  expect(lines.length).toBeGreaterThan(0);
  expect(sorted(bodies)).toEqual(expect.arrayContaining(lines));
});

test.each([
  [{ level: 'town', area: '37' }, 2020],
  [{ level: 'town' }, 2022],
  [{ level: 'department' }, 2020],
  [{ level: 'county' }, 2022],
] as const)('outcomes by body %o %s', async (scope, year) => {
  const bodyOf = namesIn(scope);
  const { rows } = await tableAt(`?view=outcomes${query(scope)}&year=${year}`);
  const expected = inYear(rowsOf(scope), year)
    .filter((row) => OUTCOMES.some((id) => figure(row, id) !== null))
    .map((row) => outcomeCells(bodyOf(row), [row], true));
  expect(expected.length).toBeGreaterThan(0);
  expect(sorted(rows)).toEqual(sorted(expected));
});

test.each([
  [{ level: 'town' }],
  [{ level: 'town', area: '37' }],
  [{ level: 'department' }],
  [{ level: 'county' }],
] as const)('outcomes by year %o', async (scope) => {
  const { rows } = await tableAt(`?view=outcomes&by=year${query(scope)}`);
  const expected = YEARS.map((year) => outcomeCells(String(year), inYear(rowsOf(scope), year)));
  expect(expected).toEqual(expect.arrayContaining(rows));
  expect(rows.length).toBeGreaterThan(1);
});

test.each([
  [{ level: 'town', area: '50' }, 'disclosed_total', 2022],
  [{ level: 'town', area: '37' }, 'disclosed_total', 2020],
  [{ level: 'department' }, 'app_new__total', 2021],
  [{ level: 'county' }, 'disclosed_total', 2024],
] as const)('distribution %o %s %s', async (scope, id, year) => {
  const bodyOf = namesIn(scope);
  const { rows } = await tableAt(`?view=compare${query(scope)}&indicator=${id}&year=${year}`);
  const reports = inYear(rowsOf(scope), year);
  const known = reports.flatMap((row) => valueOf(row, id) ?? []).sort((a, b) => a - b);
  const median = quantile(known, 0.5);
  const expected = reports.map((row) => {
    const value = valueOf(row, id);
    if (value === null) return [bodyOf(row), NO_DATA, '—', '—'];
    const rank = known.filter((each) => each > value).length + 1;
    return [bodyOf(row), plain(value), String(rank), signed(value - median)];
  });
  expect(known.length).toBeGreaterThan(2);
  expect(sorted(rows)).toEqual(sorted(expected));
});

test.each([
  [{ level: 'town', area: '50' }, 'disclosed_total', 2022],
  [{ level: 'county' }, 'disclosed_total', 2024],
  [{ level: 'town' }, 'app_new__total', 2024],
] as const)('change %o %s %s', async (scope, id, year) => {
  const bodyOf = namesIn(scope);
  const { rows } = await tableAt(`?view=compare&compare=change${query(scope)}&indicator=${id}&year=${year}`);
  const expected = byBody(rowsOf(scope)).flatMap((each) => {
    const [before, after] = [year - 1, year].map((y) => inYear(each, y)[0]);
    const [a = null, b = null] = [before, after].map((row) => (row ? valueOf(row, id) : null));
    if (a === null && b === null) return [];
    const name = bodyOf(each[0] ?? {});
    if (a === null || b === null) return [[name, shown(a), shown(b), '—', '—']];
    const rate = a === 0 ? '—' : `${signed(Number((((b - a) / a) * 100).toFixed(1)))}%`;
    return [[name, plain(a), plain(b), signed(b - a), rate]];
  });
  expect(expected.some((row) => row[3] !== '—')).toBe(true);
  expect(sorted(rows)).toEqual(sorted(expected));
});

test('procurement: amounts in 元 and those whose unit is not stated apart', async () => {
  const bodyOf = namesIn({ level: 'town' });
  const { rows } = await tableAt('?view=procurement');
  const expected = rowsOf({ level: 'town' }).flatMap((row) => {
    const amount = figureIn(row, 'procurement_amount');
    const printed = row['procurement_amount_printed'] ?? '';
    if (Number(row['year']) > 2020 || (amount === null && printed === '')) return [];
    const isStated = amount !== null;
    return [
      [
        bodyOf(row),
        row['year'] ?? '',
        isStated ? plain(amount) : NO_DATA,
        isStated ? '—' : printed,
        shown(figureIn(row, 'procurement_projects')),
      ],
    ];
  });
  expect(sorted(rows)).toEqual(sorted(expected));
});

test.each([
  [{ level: 'town', area: '50' }, 2022],
  [{ level: 'county' }, 2022],
] as const)('many figures in one table %o %s', async (scope, year) => {
  const bodyOf = namesIn(scope);
  const ids = ['penalties_decisions', 'review_total', 'app_new__total', 'app_handled__total'];
  await page.goto(
    `${site.url}?view=compare&compare=table${query(scope)}&year=${year}&columns=${ids.join(',')}`,
  );
  await chartDrawn(page);
  const rows = await page
    .locator('main tbody tr')
    .evaluateAll((all) => all.map((row) => [...row.children].map((each) => each.textContent.trim())));
  const expected = inYear(rowsOf(scope), year).map((row) => [
    bodyOf(row),
    ...ids.map((id) => shown(figure(row, id))),
  ]);
  expect(sorted(rows)).toEqual(expect.arrayContaining(sorted(expected)));
});

test.each(['320115', '370683104', '500151'])('the page of the body %s', async (code) => {
  await page.goto(`${site.url}?view=body&body=${code}`);
  await page.waitForSelector('main table tbody tr');
  const [years = [], ...rows] = await page
    .locator('main table')
    .first()
    .locator('tr')
    .evaluateAll((all) => all.map((row) => [...row.children].map((each) => each.textContent.trim())));
  const reports = COLLECTED.filter((row) => row['body_code'] === code && row['level'] !== 'department');
  expect(reports.length).toBeGreaterThan(0);
  const numbers = (column: number) =>
    rows.flatMap((cells) => {
      const text = cells[column]?.replaceAll(',', '').replace('−', '-') ?? '';
      return /^-?\d/u.test(text) ? [parseFloat(text)] : [];
    });
  const isTold = (id: string) => reports.some((row) => figureIn(row, id) !== null);
  const isNought = (id: string) => isTold(id) && reports.every((row) => (figureIn(row, id) ?? 0) === 0);
  for (const row of reports) {
    const column = years.findIndex((text) => text.startsWith(row['year'] ?? ''));
    const known = FIGURES.filter((id) => !isNought(id)).flatMap((id) => figureIn(row, id) ?? []);
    const byValue = (a: number, b: number) => a - b;
    expect(numbers(column).sort(byValue), row['year']).toEqual(known.sort(byValue));
  }
  // Figures that are 0 wherever they are known are named in a sentence, with their number.
  const noughts = FIGURES.filter(isNought).length;
  if (noughts > 0) expect(await page.textContent('main')).toContain(`另有 ${noughts} 项`);
});
