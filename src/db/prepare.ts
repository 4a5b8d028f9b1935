import { sql } from '../query/sql/sql';
import type { ArrowConnection } from './connection';
import { columnsOf } from './arrowColumns';
import { textsOf } from '../query/database';
import { EngineFailure } from './failure';

/** Name under which the published file is registered with DuckDB. */
export const DATA_FILE = 'reports.duckdb';

/** Pages of rows up to this size are sorted by their keys alone, and their text read for them only. */
const LATE_ROWS = 1000;

/** Groups by a number of up to this many bits are found by it, without hashing: a million bodies. */
const GROUP_BITS = 20;

/** What engines differ in. */
export interface EngineSettings {
  /** As DuckDB writes it: "500MB". */
  readonly memory: string;
  /** Catalogs in which a table is looked for that is named without one. */
  readonly searchPath: string;
}

/** The settings of the engine behind the page's views; its queries name the catalog. */
export const PAGE_SETTINGS: EngineSettings = { memory: '1500MB', searchPath: 'memory' };

/**
 * Attaches the registered file as `data`, and shuts DuckDB off from everything else: no extension is
 * fetched, no address opened. Rejects with `too-new-file` where the file holds other data than `version`.
 */
export async function attachData(
  connection: ArrowConnection,
  version: string,
  { memory, searchPath }: EngineSettings = PAGE_SETTINGS,
): Promise<void> {
  const run = async (text: string) => columnsOf(await connection.query(text));
  await run(`SET autoinstall_known_extensions=false; SET autoload_known_extensions=false;
    SET memory_limit='${memory}'; SET late_materialization_max_rows=${LATE_ROWS};
    SET perfect_ht_threshold=${GROUP_BITS}`);
  await run(`ATTACH '${DATA_FILE}' AS data (READ_ONLY)`);
  await run(`SET search_path='${searchPath}'`);
  // Only now: it would keep the attach from reading the registered file.
  await run(`SET enable_external_access=false; SET lock_configuration=true`);
  const about = await run(sql`SELECT version FROM data.about`.text);
  const found = about.rows === 1 ? textsOf(about, 'version')(0) : null;
  if (found !== version)
    throw new EngineFailure('too-new-file', `the data are of version ${found ?? 'unknown'}, not ${version}`);
}
