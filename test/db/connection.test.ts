import { mkdtempSync, rmSync, writeFileSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Table } from 'apache-arrow';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeDuckdb } from '../../scripts/build/duckdb';
import { databaseOn } from '../../src/db/connection';
import { asEngineFailure, EngineFailure } from '../../src/db/failure';
import type { Database } from '../../src/query/database';
import { sql } from '../../src/query/sql/sql';
import { make } from '../query/make';
import { openInNode } from '../query/nodeDuckdb';

const folder = mkdtempSync(join(tmpdir(), 'gongkai-test-'));
const path = join(folder, 'reports.duckdb.gz.bin');
let database: Database;

beforeAll(async () => {
  const reports = [
    make({ town: 1, year: 2020, values: { disclosed_total: 3, fees_amount: 1.5 } }),
    make({ town: 2, year: 2021, values: { disclosed_total: 0 } }),
  ];
  await writeDuckdb(reports, path, 'v1');
  database = await openInNode(path, 'v1');
});
afterAll(() => rmSync(folder, { recursive: true }));

const cells = async (text: ReturnType<typeof sql>) => {
  const { columns } = await database.query(text);
  return Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, Array.from(column)]));
};

describe('the database in WebAssembly', () => {
  test('reads the file that the native one wrote, unknown as null', async () => {
    expect(
      await cells(
        sql`SELECT body, disclosed_total, fees_amount FROM data.reports JOIN data.bodies USING (body_no) ORDER BY body_no`,
      ),
    ).toEqual({
      body: ['1镇', '2镇'],
      disclosed_total: [3, 0],
      fees_amount: [1.5, null],
    });
    expect(
      await cells(
        sql`SELECT typeof(disclosed_total) AS t, typeof(fees_amount) AS f FROM data.reports LIMIT 1`,
      ),
    ).toEqual({ t: ['INTEGER'], f: ['DOUBLE'] });
  });

  test('gives no BigInt', async () => {
    expect(
      await cells(sql`SELECT count(*) AS n, 1::BIGINT AS one, sum(1::DOUBLE) AS s FROM data.reports`),
    ).toEqual({
      n: [2],
      one: [1],
      s: [2],
    });
  });

  test('takes tables, in place of those before', async () => {
    await database.replaceTable('own', { rows: 2, columns: { a: [1, null], b: ['x', null] } });
    await database.replaceTable('own', { rows: 1, columns: { c: [null], d: ['y'] } });
    expect(await cells(sql`FROM own`)).toEqual({ c: [null], d: ['y'] });
  });

  test('fetches nothing and writes nothing', async () => {
    await expect(database.query(sql`SELECT * FROM read_csv('https://example.org/a.csv')`)).rejects.toThrow();
    await expect(database.query(sql`SELECT * FROM read_json('a.json')`)).rejects.toThrow();
    await expect(database.query(sql`SET enable_external_access=true`)).rejects.toThrow();
    await expect(database.query(sql`DELETE FROM data.reports`)).rejects.toThrow(/read-only/iu);
  });

  test('refuses data of another version, and a broken file', async () => {
    const codeOf = (reason: unknown) => asEngineFailure(reason).code;
    expect(await openInNode(path, 'v2').catch(codeOf)).toBe('too-new-file');
    const broken = gunzipSync(readFileSync(path));
    broken.fill(0, 12, 40);
    const brokenPath = join(folder, 'broken.bin');
    writeFileSync(brokenPath, gzipSync(broken));
    expect(await openInNode(brokenPath, 'v1').catch(codeOf)).toBe('wrong-mime');
  });
});

describe('queries in turn', () => {
  const slow = () => {
    const asked: string[] = [];
    const ending: (() => void)[] = [];
    const connection = {
      query: (text: string) => {
        asked.push(text);
        return new Promise<Table>((_, reject) => ending.push(() => reject(new Error(`failed ${text}`))));
      },
      insertArrowFromIPCStream: () => undefined,
    };
    return { asked, end: () => ending.shift()?.(), connection };
  };
  const settle = () => new Promise((resolve) => setTimeout(resolve));

  test('one at a time, and one aborted before its turn is never sent', async () => {
    const { asked, end, connection } = slow();
    const queued = databaseOn(connection, () => Promise.resolve());
    const cancel = new AbortController();
    const first = queued.query(sql`1`);
    const second = queued.query(sql`2`, cancel.signal);
    const third = queued.query(sql`3`);
    cancel.abort();
    await expect(second).rejects.toThrow(/abort/iu);
    end();
    await expect(first).rejects.toThrow('failed 1');
    await settle();
    expect(asked).toEqual(['1', '3']);
    end();
    await expect(third).rejects.toThrow('failed 3');
  });

  test('aborting what runs rejects at once', async () => {
    const { connection } = slow();
    const cancel = new AbortController();
    const running = databaseOn(connection, () => Promise.resolve()).query(sql`1`, cancel.signal);
    await settle();
    cancel.abort();
    await expect(running).rejects.toThrow(/abort/iu);
  });

  test('an engine that dies answers every query with why', async () => {
    const { connection } = slow();
    const dead = Promise.reject(new EngineFailure('out-of-memory', 'gone'));
    dead.catch(() => undefined);
    const dying = databaseOn(connection, () => Promise.resolve(), dead);
    await expect(dying.query(sql`1`)).rejects.toThrow('gone');
    await expect(dying.query(sql`2`)).rejects.toThrow('gone');
  });
});

describe('why the engine failed', () => {
  test.each([
    ['RuntimeError: memory access out of bounds', 'out-of-memory'],
    ['Out of Memory Error: could not allocate block of size 256.0 KiB', 'out-of-memory'],
    ['CompileError: WebAssembly.instantiate(): expected magic word 00 61 73 6d', 'wrong-mime'],
    ["CompileError: Refused to compile because 'wasm-unsafe-eval' is not an allowed source", 'no-wasm'],
    ["Uncaught SyntaxError: Unexpected token '<'", 'wrong-mime'],
    ['TypeError: Failed to fetch', 'network'],
    [
      'IO Error: Trying to read a database file with version number 70, but we can only read up to 67',
      'too-new-file',
    ],
    ['something else', 'unknown'],
  ])('%s: %s', (message, code) => {
    expect(asEngineFailure(new Error(message)).code).toBe(code);
  });
});
