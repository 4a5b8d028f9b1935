import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { startChunk } from './scripts/build/startChunk.ts';
import { pdfCMaps } from './scripts/build/vitePluginCMaps.ts';
import { duckdbWasm } from './scripts/build/vitePluginDuckdb.ts';

// Relative addresses throughout: the built page works under any path of any static host.
export default defineConfig({
  base: './',
  plugins: [svelte(), duckdbWasm(), pdfCMaps()],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: startChunk() }] } },
      // How long each plugin takes on a slow machine is no warning to whoever builds the page.
      checks: { bundlerTimings: false },
    },
  },
  worker: { format: 'es' },
});
