import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../scripts/chromium';
import { installedCMaps } from '../../scripts/installedCMaps';
import { readDocument } from '../../src/read/read';
import { scoreDocument } from '../parse/render/judge';
import { printPdf, printedSample } from '../parse/render/pdf';

/** Printing takes most of the time; a long run sets another number. */
const RUNS = Number(process.env.PDF_RUNS ?? 12);

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
});
afterAll(() => browser.close());

test(
  'reports printed to PDF: no wrong figure, and nearly none unread',
  async () => {
    let unread = 0;
    let printed = 0;
    const looks: string[] = [];
    for (let seed = 1; seed <= RUNS; seed++) {
      const each = printedSample(seed);
      const { document } = await readDocument(await printPdf(page, each, seed), { cMaps: installedCMaps });
      const result = scoreDocument(each.sample, document);
      expect({ seed, look: each.look, wrong: result.wrong }).toEqual({ seed, look: each.look, wrong: [] });
      expect({ seed, form: result.form }).toEqual({ seed, form: each.sample.form });
      unread += result.unread;
      printed += result.printed;
      if (result.unread > 0) looks.push(`${seed} (${each.look}): ${result.unread} of ${result.printed}`);
    }
    if (process.env.PDF_RUNS) {
      process.stderr.write(`${unread} of ${printed} unread\n${looks.join('\n')}\n`);
    }
    expect(unread / printed).toBeLessThanOrEqual(0.02);
  },
  Math.max(120_000, RUNS * 15_000),
);
