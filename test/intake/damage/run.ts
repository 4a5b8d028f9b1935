import { installedCMaps } from '../../../scripts/installedCMaps';
import { loadDivisions } from '../../../scripts/build/divisions';
import type { FileRead, Sources } from '../../../src/intake/readFile';
import { readFile } from '../../../src/intake/readFile';
import { indexDivisions } from '../../../src/model/gazetteer';
import { divisionList } from '../../../src/read/divisionList';
import { placeFinder } from '../../../src/read/divisions';
import { faultsOf, makeCase } from './cases';
import { KINDS, makeSource } from './source';

/*
 * Reads the damaged files of some seeds, in a process of its own, whose heap is bounded by how it is started:
 * `node --max-old-space-size=… run.ts FIRST COUNT`. A line of JSON when it is ready, one when a case begins and
 * one when it ends.
 */

const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
/** Peak of the memory that the process has had, in MB. */
const peak = () => Math.round(process.resourceUsage().maxRSS / 1024);
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

async function readAll(bytes: Uint8Array, sources: Sources): Promise<FileRead[]> {
  const results: FileRead[] = [];
  for await (const result of readFile('file', () => Promise.resolve(bytes), sources)) results.push(result);
  return results;
}

const [first = 0, count = 1] = process.argv.slice(2).map(Number);
const divisions = loadDivisions();
const sources: Sources = {
  index: indexDivisions(divisionList(divisions)),
  places: placeFinder(divisions),
  cMaps: installedCMaps,
};
// Readers are loaded and compiled before anything is measured.
for (const kind of KINDS) await readAll(makeSource(kind, 1).bytes, sources);
say({ ready: peak() });
for (let seed = first; seed < first + count; seed++) {
  const { name, bytes, expected } = makeCase(seed);
  globalThis.gc?.();
  const before = peak();
  say({ seed, name });
  const start = cpu();
  try {
    const results = await readAll(bytes, sources);
    const ms = Math.round(cpu() - start);
    say({
      seed,
      ms,
      grew: peak() - before,
      faults: faultsOf(results, expected),
      refused: results.every(({ kind }) => kind === 'refused'),
    });
  } catch (reason) {
    say({ seed, ms: 0, grew: 0, faults: [`threw: ${String(reason)}`], refused: false });
  }
}
say({ peak: peak() });
