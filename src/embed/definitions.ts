import type { Indicator, IndicatorId } from '../model/indicators';
import type { DefinitionFile } from '../query/definitionFile';
import { definitionPath } from '../query/definitionFile';
import type { FetchJson } from '../query/slices/slices';

/*
 * Stands in for `model/indicators` in the built code of the embedded chart: a chart needs the definitions of a few
 * indicators, which the build writes out of that registry, and fetches those instead of carrying all.
 */

export { isKnownIn } from '../model/form';
export { OUTCOME_LABELS, OUTCOMES } from '../model/outcomes';

const known = new Map<string, Indicator>();

/** True for what can be an id; whether there is such an indicator shows when its definition is fetched. */
export const isIndicatorId = (id: string): id is IndicatorId => /^[a-z]\w{1,60}$/u.test(id);

/** A fetched definition; throws on any other. */
export function indicator(id: IndicatorId): Indicator {
  const found = known.get(id);
  if (!found) throw new Error(`no indicator '${id}'`);
  return found;
}

/** Fetches the definitions of indicators. Rejects with what the fetch rejects with, as of an id that there isn't. */
export async function fetchDefinitions(fetchJson: FetchJson, ids: readonly string[]): Promise<void> {
  for (const file of await Promise.all(ids.map((id) => fetchJson(definitionPath(id)))))
    for (const each of Object.values(file as DefinitionFile)) known.set(each.id, each);
}
