import type { Float64, Int64 } from 'apache-arrow';
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';

/*
 * The way in of most pages: start DuckDB-WASM from its .wasm, read the CSV into a table, ask it, draw.
 * ?csv= is the address of the CSV. Marks csv-loaded once the table is there, first-chart once it is drawn.
 */

const TREND = `SELECT body_code, year, disclosed_total::DOUBLE AS value FROM reports
  WHERE level = 'town' AND disclosed_total IS NOT NULL
  QUALIFY dense_rank() OVER (ORDER BY body_code) <= 6 ORDER BY body_code, year`;

async function main(): Promise<void> {
  const csvUrl = new URLSearchParams(location.search).get('csv') ?? '';
  const duckdb = new AsyncDuckDB(new VoidLogger(), new Worker(workerUrl));
  await duckdb.instantiate(wasmUrl);
  const csv = new Uint8Array(await (await fetch(csvUrl)).arrayBuffer());
  performance.mark('csv-there');
  await duckdb.registerFileBuffer('reports.csv', csv);
  const connection = await duckdb.connect();
  await connection.query(`CREATE TABLE reports AS FROM read_csv('reports.csv', sample_size = -1)`);
  performance.mark('csv-loaded');
  const answer = await connection.query<{ year: Int64; value: Float64 }>(TREND);
  const years = Array.from(answer.getChild('year') ?? [], Number);
  const values = Array.from(answer.getChild('value') ?? [], Number);
  performance.mark('duckdb-answer');
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '2018 0 8 1000');
  for (const [i, year] of years.entries()) {
    const dot = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
    dot.setAttribute('cx', String(year));
    dot.setAttribute('cy', String(values[i]));
    dot.setAttribute('r', '0.1');
    svg.append(dot);
  }
  document.body.append(svg);
  requestAnimationFrame(() => setTimeout(() => performance.mark('first-chart')));
}

void main();
