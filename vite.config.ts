import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { minifyAgain } from './scripts/build/minifyAgain.ts';
import { startChunk } from './scripts/build/startChunk.ts';
import { pdfCMaps } from './scripts/build/vitePluginCMaps.ts';
import { duckdbWasm } from './scripts/build/vitePluginDuckdb.ts';
import { withoutHydration } from './scripts/build/withoutHydration.ts';

// Relative addresses throughout: the built page works under any path of any static host.
export default defineConfig({
  base: './',
  plugins: [
    withoutHydration(),
    svelte(),
    duckdbWasm(),
    pdfCMaps(),
    minifyAgain((fileName) => fileName.startsWith('assets/start-')),
  ],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: startChunk('src/app/main.ts', 'start') }] } },
      // How long each plugin takes on a slow machine is no warning to whoever builds the page.
      checks: { bundlerTimings: false },
    },
  },
  worker: { format: 'es' },
});
