import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CardFrames } from '../../scripts/build/cardFrames';
import { FRAME_WIDTH } from '../../scripts/build/cardPages';
import { frameCode, scriptCode } from '../../src/embed/embedCode';
import { readView } from '../../src/model/viewUrl';
import { loadSlices } from '../../src/query/slices/slices';
import type { Site, Watched } from './site';
import { axeFindings, chartDrawn, isComplaint, openSite } from './site';

let site: Site;
const folder = mkdtempSync(join(tmpdir(), 'gongkai-embed-'));
const saved = join(folder, 'chart.html');
/** What the page's dialog gives to be put elsewhere. */
let codes: { readonly frame: string; readonly script: string; readonly frozen: string };

/** Opens the dialog of a view's chart, copies its codes and saves its file. */
async function share(address: string, file: string): Promise<typeof codes> {
  const { page, expectClean, close } = await site.open(address);
  await chartDrawn(page);
  await page.getByRole('button', { name: '分享', exact: true }).click();
  await page.frameLocator('dialog iframe').locator('figure svg, figure table').first().waitFor();
  expect(await axeFindings(page)).toEqual([]);
  const text = (label: string) => page.getByRole('textbox', { name: label }).inputValue();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载网页文件' }).click(),
  ]);
  await download.saveAs(file);
  const given = {
    frame: await text('框架代码'),
    script: await text('脚本代码'),
    frozen: await text('嵌入这个文件的代码'),
  };
  expectClean();
  await close();
  return given;
}

beforeAll(async () => {
  site = await openSite();
  codes = await share('?view=trend&area=50', saved);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await site.close();
});

