import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import type { Download } from '../../src/db/download';
import { download, isDuckdb, isWasm } from '../../src/db/download';
import { EngineFailure } from '../../src/db/failure';

const WASM = Buffer.concat([Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]), Buffer.alloc(100_000, 7)]);
const closing: (() => void)[] = [];

afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function host(listener: RequestListener): Promise<Download> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/engine.bin`, compression: 'gzip', bytes: 1000, isPlain: isWasm };
}

const options = (more: Partial<Parameters<typeof download>[1]> = {}) => ({
  onProgress: () => undefined,
  signal: new AbortController().signal,
  stall: 5000,
  ...more,
});

const bytesOf = async (blob: Blob) => Buffer.from(await blob.arrayBuffer());
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'none',
    (reason: unknown) => (reason instanceof EngineFailure ? reason.code : String(reason)),
  );

describe('download', () => {
  test('inflates what was shipped', async () => {
    const file = await host((_, response) => response.end(gzipSync(WASM)));
    const fractions: number[] = [];
    const blob = await download(file, options({ onProgress: (fraction) => fractions.push(fraction) }));
    expect(await bytesOf(blob)).toEqual(WASM);
    expect(fractions.at(-1)).toBe(1);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
  });

  test('takes it as it comes where the host said it was encoded, and the browser inflated it', async () => {
    const file = await host((_, response) => {
      response.setHeader('Content-Encoding', 'gzip');
      response.end(gzipSync(WASM));
    });
    expect(await bytesOf(await download(file, options()))).toEqual(WASM);
  });

  test.each([
    ['an error page', 200, Buffer.from('<!doctype html><title>404</title>'), 'wrong-mime'],
    ['nothing', 200, Buffer.alloc(0), 'wrong-mime'],
    ['a download cut short', 200, gzipSync(WASM).subarray(0, 60), 'wrong-mime'],
    ['no such file', 404, Buffer.from('none'), 'network'],
  ])('tells %s from the file', async (_, status, body, code) => {
    const file = await host((_request, response) => response.writeHead(status).end(body));
    expect(await codeOf(download(file, options()))).toBe(code);
  });

  test('gives up where nothing comes any more', async () => {
    const file = await host((_, response) => response.write(gzipSync(WASM).subarray(0, 50)));
    expect(await codeOf(download(file, options({ stall: 200 })))).toBe('timeout');
    const silent = await host(() => undefined);
    expect(await codeOf(download(silent, options({ stall: 200 })))).toBe('timeout');
  });

  test('ends when it is cancelled', async () => {
    const file = await host(() => undefined);
    const cancel = new AbortController();
    const coming = download(file, options({ signal: cancel.signal }));
    cancel.abort();
    await expect(coming).rejects.toThrow(/abort/iu);
  });

  test('a host that is not there is the network', async () => {
    const file = await host(() => undefined);
    for (const close of closing.splice(0)) close();
    expect(await codeOf(download(file, options()))).toBe('network');
  });

  test('knows files by their first bytes', () => {
    expect(isWasm(WASM)).toBe(true);
    expect(isDuckdb(Buffer.from('12345678DUCKetc'))).toBe(true);
    expect(isDuckdb(Buffer.from('<!doctype html>'))).toBe(false);
    expect(isWasm(new Uint8Array())).toBe(false);
  });
});
