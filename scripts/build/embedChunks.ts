import { resolve } from 'node:path';
import type { ModuleGraph } from './staticImports';
import { reachedFrom } from './staticImports';

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
const reached = (roots: readonly string[], graph: ModuleGraph): ReadonlySet<string> =>
  reachedFrom(
    roots.map((root) => resolve('src/embed', root)),
    graph,
  );

/**
 * Names the file of code of a module of the embedded chart: two files for a chart, the page's (with what several
 * figures share) and the figure's, as every further one is a request more and compresses worse.
 */
export function embedChunks(): (id: string, graph: ModuleGraph) => string | null {
  let ofPage: ReadonlySet<string> | null = null;
  let ofFigures: readonly (readonly [name: string, modules: ReadonlySet<string>])[] | null = null;
  return (id, graph) => {
    ofPage ??= reached(['main.ts'], graph);
    ofFigures ??= Object.entries(FIGURES).map(([name, roots]) => [name, reached(roots, graph)]);
    if (ofPage.has(id)) return 'embed';
    const users = ofFigures.filter(([, modules]) => modules.has(id)).map(([name]) => name);
    const base = BASES.find((name) => users.includes(name));
    const others = users.filter((name) => name === base || !BASES.includes(name));
    return others.length > 1 ? 'embed' : (others[0] ?? null);
  };
}