/** Someone's article, on an origin of its own. */
async function publish(body: string) {
  const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="icon" href="data:,"><title>文章</title><main>${body}</main>`;
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(request.url === '/' ? html : readFileSync(saved));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

/** The charts of the article, in its order. */
async function chartsOf(page: Page): Promise<Frame[]> {
  await expect.poll(() => page.locator('iframe[data-gongkai-frame]').count()).toBe(3);
  const frames = await Promise.all(
    (await page.locator('iframe[data-gongkai-frame]').elementHandles()).map((each) => each.contentFrame()),
  );
  const charts = frames.filter((each) => each !== null);
  for (const chart of charts) await chart.waitForSelector('figure svg .line');
  return charts;
}

const heightsGiven = (page: Page) =>
  page.locator('iframe[data-gongkai-frame]').evaluateAll((all) => all.map((each) => each.clientHeight));

/**
 * What each chart is out by, in pixels: from its frame's width, sideways, its drawing from its place, and from its
 * frame's height. A frame of another origin is laid out in a process of its own, a while after the article.
 */
async function outOfPlace(page: Page, charts: readonly Frame[]): Promise<number[][]> {
  const frames = await page
    .locator('iframe[data-gongkai-frame]')
    .evaluateAll((all) => all.map(({ clientWidth, clientHeight }) => [clientWidth, clientHeight] as const));
  return Promise.all(
    charts.map((chart, i) =>
      chart.evaluate(
        ([width, height]) => {
          const root = document.documentElement;
          const plot = document.querySelector('figure .plot');
          return [
            width - window.innerWidth,
            root.scrollWidth - root.clientWidth,
            (plot?.clientWidth ?? 0) - Number(plot?.querySelector('svg')?.getAttribute('width')),
            height - Math.ceil(root.getBoundingClientRect().height),
          ];
        },
        frames[i] ?? ([0, 0] as const),
      ),
    ),
  );
}
const IN_PLACE = Array.from({ length: 3 }, () => [0, 0, 0, 0]);

describe('an article with a frame, a script and a saved chart', () => {
  /** All charts are in sight: browsers lay out no frame that isn't. */
  const HEIGHT = 3200;
  const ARTICLE =
    () => `<p>正文</p>${codes.frame}${codes.script}${codes.frozen.replace(/src="[^"]*"/u, 'src="chart.html"')}
    <iframe id="other" title="other" srcdoc="<p>other</p>" sandbox="allow-scripts"></iframe>`;

  test('each chart is as tall as it says, at every width; none reaches the article; none obeys it', async () => {
    const article = await publish(ARTICLE());
    const context = await site.newContext({ viewport: { width: 1000, height: HEIGHT } });
    const page = await context.newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => {
      if (isComplaint(message)) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(article.url);
    await page.evaluate(() => {
      for (const frame of document.querySelectorAll('iframe')) frame.loading = 'eager';
    });
    const charts = await chartsOf(page);

    const seen: number[][] = [];
    for (const width of [1000, 360]) {
      await page.setViewportSize({ width, height: HEIGHT });
      // As tall as it is, and laid out for the width: nothing to scroll either way.
      await expect.poll(() => outOfPlace(page, charts)).toEqual(IN_PLACE);
      seen.push(await heightsGiven(page));
    }
    const [wide = [], narrow = []] = seen;
    expect(wide.every((height, i) => height !== narrow[i])).toBe(true);

    for (const chart of charts) {
      expect(
        await chart.evaluate(() => {
          try {
            return window.parent.document.title;
          } catch (reason) {
            return (reason as Error).name;
          }
        }),
      ).toBe('SecurityError');
      expect(
        await chart.evaluate(() => {
          try {
            (window.top ?? window).location.href = 'about:blank';
            return 'left';
          } catch (reason) {
            return (reason as Error).name;
          }
        }),
      ).toBe('SecurityError');
    }
    complaints.length = 0; // Of those attempts the browser complains.

    const markup = () =>
      Promise.all(
        charts.map((chart) => chart.evaluate(() => new XMLSerializer().serializeToString(document))),
      );
    const before = [await markup(), await heightsGiven(page), page.url()];
    await page.evaluate(() => {
      const hostile = [
        { type: 'gongkai-height', height: 9999 },
        { type: 'gongkai-view', search: '?view=ranking' },
        '<img src=x onerror=alert(1)>',
        null,
      ];
      for (const { contentWindow } of document.querySelectorAll('iframe'))
        for (const each of hostile) contentWindow?.postMessage(each, '*');
      for (const each of hostile) window.postMessage(each, '*');
    });
    const other = page.frames().find((frame) => frame.parentFrame() !== null && !charts.includes(frame));
    await other?.evaluate(() => {
      window.parent.postMessage({ type: 'gongkai-height', height: 9999 }, '*');
    });
    // A message that a chart does send comes after those: then they have been read.
    await page.setViewportSize({ width: 1000, height: HEIGHT });
    await expect.poll(() => heightsGiven(page)).toEqual(wide);
    await page.setViewportSize({ width: 360, height: HEIGHT });
    await expect.poll(() => heightsGiven(page)).toEqual(narrow);
    await expect.poll(() => outOfPlace(page, charts)).toEqual(IN_PLACE);
    expect([await markup(), await heightsGiven(page), page.url()]).toEqual(before);

    const { origin } = new URL(site.url);
    expect(
      requests.filter(
        (each) => !each.startsWith(origin) && !each.startsWith(article.url) && !/^(data|about):/u.test(each),
      ),
    ).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
    await article.close();
  });
});

/** Marks of the first chart, a line each: what, where, which words. */
const marks = (page: Page) =>
  page.evaluate(() =>
    [...(document.querySelector('figure .plot')?.querySelectorAll('svg *') ?? [])]
      // A group that holds nothing draws nothing.
      .filter((each) => !each.closest('defs') && !(each.tagName === 'g' && each.children.length === 0))
      .map((each) =>
        [
          each.tagName,
          ...[...each.attributes]
            .filter(({ name }) => /^(d|x|y|x1|x2|y1|y2|cx|cy|r|width|height|class|transform)$/u.test(name))
            .map(({ name, value }) => `${name}=${value}`),
          each.children.length === 0 ? each.textContent : '',
        ].join(' '),
      ),
  );

/** A page in which one chart after the other is opened; it sums up what moved after it was painted, from the start. */
async function frameOf(): Promise<Page> {
  const context = await site.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const all = window as unknown as { shifts: number };
    all.shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) all.shifts += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return page;
}

/** A link whose author highlighted, renamed and annotated. */
const EDITED = `?${new URLSearchParams({
  view: 'trend',
  bodies: '370683104,500103011',
  edit: 'of trend.town...disclosed_total.value.none.\ntitle 作者的题\nlight 370683104\nname 370683104 甲镇\nat 2020 370683104 此年迁网站\nat 2021 * 换表',
}).toString()}`;

/** A town with a figure for 2022, and one with an amount of procurement for 2020. */
const [RANKED, BOUGHT] = ['500110103', '320114008'];

describe('side by side', () => {
  let watched: Watched;
  let embed: Page;
  beforeAll(async () => {
    watched = await site.open();
    embed = await frameOf();
  });
  afterAll(async () => {
    await embed.context().close();
    await watched.close();
  });

  test.each([
    '',
    '?view=trend&area=50',
    '?view=trend&level=county&indicator=app_new__total&show=change&lang=en',
    '?view=trend&area=50&panels=shared',
    '?view=trend&level=town&area=50&indicator=app_new__total&group=county&scale=log',
    '?view=trend&level=county&indicator=app_denied__total&show=share&panels=shared',
    EDITED,
    `?${new URLSearchParams({ view: 'ranking', area: '50', year: '2022', edit: `of ranking.town..50.disclosed_total.2022\ntitle 作者的题\nnote 作者的话\nlight ${RANKED}\nname ${RANKED} 甲镇\nat 2022 ${RANKED} 此年迁网站` }).toString()}`,
    '?view=ranking&area=50',
    `?${new URLSearchParams({ view: 'outcomes', level: 'department', by: 'year', measure: 'share', edit: 'of outcomes.department...year.share.\nlight 2023\nat 2021 * 换表' }).toString()}`,
    `?${new URLSearchParams({ view: 'procurement', edit: `of procurement.town..\nlight ${BOUGHT}\nat 2020 ${BOUGHT} 建了新楼` }).toString()}`,
    '?view=procurement',
    '?view=handling',
    '?view=handling&part=reasons&level=county',
    '?view=handling&part=applicants&lang=en',
    '?view=handling&part=rates&indicator=denial_rate',
    '?view=compare&area=500103&bodies=500103011&peers=province&indicator=app_new__total',
    '?view=compare&compare=change&year=2022&lang=en',
  ])('%s: the same marks as on the page, at once and where they stay', async (address) => {
    const { page } = watched;
    await page.goto(site.url + address);
    await chartDrawn(page);
    const expected = await marks(page);
    const width = await page.evaluate(() => document.querySelector('figure .plot')?.clientWidth ?? 0);
    const title = await page.locator('figure .title').first().textContent();
    const readable = await page.locator('figure').first().getByRole('slider').count();

    await embed.setViewportSize({ width: width + 12, height: 1000 });
    await embed.goto(`${site.url}embed.html${address}`);
    await embed.waitForFunction(() => performance.getEntriesByName('first-chart').length > 0);
    // No published report tells the reasons one by one: their groups' headings are all that is drawn.
    expect(expected.length).toBeGreaterThan(address.includes('part=reasons') ? 7 : 20);
    expect(await marks(embed)).toEqual(expected);
    expect(await embed.locator('h1').textContent()).toBe(title);
    // What reads it comes after it is painted, and moves nothing.
    await expect.poll(() => embed.getByRole('slider').count()).toBe(readable);
    expect(await marks(embed)).toEqual(expected);
    expect(await embed.evaluate(() => (window as unknown as { shifts: number }).shifts)).toBe(0);
  });
});

/** What a table of bodies by indicators shows: each text, with its shade. */
const cellsShown = (page: Page | Frame) =>
  page
    .locator('figure .plot table')
    .locator('.sort, .about, .figure, .median, tbody th, tfoot th, tfoot td')
    .evaluateAll((all) =>
      all.map((each) => [each.closest('td')?.className ?? '', each.textContent.trim()].join(' ')),
    );

test('the table of a comparison is the page’s, and is sorted by keyboard', async () => {
  const address = '?view=compare&compare=table&area=50&year=2022&order=disclosed_total&bodies=500103011';
  const { page, close } = await site.open(address);
  await chartDrawn(page);
  const embed = await site.open(`embed.html${address}`);
  await embed.page.waitForSelector('figure table');
  const shown = await cellsShown(page);
  expect(shown.length).toBeGreaterThan(100);
  expect(await cellsShown(embed.page)).toEqual(shown);
  expect(await embed.page.locator('h1').textContent()).toBe(await page.locator('h1.title').textContent());
  for (const each of [page, embed.page]) {
    await each.getByRole('button', { name: '新收公开申请', exact: true }).press('Enter');
    await expect.poll(() => each.locator('th[aria-sort=descending]').textContent()).toContain('新收公开申请');
  }
  expect(await cellsShown(embed.page)).toEqual(await cellsShown(page));
  expect(await embed.page.getByRole('button', { name: '移除' }).count()).toBe(0);
  embed.expectClean();
  await embed.close();
  await close();
});

test.each([
  '?view=outcomes&by=year&level=department',
  '?view=handling&part=reasons&level=county',
  '?view=compare&compare=table&area=50&year=2022',
])(
  '%s: axe finds nothing, light and dark, wide and narrow; nothing is fetched from elsewhere',
  async (address) => {
    const { page, requests, expectClean, close } = await site.open(`embed.html${address}`);
    await page.waitForSelector('figure svg, figure table');
    await page.getByText('数据表').click();
    await page.waitForSelector('details table');
    // Each of both once: a frame's colours don't hang on its width.
    for (const [colorScheme, width] of [
      ['light', 900],
      ['dark', 320],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 700 });
      expect(await axeFindings(page), `${colorScheme} ${width}`).toEqual([]);
    }
    expect(requests.filter((each) => /duckdb|pdf|wasm|xlsx/u.test(each.url()))).toEqual([]);
    expectClean();
    await close();
  },
);

test('read by keyboard and by pointer as on the page, as soon as it is painted', async () => {
  const { page, expectClean, close } = await site.open('embed.html?view=trend&area=50');
  const slider = page.getByRole('slider');
  await slider.waitFor();
  await page.keyboard.press('Tab');
  await expect.poll(() => slider.evaluate((each) => each === document.activeElement)).toBe(true);
  const first = await slider.getAttribute('aria-valuetext');
  expect(first).toMatch(/年，[\d,]+ ?件/u);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => slider.getAttribute('aria-valuetext')).not.toBe(first);
  expect(await page.locator('svg .ring').count()).toBe(1);
  const tip = page.locator('.tip');
  expect(await slider.getAttribute('aria-valuetext')).toContain(await tip.locator('strong').textContent());
  await page.keyboard.press('Escape');
  await expect.poll(() => tip.count()).toBe(0);
  await slider.hover();
  await expect.poll(() => tip.count()).toBe(1);
  expect(await tip.evaluate((each) => getComputedStyle(each).position)).toBe('absolute');
  expect(await page.locator('.spoken').textContent()).not.toBe('');
  expectClean();
  await close();
});

test('without the code that reads it, it is a picture with its words; of its table the reader is told', async () => {
  const context = await site.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  await page.route('**/later*', (route) => route.abort());
  const refused = page.waitForEvent('requestfailed');
  await page.goto(`${site.url}embed.html?view=ranking&area=50`);
  await refused;
  expect(await page.getByRole('img').getAttribute('aria-label')).toMatch(/主动公开信息数量.*最高/u);
  expect(await page.locator('figure svg').count()).toBe(1);
  await page.getByText('数据表').click();
  await expect.poll(() => page.locator('details [role=status]').textContent()).toContain('未能读取');
  await context.close();
});

const coloursOf = (page: Page) =>
  page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.body);
    return [backgroundColor, color];
  });

describe('trimmed', () => {
  test('title and source can be reached; a still chart is a picture with the author’s words', async () => {
    const { page, requests, expectClean, close } = await site.open(
      'embed.html?view=trend&area=50&trim=no-title,no-controls,static,dark&alt=%3Cb%3E各镇街',
    );
    await page.waitForSelector('figure svg');
    expect(await page.getByRole('figure').getAttribute('aria-label')).toContain('主动公开信息数量');
    expect(await page.getByRole('link').getAttribute('aria-label')).toContain('主动公开信息数量');
    expect(await page.getByRole('link').getAttribute('href')).toBe('./?view=trend&area=50');
    expect((await page.locator('h1').boundingBox())?.width).toBe(1);
    expect(await page.locator('details, [role=slider]').count()).toBe(0);
    expect(await page.getByRole('img').getAttribute('aria-label')).toBe('<b>各镇街');
    expect(await coloursOf(page)).toEqual(['rgb(20, 24, 28)', 'rgb(233, 236, 239)']);
    expect(await axeFindings(page)).toEqual([]);
    expect(requests.filter((each) => each.url().includes('later'))).toEqual([]);
    expectClean();
    await close();
  });

  test('the paper of an article around shows through, though it is of another scheme', async () => {
    const search = '?view=trend&area=50&trim=transparent,dark';
    const at = { site: site.url, folder: '', search, page: site.url, title: 'chart', height: 480 };
    const article = await publish(
      `<style>body { margin: 0; background: #123 }</style>${frameCode(at)}${scriptCode(at, '')}`,
    );
    const context = await site.newContext({ viewport: { width: 700, height: 1400 } });
    const page = await context.newPage();
    await page.goto(article.url);
    const frames = page.locator('iframe');
    await expect.poll(() => frames.count()).toBe(2);
    for (const frame of await frames.all())
      await frame.contentFrame().locator('figure svg .line').first().waitFor();
    const corner = async (x: number, y: number) =>
      (await page.screenshot({ clip: { x, y, width: 3, height: 3 } })).toString('base64');
    const paper = await corner(10, 1396);
    for (const frame of await frames.all()) {
      const { x = 0, y = 0 } = (await frame.boundingBox()) ?? {};
      expect(await corner(x, y)).toBe(paper);
    }
    await context.close();
    await article.close();
  });

  test('the language of the reader’s browser', async () => {
    const { page, close } = await site.open('embed.html?view=trend&trim=reader-language', {
      locale: 'fr-FR',
    });
    await page.waitForSelector('html[lang=en] figure svg');
    expect(await page.locator('h1').textContent()).toContain('Items disclosed');
    await close();
  });
});

