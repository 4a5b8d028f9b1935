import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Modules by their path within Svelte's `internal`, and what stands in for each. */
export type StandIns = Readonly<Record<string, string>>;

const INTERNAL = /\/svelte\/src\/internal\/(.+\.js)$/u;

const exportsOf = (code: string): string =>
  [...code.matchAll(/^export (?:const|let|class|(?:async )?function\*?) (\w+)/gmu)]
    .map(([, name = '']) => name)
    .sort()
    .join(' ');

/**
 * Puts lighter code in the place of modules of Svelte's that do more than a page has use for. Throws where a module
 * isn't the one known, as another version's may export something else.
 */
export function standIns(name: string, modules: StandIns): Plugin {
  return {
    name,
    apply: 'build',
    enforce: 'pre',
    load: {
      filter: { id: INTERNAL },
      handler(id) {
        const code = modules[INTERNAL.exec(id)?.[1] ?? ''];
        if (code === undefined) return null;
        if (exportsOf(readFileSync(id, 'utf8')) !== exportsOf(code))
          this.error(`${id} isn’t as it was when something was put in its place: see ${name}`);
        return code;
      },
    },
  };
}
