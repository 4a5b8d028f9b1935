/** True for an http or https address. Only such become links: a reader's own file could hold a script's. */
export const isWebAddress = (url: string): boolean => /^https?:\/\//u.test(url);
