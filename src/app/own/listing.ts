import { byText } from '../../i18n/collate';
import type { Attention, OwnReport, Standing } from '../../model/own';
import { attentionOf, ATTENTIONS, bodyOf, countStatus, yearOf } from '../../model/own';
import { placeOf } from '../../model/place';
import type { Lang } from '../../model/text';
import { ownSay } from '../../i18n/ownText';

export type SortBy = 'attention' | 'body' | 'year' | 'file';

/** A report as its line in the list shows it. */
export interface Listed {
  readonly own: OwnReport;
  readonly attention: Attention;
  readonly body: string;
  readonly place: string;
  readonly year: number | null;
  readonly known: number;
  readonly unread: number;
  readonly placed: number;
}

const made = new WeakMap<OwnReport, Listed>();

/** A report's line; the same object for the same report, as counting its cells over and over would take long. */
export function listed(own: OwnReport): Listed {
  const before = made.get(own);
  if (before) return before;
  const body = bodyOf(own);
  const { named } = own.read;
  const line: Listed = {
    own,
    attention: attentionOf(own),
    body: body?.name ?? named.body,
    place: body ? placeOf(body) : `${named.province}${named.city}${named.county}`,
    year: yearOf(own),
    known: Object.keys(own.read.values).length,
    unread: countStatus(own, 'unread'),
    placed: countStatus(own, 'placed'),
  };
  made.set(own, line);
  return line;
}

/** Whose report of which year it is, in words. */
export const nameOf = ({ place, body, year }: Listed, lang: Lang): string =>
  `${place}${body || ownSay('unknownBody', lang)} ${year ?? ownSay('unknownYear', lang)}`;

const rank = ({ own, attention }: Listed) =>
  (own.standing === 'pending' ? 0 : 10) + ATTENTIONS.indexOf(attention);

/** Ends every order: what is alike otherwise stands in the same order at every look. */
const byId = (a: Listed, b: Listed) => byText(a.own.id, b.own.id);

const ORDERS: Readonly<Record<SortBy, (a: Listed, b: Listed) => number>> = {
  attention: (a, b) => rank(a) - rank(b) || b.unread - a.unread || byText(a.own.file, b.own.file),
  body: (a, b) => byText(a.place + a.body, b.place + b.body) || (a.year ?? 0) - (b.year ?? 0),
  year: (a, b) => (a.year ?? 0) - (b.year ?? 0) || byText(a.place + a.body, b.place + b.body),
  file: (a, b) => byText(a.own.file, b.own.file),
};

/**
 * The lines of a standing (all of them for null), in order. `before` are the lines of the last look: what is in
 * order already is soon sorted, where a thousand reports anew, at every few that are added, would take long.
 */
export function listing(
  reports: readonly OwnReport[],
  standing: Standing | null,
  sort: SortBy,
  before: readonly Listed[] = [],
): readonly Listed[] {
  const wanted = new Set(reports.filter((own) => standing === null || own.standing === standing).map(listed));
  const order = ORDERS[sort];
  return [...new Set([...before.filter((line) => wanted.has(line)), ...wanted])].sort(
    (a, b) => order(a, b) || byId(a, b),
  );
}
