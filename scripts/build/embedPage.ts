import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { embedChunks } from './embedChunks';

/** Builds the page of one chart (`embed.html`) into `outDir`, with code of its own: the main page's comes in one piece. */
export async function buildEmbedPage(outDir: string): Promise<void> {
  await build({
    configFile: false,
    base: './',
    logLevel: 'warn',
    plugins: [svelte()],
    build: {
      target: 'es2022',
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      assetsInlineLimit: 0,
      // The helper that would preload a figure's files weighs more than it spares.
      modulePreload: false,
      cssCodeSplit: false,
      rolldownOptions: {
        input: 'embed.html',
        output: {
          codeSplitting: {
            groups: [{ name: embedChunks(), debugName: 'figures', includeDependenciesRecursively: false }],
          },
        },
      },
    },
  });
}
