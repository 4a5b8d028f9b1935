import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDuckdb } from '../../scripts/build/duckdb';
import { slicesOf, versionOf } from '../../scripts/build/slices';
import type { Report } from '../../src/model/report';
import type { Answers } from '../../src/model/series';
import type { Database } from '../../src/query/database';
import type { DatabaseAnswers } from '../../src/query/fromDatabase';
import { answersFromDatabase } from '../../src/query/fromDatabase';
import { answersFromSlices } from '../../src/query/fromSlices';
import type { Slices } from '../../src/query/slices/slices';
import { loadSlices } from '../../src/query/slices/slices';
import { openInNode } from './nodeDuckdb';

/** Slices out of their files' text, through JSON as in the page. */
export function slicesFrom(reports: readonly Report[]): Promise<Slices> {
  const files = slicesOf(reports);
  return loadSlices((path) => {
    const text = files.get(path);
    return text === undefined ? Promise.reject(new Error(`no ${path}`)) : Promise.resolve(JSON.parse(text));
  });
}

/** The same reports behind both engines. */
export interface Pair {
  readonly slices: Slices;
  readonly database: Database;
  readonly duckdb: DatabaseAnswers;
  /** Answers of both, with the reader's own reports beside. */
  withOwn(own: readonly Report[]): Promise<{ slices: Answers; duckdb: Answers }>;
}

export async function pairOf(reports: readonly Report[]): Promise<Pair> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-test-'));
  const path = join(folder, 'reports.duckdb.gz.bin');
  await writeDuckdb(reports, path);
  const database = await openInNode(path, versionOf(reports));
  rmSync(folder, { recursive: true });
  const slices = await slicesFrom(reports);
  const duckdb = await answersFromDatabase(database, slices.catalog.bodies);
  return {
    slices,
    database,
    duckdb,
    withOwn: async (own) => {
      await duckdb.replaceOwn(own);
      return { slices: answersFromSlices(slices, own), duckdb: duckdb.answers };
    },
  };
}
