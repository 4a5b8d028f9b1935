import { readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { earlyScript } from './build/earlyScript';
import { loadForNode } from './build/loadForNode';
import { datasetMarkup } from './build/datapackage';
import { prerender } from './build/prerender';
import type { ChangesFile } from '../src/query/changesFile';
import { CHANGES_PATH } from '../src/query/changesFile';
import type { CatalogFile } from '../src/query/slices/catalogFile';
import { CATALOG_PATH } from '../src/query/slices/catalogFile';

// The last step of `npm run build`: draws the default view into dist/index.html.
const DIST = 'dist';
const PAGE = join(DIST, 'index.html');

const { frontDoor } = await loadForNode<typeof import('./build/frontDoor')>('frontDoor');
const readJson = async (path: string) =>
  JSON.parse(await readFile(join(DIST, 'data', path), 'utf8')) as unknown;
const front = await frontDoor(readJson);
const { version, years } = (await readJson(CATALOG_PATH)) as CatalogFile;
const { versions } = (await readJson(CHANGES_PATH)) as ChangesFile;
const recorded = versions.find((each) => each.version === version) ?? null;
const html = prerender(readFileSync(PAGE, 'utf8'), {
  front,
  early: await earlyScript(),
  dataset: datasetMarkup(version, recorded, years),
  styleSheet: (address) => readFileSync(join(DIST, address), 'utf8').trim(),
});
writeFileSync(PAGE, html);
