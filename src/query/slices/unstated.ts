import type { Facts } from './facts';
import { Fields } from './shape';
import { UNSTATED_PATH } from './sliceFile';
import { spread } from './spreadOut';

function readUnstated(json: unknown, path: string, length: number): readonly (string | null)[] {
  const file = new Fields(json, path);
  const gaps = file.numbers('at');
  return spread(file, gaps, file.texts('printed', gaps.length), length);
}

/** Procurement amounts printed without a unit. */
export const unstatedOf = async ({ slices, own }: Facts): Promise<readonly (string | null)[]> => [
  ...(await slices.read(UNSTATED_PATH, readUnstated)),
  ...(own?.unstated() ?? []),
];
