import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../scripts/chromium';
import { installedCMaps } from '../../scripts/installedCMaps';
import { readDocument } from '../../src/read/read';
import { scoreDocument } from '../parse/render/judge';
import { printPdf, printedSample } from '../parse/render/pdf';

/** Printing takes most of the time; `npm run test:layouts` sets another number, and takes new seeds. */
const IS_LONG = process.env.PDF_RUNS !== undefined;
const RUNS = Number(process.env.PDF_RUNS ?? 12);
const FIRST = Number(process.env.PDF_SEED ?? (IS_LONG ? Date.now() % 1_000_000_000 : 1));

/** Tables without lines are said to be there, read or not. */
const SAID: ReadonlySet<string> = new Set(['tables-by-place', 'tables-without-lines']);

/** Where no lines frame cells, figures that are broken over lines or stand beside struck-out ones may stay unread. */
const HARD = /corrected|narrow/u;

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
    const frameless = { unread: 0, printed: 0 };
    const looks: string[] = [];
    for (let seed = FIRST; seed < FIRST + RUNS; seed++) {
      const each = printedSample(seed);
      const { document } = await readDocument(await printPdf(page, each, seed), { cMaps: installedCMaps });
      const result = scoreDocument(each.sample, document);
      expect({ seed, look: each.look, wrong: result.wrong }).toEqual({ seed, look: each.look, wrong: [] });
      if (!each.framed) {
        const isSaid = document?.notes?.some(({ code }) => SAID.has(code));
        // A lone figure a row might be anything.
        if (each.sample.fill !== 'totals') expect({ seed, isSaid }).toEqual({ seed, isSaid: true });
        if (!HARD.test(each.look) && !/[０-９]/u.test(each.markup)) {
          frameless.unread += result.unread;
          frameless.printed += result.printed;
        }
      } else {
        expect({ seed, form: result.form }).toEqual({ seed, form: each.sample.form });
        unread += result.unread;
        printed += result.printed;
      }
      if (result.unread > 0) looks.push(`${seed} (${each.look}): ${result.unread} of ${result.printed}`);
    }
    if (IS_LONG) {
      process.stderr.write(
        `${RUNS} PDFs from seed ${FIRST}: ${unread} of ${printed} unread; without frames, ${frameless.unread} of ` +
          `${frameless.printed}\n${looks.join('\n')}\n`,
      );
    }
    expect(unread / printed).toBeLessThanOrEqual(0.02);
    expect(frameless.unread / Math.max(frameless.printed, 1)).toBeLessThanOrEqual(0.15);
  },
  Math.max(300_000, RUNS * 15_000),
);
