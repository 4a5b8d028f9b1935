import type { Body } from '../model/body';
import type { Origin } from '../model/report';
import type { Lang } from '../model/text';
import { chartSay } from '../i18n/chartText';

/** How the page calls a body, in the chart's language; it tells namesakes apart. */
export type NameOf = (body: Body) => string;

/** The body's name, with the mark of the reader's own figures where they are. */
export const markedName = (body: Body, origin: Origin, nameOf: NameOf, lang: Lang): string =>
  origin === 'own' ? `${nameOf(body)}${chartSay('own', lang)}` : nameOf(body);
