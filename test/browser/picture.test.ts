import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run, wordsOf } from '../../scripts/chart';
import { NO_EDIT, subjectOf, writeEdit } from '../../src/model/chartEdit';
import { DEFAULT_VIEW } from '../../src/model/view';
import { writeView } from '../../src/model/viewUrl';
import type { Site } from './site';
import { chartDrawn, openSite } from './site';

let site: Site;
const folder = mkdtempSync(join(tmpdir(), 'gongkai-picture-'));
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await site.close();
});

const TREND = '?view=trend&area=50';

async function openPart(page: Page): Promise<Locator> {
  await chartDrawn(page);
  await page.getByRole('button', { name: '分享', exact: true }).first().click();
  const part = page.getByRole('region', { name: '图片', exact: true });
  await part.getByRole('img').waitFor();
  return part;
}

async function save(page: Page, part: Locator, format: 'PNG' | 'SVG'): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    part.getByRole('button', { name: format }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(
    new RegExp(`^gongkai-[\\w-]+\\.${format.toLowerCase()}$`, 'u'),
  );
  return readFileSync(await download.path());
}

/** Marks and words of the page's first chart, and of a picture's SVG, as a browser reads both. */
const compared = (page: Page, svg: string) =>
  page.evaluate((text) => {
    const drawing = document.querySelector('figure .plot svg');
    const picture = new DOMParser().parseFromString(text, 'image/svg+xml');
    const count = (root: ParentNode, tag: string) =>
      [...root.querySelectorAll(tag)].filter((each) => !each.closest('defs')).length;
    const marks = (root: ParentNode, ofPaper: number) => ({
      paths: count(root, 'path'),
      circles: count(root, 'circle'),
      rects: count(root, 'rect') - ofPaper,
    });
    const words = [...picture.querySelectorAll('text:not([aria-hidden])')].map((each) => each.textContent);
    const labels = [...(drawing?.querySelectorAll('.name, .share, .tick') ?? [])];
    return {
      isBroken: picture.querySelector('parsererror') !== null,
      shown: drawing ? marks(drawing, 0) : null,
      drawn: marks(picture, 1),
      words: words.join(''),
      labels: labels.map((each) => each.textContent.trim()).filter((each) => /^[一-龥]{2,}/u.test(each)),
      foreign: [...picture.querySelectorAll('*')].flatMap((each) =>
        [...each.attributes]
          .filter(({ name, value }) => /^(class|style|href)$/u.test(name) || value.includes('var('))
          .map(({ name, value }) => `${name}=${value}`),
      ),
    };
  }, svg);

