/** The two languages of the page; Chinese is the first and the fallback. */
export type Lang = 'zh' | 'en';

/** One text in both languages. */
export type Text = Readonly<Record<Lang, string>>;
