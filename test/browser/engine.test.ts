import type { Route } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { engineFailureWords } from '../../src/i18n/engineText';
import type { Site } from './site';
import { chartDrawn, engineReady, openSite } from './site';

let site: Site;
beforeAll(async () => {
  site = await openSite('/some/where/');
});
afterAll(() => site.close());

const ENGINE = '**/*.wasm.*.bin';
const DATA = '**/reports.duckdb.gz.bin';

/** Opens the page with one of its files answered by `answer`, and gives the words of its engine's state once they fit. */
async function stateWith(
  pattern: string,
  answer: (route: Route) => Promise<void>,
  words: string,
): Promise<void> {
  const context = await site.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  await page.route(pattern, answer);
  await page.goto(site.url);
  await page.waitForFunction((text) => document.querySelector('.engine')?.textContent.includes(text), words);
  await page.waitForSelector('figure svg');
  await context.close();
}

describe('the engine that does not start says why, and the chart stands', () => {
  test.each([
    ['an error page in place of the engine', ENGINE, 'wrong-mime'],
    ['an error page in place of the data', DATA, 'wrong-mime'],
    ['an error page in place of the worker', '**/*worker*.js', 'wrong-mime'],
  ])('%s', async (_, pattern, code) => {
    await stateWith(
      pattern,
      (route) =>
        route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><title>404</title>' }),
      engineFailureWords(code, 'zh'),
    );
  });

  test('no engine there', async () => {
    await stateWith(ENGINE, (route) => route.fulfill({ status: 404 }), engineFailureWords('network', 'zh'));
  });

  test('no connection', async () => {
    await stateWith(DATA, (route) => route.abort('connectionfailed'), engineFailureWords('network', 'zh'));
  });
});

describe('hosts differ', () => {
  test('one that has the site under a path of its own', async () => {
    const { page, expectClean, close } = await site.open('?view=ranking');
    await chartDrawn(page);
    await engineReady(page);
    expectClean();
    await close();
  });

  test('one that says the compressed files are encoded', async () => {
    const encoded = async (route: Route) => {
      const response = await route.fetch();
      await route.fulfill({
        status: 200,
        headers: { 'content-type': 'application/octet-stream', 'content-encoding': 'gzip' },
        body: await response.body(),
      });
    };
    const opened = await site.open();
    await opened.page.route(ENGINE, encoded);
    await opened.page.reload();
    await engineReady(opened.page);
    await opened.close();
  });
});
