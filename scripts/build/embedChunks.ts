import { resolve } from 'node:path';

interface ModuleGraph {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
}

/** The figures of an embedded chart, a list for each file of code: what two of them share comes with the page. */
const FIGURES: Readonly<Record<string, readonly string[]>> = {
  trend: ['TrendFigure', 'SpreadFigure'],
  ranking: ['RankingFigure'],
  outcomes: ['OutcomesFigure'],
  procurement: ['ProcurementFigure'],
};

/** All modules that come with some, by static imports. */
function reached(roots: readonly string[], graph: ModuleGraph): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (id: string) => {
    if (found.has(id)) return;
    found.add(id);
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) add(imported);
  };
  for (const root of roots) add(resolve('src/embed', root));
  return found;
}

/**
 * Names the file of code of a module of the embedded chart: two files for a chart, the page's and the figure's,
 * as every further one is a request more and compresses worse.
 */
export function embedChunks(): (id: string, graph: ModuleGraph) => string | null {
  return (id, graph) => {
    if (reached(['main.ts'], graph).has(id)) return 'embed';
    const users = Object.entries(FIGURES).filter(([, figures]) =>
      reached(
        figures.map((figure) => `${figure}.svelte`),
        graph,
      ).has(id),
    );
    return users.length > 1 ? 'embed' : (users[0]?.[0] ?? null);
  };
}
