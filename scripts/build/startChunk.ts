import { resolve } from 'node:path';
import type { ModuleGraph } from './staticImports.ts';
import { reachedFrom } from './staticImports.ts';

/**
 * Names the chunk of all that the page's entry imports statically: one file, instead of one for each set
 * of later pages that share a module. Before the first chart a request costs more than it spares.
 */
export function startChunk(): (id: string, graph: ModuleGraph) => string | null {
  let start: ReadonlySet<string> | null = null;
  return (id, graph) => {
    start ??= reachedFrom([resolve('src/app/main.ts')], graph);
    return start.has(id) ? 'start' : null;
  };
}
