import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte()],
  test: {
    // On two cores the default is one: a browser test spends half of its time waiting.
    maxWorkers: 2,
    // Half of a file's time went into loading the same code again; no test changes what others find.
    isolate: false,
    // Of a machine as slow as any: what fails by a limit alone fails another's work.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**'],
        },
      },
      {
        // The built page in a real Chromium; `npm test` builds it first.
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          expect: { poll: { timeout: 120_000 } },
        },
      },
    ],
  },
});
