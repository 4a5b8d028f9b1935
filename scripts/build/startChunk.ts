import { resolve } from 'node:path';

interface ModuleGraph {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
}

/**
 * Names the chunk of all that the page's entry imports statically: one file, instead of one for each set
 * of later pages that share a module. Before the first chart a request costs more than it spares.
 */
export function startChunk(): (id: string, graph: ModuleGraph) => string | null {
  const start = new Set<string>();
  const add = (id: string, graph: ModuleGraph) => {
    if (start.has(id)) return;
    start.add(id);
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) add(imported, graph);
  };
  return (id, graph) => {
    add(resolve('src/app/main.ts'), graph);
    return start.has(id) ? 'start' : null;
  };
}
