import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { CMapSource } from '../src/read/pdf/cMaps';

const folder = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps');

/** The tables of Chinese character codes from the installed pdf.js. */
export const installedCMaps: CMapSource = async (name) =>
  new Uint8Array(await readFile(join(folder, `${name.replace(/[^\w-]/gu, '')}.bcmap`)));
