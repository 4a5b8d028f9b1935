import type { Lang } from '../model/text';

/** The language of an embedded view: what its query string says, or the reader's first one where that asks for it. */
export function languageOf(search: string, browser: string): Lang {
  const params = new URLSearchParams(search);
  const isReaders = (params.get('trim') ?? '').split(',').includes('reader-language');
  if (isReaders) return /^zh\b/iu.test(browser) ? 'zh' : 'en';
  return params.get('lang') === 'en' ? 'en' : 'zh';
}