describe('what can’t be drawn as asked', () => {
  let embed: Page;
  beforeAll(async () => {
    embed = await frameOf();
  });
  afterAll(() => embed.context().close());

  test.each([
    ['?view=trend&area=50&trim=upside-down', 'upside-down'],
    ['?view=trend&area=50&indicator=nope', 'nope'],
    ['?view=checks', '没有可嵌入的图'],
    ['?view=trend&bodies=999999999', '999999999'],
    ['?view=compare&compare=table&columns=disclosed_total,nope', 'disclosed_total,nope'],
    ['?view=compare&compare=table&order=nope', 'order=“nope”'],
    ['?view=compare&compare=table&edit=title%20题', '这张图不能改写'],
    ['?view=handling&part=rates&edit=title%20题', '这张图不能改写'],
    ['?view=overview&edit=title%20题', '这张图不能改写'],
    ['?view=ranking&area=54', '没有收录西藏自治区各镇街的年报'],
    ['?view=trend&area=999999&lang=en', 'not on the national list'],
    ['?view=compare&compare=change&year=2031', '没有 2031 年的年报'],
    ['?view=trend&area=50&from=2030&to=2031', '2030–2031'],
  ])('%s: the reader is told', async (search, words) => {
    await embed.goto(`${site.url}embed.html${search}`);
    await expect.poll(() => embed.textContent('main')).toContain(words);
    expect(await embed.getByRole('link').count()).toBe(1);
  });
});

