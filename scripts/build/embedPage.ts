import { svelte } from '@sveltejs/vite-plugin-svelte';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { codeFolder, codeName, LATER_STYLE, styleName } from '../../src/embed/assetName';
import type { ChartFile } from '../../src/embed/chartFile';
import { CHART_FILES } from '../../src/embed/chartFile';
import type { Lang } from '../../src/model/text';
import { laterStyles } from './laterStyles';
import { leanSvelte } from './leanSvelte';
import { minifyAgain } from './minifyAgain';
import { oneLanguage } from './oneLanguage';
import { oneScript } from './oneScript';
import { hashOf } from './prerender';
import { startChunk } from './startChunk';
import { withoutPreload } from './withoutPreload';
import { withoutUnused } from './withoutUnused';

const LANGS: readonly Lang[] = ['zh', 'en'];
const FILES = Object.keys(CHART_FILES) as ChartFile[];
const PAGE = 'embed.html';
const MAIN = /<script type="module" src="[^"]+"><\/script>/u;

/** Texts of files by their names. */
type Files = ReadonlyMap<string, string>;

/**
 * The code of a chart in one language, and its style, which has the colours of the later one too. Throws where its
 * style isn't one file.
 */
async function builtIn(lang: Lang, file: ChartFile, laterStyle: string): Promise<Files> {
  const entry = `src/embed/charts/${file}.ts`;
  const built = await build({
    configFile: false,
    base: './',
    logLevel: 'warn',
    plugins: [
      leanSvelte(),
      withoutPreload(),
      laterStyles(),
      svelte(),
      oneLanguage(lang),
      minifyAgain(() => true),
    ],
    resolve: {
      alias: [{ find: /^\.{1,2}\/(?:.*\/)?indicators$/u, replacement: resolve('src/embed/definitions') }],
    },
    build: {
      target: 'es2022',
      // For older ones `color-scheme` would bring a stand-in for `light-dark()`, which the styles don't use.
      cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
      write: false,
      copyPublicDir: false,
      assetsInlineLimit: 0,
      modulePreload: false,
      cssCodeSplit: false,
      rolldownOptions: {
        input: entry,
        treeshake: {
          // d3-array makes bisectors as it is loaded, and reads of them, which no chart takes.
          manualPureFunctions: ['bisector'],
          propertyReadSideEffects: false,
        },
        output: {
          entryFileNames: codeName(file, lang),
          chunkFileNames: `[name]-${codeName(file, lang)}`,
          assetFileNames: '[name][extname]',
          codeSplitting: { groups: [{ name: startChunk(entry, file) }] },
        },
        checks: { bundlerTimings: false },
      },
    },
  });
  const files = (Array.isArray(built) ? built : [built]).flatMap((each) =>
    'output' in each ? each.output : [],
  );
  const codes = files
    .filter((each) => each.type === 'chunk')
    .map((each) => [each.fileName, each.code] as const);
  const styles = files.filter((each) => each.type === 'asset').map(({ source }) => String(source));
  if (styles.length !== 1) throw new Error(`the embedded chart ${file} is to have one style`);
  const style = withoutUnused(styles.join(''), laterStyle, ...codes.map(([, code]) => code));
  return new Map([...codes, [styleName(file), style]]);
}

/** All files of embedded charts, in every language. */
async function allBuilt(): Promise<Files> {
  const { style } = await oneScript('src/embed/later.ts');
  const all = new Map([[LATER_STYLE, style]]);
  for (const file of FILES)
    for (const lang of LANGS)
      for (const [name, text] of await builtIn(lang, file, style)) {
        if (all.get(name) !== undefined && all.get(name) !== text)
          throw new Error(`${name} has two contents`);
        all.set(name, text);
      }
  return all;
}

/** Writes the files into a folder that is named by their hash, which is returned. */
function written(files: Files, outDir: string): string {
  const sum = createHash('sha256').update(JSON.stringify([...files].sort()));
  const hash = sum.digest('base64url').slice(0, 8);
  const folder = join(outDir, codeFolder(hash));
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  return hash;
}

/**
 * Builds the page of one chart (`embed.html`) into `outDir`. Its code is one file for each chart in each language, of
 * which a script in the page takes the one that the view wants: what several share is in each of them, as a reader
 * who waits for two files waits longer, and they compress worse.
 */
export async function buildEmbedPage(outDir: string): Promise<void> {
  const { code } = await oneScript('src/embed/start.ts');
  const hash = written(await allBuilt(), outDir);
  const html = readFileSync(PAGE, 'utf8');
  if (!MAIN.test(html)) throw new Error(`${PAGE} has no place for its script`);
  writeFileSync(
    join(outDir, PAGE),
    html
      .replace("script-src 'self'", () => `script-src 'self' ${hashOf(code)}`)
      .replace(MAIN, () => `<script data-hash="${hash}">${code}</script>`)
      .replace(
        '<noscript>',
        () =>
          `<noscript><link rel="stylesheet" href="./${codeFolder(hash)}/${styleName('trend')}" /><link rel="stylesheet" href="./share/card.css" />`,
      )
      .replaceAll(/\n\s*/gu, '\n'),
  );
}
