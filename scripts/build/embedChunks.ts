import { resolve } from 'node:path';

interface ModuleGraph {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
}

/** What is fetched beside the page's own code, by the file that holds it: the figures, and what an author changed. */
const FIGURES: Readonly<Record<string, readonly string[]>> = {
  trend: ['TrendFigure.svelte', 'SpreadFigure.svelte'],
  panels: ['PanelsFigure.svelte'],
  more: ['MoreFigure.svelte'],
  editing: ['editing.ts'],
  ranking: ['RankingFigure.svelte'],
  outcomes: ['OutcomesFigure.svelte'],
  procurement: ['ProcurementFigure.svelte'],
};

/** Files that come with each of those that follow them here: what both need stands in the first. */
const BASES = ['trend', 'panels', 'editing', 'more'];

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
      .filter(([, names]) => reached(names, graph).has(id))
      .map(([name]) => name);
    const base = BASES.find((name) => users.includes(name));
    const others = users.filter((name) => name === base || !BASES.includes(name));
    return others.length > 1 ? 'embed' : (others[0] ?? null);
  };
}
