import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Served } from '../../scripts/serve';
import { CONTENT_SECURITY_POLICY, serve } from '../../scripts/serve';

const folder = mkdtempSync(join(tmpdir(), 'gongkai-serve-'));
const root = join(folder, 'dist');
const WASM = Buffer.from([0, 0x61, 0x73, 0x6d]);
let site: Served;

beforeAll(async () => {
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(root, 'index.html'), '<h1>公开</h1>');
  writeFileSync(join(root, 'assets/engine-AbCd1234.wasm'), WASM);
  writeFileSync(join(root, 'assets/engine.wasm.gz.bin'), Buffer.from([0x1f, 0x8b, 0]));
  writeFileSync(join(root, 'data.json'), JSON.stringify({ text: '公开'.repeat(200) }));
  site = await serve({ root, port: 0, base: '/a/b' });
});

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

interface Raw {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: Buffer;
}

/** Asks as is: fetch would tidy the path up and inflate the answer. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Raw> {
  const { hostname, port } = new URL(site.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
      });
    })
      .on('error', reject)
      .end();
  });
}

describe('serve', () => {
  test('stands below its base alone', async () => {
    expect((await ask('/a/b/')).body.toString()).toContain('公开');
    expect((await ask('/a/b')).headers['location']).toBe('/a/b/');
    expect((await ask('/')).status).toBe(404);
    expect((await ask('/a/b/none.json')).status).toBe(404);
  });

  test.each([
    '/a/b/../../secret.txt',
    '/a/b/../secret.txt',
    '/a/b/%2e%2e/secret.txt',
    '/a/b/..%2fsecret.txt',
    '/a/b/%',
    '//',
    '//a/b/',
  ])('keeps to its root: %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  test('gives types, the policy, and hashed files for good', async () => {
    const page = await ask('/a/b/index.html');
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'cache-control': 'no-cache',
    });
    const wasm = await ask('/a/b/assets/engine-AbCd1234.wasm');
    expect(wasm.headers).toMatchObject({
      'content-type': 'application/wasm',
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });

  test('compresses text, and neither the engine nor what is compressed already', async () => {
    const accept = { 'accept-encoding': 'gzip, deflate, br' };
    const json = await ask('/a/b/data.json', accept);
    expect(json.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(json.body).toString()).toContain('公开');
    const wasm = await ask('/a/b/assets/engine-AbCd1234.wasm', accept);
    expect(wasm.headers['content-encoding']).toBeUndefined();
    expect(wasm.body).toEqual(WASM);
    const shipped = await ask('/a/b/assets/engine.wasm.gz.bin', accept);
    expect(shipped.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-length': '3',
    });
    expect(shipped.headers['content-encoding']).toBeUndefined();
  });

  test('answers an unchanged file with 304, and nothing but GET and HEAD', async () => {
    const tag = String((await ask('/a/b/data.json')).headers['etag']);
    expect((await ask('/a/b/data.json', { 'if-none-match': tag })).status).toBe(304);
    expect((await ask('/a/b/data.json', {}, 'HEAD')).body).toHaveLength(0);
    expect((await ask('/a/b/data.json', {}, 'POST')).status).toBe(405);
  });
});
