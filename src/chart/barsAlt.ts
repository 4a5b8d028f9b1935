import { sentences } from '../i18n/sentences';
import { handlingSay } from '../i18n/handlingText';
import { NO_DATA } from '../i18n/numbers';
import type { Lang } from '../model/text';
import type { BarSection } from './bars';

/** The bars in words. */
export const barsAlt = (head: string, sections: readonly BarSection[], lang: Lang): string =>
  sentences(
    [
      head,
      ...sections.flatMap((section) => [
        section.title,
        ...section.rows.map((row) =>
          handlingSay('barsAlt', lang, {
            name: row.name,
            value: row.value === null ? NO_DATA[lang] : row.label,
            known: row.note,
          }),
        ),
      ]),
    ],
    lang,
  );
