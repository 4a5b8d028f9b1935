import type { Body } from '../model/body';
import { isWithin } from '../model/body';
import type { Indicator } from '../model/indicators';
import type { Scope, YearRange } from '../model/question';
import { countyName, nameWithPlace } from '../model/place';
import type { Lang, Text } from '../model/text';
import { KIND_NAMES, LEVEL_NAMES } from './captionText';

/** A span of years as a title prints it: "2019–2025", one year alone as itself. */
export const yearSpan = ([from, to]: YearRange): string => (from === to ? String(from) : `${from}–${to}`);

const ANY_BODIES: Text = { zh: '机构', en: 'Bodies' };

/** The county that all of the bodies lie in, null where they don't share one. */
function sharedCounty(bodies: readonly Body[]): string | null {
  const [first] = bodies;
  const counties = new Set(bodies.map((body) => `${body.area} ${body.county}`));
  if (!first || counties.size !== 1 || first.county === '' || first.name === first.county) return null;
  return countyName(first);
}

/** What the bodies are called together: by the kind or level asked for, if those chosen are of that level. */
function nounOf({ kind, level }: Scope, chosen: readonly Body[]): Text {
  if (chosen.some((body) => body.level !== level)) return ANY_BODIES;
  return kind ? KIND_NAMES[kind] : LEVEL_NAMES[level];
}

/** Whom a view is about, in words: "荣成市各镇街", "莱州市金城镇", "重庆市铜梁区3个镇街"; `areaName` is null for the whole country. */
export function scopeWords(
  scope: Scope,
  areaName: string | null,
  chosen: readonly Body[],
  lang: Lang,
): string {
  const [only, ...more] = chosen;
  if (only && more.length === 0) return nameWithPlace(only);
  const { area } = scope;
  const isAround = area === null || chosen.every((body) => isWithin(body, area));
  const within = (chosen.length > 0 ? sharedCounty(chosen) : null) ?? (isAround ? areaName : null);
  const noun = nounOf(scope, chosen)[lang];
  if (lang === 'zh') {
    return chosen.length > 0 ? `${within ?? ''}${chosen.length}个${noun}` : `${within ?? '全国'}各${noun}`;
  }
  const lower = noun.toLowerCase();
  const place = within === null ? '' : ` of ${within}`;
  return chosen.length > 0 ? `${chosen.length} ${lower}${place}` : `${lower}${place}`;
}

/** A chart's title: what, whose and when. */
export function chartTitle(what: string, whose: string, when: string, lang: Lang): string {
  return lang === 'zh' ? `${whose}${what}，${when}年` : `${what}, ${whose}, ${when}`;
}

/** The indicator's name in titles and lists. */
export const indicatorName = (indicator: Indicator, lang: Lang): string => indicator.short[lang];
