import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readCatalog } from '../../src/query/slices/catalog';
import { CATALOG_PATH } from '../../src/query/slices/catalogFile';
import type { Body } from '../../src/model/body';
import { tag } from './fixtures';

/** The built page over synthetic data, as a folder to be served. */
export interface SyntheticSite {
  readonly root: string;
  readonly bodies: readonly Body[];
}

/** Megabytes of heap that every report of the largest size takes at once. */
const HEAP = 14_000;

/**
 * Puts the built page of `dist` beside data of `reports` synthetic reports, made by the steps of `npm run data` unless
 * they are there from an earlier run. The picture in its HTML stays that of the published data: the live page, which
 * takes its place, is what is used.
 */
export function syntheticSite(cache: string, dist: string, reports: number): SyntheticSite {
  const data = resolve(cache, `data-${reports}-${tag()}`);
  if (!existsSync(data)) {
    rmSync(`${data}.new`, { recursive: true, force: true });
    const script = ['--import', 'tsx', 'scripts/bench/syntheticData.ts', String(reports), `${data}.new`];
    execFileSync(process.execPath, [`--max-old-space-size=${HEAP}`, ...script], { stdio: 'inherit' });
    renameSync(`${data}.new`, data);
  }
  const root = join(cache, `page-${reports}`);
  rmSync(root, { recursive: true, force: true });
  cpSync(dist, root, { recursive: true, filter: (path) => path !== join(dist, 'data') });
  symlinkSync(data, join(root, 'data'));
  const { bodies } = readCatalog(JSON.parse(readFileSync(join(data, CATALOG_PATH), 'utf8')));
  return { root, bodies };
}
