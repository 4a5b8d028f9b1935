import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Site } from './site';
import { chartDrawn, letEngineGo, openSite } from './site';
import { galleryPage } from './galleryPage';

/*
 * Every view as it looks, beside the picture of it that was last looked at and found good: test/gallery/index.html
 * shows them all. `npm run gallery` takes them anew, after a change that was meant; then look at them.
 */

const FOLDER = 'test/gallery';
/** What the pictures of a failed run look like now; not kept. */
const NOW = 'test/gallery/now';
const IS_TAKING = process.env.GALLERY !== undefined;

const VIEWS: readonly (readonly [name: string, query: string])[] = [
  ['overview', ''],
  ['trend', '?view=trend&area=50'],
  ['trend-panels', '?view=trend&area=50&panels=free'],
  ['trend-groups', '?view=trend&group=kind&stat=median&scale=log'],
  ['trend-change', '?view=trend&level=county&show=change&indicator=app_new__total'],
  ['ranking', '?view=ranking&area=50'],
  ['distribution', '?view=compare&area=50'],
  ['change', '?view=compare&compare=change&area=50'],
  ['table', '?view=compare&compare=table&area=50'],
  ['outcomes', '?view=outcomes&level=county'],
  ['outcomes-years', '?view=outcomes&by=year&level=department&measure=share'],
  ['funnel', '?view=handling&level=county'],
  ['reasons', '?view=handling&part=reasons&level=county'],
  ['applicants', '?view=handling&part=applicants&level=department'],
  ['rates', '?view=handling&part=rates&level=county'],
  ['procurement', '?view=procurement'],
  ['coverage', '?view=coverage'],
  ['coverage-towns', '?view=coverage&area=320115'],
  ['checks', '?view=checks'],
  ['data', '?view=data&area=50'],
  ['sql', '?view=sql'],
  ['own', '?view=own'],
  ['briefing-body', '?view=briefing&body=320115&year=2022'],
  ['briefing-area', '?view=briefing&area=500151'],
  ['body', '?view=body&body=370683104'],
  ['report', '?view=report&body=370683104&year=2020'],
  ['find', '?view=body&q=%E5%A4%AA%E5%B9%B3'],
];

const order = VIEWS.map(([name]) => name);

interface Look {
  readonly name: string;
  readonly lang: 'zh' | 'en';
  readonly colorScheme: 'light' | 'dark';
  readonly width: number;
}
const LOOKS: readonly Look[] = [
  { name: 'desktop', lang: 'zh', colorScheme: 'light', width: 1440 },
  { name: 'phone', lang: 'en', colorScheme: 'dark', width: 390 },
];
/** The most of a page that a picture shows. */
const MOST_HEIGHT = 2400;
/** Share of the pixels that may differ: fonts and smoothing are not the same on every machine. */
const TOLERANCE = 0.02;

/** How wide this machine's fonts set Chinese, English and figures: with others, pictures are not alike. */
const FONTS = `${FOLDER}/fonts.json`;
const fontsOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    const widths = ['zh-CN', 'en'].flatMap((lang) => {
      document.documentElement.lang = lang;
      const { fontFamily } = getComputedStyle(document.body);
      return [400, 700].map((weight) => {
        if (context) context.font = `${weight} 100px ${fontFamily}`;
        return Math.round(context?.measureText('政府信息公开 Disclosure 4,168,558').width ?? 0);
      });
    });
    return JSON.stringify(widths);
  });

let site: Site;
let hasFonts = true;
/** A page for each look, in which one view after the other is opened. */
const pages = new Map<string, Page>();
beforeAll(async () => {
  site = await openSite();
  for (const { name, colorScheme, width } of LOOKS) {
    const { page } = await site.open('?view=own', {
      viewport: { width, height: MOST_HEIGHT },
      deviceScaleFactor: width > 1000 ? 0.5 : 1,
      colorScheme,
      reducedMotion: 'reduce',
    });
    pages.set(name, page);
  }
  const { page, close } = await site.open('?view=own');
  const fonts = await fontsOf(page);
  await close();
  if (IS_TAKING) writeFileSync(FONTS, `${fonts}\n`);
  else hasFonts = readFileSync(FONTS, 'utf8').trim() === fonts;
  mkdirSync(FOLDER, { recursive: true });
  rmSync(NOW, { recursive: true, force: true });
  if (IS_TAKING) writeFileSync(`${FOLDER}/index.html`, galleryPage(VIEWS, LOOKS));
});
afterAll(() => site.close());

