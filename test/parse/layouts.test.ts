import fc from '../fastCheck';
import { describe, expect, test } from 'vitest';
import { DAMAGES } from './render/damage';
import { render, score } from './render/judge';
import type { LayoutName } from './render/layouts';
import { LAYOUTS } from './render/layouts';
import { picker, seeds } from './render/report';

/** Cases a layout; `npm run test:layouts` sets a greater number. */
const RUNS = Number(process.env.LAYOUT_RUNS ?? 15);
const TIMEOUT = Math.max(300_000, RUNS * 500);
const NAMES = Object.keys(LAYOUTS) as LayoutName[];

/** Blank cells vanish from these, so that a row with gaps can't be told. */
const LOSES_BLANKS: ReadonlySet<LayoutName> = new Set(['lines', 'denseLines']);

/** What is read wrongly of a seed's report after its damage. */
async function wrongWhenDamaged(name: LayoutName, seed: number): Promise<readonly string[]> {
  const { sample, text } = render(name, seed);
  const pick = picker(seed + 1);
  const harms = Object.values(DAMAGES);
  const damaged = harms[pick(harms.length)]?.(name, text, pick) ?? text;
  return (await score({ name, sample, text: damaged })).wrong;
}

// Found by long runs: one in some thousands.
test.each<readonly [LayoutName, number, string]>([
  ['tabs', 423_770_250, 'a label that spans cells, in rows without their headings'],
  ['xlsx', 1_274_455_122, 'a row that another sheet has too'],
  ['denseLines', 615_908_457, "broken off after a label's number, which fills its row"],
  ['xlsx', 1_036_676_926, 'rows of another sheet over its own'],
  ['pipeCells', 55_826_243, 'totals alone in a run of three rows, one of which lost a blank'],
  ['pipeCells', 755_363_441, 'two rows under a header, one of which lost a cell'],
  ['pipeCells', 19_156_064, 'what heads the labels among the headings of figures'],
  ['pipeCells', 87_259_464, 'a heading lost and another cut short, which leaves the other form’s one'],
] as const)('%s, seed %i: %s', async (name, seed) => {
  expect(await wrongWhenDamaged(name, seed)).toEqual([]);
});

describe.each(NAMES)('%s', (name) => {
  test(
    'no wrong figure, and nearly none unread',
    async () => {
      let unread = 0;
      let printed = 0;
      const worst = new Map<string, number>();
      await fc.assert(
        fc.asyncProperty(seeds, async (seed) => {
          const rendered = render(name, seed);
          const result = await score(rendered);
          expect(result.wrong).toEqual([]);
          expect(result.form).toBe(rendered.sample.form);
          if (LOSES_BLANKS.has(name) && rendered.sample.fill === 'gaps') return;
          unread += result.unread;
          printed += result.printed;
          const share = result.unread / Math.max(result.printed, 1);
          worst.set(rendered.sample.fill, Math.max(share, worst.get(rendered.sample.fill) ?? 0));
        }),
        { numRuns: RUNS },
      );
      if (process.env.LAYOUT_RUNS) {
        const each = [...worst].map(([fill, share]) => `${fill} ${(share * 100).toFixed(1)} %`).join(', ');
        process.stderr.write(`${name}: ${unread} of ${printed} unread; worst report: ${each}\n`);
      }
      expect(unread / printed).toBeLessThanOrEqual(0.02);
    },
    TIMEOUT,
  );

  test(
    'damaged in any way, it gives no wrong figure',
    async () => {
      await fc.assert(
        fc.asyncProperty(seeds, async (seed) => {
          expect(await wrongWhenDamaged(name, seed)).toEqual([]);
        }),
        { numRuns: RUNS },
      );
    },
    TIMEOUT,
  );
});

test('`npm run test:layouts` spreads its cases over all layouts', () => {
  expect(NAMES).toHaveLength(14);
});
