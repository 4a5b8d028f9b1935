import { colon, sentences } from '../i18n/sentences';
import { NO_DATA } from '../i18n/numbers';
import type { Lang } from '../model/text';
import type { BarRow, BarSection } from './bars';

const COMMA = { zh: '，', en: ', ' } as const;
const STOP = { zh: '。', en: '.' } as const;

/** Parts of a sentence, those that are '' left out; '' where all are. */
function sentence(parts: readonly string[], lang: Lang): string {
  const said = parts.filter((part) => part !== '').join(COMMA[lang]);
  return said === '' ? '' : said + STOP[lang];
}

/** The bars in words, a sentence each. */
export function barsAlt(head: string, sections: readonly BarSection[], lang: Lang): string {
  const valueOf = ({ value, label }: BarRow) => (value === null ? NO_DATA[lang] : label);
  return sentences(
    [
      sentence([head], lang),
      ...sections.flatMap(({ title, note, rows }) => [
        sentence([title, note], lang),
        ...rows.map((row) => sentence([`${row.name}${colon(lang)}${valueOf(row)}`, row.note], lang)),
      ]),
    ],
    lang,
  );
}
