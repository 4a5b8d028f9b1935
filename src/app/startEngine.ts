import type { StartEngine } from '../state/engine';

/** The engine and all that it needs are fetched only here, once a chart stands on the page. */
export const startEngine: StartEngine = async ({ version, bodies }, onprogress) => {
  const [{ openDuckdb }, { answersFromDatabase }] = await Promise.all([
    import('../db/openDuckdb'),
    import('../query/fromDatabase'),
  ]);
  const dataUrl = new URL('./data/reports.duckdb.gz.bin', document.baseURI).href;
  const database = await openDuckdb({ dataUrl, version, onProgress: onprogress });
  return answersFromDatabase(database, bodies);
};
