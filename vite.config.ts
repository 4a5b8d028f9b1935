import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
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
    // The early script imports nothing, so that it also runs as a classic one: scripts/prerender.ts puts it in.
    rolldownOptions: {
      input: ['index.html', 'src/app/early.ts'],
      // How long each plugin takes on a slow machine is no warning to whoever builds the page.
      checks: { bundlerTimings: false },
    },
  },
  worker: { format: 'es' },
});
