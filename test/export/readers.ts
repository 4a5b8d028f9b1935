import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { readSheet as readXlsxSheet } from 'read-excel-file/node';

/* Readers of downloads that share nothing with what wrote them. */

export type ReadCell = string | number | boolean | null;
export type ReadRow = Readonly<Record<string, ReadCell>>;

/** Rows of a query of native DuckDB; dates as ISO text. */
export async function queryRows(sql: string): Promise<ReadRow[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const reader = await connection.runAndReadAll(sql);
    return reader.getRowObjectsJson() as ReadRow[];
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const SOURCES = {
  csv: (path: string) =>
    `SELECT * FROM read_csv('${path}', header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', null_padding = false)`,
  parquet: (path: string) => `SELECT * FROM read_parquet('${path}')`,
  json: (path: string) =>
    `SELECT unnest(rows, recursive := true) FROM read_json('${path}', maximum_object_size = 200000000)`,
} as const;

/** A file read by native DuckDB. Of CSV every cell is text. */
export async function readWithDuckdb(bytes: Uint8Array, format: keyof typeof SOURCES): Promise<ReadRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-read-'));
  try {
    const path = join(folder, `file.${format}`);
    writeFileSync(path, bytes);
    return await queryRows(SOURCES[format](path));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The rows of a sheet of an XLSX, the first of them its heading; null where there is no cell. */
export const readSheet = (bytes: Uint8Array, sheet: string) => readXlsxSheet(Buffer.from(bytes), sheet);