test('the frame that an editor is given by oEmbed is as tall as its chart', async () => {
  const slices = await loadSlices((path) =>
    Promise.resolve(JSON.parse(readFileSync(join('dist/data', path), 'utf8'))),
  );
  const frames = new CardFrames(slices);
  const context = await site.browser.newContext({ viewport: { width: FRAME_WIDTH, height: 900 } });
  const page = await context.newPage();
  for (const search of [
    '',
    '?lang=en',
    '?view=trend&bodies=370683104',
    '?view=trend&indicator=fees_amount',
    '?view=trend&indicator=app_unable__research&lang=en',
    '?view=trend&indicator=app_carried_in__business',
  ]) {
    await page.goto(`${site.url}embed.html${search}`);
    await page.waitForFunction(() => performance.getEntriesByName('first-chart').length > 0);
    const own = await page.evaluate(() => document.documentElement.getBoundingClientRect().height);
    const white = (await frames.heightOf(readView(search).view, FRAME_WIDTH)) - own;
    expect(white, search).toBeGreaterThanOrEqual(0);
    expect(white, search).toBeLessThan(40);
  }
  await context.close();
});

test('data that can’t be read are told of, with the way to the page', async () => {
  const context = await site.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  await page.route('**/catalog.json', (route) => route.fulfill({ status: 404 }));
  await page.goto(`${site.url}embed.html?view=trend`);
  await expect.poll(() => page.getByRole('alert').textContent()).toContain('catalog.json');
  expect(await page.getByRole('link').getAttribute('href')).toBe('./?view=trend');
  await context.close();
});

