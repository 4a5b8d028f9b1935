import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChangesFile } from '../../src/query/changesFile';
import type { Row } from './collected';
import { rowsOf } from './collected';
import type { Site } from './site';
import { axeFindings, chartDrawn, openSite } from './site';

/* Data built twice, with one figure corrected, one report added and one withdrawn: the log, as files and in the page. */

const folder = mkdtempSync(join(tmpdir(), 'gongkai-changes-'));
const DATA = join(folder, 'public/data');
const PUBLISHED = join(folder, 'published.csv');

/** Runs a script of the project as its commands do, but with the data that stand in the folder. */
function run(script: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve('node_modules/tsx/dist/cli.mjs'), resolve(`scripts/${script}.ts`), ...args],
    { cwd: folder, encoding: 'utf8' },
  );
  expect(status, stderr).toBe(0);
  return stdout;
}

const readCsv = (path: string) => rowsOf(readFileSync(path, 'utf8'));
const write = (rows: readonly Row[]) =>
  writeFileSync(join(folder, 'data/reports/reports.csv'), Papa.unparse([...rows]));
const json = (path: string) => JSON.parse(readFileSync(join(DATA, path), 'utf8')) as unknown;

let corrected: Row;
let added: Row;
let withdrawn: Row;
let site: Site;

beforeAll(async () => {
  site = await openSite();
  const towns = readCsv('data/reports/collected.csv').filter(
    (row) => row['level'] === 'town' && row['body_code']?.length === 9 && Number(row['disclosed_total']) > 0,
  );
  const [one, two, three, ...others] = towns.slice(0, 6);
  if (!one || !two || !three) throw new Error('too few towns');
  [corrected, added, withdrawn] = [
    { ...one, disclosed_total: String(Number(one['disclosed_total']) + 7) },
    two,
    three,
  ];
  mkdirSync(join(folder, 'data/reports'), { recursive: true });
  write([one, three, ...others]);
  run('changes', '--zh', '第一版', '--en', 'the first');
  run('data');
  copyFileSync(join(DATA, 'downloads/reports.csv'), PUBLISHED);
  write([corrected, two, ...others]);
  run('changes', PUBLISHED, '--zh', '更正一处', '--en', 'one correction');
  run('data');
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

/** What is told of each change, by the columns of the log. */
const expected = () => [
  ['report_added', added['body'], '', '', ''],
  ['report_removed', withdrawn['body'], '', '', ''],
  [
    'value_changed',
    corrected['body'],
    'disclosed_total',
    String(Number(corrected['disclosed_total']) - 7),
    corrected['disclosed_total'],
  ],
];

test('the log that the page reads tells the three changes of the newest version', () => {
  const { versions, changes } = json('changes.json') as ChangesFile;
  expect(versions.map(({ zh }) => zh)).toEqual(['更正一处', '第一版']);
  expect(changes.every(({ version }) => version === versions[0]?.version)).toBe(true);
  const told = changes.map((each) => [each.change, each.body, each.column, each.old, each.new]);
  expect(told.sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))).toEqual(expected());
});

test('the data package has the version, its day, and the log as tables', () => {
  const { versions, changes } = json('changes.json') as ChangesFile;
  const description = json('package/datapackage.json') as {
    version: string;
    created: string;
    resources: readonly { name: string; path: string }[];
  };
  expect(description.version).toBe(versions[0]?.version);
  expect(description.created).toBe(`${versions[0]?.date ?? ''}T00:00:00Z`);
  const names = description.resources.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['versions', 'changes']));
  expect(readCsv(join(DATA, 'package/versions.csv')).map(({ en }) => en)).toEqual([
    'one correction',
    'the first',
  ]);
  expect(readCsv(join(DATA, 'package/changes.csv'))).toEqual(
    changes.map((each) => ({ ...each, year: String(each.year) })),
  );
});

describe('the page, with these data', () => {
  test.each([
    [
      'zh',
      '数据变更',
      ['新增年报', '移除年报', '改动'],
      '年报：新增 1 份，移除 1 份',
      '（现版）',
      '主动公开政府信息数量',
    ],
    [
      'en',
      'Changes to the data',
      ['Report added', 'Report removed', 'Changed'],
      'Reports: 1 added, 1 removed',
      '(this one)',
      'Items',
    ],
  ])('in %s', async (lang, title, kinds, summary, current, column) => {
    const context = await site.newContext({ locale: 'zh-CN' });
    const page = await context.newPage();
    await page.route(/\/data\/[^?]*(\?.*)?$/u, (route) =>
      route.fulfill({
        path: join(
          DATA,
          decodeURIComponent(new URL(route.request().url()).pathname).replace(/^.*?\/data\//u, ''),
        ),
      }),
    );
    await page.goto(`${site.url}?view=data&lang=${lang}`);
    await chartDrawn(page);
    await page.locator('summary', { hasText: title }).click();
    const log = page.getByRole('region', { name: title });
    await log.waitFor();
    await page.getByText(summary).waitFor();
    expect(await page.locator('details h2').first().textContent()).toContain(current);
    const rows = await log
      .locator('tbody tr')
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent.trim())));
    expect(rows.map(([, , kind]) => kind).sort()).toEqual([...kinds].sort());
    const changed = rows.find(([, , kind]) => kind === kinds[2]);
    expect(changed?.slice(3)).toEqual([
      expect.stringContaining(column),
      String(Number(corrected['disclosed_total']) - 7),
      corrected['disclosed_total'],
    ]);
    // A report that is there can be gone to, one that was withdrawn can't.
    const links = await log.getByRole('link').allTextContents();
    expect(links.sort()).toEqual([added['body'] ?? '', corrected['body'] ?? ''].sort());
    expect(await axeFindings(page)).toEqual([]);
    await context.close();
  });
});
