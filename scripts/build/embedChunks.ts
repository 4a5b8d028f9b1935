import { resolve } from 'node:path';

interface ModuleGraph {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
}

/** The figures of an embedded chart, by the file of code that holds them. */
const FIGURES: Readonly<Record<string, readonly string[]>> = {
  trend: ['TrendFigure', 'SpreadFigure'],
  /** Panels are drawn by the trend's own code. */
  panels: ['PanelsFigure'],
  ranking: ['RankingFigure'],
  outcomes: ['OutcomesFigure'],
  procurement: ['ProcurementFigure'],
};

/** All modules that come with some of src/embed, by static imports. */
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
 * Names the file of code of a module of the embedded chart: two files for a chart, the page's (with what several
 * figures share) and the figure's, as every further one is a request more and compresses worse.
 */
export function embedChunks(): (id: string, graph: ModuleGraph) => string | null {
  return (id, graph) => {
    if (reached(['main.ts'], graph).has(id)) return 'embed';
    const users = Object.entries(FIGURES)
      .filter(([, names]) =>
        reached(
          names.map((name) => `${name}.svelte`),
          graph,
        ).has(id),
      )
      .map(([name]) => name);
    const others = users.includes('trend') ? users.filter((name) => name !== 'panels') : users;
    return others.length > 1 ? 'embed' : (others[0] ?? null);
  };
}