/** Width, height and number of colours of a PNG, as the page decodes it. */
const decoded = (page: Page, png: Buffer) =>
  page.evaluate(async (bytes) => {
    const image = new Image();
    image.src = `data:image/png;base64,${bytes}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: image.naturalWidth, height: image.naturalHeight });
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const colours = new Set<number>();
    for (let i = 0; i < data.length; i += 4)
      colours.add(((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0));
    return { width: canvas.width, height: canvas.height, colours: colours.size };
  }, png.toString('base64'));

test.each([
  [TREND, ['主动公开信息数量', '单位：件', '2019年表式', '2021年表式', '来源：', '不是零']],
  [`${TREND}&panels=shared`, ['歌乐山街道', '接龙乡', '2021年表式']],
  ['?view=ranking&area=50', ['排名', '15 个有数据', '来源：']],
  ['?view=outcomes&level=department&by=year&measure=share', ['办理结果', '予以公开', '无一齐全']],
  ['?view=compare&compare=table&area=50&year=2022', ['无数据', '中位数', '斜纹为无数据']],
])('%s: SVG and PNG, with its words and every mark', async (address, words) => {
  const { page, expectClean, close } = await site.open(address, { colorScheme: 'dark' });
  const part = await openPart(page);
  const svg = (await save(page, part, 'SVG')).toString('utf8');
  const { isBroken, shown, drawn, words: said, labels, foreign } = await compared(page, svg);
  expect([isBroken, foreign]).toEqual([false, []]);
  const [, title = ''] = /<title>([^<]+)</u.exec(svg) ?? [];
  expect(title).toBe(await page.locator('figure .title').first().textContent());
  for (const each of [title, ...words, ...labels]) expect(said).toContain(each);
  // A table has none on the page, several charts have more than the first.
  if (shown && !address.includes('panels')) expect(drawn).toEqual(shown);
  expect(drawn.rects + drawn.circles).toBeGreaterThan(10);
  // Light, whatever the page around it is.
  expect(svg).toContain('fill="#ffffff"');
  expect(svg).not.toContain('#14181c');

  const [, height = ''] = /^<svg [^>]*height="(\d+)"/u.exec(svg) ?? [];
  const large = await decoded(page, await save(page, part, 'PNG'));
  expect(large.height).toBe(2 * Number(height));
  expect(large.colours).toBeGreaterThan(20);
  expectClean();
  await close();
});

test('sizes: as it is, any width, and that of social networks; a wrong width is told of', async () => {
  const { page, expectClean, close } = await site.open(TREND);
  const part = await openPart(page);
  const size = part.getByLabel('尺寸');
  const width = part.getByLabel('宽度');
  await size.selectOption('1x');
  await width.fill('620');
  await width.blur();
  await expect.poll(() => part.textContent()).toContain('620×');
  expect((await decoded(page, await save(page, part, 'PNG'))).width).toBe(620);
  await width.fill('12');
  await width.blur();
  await expect.poll(() => part.getByRole('alert').textContent()).toContain('仍为 620 像素宽');
  await size.selectOption('social');
  await expect.poll(() => part.textContent()).toContain('1200×630 像素');
  const { colours, ...social } = await decoded(page, await save(page, part, 'PNG'));
  expect(social).toEqual({ width: 1200, height: 630 });
  expect(colours).toBeGreaterThan(20);
  expectClean();
  await close();
});

test('dark colours, where they are asked for', async () => {
  const { page, expectClean, close } = await site.open(TREND);
  const part = await openPart(page);
  await part.getByLabel('配色').selectOption('dark');
  const svg = (await save(page, part, 'SVG')).toString('utf8');
  expect(svg).toContain('fill="#14181c"');
  expect(svg).not.toContain('#ffffff');
  expect(svg).not.toContain('#1b1f24');
  expectClean();
  await close();
});

test('a chart of too many rows for a social network is refused with the reason', async () => {
  const { page, close } = await site.open('?view=ranking');
  const part = await openPart(page);
  await part.getByLabel('尺寸').selectOption('social');
  await expect.poll(() => part.getByRole('alert').textContent()).toContain('读不清');
  expect(await part.getByRole('button').count()).toBe(0);
  await close();
});

test('an author’s title and annotations are in it, and the page’s own notes stay as they were', async () => {
  const view = { ...DEFAULT_VIEW, page: 'trend', area: '50' } as const;
  const annotations = [2021, 2022, 2023, 2024].map((year) => ({
    ...{ year, line: null },
    text: `${year}年专区上线后公开数量明显增加，统计口径亦有调整`,
  }));
  const edit = { ...NO_EDIT, subject: subjectOf(view), title: '<b>各镇街</b> & 更多', annotations };
  const { page, close } = await site.open(writeView({ ...view, edit: writeEdit(edit) }));
  const part = await openPart(page);
  const notes = await page.locator('figure .foot').first().textContent();
  const svg = (await save(page, part, 'SVG')).toString('utf8');
  const { words } = await compared(page, svg);
  expect(words).toContain(await page.locator('figure .title').first().textContent());
  for (const { text } of [...annotations, { text: '主动公开信息数量' }]) expect(words).toContain(text);
  expect(await page.locator('figure .foot').first().textContent()).toBe(notes);
  await close();
});

describe('npm run chart', () => {
  const spawned = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'scripts/chart.ts', ...args], {
      encoding: 'utf8',
    });

  test('gives the picture that the page gives', async () => {
    const { page, close } = await site.open(TREND);
    const expected = (await save(page, await openPart(page), 'SVG')).toString('utf8');
    await close();
    const out = join(folder, 'trend.svg');
    const { status, stdout, stderr } = spawned(`https://example.org/any/${TREND}`, '--out', out);
    expect(stderr).toBe('');
    expect([status, stdout.trim()]).toEqual([0, out]);
    expect(readFileSync(out, 'utf8')).toBe(expected);
  });

  test.each([
    [['?view=checks'], '“checks” has no chart'],
    [['?view=trend&indicator=nope'], 'indicator=nope'],
    [['?view=trend&bodies=999999999'], '999999999'],
    [['no address'], 'is no address'],
    [['?view=trend', '--size', 'huge'], '--size is one of 1x, 2x, social'],
    [['?view=trend', '--width', '3'], '--width is a whole number'],
    [['?view=trend', '--out', 'a.jpg'], 'doesn’t end in png or svg'],
    [['?view=trend&edit=zzz'], 'edit can’t be read'],
    [['?view=ranking&edit=of+trend%0Atitle+a'], 'edit is of another chart'],
    [[], 'npm run chart'],
  ])('%j: refused with the reason', async (args, reason) => {
    const words = await run(args).then(() => 'taken', wordsOf);
    // An error that isn't the caller's would come with its stack.
    expect(words).toEqual(expect.stringContaining(reason));
  });

  test('a view without a chart is refused with the words that the page has in its place', () => {
    const { status, stdout, stderr } = spawned('?view=ranking&indicator=procurement_amount&year=2023');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^this view has no chart\n.*没有数据/u);
    expect(stderr).not.toContain('    at ');
  });
});
