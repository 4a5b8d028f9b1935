import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/*
 * Damaged files of every format, read as the page reads them. The cases are those of seeds, from DAMAGE_SEED on,
 * so that a failing one alone can be run again: `DAMAGE_SEED=… DAMAGE_RUNS=1`. A run of tests takes the same hundred
 * each time and has no clock, which a busy machine would fail; `npm run test:damage` takes new ones and has. They are read in a process of its
 * own, whose heap may not grow beyond 500 MB: a reader that needs more ends that process, which fails here.
 * Memory outside the heap (bytes of files, WebAssembly) is told by the process's peak over what it had when the
 * readers were loaded, of all its cases together; time is processor time, of all its threads.
 */

const IS_LONG = process.env.DAMAGE_RUNS !== undefined;
const RUNS = Number(process.env.DAMAGE_RUNS ?? 100);
const FIRST = Number(process.env.DAMAGE_SEED ?? (IS_LONG ? Date.now() % 1_000_000_000 : 1));
const MOST_MILLISECONDS = IS_LONG ? 5_000 : Infinity;
const MOST_MEGABYTES = 500;
/** Cases a process: one that dies takes the rest of its cases with it. */
const BATCH = 500;
/** Milliseconds without a word after which a case is taken to be without end, however busy the machine is. */
const PATIENCE = 600_000;

const SCRIPT = fileURLToPath(new URL('./damage/run.ts', import.meta.url));

interface Said {
  readonly seed?: number;
  readonly name?: string;
  readonly ms?: number;
  readonly faults?: readonly string[];
  readonly refused?: boolean;
  readonly ready?: number;
  readonly peak?: number;
}

interface Tally {
  readonly failures: string[];
  read: number;
  refused: number;
  slowest: { readonly ms: number; readonly name: string; readonly seed: number };
  grown: number;
}

/** Reads the cases of `count` seeds from `first` on and adds what came of them to the tally. */
async function runBatch(first: number, count: number, tally: Tally): Promise<void> {
  const args = [`--max-old-space-size=${MOST_MEGABYTES}`, '--expose-gc', '--import', 'tsx', SCRIPT];
  const child = spawn(process.execPath, [...args, String(first), String(count)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let timer: NodeJS.Timeout | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
  };
  const closed = new Promise((resolve) => child.on('close', resolve));
  let at: Said = {};
  let ready = 0;
  let isWhole = false;
  wait();
  for await (const line of createInterface({ input: child.stdout })) {
    wait();
    const said = JSON.parse(line) as Said;
    if (said.ready !== undefined) ready = said.ready;
    else if (said.peak !== undefined) {
      isWhole = true;
      tally.grown = Math.max(tally.grown, said.peak - ready);
    } else if (said.name !== undefined) at = said;
    else {
      const { seed = NaN, ms = NaN, faults = [] } = said;
      const name = at.name ?? '';
      tally.read += 1;
      if (said.refused) tally.refused += 1;
      if (ms > tally.slowest.ms) tally.slowest = { ms, name, seed };
      const slow = ms > MOST_MILLISECONDS ? [`took ${ms} ms`] : [];
      for (const fault of [...faults, ...slow]) tally.failures.push(`seed ${seed} (${name}): ${fault}`);
    }
  }
  clearTimeout(timer);
  await closed;
  if (ready === 0) throw new Error(`the reading process did not start: node ${args.join(' ')}`);
  if (!isWhole) {
    tally.failures.push(
      `seed ${at.seed ?? first} (${at.name ?? 'loading'}): out of memory, without end, or ended by an error`,
    );
    const next = (at.seed ?? first) + 1;
    if (next < first + count) await runBatch(next, first + count - next, tally);
  }
}

test(
  'any damage ends in a record or a reason, in time and memory, and gives no wrong figure',
  async () => {
    const tally: Tally = {
      failures: [],
      read: 0,
      refused: 0,
      slowest: { ms: 0, name: '', seed: 0 },
      grown: 0,
    };
    for (let done = 0; done < RUNS; done += BATCH) {
      await runBatch(FIRST + done, Math.min(BATCH, RUNS - done), tally);
    }
    if (IS_LONG) {
      const { read, refused, slowest, grown } = tally;
      process.stderr.write(
        `${read} files, ${refused} of them refused; slowest ${slowest.ms} ms (${slowest.name}, seed ${slowest.seed}); memory grew by ${grown} MB at most\n`,
      );
    }
    expect(tally.failures).toEqual([]);
    expect(tally.read).toBe(RUNS);
    expect(tally.grown).toBeLessThan(MOST_MEGABYTES);
  },
  PATIENCE + RUNS * 10_000,
);
