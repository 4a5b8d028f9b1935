import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const MODULE = 'virtual:duckdb-wasm';
const CACHE = 'node_modules/.cache/gongkai';

const require = createRequire(import.meta.url);

function brotli(bytes: Buffer): Buffer {
  // The best quality, 11, takes more than a minute for a seventh less.
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

const COMPRESSIONS = {
  gzip: { suffix: 'gz', compress: (bytes: Buffer) => gzipSync(bytes, { level: 9 }) },
  brotli: { suffix: 'br', compress: brotli },
} as const;

/** The engine compressed, made once a version of DuckDB-WASM; gives its path. */
function compressed(name: keyof typeof COMPRESSIONS): string {
  const { suffix, compress } = COMPRESSIONS[name];
  const source = require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
  const { version } = JSON.parse(readFileSync(join(source, '../../package.json'), 'utf8')) as {
    readonly version: string;
  };
  // ".bin": a host would give .wasm, .gz and .br types and encodings of its own, or refuse them.
  const path = resolve(CACHE, `duckdb-eh-${version}.wasm.${suffix}.bin`);
  if (existsSync(path)) return path;
  mkdirSync(resolve(CACHE), { recursive: true });
  // Written under another name first: a build cut short must not leave half a file behind.
  writeFileSync(`${path}.new`, compress(readFileSync(source)));
  renameSync(`${path}.new`, path);
  return path;
}

/**
 * Ships DuckDB's engine compressed, so that it is 6 to 8 MB on any host, instead of 34 MB where the host
 * doesn't compress `.wasm`. Gives `virtual:duckdb-wasm`: address and size of each compression.
 */
export function duckdbWasm(): Plugin {
  return {
    name: 'gongkai-duckdb-wasm',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    load(id) {
      if (id !== `\0${MODULE}`) return null;
      const names = Object.keys(COMPRESSIONS) as (keyof typeof COMPRESSIONS)[];
      return names
        .map((name) => {
          const path = compressed(name);
          const bytes = statSync(path).size;
          return `import ${name}Url from ${JSON.stringify(`${path}?url`)};
export const ${name} = { url: ${name}Url, bytes: ${bytes} };`;
        })
        .join('\n');
    },
  };
}
