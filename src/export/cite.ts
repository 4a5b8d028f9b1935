import { shortHash } from '../model/shortHash';
import type { Lang } from '../model/text';

/** What is cited: the dataset, or a view of it. */
export interface Work {
  readonly lang: Lang;
  /** Title of the view; null for the dataset itself. */
  readonly view: string | null;
  /** Hash of the data's content. */
  readonly version: string;
  /** ISO day on which the version was recorded, or null. */
  readonly date: string | null;
  readonly address: string;
  /** ISO day of today. */
  readonly accessed: string;
}

const DATASET = {
  zh: '公开：中国政府信息公开工作年度报告数据集',
  en: "Gongkai: annual reports on government information disclosure of China's administrative bodies",
} as const;

const AUTHOR = { zh: '公开（Gongkai）贡献者', en: 'Gongkai contributors' } as const;

/** "2026-11-24 (1a2b3c4d5e6f)": what says for certain which data these are. */
export const versionName = ({ version, date }: Pick<Work, 'version' | 'date'>): string =>
  date === null ? version : `${date} (${version})`;

/** GB/T 7714—2015: 责任者. 题名: 版本[DS/OL]. (更新日期)[引用日期]. 获取路径; of a view: 析出题名[DS/OL]//题名. */
export function citeGbt({ lang, view, version, date, address, accessed }: Work): string {
  const whole = `${DATASET[lang]}: ${lang === 'zh' ? '版本 ' : 'version '}${version}`;
  const title = view === null ? `${whole}[DS/OL]` : `${view}[DS/OL]//${AUTHOR[lang]}. ${whole}`;
  const updated = date === null ? '' : `(${date})`;
  return `${AUTHOR[lang]}. ${title}. ${updated}[${accessed}]. ${address}.`;
}

/** APA has its words in English, whatever the work's language: "November 28, 2026". */
const apaDay = (day: string): string =>
  new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** APA, 7th edition: Author. (Year). Title (Version) [Data set]. Address; with the day of retrieval, as views change. */
export function citeApa({ lang, view, version, date, address, accessed }: Work): string {
  const year = date === null ? 'n.d.' : date.slice(0, 4);
  const whole = `${DATASET[lang]} (Version ${version}) [Data set]`;
  const title = view === null ? whole : `${view}. In ${whole}`;
  return `${AUTHOR[lang]}. (${year}). ${title}. Retrieved ${apaDay(accessed)}, from ${address}`;
}

const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  $: '\\$',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const escaped = (text: string) => text.replace(/[\\{}%&#_$~^]/gu, (each) => LATEX[each] ?? each);

/** An address as text that needs no package: it may be broken between its parameters. */
const addressInText = (address: string) => escaped(address).replaceAll('\\&', '\\&\\allowbreak{}');

/**
 * BibTeX and BibLaTeX, each view with a key of its own: `@misc`, as some programs drop a `@dataset`. BibLaTeX and
 * reference managers take `version`, `url` and `urldate`, the address as it is; the styles that come with BibTeX know
 * none of these and print `howpublished`, where the same stands as text.
 */
export function citeBibtex({ lang, view, version, date, address, accessed }: Work): string {
  const title = view === null ? DATASET[lang] : `${view}. ${DATASET[lang]}`;
  const named = escaped(versionName({ version, date }));
  const fields: readonly (readonly [string, string] | null)[] = [
    ['author', `{${escaped(AUTHOR[lang])}}`],
    ['title', `{${escaped(title)}}`],
    date === null ? null : ['year', date.slice(0, 4)],
    ['version', named],
    ['howpublished', `Data set, version ${named}, accessed ${accessed}, ${addressInText(address)}`],
    ['url', address],
    ['urldate', accessed],
  ];
  const lines = fields.flatMap((field) => (field ? [`  ${field[0]} = {${field[1]}}`] : []));
  const key = view === null ? version : `${version}-${shortHash(address)}`;
  return `@misc{gongkai-${key},\n${lines.join(',\n')}\n}`;
}
