import type { Body } from '../model/body';
import type { Origin } from '../model/report';
import type { Lang } from '../model/text';
import { chartSay } from '../i18n/chartText';

/** A body, or what else has a line (a group). */
export type Named = Pick<Body, 'id' | 'name'>;

/** How the page calls a body, in the chart's language; it tells namesakes apart. */
export type NameOf = (body: Named) => string;

/** The body's name, with the mark of the reader's own figures where they are. */
export const markedName = (body: Named, origin: Origin, nameOf: NameOf, lang: Lang): string =>
  origin === 'own' ? `${nameOf(body)}${chartSay('own', lang)}` : nameOf(body);
