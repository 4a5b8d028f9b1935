import { svelte } from '@sveltejs/vite-plugin-svelte';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { build } from 'vite';
import { codeName, styleName } from '../../src/embed/assetName';
import type { ChartFile } from '../../src/embed/chartFile';
import { CHART_FILES } from '../../src/embed/chartFile';
import type { Lang } from '../../src/model/text';
import { leanSvelte } from './leanSvelte';
import { minifyAgain } from './minifyAgain';
import { oneLanguage } from './oneLanguage';
import { oneScript } from './oneScript';
import { hashOf } from './prerender';
import { startChunk } from './startChunk';
import { withoutPreload } from './withoutPreload';

const LANGS: readonly Lang[] = ['zh', 'en'];
const FILES = Object.keys(CHART_FILES) as ChartFile[];
const PAGE = 'embed.html';
const MAIN = /<script type="module" src="[^"]+"><\/script>/u;

/** Hashes of the files with a chart's code in one language, and with its style. */
interface BuiltChart {
  readonly main: string;
  readonly style: string;
}

/** The hash in a file's name. Throws where the name isn't what the page makes of its hash. */
function hashIn(path: string, nameOf: (hash: string) => string): string {
  const hash = /.{6}(?=\.\w+$)/u.exec(path)?.[0] ?? '';
  if (basename(path) !== nameOf(hash)) throw new Error(`${path} has another name than the page knows`);
  return hash;
}

async function buildIn(lang: Lang, file: ChartFile, outDir: string): Promise<BuiltChart> {
  const entry = `src/embed/charts/${file}.ts`;
  const built = await build({
    configFile: false,
    base: './',
    logLevel: 'warn',
    plugins: [
      leanSvelte(),
      withoutPreload(),
      svelte(),
      oneLanguage(lang),
      minifyAgain((name) => name.includes(`/${file}-${lang}-`)),
    ],
    resolve: {
      alias: [{ find: /^\.{1,2}\/(?:.*\/)?indicators$/u, replacement: resolve('src/embed/definitions') }],
    },
    build: {
      target: 'es2022',
      // For older ones `color-scheme` would bring a stand-in for `light-dark()`, which the styles don't use.
      cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      assetsInlineLimit: 0,
      modulePreload: false,
      cssCodeSplit: false,
      rolldownOptions: {
        input: entry,
        // d3-array makes bisectors as it is loaded, which no chart takes.
        treeshake: { manualPureFunctions: ['bisector'] },
        output: {
          // Each character of a name is waited for, as the page names them all.
          entryFileNames: `assets/${file}-${lang}-[hash:6].js`,
          chunkFileNames: `assets/[name]-${lang}-[hash:6].js`,
          assetFileNames: 'assets/[name]-[hash:6][extname]',
          codeSplitting: { groups: [{ name: startChunk(entry, file) }] },
        },
        checks: { bundlerTimings: false },
      },
    },
  });
  const files = (Array.isArray(built) ? built : [built]).flatMap((each) =>
    'output' in each ? each.output : [],
  );
  const main = files.find((each) => each.type === 'chunk' && each.isEntry);
  const style = files.find(({ fileName }) => fileName.endsWith('.css'));
  if (!main || !style) throw new Error(`the embedded chart ${file} has no entry or no style`);
  return {
    main: hashIn(main.fileName, (hash) => codeName(file, lang, hash)),
    style: hashIn(style.fileName, styleName),
  };
}

/**
 * Builds the page of one chart (`embed.html`) into `outDir`. Its code is one file for each chart in each language, of
 * which a script in the page takes the one that the view wants: what several share is in each of them, as a reader
 * who waits for two files waits longer, and they compress worse.
 */
export async function buildEmbedPage(outDir: string): Promise<void> {
  const { code } = await oneScript('src/embed/start.ts');
  const places: string[] = [];
  let style = '';
  for (const file of FILES) {
    const mains: string[] = [];
    for (const lang of LANGS) {
      const built = await buildIn(lang, file, outDir);
      mains.push(built.main);
      ({ style } = built);
    }
    places.push(`data-${file}="${[...mains, style].join(' ')}"`);
  }
  const html = readFileSync(PAGE, 'utf8');
  if (!MAIN.test(html)) throw new Error(`${PAGE} has no place for its script`);
  writeFileSync(
    join(outDir, PAGE),
    html
      .replace("script-src 'self'", () => `script-src 'self' ${hashOf(code)}`)
      .replace(MAIN, () => `<script ${places.join(' ')}>${code}</script>`)
      .replace(
        '<noscript>',
        () =>
          `<noscript><link rel="stylesheet" href="./assets/${styleName(style)}" /><link rel="stylesheet" href="./share/card.css" />`,
      ),
  );
}