/** Width in its own pixels of the first picture, 0 where there is none. */
const pictured = (page: Page) =>
  page.evaluate(async () => {
    const image = document.querySelector('img');
    await image?.decode();
    return image?.naturalWidth ?? 0;
  });

describe('without script', () => {
  test('a frame shows the picture of the chart’s figure, a sentence and a link', async () => {
    const address = /src="([^"]+)"/u.exec(codes.frame)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(address).toBe(`${site.url}share/indicator/disclosed_total/embed.html?view=trend&area=50`);
    const { page, expectClean, close } = await site.open(address.slice(site.url.length), {
      javaScriptEnabled: false,
    });
    expect(await page.locator('noscript').textContent()).toContain('JavaScript');
    expect(await page.locator('noscript').textContent()).toContain('主动公开信息数量');
    expect(await page.getByRole('link').first().getAttribute('href')).toBe(
      './share/indicator/disclosed_total/',
    );
    expect(await pictured(page)).toBe(1200);
    expectClean();
    await close();
  });

  test('the script’s place in an article shows the picture nearest to the chart, under it the link', async () => {
    const context = await site.newContext({ javaScriptEnabled: false });
    const article = await context.newPage();
    await article.setContent(codes.script);
    expect(await pictured(article)).toBe(1200);
    const link = article.getByRole('link');
    expect(await link.getAttribute('href')).toBe(`${site.url}?view=trend&area=50`);
    expect(await link.locator('img').getAttribute('src')).toBe(
      `${site.url}share/indicator/disclosed_total/card.png`,
    );
    await context.close();
  });
});

