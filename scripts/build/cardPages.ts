import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CARD_PICTURE, figureCard } from '../../src/embed/cards';
import { frameCode } from '../../src/embed/embedCode';
import { escapeHtml } from '../../src/embed/escape';
import { UNTRIMMED, writeEmbed } from '../../src/embed/trim';
import { cardSay } from '../../src/i18n/cardText';
import type { Lang } from '../../src/model/text';
import { writeView } from '../../src/model/viewUrl';
import { SOCIAL } from '../../src/picture/fit';
import type { WordedCard } from './cards';

/** Width in pixels of the frame that an editor is given: a static host answers none that asks for another. */
export const FRAME_WIDTH = 800;

/** The folder of the site, from that of a card; every path of a card is as deep as it says. */
export const upFrom = (path: string): string => '../'.repeat(path.split('/').length - 1);

/** A language in the markup of a page, and in what social networks read. */
export const LANG_TAGS: Readonly<Record<Lang, { readonly html: string; readonly og: string }>> = {
  zh: { html: 'zh-CN', og: 'zh_CN' },
  en: { html: 'en', og: 'en_US' },
};
const otherOf = (lang: Lang): Lang => (lang === 'zh' ? 'en' : 'zh');

const property = (name: string, content: string | number) =>
  `    <meta property="${name}" content="${escapeHtml(String(content))}" />\n`;

const link = (attributes: Readonly<Record<string, string>>) =>
  `    <link ${Object.entries(attributes)
    .map(([name, value]) => `${name}="${escapeHtml(value)}"`)
    .join(' ')} />\n`;

/** What of a card has to be absolute. */
function absoluteParts({ path, title, picture }: WordedCard, site: string): string {
  const image = picture
    ? property('og:image', `${site}${path}${CARD_PICTURE}`) +
      property('og:image:width', SOCIAL.width) +
      property('og:image:height', SOCIAL.height) +
      property('og:image:alt', picture.words.alt)
    : property('og:image', `${site}picture.png`);
  return [
    property('og:url', site + path),
    image,
    '    <meta name="twitter:card" content="summary_large_image" />\n',
    link({ rel: 'alternate', type: 'application/json+oembed', href: `${site}${path}oembed.json`, title }),
  ].join('');
}

/**
 * The page of a card: words and picture for who reads it without script, and the way to the view. `site` is the site's
 * address, ending in "/", or null where the build doesn't know it: what has to be absolute is left out then.
 */
export function cardPage(card: WordedCard, site: string | null): string {
  const { path, view, title, description, picture, other } = card;
  const { lang } = view;
  const up = upFrom(path);
  const alternates = [
    [lang, path],
    [otherOf(lang), other],
  ] as const;
  const href = escapeHtml(up + writeView(view));
  const image = picture
    ? `      <p><a href="${href}"><img src="${CARD_PICTURE}" width="${SOCIAL.width}" height="${SOCIAL.height}" alt="${escapeHtml(picture.words.alt)}" /></a></p>\n`
    : '';
  return `<!doctype html>
<html lang="${LANG_TAGS[lang].html}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta
      http-equiv="Content-Security-Policy"
      content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"
    />
    <title>${escapeHtml(title)}</title>
    <meta name="description" content="${escapeHtml(description)}" />
${[
  property('og:type', 'website'),
  property('og:site_name', cardSay('siteName', lang)),
  property('og:locale', LANG_TAGS[lang].og),
  property('og:locale:alternate', LANG_TAGS[otherOf(lang)].og),
  property('og:title', title),
  property('og:description', description),
  site === null ? '' : absoluteParts(card, site),
  ...alternates.map(([each, folder]) =>
    link({ rel: 'alternate', hreflang: LANG_TAGS[each].html, href: (site ?? up) + folder }),
  ),
].join('')}    <link rel="icon" href="${up}icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="${up}share/card.css" />
    <script defer src="${up}share/open.js"></script>
  </head>
  <body>
    <main>
      <h1><a id="view" href="${href}">${escapeHtml(title)}</a></h1>
${image}      <p>${escapeHtml(description)}</p>
      <p><a href="${up}${other}" lang="${LANG_TAGS[otherOf(lang)].html}">${cardSay('otherLanguage', lang)}</a></p>
    </main>
  </body>
</html>
`;
}

/** What an editor that knows oEmbed is given for a card: the chart's frame, `height` pixels tall. */
export function cardOembed(
  { path, view, title, chart, picture }: WordedCard,
  site: string,
  height: number,
): string {
  const page = site + writeView(view);
  const search = writeEmbed(chart, UNTRIMMED);
  const thumbnail = {
    thumbnail_url: `${site}${path}${CARD_PICTURE}`,
    ...{ thumbnail_width: SOCIAL.width, thumbnail_height: SOCIAL.height },
  };
  return JSON.stringify({
    version: '1.0',
    type: 'rich',
    title,
    provider_name: cardSay('siteName', view.lang),
    provider_url: site,
    ...{ width: FRAME_WIDTH, height },
    ...(picture ? thumbnail : {}),
    html: frameCode({ site, folder: figureCard(chart).path, search, page, title, height }),
  });
}

/** Follows the page's link to the view; kept in a file, as the page's policy takes no script of its own. */
const OPEN = `location.replace(document.getElementById('view').href);\n`;

const STYLE = `:root{color-scheme:light dark}
body{max-width:60em;margin:1.5em auto;padding:0 1em;font:16px/1.6 'PingFang SC','Noto Sans SC','Microsoft YaHei',sans-serif}
h1{font-size:1.4em}
img{display:block;max-width:100%;height:auto}
`;

/** Writes the cards' pages into `dir`. */
export function writeCardPages(cards: readonly WordedCard[], dir: string, site: string | null): void {
  mkdirSync(join(dir, 'share'), { recursive: true });
  writeFileSync(join(dir, 'share', 'open.js'), OPEN);
  writeFileSync(join(dir, 'share', 'card.css'), STYLE);
  for (const card of cards) {
    const folder = join(dir, card.path);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.html'), cardPage(card, site));
  }
}

/** The site's address as the build was told it, ending in "/"; null where it wasn't. Throws where it is none. */
export function siteAddress(text: string | undefined): string | null {
  if (text === undefined || text === '') return null;
  if (!/^https?:\/\/[^/?#]+(\/[^?#]*)?$/u.test(text))
    throw new Error(`SITE_URL: “${text}” is no web address; write it as https://example.org/gongkai/`);
  return text.endsWith('/') ? text : `${text}/`;
}
