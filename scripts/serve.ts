import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Static files as a plain host serves them, for `npm start`, the tests and the bench. */
export interface ServeOptions {
  readonly root: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** Path below which the site stands: "/" unless given. */
  readonly base?: string;
  /** What is compressed on the way: text alone (as most hosts do), also `.wasm`, or nothing. */
  readonly compress?: 'text' | 'text+wasm' | 'none';
  /** The Content-Security-Policy: the one that the page in the folder has for itself, unless given; '' for none. */
  readonly policy?: string;
}

export interface Served {
  /** Address of the site, ending in "/". */
  readonly url: string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

const isText = (type: string) => /^text\/|charset=|^image\/svg/u.test(type);

/** What a page says of itself, the hashes of what stands in it included; undefined where it says nothing. */
function ownPolicy(page: string): string | undefined {
  const html = existsSync(page) ? readFileSync(page, 'utf8') : '';
  return /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/u.exec(html)?.[1];
}

/**
 * The strictest policy for a page that has none of its own. 'wasm-unsafe-eval' and blob: in connect-src are
 * DuckDB's: its worker compiles the engine out of a blob.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self' blob:",
  "style-src 'self'",
  "img-src 'self' data:",
  "frame-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const brotliText = (bytes: Buffer) =>
  promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
const gzipText = promisify<Buffer, Buffer>(gzip);

interface Sent {
  readonly bytes: Buffer;
  readonly encoding: 'br' | 'gzip' | null;
}

/** A name with Vite's hash in it never changes its content. */
const isHashed = (path: string) => /-[\w-]{8}\.\w+$/u.test(path);

/** The file that an address below the base asks for; null where it leads out of the root. */
function filePath(root: string, address: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(address);
  } catch {
    return null;
  }
  if (decoded.includes('\0')) return null;
  const path = join(root, normalize(`/${decoded}`));
  return path.startsWith(join(root, sep)) ? path : null;
}

class Site {
  readonly #root: string;
  readonly #base: string;
  readonly #compress: NonNullable<ServeOptions['compress']>;
  readonly #policy: string | undefined;
  readonly #compressed = new Map<string, Promise<Buffer>>();

  constructor({ root, base = '/', compress = 'text', policy }: ServeOptions) {
    this.#policy = policy;
    this.#root = root;
    this.#base = `/${base}/`.replace(/\/+/gu, '/');
    this.#compress = compress;
  }

  get base(): string {
    return this.#base;
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(`http://host${request.url ?? '/'}`);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    if (`${pathname}/` === this.#base) {
      response.writeHead(308, { Location: this.#base }).end();
      return;
    }
    const below = pathname.startsWith(this.#base) ? pathname.slice(this.#base.length) : null;
    const name = below === '' || below?.endsWith('/') ? `${below}index.html` : below;
    const path = name === null ? null : filePath(this.#root, name);
    const isFile = path !== null && (await stat(path).catch(() => null))?.isFile();
    if (!path || !isFile) {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
      return;
    }
    await this.#send(path, request, response);
  }

  async #send(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const plain = await readFile(path);
    const tag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 16)}"`;
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    // Read each time: the page may be built anew while it is served, and then names other hashes.
    const page = extname(path) === '.html' ? path : join(this.#root, 'index.html');
    const policy = this.#policy ?? ownPolicy(page) ?? CONTENT_SECURITY_POLICY;
    const headers = {
      'Content-Type': type,
      ...(policy === '' ? {} : { 'Content-Security-Policy': policy }),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': isHashed(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      Vary: 'Accept-Encoding',
      ETag: tag,
    };
    if (request.headers['if-none-match'] === tag) {
      response.writeHead(304, headers).end();
      return;
    }
    const { bytes, encoding } = await this.#encode(plain, tag, type, request.headers['accept-encoding']);
    response.writeHead(200, {
      ...headers,
      'Content-Length': bytes.length,
      ...(encoding ? { 'Content-Encoding': encoding } : {}),
    });
    response.end(request.method === 'HEAD' ? undefined : bytes);
  }

  async #encode(plain: Buffer, tag: string, type: string, accepted: unknown): Promise<Sent> {
    const takes = typeof accepted === 'string' ? accepted.split(/[\s,;]+/u) : [];
    const encoding = takes.includes('br') ? 'br' : takes.includes('gzip') ? 'gzip' : null;
    const isCompressed =
      (this.#compress !== 'none' && isText(type)) ||
      (this.#compress === 'text+wasm' && type === 'application/wasm');
    if (!encoding || !isCompressed) return { bytes: plain, encoding: null };
    const key = `${encoding} ${tag}`;
    const bytes = this.#compressed.get(key) ?? (encoding === 'br' ? brotliText(plain) : gzipText(plain));
    this.#compressed.set(key, bytes);
    return { bytes: await bytes, encoding };
  }
}

/** Serves a folder on this machine alone. Rejects where the folder isn't there or the port is taken. */
export async function serve(options: ServeOptions): Promise<Served> {
  if (!(await stat(options.root)).isDirectory()) throw new Error(`${options.root} is no folder`);
  const site = new Site(options);
  const server = createServer((request, response) => {
    site.answer(request, response).catch((reason: unknown) => {
      if (!response.headersSent) response.writeHead(500);
      response.end(String(reason));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, 'localhost', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}${site.base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const DEFAULT_PORT = 4173;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const port = Number(process.env['PORT'] ?? DEFAULT_PORT);
  try {
    const { url } = await serve({ root: 'dist', port, base: process.env['BASE'] ?? '/' });
    console.log(`Gongkai: ${url}`);
  } catch (reason) {
    const { code } = reason as NodeJS.ErrnoException;
    console.error(
      code === 'EADDRINUSE'
        ? `port ${port} is taken; choose another: PORT=8080 npm start`
        : code === 'ENOENT'
          ? 'no dist folder; run `npm run build` first'
          : String(reason),
    );
    process.exitCode = 1;
  }
}
