import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadForNode } from './build/loadForNode';
import { prerender } from './build/prerender';

// The last step of `npm run build`: draws the default view into dist/index.html.
const DIST = 'dist';
const PAGE = join(DIST, 'index.html');

const early = readdirSync(join(DIST, 'assets')).filter((name) => /^early-.*\.js$/u.test(name));
if (early.length !== 1) throw new Error(`${DIST}/assets has ${early.length} early scripts, not one`);
const { frontDoor } = await loadForNode<typeof import('./build/frontDoor')>('frontDoor');
const front = await frontDoor(
  async (path) => JSON.parse(await readFile(join(DIST, 'data', path), 'utf8')) as unknown,
);
writeFileSync(PAGE, prerender(readFileSync(PAGE, 'utf8'), front, early[0] ?? ''));
