import { chromium } from 'playwright-core';
import { serve } from './serve';
const served = await serve({ root: 'dist', port: 4304 });
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
async function shot(name: string, url: string, opts: object, act?: (p: any) => Promise<void>) {
  const ctx = await browser.newContext({ viewport: { width: 1440, height: 1000 }, locale: 'zh-CN', ...opts });
  const page = await ctx.newPage();
  page.on('console', (m) => {
    if (m.type() !== 'log') console.log(name, m.type(), m.text());
  });
  page.on('pageerror', (e) => console.log(name, 'pageerror', e.message));
  await page.goto(served.url + url);
  await page.waitForFunction(() => performance.getEntriesByName('live-chart').length > 0);
  await page
    .getByRole('button', { name: /下载、引用|Download, cite/ })
    .first()
    .click();
  await page.waitForSelector('dialog[open]');
  await page
    .waitForFunction(
      () => /行|rows/.test(document.querySelector('dialog .size')?.textContent ?? ''),
      undefined,
      { timeout: 60000 },
    )
    .catch(async () => console.log(name, 'no size', await page.locator('dialog .size').textContent()));
  if (act) await act(page);
  await page.screenshot({ path: `/tmp/h4-${name}.png` });
  console.log(name, await page.locator('dialog .size').textContent());
  await ctx.close();
}
await shot('trend', '?view=trend&bodies=370683104,370682102', {});
await shot('trend-phone-dark', '?view=trend&bodies=370683104', {
  viewport: { width: 390, height: 844 },
  colorScheme: 'dark',
});
await shot('data-en', '?view=data&lang=en&area=37', {}, async (p) => {
  await p.locator('dialog select').first().selectOption('all');
  await p.waitForFunction(
    () => /rows/.test(document.querySelector('dialog .size')?.textContent ?? ''),
    undefined,
    { timeout: 60000 },
  );
});
await browser.close();
await served.close();
