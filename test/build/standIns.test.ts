import { resolve } from 'node:path';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { standIns } from '../../scripts/build/standIns';

const PROXY = resolve('node_modules/svelte/src/internal/client/proxy.js');

/** Builds what a module of Svelte's exports with something in its place. */
const builtWith = (code: string) =>
  build({
    configFile: false,
    logLevel: 'silent',
    plugins: [standIns('own', { 'client/proxy.js': code })],
    build: { write: false, minify: false, lib: { entry: PROXY, formats: ['es'], fileName: 'own' } },
  });

test('a module stands in for one that exports the same', async () => {
  const result = await builtWith(
    'export const proxy = (value) => value;\nexport const get_proxied_value = proxy;\nexport const is = Object.is;\n',
  );
  const [{ output }] = result as { output: { code: string }[] }[] as [{ output: [{ code: string }] }];
  expect(output[0].code).toContain('(value) => value');
  expect(output[0].code).not.toContain('new Proxy');
});

test('one that exports something else is refused: another version of Svelte may need it', async () => {
  await expect(builtWith('export const proxy = (value) => value;\n')).rejects.toThrow('isn’t as it was');
});
