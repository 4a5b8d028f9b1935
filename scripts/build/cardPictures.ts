import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import subsetFont from 'subset-font';
import { SOCIAL } from '../../src/picture/fit';
import { palettePng } from './palettePng';

/** A picture to be made: its drawing, and where it goes. */
export interface CardPicture {
  readonly svg: string;
  readonly file: string;
}

const CACHE = 'node_modules/.cache/gongkai/cards';
const FAMILY = 'Noto Sans SC';
const WEIGHTS = ['400Regular/NotoSansSC_400Regular.ttf', '600SemiBold/NotoSansSC_600SemiBold.ttf'];

interface Package {
  readonly version: string;
}
const require = createRequire(import.meta.url);
const fontPackage = require.resolve('@expo-google-fonts/noto-sans-sc/package.json');
const { version: fontVersion } = require(fontPackage) as Package;
const { version: drawnBy } = require('@resvg/resvg-js/package.json') as Package;

/** What a picture follows from beside its drawing; the number is that of this way to make a PNG. */
const MADE_BY = ['1', fontVersion, drawnBy].join(' ');

const keyOf = (svg: string): string => createHash('sha256').update(`${MADE_BY}\n${svg}`).digest('hex');

/** Fonts with no more than the characters of the drawings: a text is set a dozen times faster by them. */
export async function fontsFor(drawings: readonly string[], folder: string): Promise<string[]> {
  const characters = [...new Set(drawings.join(''))].join('');
  return Promise.all(
    WEIGHTS.map(async (path, i) => {
      const whole = await readFile(join(dirname(fontPackage), path));
      const file = join(folder, `font-${i}.ttf`);
      writeFileSync(
        file,
        await subsetFont(whole, characters, {
          targetFormat: 'sfnt',
          // The names by which the two weights are one family.
          preserveNameIds: [1, 2, 16, 17],
        }),
      );
      return file;
    }),
  );
}

/** Draws an SVG with these fonts and no others: the same picture on every machine. */
export async function drawCard(svg: string, fontFiles: readonly string[]): Promise<Buffer> {
  const { pixels } = await renderAsync(svg, {
    font: { fontFiles: [...fontFiles], loadSystemFonts: false, defaultFontFamily: FAMILY },
  });
  return palettePng(pixels, SOCIAL);
}

async function drawAll(
  drawings: ReadonlyMap<string, string>,
  tell: (drawn: number, of: number) => void,
): Promise<void> {
  const folder = join(CACHE, `making-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  try {
    const fonts = await fontsFor([...drawings.values()], folder);
    const waiting = drawings.entries();
    let drawn = 0;
    const work = async () => {
      for (const [key, svg] of waiting) {
        const png = join(folder, `${key}.png`);
        writeFileSync(png, await drawCard(svg, fonts));
        // A build that is stopped leaves no half of a picture behind.
        renameSync(png, join(CACHE, `${key}.png`));
        tell((drawn += 1), drawings.size);
      }
    };
    await Promise.all(Array.from({ length: availableParallelism() }, work));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Makes the pictures of cards, those that the last build made out of its cache; `tell` hears of each that is drawn.
 * Rejects where a drawing can't be drawn.
 */
export async function writeCardPictures(
  pictures: readonly CardPicture[],
  tell: (drawn: number, of: number) => void,
): Promise<void> {
  mkdirSync(CACHE, { recursive: true });
  const keyed = pictures.map((picture) => ({ ...picture, key: keyOf(picture.svg) }));
  const cached = new Set(readdirSync(CACHE));
  const missing = keyed.filter(({ key }) => !cached.has(`${key}.png`));
  if (missing.length > 0) await drawAll(new Map(missing.map(({ key, svg }) => [key, svg])), tell);
  for (const { key, file } of keyed) copyFileSync(join(CACHE, `${key}.png`), file);
  const used = new Set(keyed.map(({ key }) => `${key}.png`));
  for (const file of cached) if (file.endsWith('.png') && !used.has(file)) rmSync(join(CACHE, file));
}
