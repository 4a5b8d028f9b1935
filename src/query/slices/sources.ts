import type { Facts, SourceFact } from './facts';
import { Fields } from './shape';
import { SOURCES_PATH } from './sliceFile';
import { spread } from './spreadOut';

/** Where the published reports are from. */
export function readSources(json: unknown, path: string, length: number): readonly SourceFact[] {
  const file = new Fields(json, path);
  const hosts = file.texts('hosts');
  const host = file.indices('host', hosts.length, length);
  const rest = file.texts('rest', length);
  const gaps = file.numbers('at');
  const published = file.textsOrNull('published', length);
  const cellStatus = spread(file, gaps, file.texts('cellStatus', gaps.length), length);
  return rest.map((tail, i) => ({
    published: published[i] ?? null,
    url: (hosts[host[i] ?? 0] ?? '') + tail,
    cellStatus: cellStatus[i] ?? '',
  }));
}

/** Where the reports are from, the reader's own among them. */
export const sourceFactsOf = async ({ slices, own }: Facts): Promise<readonly SourceFact[]> => [
  ...(await slices.read(SOURCES_PATH, readSources)),
  ...(own?.sources() ?? []),
];
