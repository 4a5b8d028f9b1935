import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Site } from './site';
import { axeFindings, chartDrawn, openSite } from './site';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const VIEWS = ['trend', 'ranking', 'outcomes', 'procurement', 'data'];
const SIZES = { desktop: { width: 1440, height: 1000 }, phone: { width: 390, height: 844 } };

describe.each(VIEWS)('%s', (view) => {
  test.each([
    ['zh', 'light', 'desktop'],
    ['zh', 'dark', 'phone'],
    ['en', 'light', 'phone'],
    ['en', 'dark', 'desktop'],
    ['zh', 'light', 'phone'],
    ['zh', 'dark', 'desktop'],
    ['en', 'light', 'desktop'],
    ['en', 'dark', 'phone'],
  ] as const)('axe finds nothing: %s, %s, %s', async (lang, colorScheme, size) => {
    const { page, close } = await site.open(`?view=${view}&lang=${lang}`, {
      colorScheme,
      viewport: SIZES[size],
    });
    await chartDrawn(page);
    expect(await axeFindings(page)).toEqual([]);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(sideways).toBeLessThanOrEqual(0);
    await close();
  });
});