describe('a saved chart', () => {
  test('opens from its file, reads by keyboard, shows its table, and asks for nothing', async () => {
    const context = await site.newContext({ locale: 'zh-CN', offline: true });
    const page = await context.newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(pathToFileURL(saved).href);
    await page.waitForSelector('figure svg .line');
    await page.getByRole('slider').press('ArrowRight');
    await expect.poll(() => page.locator('svg .ring').count()).toBe(1);
    await page.getByText('数据表').click();
    await expect.poll(() => page.locator('tbody tr').count()).toBeGreaterThan(3);
    expect(await page.textContent('.foot')).toContain('此后不随数据更新');
    expect(await axeFindings(page)).toEqual([]);
    expect(requests).toEqual([pathToFileURL(saved).href]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('draws the marks of the live one', async () => {
    const context = await site.newContext({ viewport: { width: 800, height: 900 }, locale: 'zh-CN' });
    const page = await context.newPage();
    await page.goto(pathToFileURL(saved).href);
    await page.waitForSelector('figure svg .line');
    const frozen = await marks(page);
    await page.goto(`${site.url}embed.html?view=trend&area=50`);
    await page.waitForSelector('figure svg .line');
    expect(frozen).toEqual(await marks(page));
    await context.close();
  });

  test('of a comparison: its peers keep their names', async () => {
    const address = '?view=compare&area=500103&bodies=500103011&peers=province&indicator=app_new__total';
    const file = join(folder, 'compared.html');
    await share(address, file);
    const context = await site.newContext({ viewport: { width: 800, height: 900 }, locale: 'zh-CN' });
    const page = await context.newPage();
    await page.goto(pathToFileURL(file).href);
    await page.waitForSelector('figure svg circle');
    const [frozen, words] = [await marks(page), await page.textContent('.foot')];
    expect(frozen.join()).toContain('重庆市各镇街');
    await page.goto(`${site.url}embed.html${address}`);
    await page.waitForSelector('figure svg circle');
    expect(await marks(page)).toEqual(frozen);
    expect(words).toContain('保存的图');
    await context.close();
  });

  test('without script its words and its address stand there', async () => {
    const context = await site.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(pathToFileURL(saved).href);
    expect(await page.locator('noscript').textContent()).toContain('主动公开信息数量');
    expect(await page.locator('noscript svg').isVisible()).toBe(true);
    expect(await page.locator('noscript svg path').count()).toBeGreaterThan(1);
    expect(await page.getByRole('link').getAttribute('href')).toBe(`${site.url}?view=trend&area=50`);
    await context.close();
  });
});

test('a card leads to its view, and says what it is without script', async () => {
  const { page, expectClean, close } = await site.open('share/indicator/app_new__total/');
  await page.waitForURL(/\?view=trend&indicator=app_new__total$/u);
  await chartDrawn(page);
  expectClean();
  await close();
  for (const [path, up] of [
    ['share/overview/', '../../'],
    ['share/en/overview/', '../../../?lang=en'],
  ] as const) {
    const still = await site.open(path, { javaScriptEnabled: false });
    expect(await still.page.locator('meta[property="og:title"]').getAttribute('content')).toContain('·');
    expect(await still.page.getByRole('link').first().getAttribute('href')).toBe(up);
    expect(await pictured(still.page)).toBe(1200);
    still.expectClean();
    await still.close();
  }
});

test('a card that waits reads well', async () => {
  const context = await site.newContext();
  const waiting = await context.newPage();
  await waiting.route('**/share/open.js', (route) =>
    route.fulfill({ body: '', contentType: 'text/javascript' }),
  );
  await waiting.goto(`${site.url}share/en/body/370683104/`);
  expect(await waiting.getByRole('img').getAttribute('alt')).toContain('2020: 30; years without data: 6.');
  expect(await axeFindings(waiting)).toEqual([]);
  await context.close();
});
