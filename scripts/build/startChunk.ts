import { resolve } from 'node:path';
import type { ModuleGraph } from './staticImports.ts';
import { reachedFrom } from './staticImports.ts';

/**
 * Names the chunk of all that an entry imports statically: one file, instead of one for each set of later imports
 * that share a module. Before the first chart a request costs more than it spares.
 */
export function startChunk(entry: string, name: string): (id: string, graph: ModuleGraph) => string | null {
  let start: ReadonlySet<string> | null = null;
  return (id, graph) => {
    start ??= reachedFrom([resolve(entry)], graph);
    return start.has(id) ? name : null;
  };
}
