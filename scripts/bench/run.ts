import { svelte } from '@sveltejs/vite-plugin-svelte';
import { copyFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { LATER_STYLE } from '../../src/embed/assetName';
import { oneScript } from '../build/oneScript';
import { duckdbWasm } from '../build/vitePluginDuckdb';
import type { Question } from '../../src/model/question';
import { launchChromium } from '../chromium';
import { serve } from '../serve';
import type { Network } from './coldStart';
import { coldStarts } from './coldStart';
import type { Fixture } from './fixtures';
import { makeFixture } from './fixtures';
import { readFolder } from './folder';
import { floorPage } from './floor';
import type { Interacted } from './interactions';
import { interact } from './interactions';
import type { EngineBench } from './pages/engine';
import { parseRate } from './parseRate';
import { questionsOf } from './questions';
import { median, quantile } from './statistics';
import { syntheticSite } from './syntheticSite';

/*
 * `npm run bench`: what the page costs, beside the least it could and the plain way. One run, one table;
 * sizes as arguments (`npm run bench -- 700 20000`) make it shorter, and `npm run bench -- interactions` uses the page
 * and does no more.
 */

const CACHE = 'node_modules/.cache/gongkai/bench';
const SITE = join(CACHE, 'site');
const DATA = join(SITE, 'data');
const SIZES = [700, 20_000, 240_000];
const QUICK_VISITS = 21;
const VISITS = 7;
const QUESTIONS = 40;
const WARM_UP = 3;
const SEED = 7;

const ms = (value: number) => `${value.toFixed(value < 20 ? 1 : 0)} ms`;
const mb = (bytes: number) => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 2 : 0)} MB`;
const print = (...cells: readonly string[]) => {
  const [first = '', ...rest] = cells;
  console.log([first.padEnd(44), ...rest.map((cell) => cell.padStart(12))].join(' '));
};

async function buildPages(outDir: string, ...names: readonly string[]): Promise<void> {
  const root = resolve('scripts/bench/pages');
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'warn',
    plugins: [duckdbWasm(), svelte()],
    build: {
      outDir: resolve(outDir),
      emptyOutDir: false,
      target: 'es2022',
      assetsInlineLimit: 0,
      rolldownOptions: { input: names.map((name) => join(root, `${name}.html`)) },
    },
  });
}

/** The embedded chart whose figures are asked of DuckDB-WASM: what reads it finds its style beside that of the chart. */
async function buildAsked(dist: string): Promise<void> {
  await buildPages(dist, 'duckdb');
  const { style } = await oneScript('src/embed/later.ts');
  writeFileSync(join(dist, 'assets', LATER_STYLE), style);
}

async function writeFloor(browser: Browser, url: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
  await page.goto(url);
  await page.waitForFunction(() => performance.getEntriesByName('live-chart').length > 0);
  writeFileSync(join(SITE, 'floor.html'), await floorPage(page));
  await page.close();
}

async function benchColdStart(browser: Browser, ours: string, others: string): Promise<void> {
  for (const network of ['local', '20M'] satisfies Network[]) {
    // DuckDB's start in full is seconds long, and what it leaves running would slow the next page.
    const quick = { network, visits: network === 'local' ? QUICK_VISITS : 5 };
    const [[floor = NaN] = [], [chart = NaN, live = NaN] = [], [embed = NaN] = []] = await coldStarts(
      browser,
      [
        { url: `${others}floor.html`, marks: ['first-chart'] },
        { url: ours, marks: ['first-chart', 'live-chart'] },
        { url: `${ours}embed.html?view=trend`, marks: ['first-chart'] },
      ],
      quick,
    );
    const [[answer = NaN] = [], [asked = NaN] = [], [plain = NaN, plainAnswer = NaN] = []] = await coldStarts(
      browser,
      [
        { url: ours, marks: ['duckdb-answer'] },
        { url: `${ours}duckdb.html?view=trend`, marks: ['first-chart'] },
        { url: `${others}plain.html?csv=collected.csv`, marks: ['first-chart', 'duckdb-answer'] },
      ],
      { network, visits: network === 'local' ? VISITS : 3 },
    );
    print(
      `Cold start, ${network === 'local' ? 'this machine' : '20 Mbit/s, 40 ms'}`,
      'painted',
      'takes input',
      'DuckDB answer',
    );
    print('  this page, first chart', ms(chart), ms(live), ms(answer));
    print('  a chart in another page', ms(embed));
    print('  the same chart, asked of DuckDB-WASM', ms(asked));
    print('  floor: the same marks, inline data', ms(floor));
    print('  plain DuckDB-WASM page, CSV first', ms(plain), '', ms(plainAnswer));
    print('  this page ÷ floor', (chart / floor).toFixed(2), (live / floor).toFixed(2));
    console.log();
  }
}

interface Asked {
  readonly kind: string;
  readonly times: readonly number[];
}

async function benchEngine(browser: Browser, url: string, fixture: Fixture) {
  const page = await browser.newPage();
  await page.goto(`${url}engine.html`);
  await page.waitForFunction(() => 'engineBench' in window);
  const opening = await page.evaluate(
    ([data, catalog]) => (window as unknown as { engineBench: EngineBench }).engineBench.open(data, catalog),
    [`data/${fixture.databaseFile}`, `data/${fixture.catalogFile}`] as const,
  );
  const ask = (questions: readonly Question[]) =>
    page.evaluate(
      (each) => (window as unknown as { engineBench: EngineBench }).engineBench.ask(each),
      questions,
    );
  const kinds = [...questionsOf(fixture.bodies, WARM_UP + QUESTIONS, SEED)];
  const rounds = Array.from({ length: WARM_UP + QUESTIONS }, (_, i) =>
    kinds.flatMap(([, questions]) => questions.slice(i, i + 1)),
  );
  // A question of each kind in turn: browsers compile WebAssembly twice, the second time for speed while
  // it runs, and what comes first must not bear all of that. The first rounds show it, apart.
  const times: (readonly number[])[] = [];
  for (const round of rounds) times.push(await ask(round));
  const first = times.slice(0, WARM_UP).flat();
  const asked = kinds.map(([kind], i): Asked => ({
    kind,
    times: times.slice(WARM_UP).map((round) => round[i] ?? NaN),
  }));
  await page.close();
  return { opening, first, asked };
}

async function benchSizes(browser: Browser, url: string, fixtures: readonly Fixture[]): Promise<void> {
  const results = [];
  for (const fixture of fixtures) {
    const [plain = []] = await coldStarts(
      browser,
      [{ url: `${url}plain.html?csv=data/${fixture.csvFile}`, marks: ['csv-there', 'csv-loaded'] }],
      { network: 'local', visits: fixture.reports > 100_000 ? 1 : 3 },
    );
    results.push({ fixture, plain, ...(await benchEngine(browser, url, fixture)) });
  }
  print('Synthetic reports', ...fixtures.map(({ reports }) => reports.toLocaleString('en')));
  print('  database, gzipped', ...fixtures.map(({ databaseBytes }) => mb(databaseBytes)));
  print('  download here, and inflate', ...results.map(({ opening }) => ms(opening.download)));
  print('  read the catalog', ...results.map(({ opening }) => ms(opening.catalog)));
  print('  load: open what was downloaded', ...results.map(({ opening }) => ms(opening.attach)));
  print('  plain page: CSV', ...fixtures.map(({ csvBytes }) => mb(csvBytes)));
  print(
    '  plain page: load the CSV downloaded',
    ...results.map(({ plain: [there = NaN, loaded = NaN] }) => ms(loaded - there)),
  );
  const spread = (times: readonly number[]) =>
    `${median(times).toFixed(1)} / ${quantile(times, 0.95).toFixed(1)}`;
  print('  the first questions, of all kinds', ...results.map(({ first }) => spread(first)));
  print(`  question to series, median / p95 of ${QUESTIONS}`);
  for (const [i, { kind }] of (results[0]?.asked ?? []).entries()) {
    print(`    ${kind}`, ...results.map(({ asked }) => spread(asked[i]?.times ?? [])));
  }
  console.log();
}

/** Sizes over which the page is used, and how often all that readers do is done. */
const USED = [20_000, 240_000];
const ROUNDS = 4;

async function benchInteractions(browser: Browser, dist: string): Promise<void> {
  const results = [];
  for (const reports of USED) {
    console.error(`making a page of ${reports} synthetic reports…`);
    const { root, bodies } = syntheticSite(CACHE, dist, reports);
    const served = await serve({ root, port: 0 });
    try {
      results.push(await interact(browser, served.url, { bodies, rounds: ROUNDS, seed: SEED }));
    } finally {
      await served.close();
    }
  }
  const late = results.map((all) => all.filter(({ first }) => !first));
  const spread = (of: readonly Interacted[], what: 'result' | 'next' | 'cpu') => {
    const times = of.map((each) => each[what]);
    return `${median(times).toFixed(0)} / ${quantile(times, 0.95).toFixed(0)}`;
  };
  print('Synthetic reports, the page used', ...USED.map((reports) => reports.toLocaleString('en')));
  print('  interactions', ...late.map((of) => String(of.length)));
  print('  input to the result painted, median / p95', ...late.map((of) => spread(of, 'result')));
  print('  input to the next paint (INP)', ...late.map((of) => spread(of, 'next')));
  print('  of it the main thread ran', ...late.map((of) => spread(of, 'cpu')));
  const first = results.map((all) => all.filter((each) => each.first));
  print('  the first of each kind, with its code', ...first.map((of) => spread(of, 'result')));
  console.log('  to the result, by kind, median / p95');
  for (const kind of new Set(late.flatMap((of) => of.map((each) => each.kind)))) {
    const ofKind = late.map((of) => of.filter((each) => each.kind === kind));
    print(`    ${kind}`, ...ofKind.map((of) => spread(of, 'result')));
  }
  console.log();
}

const FOLDERS = [
  [200, 'dropped'],
  [1_000, 'dropped'],
  [1_000, 'chosen'],
] as const;

async function benchFolders(browser: Browser, url: string): Promise<void> {
  const costs = [];
  for (const [count, way] of FOLDERS) costs.push(await readFolder(browser, url, count, way));
  print(
    'Reports read in the page: mixed files',
    ...costs.map(({ files }, i) => `${files.toLocaleString('en')} ${FOLDERS[i]?.[1] ?? ''}`),
  );
  print('  reports in them', ...costs.map(({ reports }) => String(reports)));
  print('  files a second', ...costs.map(({ perSecond }) => perSecond.toFixed(0)));
  print(
    '  longest task of the main thread',
    ...costs.map(({ longTasks, longestTask }) => (longTasks === 0 ? 'under 50 ms' : ms(longestTask))),
  );
  print('    most processor time of one', ...costs.map(({ busiestTask }) => ms(busiestTask)));
  print('  peak JavaScript heap of the page', ...costs.map(({ peakHeap }) => mb(peakHeap)));
  console.log();
}

// `npm run bench -- interactions` times these alone.
const isInteractionsOnly = process.argv[2] === 'interactions';
const sizes = isInteractionsOnly ? [] : process.argv.slice(2).map(Number);
mkdirSync(DATA, { recursive: true });
// A copy: building the page again meanwhile must not pull its files away.
const dist = join(CACHE, 'dist');
cpSync('dist', dist, { recursive: true });

async function benchAll(browser: Browser): Promise<void> {
  await buildPages(SITE, 'engine', 'plain');
  await buildAsked(dist);
  copyFileSync('data/reports/collected.csv', join(SITE, 'collected.csv'));
  const fixtures: Fixture[] = [];
  for (const size of sizes.length > 0 ? sizes : SIZES) {
    console.error(`making ${size} synthetic reports…`);
    fixtures.push(await makeFixture(DATA, size));
  }
  const ours = await serve({ root: dist, port: 0 });
  const others = await serve({ root: SITE, port: 0, policy: '' });
  try {
    await writeFloor(browser, ours.url);
    await benchColdStart(browser, ours.url, others.url);
    await benchSizes(browser, others.url, fixtures);
    await benchFolders(browser, ours.url);
  } finally {
    await Promise.all([ours.close(), others.close()]);
  }
  const { documents, perSecond } = await parseRate();
  print('Reports read, parsed and checked a second', perSecond.toFixed(0));
  print(`  over ${documents} documents, one thread of Node`);
  console.log();
}

const browser = await launchChromium();
try {
  if (!isInteractionsOnly) await benchAll(browser);
  if (sizes.length === 0) await benchInteractions(browser, dist);
} finally {
  await browser.close();
}
