import type { Lang } from '../model/text';
import type { ViewState } from '../model/view';
import type { BadParam } from '../model/viewUrl';
import { writeView } from '../model/viewUrl';

/** What an author leaves away of an embedded chart, or fixes in it. */
export interface Trimming {
  readonly title: boolean;
  /** The table of the figures behind the chart. */
  readonly controls: boolean;
  /** A picture alone: no reading by pointer or keyboard. */
  readonly still: boolean;
  /** The paper of the page around it shows through. */
  readonly transparent: boolean;
  readonly theme: 'auto' | 'light' | 'dark';
  /** True for the language of the reader's browser, false for the view's. */
  readonly readerLanguage: boolean;
  /** The author's own words for who can't see the chart; empty for the computed ones. */
  readonly alt: string;
}

export const UNTRIMMED: Trimming = {
  title: true,
  controls: true,
  still: false,
  transparent: false,
  theme: 'auto',
  readerLanguage: false,
  alt: '',
};

/** The most characters of the author's words. */
export const MOST_ALT = 500;

/** The words of the parameter `trim`, and what each does. */
const WORDS: Readonly<Record<string, Partial<Trimming>>> = {
  'no-title': { title: false },
  'no-controls': { controls: false },
  static: { still: true },
  transparent: { transparent: true },
  light: { theme: 'light' },
  dark: { theme: 'dark' },
  'reader-language': { readerLanguage: true },
};

/** The trimming that a query string describes. What can't be used is left out and listed in `bad`. */
export function readTrim(search: string): { readonly trim: Trimming; readonly bad: readonly BadParam[] } {
  const params = new URLSearchParams(search);
  const words = (params.get('trim') ?? '').split(',').filter((word) => word !== '');
  const alt = params.get('alt') ?? '';
  const known = words.filter((word) => Object.hasOwn(WORDS, word));
  const bad = words.filter((word) => !known.includes(word)).map((text) => ({ param: 'trim', text }));
  const isLong = alt.length > MOST_ALT;
  return {
    trim: known.reduce<Trimming>((trim, word) => ({ ...trim, ...WORDS[word] }), {
      ...UNTRIMMED,
      alt: isLong ? '' : alt,
    }),
    bad: isLong ? [...bad, { param: 'alt', text: `${alt.slice(0, 20)}…` }] : bad,
  };
}

/** The query string of an embedded view: that of the view, then the trimming, without what is usual. */
export function writeEmbed(view: ViewState, trim: Trimming): string {
  const words = Object.entries(WORDS)
    .filter(([, change]) =>
      Object.entries(change).every(([key, value]) => trim[key as keyof Trimming] === value),
    )
    .map(([word]) => word);
  const params = new URLSearchParams();
  if (words.length > 0) params.set('trim', words.join(','));
  if (trim.alt !== '') params.set('alt', trim.alt);
  const own = params.toString().replaceAll('%2C', ',');
  const search = writeView(view);
  if (own === '') return search;
  return search === '' ? `?${own}` : `${search}&${own}`;
}

/**
 * The query string of an embedded view on the page: what its own says but for the trimming, in the language that it
 * is read in. What of it can't be used, the page tells too.
 */
export function untrimmed(search: string, lang: Lang): string {
  const params = new URLSearchParams(search);
  for (const param of ['trim', 'alt', 'lang']) params.delete(param);
  if (lang === 'en') params.set('lang', lang);
  const query = params.toString().replaceAll('%2C', ',');
  return query === '' ? '' : `?${query}`;
}