async function picture(page: Page): Promise<Buffer> {
  await page.evaluate(() => document.fonts.ready);
  // All of it is there when nothing waits and nothing has changed for a while.
  await page.waitForFunction(
    () => {
      const main = document.querySelector('main');
      const now = `${main?.querySelectorAll('*').length ?? 0} ${main?.getBoundingClientRect().height ?? 0}`;
      const seen = document.documentElement.dataset['seen'];
      document.documentElement.dataset['seen'] = now;
      return seen === now && !document.querySelector('main .waiting');
    },
    undefined,
    { polling: 400 },
  );
  // Below it stands how far the engine has come, which is not the view's.
  const height = await page.evaluate(
    () => document.querySelector('main')?.getBoundingClientRect().bottom ?? 0,
  );
  const { width = 0 } = page.viewportSize() ?? {};
  return page.screenshot({
    type: 'jpeg',
    quality: 60,
    clip: { x: 0, y: 0, width, height: Math.min(Math.ceil(height), MOST_HEIGHT) },
    animations: 'disabled',
  });
}

/** The share of pixels that differ visibly, of two JPEGs; 1 where their sizes do. Counted where images are read. */
const difference = (page: Page, one: Buffer, other: Buffer): Promise<number> =>
  page.evaluate(
    async (texts) => {
      const pixels = async (text: string) => {
        const bytes = Uint8Array.from(atob(text), (each) => each.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        const context = canvas.getContext('2d');
        context?.drawImage(bitmap, 0, 0);
        return context?.getImageData(0, 0, bitmap.width, bitmap.height);
      };
      const [a, b] = await Promise.all(texts.map(pixels));
      if (!a || !b || a.width !== b.width || Math.abs(a.height - b.height) > 8) return 1;
      const height = Math.min(a.height, b.height);
      let apart = 0;
      for (let i = 0; i < a.width * height * 4; i += 4) {
        const by = [0, 1, 2].map((c) => Math.abs((a.data[i + c] ?? 0) - (b.data[i + c] ?? 0)));
        if (Math.max(...by) > 96) apart += 1;
      }
      return apart / (a.width * height);
    },
    [one, other].map((each) => each.toString('base64')),
  );

test.for(VIEWS)('%s looks as it did', async ([name, query], context) => {
  // All are taken; a run of tests looks at every other one.
  const looks = IS_TAKING ? LOOKS : LOOKS.filter((_, i) => i === order.indexOf(name) % LOOKS.length);
  for (const { name: look, lang } of looks) {
    const page = pages.get(look);
    if (!page) throw new Error(`no page of the look ${look}`);
    await page.goto(`${site.url}${query === '' ? '?' : `${query}&`}lang=${lang}`);
    if (name === 'checks' || name.startsWith('coverage')) await page.waitForSelector('main table');
    else if (name === 'sql') {
      letEngineGo(page);
      await page.waitForSelector('.cm-content');
      await page.locator('button.primary').click();
      await page.waitForSelector('main td');
    } else if (name === 'own' || name === 'find') await page.waitForSelector('main h1');
    else if (name === 'data') await page.waitForSelector('main tbody tr[aria-rowindex]');
    else await chartDrawn(page);
    const file = `${FOLDER}/${name}-${look}.jpg`;
    const now = await picture(page);
    if (IS_TAKING) writeFileSync(file, now);
    else if (hasFonts) {
      expect(existsSync(file), `${file}: npm run gallery takes it`).toBe(true);
      const apart = await difference(page, readFileSync(file), now);
      if (apart > TOLERANCE) {
        mkdirSync(NOW, { recursive: true });
        writeFileSync(`${NOW}/${name}-${look}.jpg`, now);
      }
      expect(apart, `${file} and ${NOW}/${name}-${look}.jpg`).toBeLessThanOrEqual(TOLERANCE);
    }
  }
  if (!hasFonts) context.skip('the pictures were taken with other fonts: see test/gallery/fonts.json');
});
