import type { StartEngine } from '../state/engine';
import { pageAddress } from './browser';

/** Where the published data are, as a database. */
export const databaseAddress = (): string => pageAddress('./data/reports.duckdb.gz.bin');

/** The engine and all that it needs are fetched only here, once a chart stands on the page. */
export const startEngine: StartEngine = async ({ version, bodies }, onprogress) => {
  const [{ openDuckdb }, { answersFromDatabase }] = await Promise.all([
    import('../db/openDuckdb'),
    import('../query/fromDatabase'),
  ]);
  const database = await openDuckdb({ dataUrl: databaseAddress(), version, onProgress: onprogress });
  return answersFromDatabase(database, bodies);
};
