import { readFileSync, readdirSync } from 'node:fs';
import fc from '../fastCheck';
import { expect, test } from 'vitest';
import { cpuTime, MOST_CPU_TIME } from '../cpuTime';
import { parseReport } from '../../src/parse/parse';
import { readDocument } from '../../src/read/read';
import { national } from './national';
import { picker } from './render/report';

const folder = new URL('../fixtures/reports/', import.meta.url);
const sources = readdirSync(folder)
  .filter((file) => !file.endsWith('.json'))
  .map((file) => readFileSync(new URL(file, folder)));

async function read(bytes: Uint8Array) {
  const { document, issue } = await readDocument(bytes);
  return document ? parseReport(document, national) : { report: null, issues: [issue] };
}

/** Bytes changed, cut out, doubled, or the whole cut short. */
function damage(bytes: Uint8Array, pick: (n: number) => number): Uint8Array {
  let out = [...bytes];
  for (let i = pick(20); i >= 0; i--) {
    const at = pick(out.length);
    const way = pick(4);
    if (way === 0) out[at] = pick(256);
    else if (way === 1) out.splice(at, pick(200));
    else if (way === 2) out.splice(at, 0, ...out.slice(at, at + pick(300)));
    else if (pick(6) === 0) out = out.slice(0, at);
  }
  return Uint8Array.from(out);
}

test('damaged bytes never throw, always say why, and end within seconds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 0x7fffffff }), async (seed) => {
      const pick = picker(seed);
      const source = sources[pick(sources.length)] ?? new Uint8Array();
      const start = cpuTime();
      const { report, issues } = await read(damage(source, pick));
      expect(cpuTime() - start).toBeLessThan(MOST_CPU_TIME);
      if (!report) expect(issues.length).toBeGreaterThan(0);
    }),
    { numRuns: Number(process.env.DAMAGE_RUNS ?? 100) },
  );
});

test.each([
  ['a hundred thousand tabbed rows', '规章\t0\t0\t0\n'.repeat(100_000)],
  ['a hundred thousand lines', '规章\n0\n0\n0\n'.repeat(30_000)],
  ['pipes alone', '|'.repeat(1_000_000)],
  ['one long line', '政府信息公开'.repeat(200_000)],
  ['brackets', '（'.repeat(200_000)],
  ['digits', '1'.repeat(500_000)],
])('%s', async (_, text) => {
  const start = cpuTime();
  const title = '莱州市金城镇2020年政府信息公开工作年度报告\n二、主动公开政府信息情况\n';
  await read(new TextEncoder().encode(title + text));
  expect(cpuTime() - start).toBeLessThan(MOST_CPU_TIME);
});
