import { readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { earlyScript } from './build/earlyScript';
import { loadForNode } from './build/loadForNode';
import { prerender } from './build/prerender';

// The last step of `npm run build`: draws the default view into dist/index.html.
const DIST = 'dist';
const PAGE = join(DIST, 'index.html');

const { frontDoor } = await loadForNode<typeof import('./build/frontDoor')>('frontDoor');
const front = await frontDoor(
  async (path) => JSON.parse(await readFile(join(DIST, 'data', path), 'utf8')) as unknown,
);
const html = prerender(readFileSync(PAGE, 'utf8'), {
  front,
  early: await earlyScript(),
  styleSheet: (address) => readFileSync(join(DIST, address), 'utf8').trim(),
});
writeFileSync(PAGE, html);
