import { KIND_NAMES } from '../i18n/captionText';
import { trendSay } from '../i18n/trendText';
import type { Kind } from '../model/body';
import type { Place } from '../model/place';
import { areasOf, DIGITS } from '../model/place';
import type { Grouping } from '../model/question';
import type { Lang } from '../model/text';

/**
 * What groups are called: areas as `bodies` tell them (after their province where two share a name), those
 * that none names by code, kinds by their word, and the group of all as `whole`.
 */
export function groupNames(
  by: Grouping,
  bodies: readonly Place[],
  whole: string,
  lang: Lang,
): (group: string) => string {
  const digits = DIGITS[by];
  if (digits === null) return (group) => (by === 'kind' ? KIND_NAMES[group as Kind][lang] : whole);
  const areas = areasOf(bodies, digits);
  const names = new Map(areas.map(({ code, name }) => [code, name]));
  const provinces = new Map(areasOf(bodies, 2).map(({ code, name }) => [code, name]));
  const uses = new Map<string, number>();
  for (const { name } of areas) uses.set(name, (uses.get(name) ?? 0) + 1);
  return (group) => {
    if (group === '0') return trendSay('nowhere', lang);
    const province = provinces.get(group.slice(0, 2)) ?? '';
    const name = names.get(group);
    if (name === undefined) return trendSay('unnamed', lang, { name: province, code: group });
    return (uses.get(name) ?? 0) > 1 && name !== province ? `${province}${name}` : name;
  };
}
