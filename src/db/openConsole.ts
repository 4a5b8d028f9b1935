import type { Body } from '../model/body';
import type { Report } from '../model/report';
import type { ConsoleEngine } from '../query/console/console';
import { addOwnReports, CONSOLE_SETTINGS, consoleOn } from './console';
import type { OpenOptions } from './openDuckdb';
import { startDuckdb } from './openDuckdb';

/**
 * Starts a second DuckDB for a reader's own queries, in a worker of its own: one that runs too long is ended with
 * it, as DuckDB can't always be stopped within a query. `published` are the catalog's bodies, `own` the reader's
 * reports. Rejects as `startDuckdb` does.
 */
export async function openConsole(
  options: OpenOptions,
  published: readonly Body[],
  own: readonly Report[],
): Promise<ConsoleEngine> {
  const { connection, close, dead } = await startDuckdb(options, CONSOLE_SETTINGS);
  try {
    await addOwnReports(connection, published, own);
  } catch (reason) {
    await close();
    throw reason;
  }
  return consoleOn(connection, close, dead);
}
