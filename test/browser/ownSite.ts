import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';

/** Copies the built page to a folder, less the cards, thousands of files that have the collected data in them. */
export const copySite = (folder: string): void =>
  cpSync('dist', folder, { recursive: true, filter: (source) => source !== join('dist', 'share') });

/** Builds what a page serves of the reports in a folder, as `npm run data` does. */
export const buildData = (reports: string, out: string) =>
  spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'scripts/data.ts', reports, out], {
    encoding: 'utf8',
  });
