import { readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CATALOG_PATH } from '../src/query/slices/catalogFile';
import { loadSlices } from '../src/query/slices/slices';
import { siteAddress } from './build/cardPages';
import { buildEmbedPage } from './build/embedPage';
import { frozenPage } from './build/frozenPage';
import { loadForNode } from './build/loadForNode';
import { datasetMarkup } from './build/datapackage';
import { oneScript } from './build/oneScript';
import { prerender } from './build/prerender';
import { writeCards } from './build/writeCards';
import type { ChangesFile } from '../src/query/changesFile';
import { CHANGES_PATH } from '../src/query/changesFile';
import type { CatalogFile } from '../src/query/slices/catalogFile';

// The last step of `npm run build`: draws the default view into dist/index.html, and adds the pages of one chart and
// those that tell of a view to who asks without script. SITE_URL is where the site will stand, for what has to be absolute.
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
  early: (await oneScript('src/app/early.ts')).code,
  dataset: datasetMarkup(version, recorded, years),
  styleSheet: (address) => readFileSync(join(DIST, address), 'utf8').trim(),
});
writeFileSync(PAGE, html);

await buildEmbedPage(DIST);
writeFileSync(join(DIST, 'embed.js'), (await oneScript('src/embed/loader.ts')).code);
writeFileSync(join(DIST, 'frozen.html'), frozenPage(await oneScript('src/embed/frozen.ts')));

await writeCards(await loadSlices(readJson), DIST, siteAddress(process.env['SITE_URL']));
