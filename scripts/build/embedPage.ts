import { svelte } from '@sveltejs/vite-plugin-svelte';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import type { Lang } from '../../src/model/text';
import { embedChunks } from './embedChunks';
import { minifyAgain } from './minifyAgain';
import { oneLanguage } from './oneLanguage';
import { oneScript } from './oneScript';
import { hashOf } from './prerender';
import { withoutHydration } from './withoutHydration';

const LANGS: readonly Lang[] = ['zh', 'en'];
const PAGE = 'embed.html';
const MAIN = /<script type="module" src="[^"]+"><\/script>/u;

/** Addresses of the code of the embedded chart in one language. */
interface BuiltEmbed {
  readonly main: string;
  readonly styles: readonly string[];
}

async function buildIn(lang: Lang, outDir: string): Promise<BuiltEmbed> {
  const built = await build({
    configFile: false,
    base: './',
    logLevel: 'warn',
    plugins: [withoutHydration(), svelte(), oneLanguage(lang), minifyAgain(() => true)],
    resolve: {
      alias: [{ find: /^\.{1,2}\/(?:.*\/)?indicators$/u, replacement: resolve('src/embed/definitions') }],
    },
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
        input: 'src/embed/main.ts',
        output: {
          entryFileNames: `assets/embed-${lang}-[hash].js`,
          chunkFileNames: `assets/[name]-${lang}-[hash].js`,
          codeSplitting: {
            groups: [{ name: embedChunks(), debugName: 'figures', includeDependenciesRecursively: false }],
          },
        },
      },
    },
  });
  const files = (Array.isArray(built) ? built : [built]).flatMap((each) =>
    'output' in each ? each.output : [],
  );
  const main = files.find((file) => file.type === 'chunk' && file.isEntry);
  if (!main) throw new Error('the embedded chart has no entry');
  return {
    main: main.fileName,
    styles: files.map(({ fileName }) => fileName).filter((name) => name.endsWith('.css')),
  };
}

/**
 * Builds the page of one chart (`embed.html`) into `outDir`, with code of its own: the main page's comes in one piece.
 * It is built once in each language, and a script in the page takes the one that the view wants.
 */
export async function buildEmbedPage(outDir: string): Promise<void> {
  const { code } = await oneScript('src/embed/start.ts');
  const inLang: (BuiltEmbed & { readonly lang: Lang })[] = [];
  for (const lang of LANGS) inLang.push({ lang, ...(await buildIn(lang, outDir)) });
  const styles = [...new Set(inLang.flatMap((each) => each.styles))];
  const places = inLang.map(({ lang, main }) => `data-${lang}="./${main}"`).join(' ');
  const html = readFileSync(PAGE, 'utf8');
  if (!MAIN.test(html)) throw new Error(`${PAGE} has no place for its script`);
  writeFileSync(
    join(outDir, PAGE),
    html
      .replace("script-src 'self'", () => `script-src 'self' ${hashOf(code)}`)
      .replace(MAIN, () =>
        [
          // Before the style: a script after it would wait for it.
          `<script ${places}>${code}</script>`,
          ...styles.map((name) => `<link rel="stylesheet" href="./${name}" />`),
        ].join('\n    '),
      ),
  );
}
