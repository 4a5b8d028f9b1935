import { CARD_PICTURE } from '../../src/embed/cards';
import { escapeHtml } from '../../src/embed/escape';
import { cardSay } from '../../src/i18n/cardText';
import { SOCIAL } from '../../src/picture/fit';
import { LANG_TAGS, upFrom } from './cardPages';
import type { WordedCard } from './cards';

const UNSCRIPTED = /(<noscript>(?:<link [^>]*>)*)[\s\S]*?<\/noscript>/u;

type Change = readonly [part: RegExp, by: string];

function changed(html: string, [part, by]: Change): string {
  if (!part.test(html)) throw new Error(`the page of an embedded chart has no ${String(part)}`);
  return html.replace(part, (_, kept: string) => kept + by);
}

/**
 * The page of one chart with a card's picture, sentence and link for where no script runs: only the page's path can
 * say there what the chart is of. Else it is `page` (`embed.html` as it was built), whose addresses are the site's.
 * Throws where that has no place for them.
 */
export function cardEmbed(page: string, { path, title, view, picture }: WordedCard): string {
  const { lang } = view;
  const here = `./${path}`;
  const image = picture
    ? `<a href="${here}" target="_blank" rel="noopener"><img src="${here}${CARD_PICTURE}" width="${SOCIAL.width}" height="${SOCIAL.height}" alt="${escapeHtml(picture.words.alt)}" /></a>`
    : '';
  const words = cardSay('unscripted', lang) + (picture ? cardSay('unscriptedOf', lang, { title }) : '');
  const link = `<a href="${here}" target="_blank" rel="noopener">${cardSay('seeCard', lang)}</a>`;
  const unscripted = `${image}<p class="notice">${escapeHtml(words)}${link}</p></noscript>`;
  const changes: readonly Change[] = [
    [/(<html lang=")[^"]*/u, LANG_TAGS[lang].html],
    [/(base-uri )'none'/u, "'self'"],
    [/(<meta name="referrer"[^>]*>)/u, `<base href="${upFrom(path)}" />`],
    [/(<title>)[^<]*/u, escapeHtml(title)],
    [UNSCRIPTED, unscripted],
  ];
  return changes.reduce(changed, page);
}
