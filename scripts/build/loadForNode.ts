import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const CACHE = 'node_modules/.cache/gongkai/node';

/** Loads a module that imports components (`scripts/build/<name>.ts`), compiled to draw markup in Node. */
export async function loadForNode<T>(name: string): Promise<T> {
  const outDir = resolve(CACHE, name);
  await build({
    logLevel: 'warn',
    build: { ssr: resolve('scripts/build', `${name}.ts`), outDir, emptyOutDir: true, copyPublicDir: false },
  });
  return (await import(pathToFileURL(join(outDir, `${name}.js`)).href)) as T;
}
