import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const CACHE = 'node_modules/.cache/gongkai/node';

/** Loads a module that imports components (`scripts/build/<name>.ts`), compiled to draw markup in Node. */
export async function loadForNode<T>(name: string): Promise<T> {
  await build({
    logLevel: 'warn',
    build: {
      ssr: resolve('scripts/build', `${name}.ts`),
      outDir: resolve(CACHE, name),
      copyPublicDir: false,
    },
  });
  return (await import(pathToFileURL(join(resolve(CACHE, name), `${name}.js`)).href)) as T;
}
