import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Card } from '../../src/embed/cards';
import { bodyCard, indicatorCard, OVERVIEW_CARD } from '../../src/embed/cards';
import { frameCode } from '../../src/embed/embedCode';
import { escapeHtml } from '../../src/embed/escape';
import { UNTRIMMED, writeEmbed } from '../../src/embed/trim';
import { CAPTION_TEXT } from '../../src/i18n/captionText';
import { MESSAGES } from '../../src/i18n/messages';
import { chartTitle, scopeWords, yearSpan } from '../../src/i18n/titles';
import type { Body } from '../../src/model/body';
import { INDICATORS } from '../../src/model/indicators';
import { nameWithPlace } from '../../src/model/place';
import type { ViewState } from '../../src/model/view';
import { DEFAULT_VIEW } from '../../src/model/view';
import { scopeOf } from '../../src/model/viewQuestions';
import { writeView } from '../../src/model/viewUrl';
import type { Catalog } from '../../src/query/slices/catalog';

/** A card with its words, and the chart that an editor embeds for it. */
export interface WordedCard extends Card {
  readonly title: string;
  readonly description: string;
  readonly chart: ViewState;
}

/** Width and height in pixels that an editor reserves for the chart. */
const SIZE = { width: 800, height: 640 };

/** The folder of the site, from that of a card; every path of a card is as deep as it says. */
const upFrom = (path: string): string => '../'.repeat(path.split('/').length - 1);

function ofBody(body: Body, years: readonly number[]): WordedCard {
  const name = nameWithPlace(body);
  const span = yearSpan([Math.min(...years), Math.max(...years)]);
  return {
    ...bodyCard(body.id),
    title: `${name} · 政府信息公开工作年度报告`,
    description: `${name}：${new Set(years).size} 个年度的年报，${span} 年。${CAPTION_TEXT.sparse.zh}`,
    chart: { ...DEFAULT_VIEW, page: 'trend', level: body.level, bodies: [body.id] },
  };
}

/** The cards of a dataset: the overview, each indicator, each body. */
export function cardsOf({ bodies, reports, years }: Catalog): readonly WordedCard[] {
  const yearsOf = new Map<string, number[]>();
  for (const { body, year } of reports) yearsOf.set(body.id, [...(yearsOf.get(body.id) ?? []), year]);
  const whose = scopeWords(scopeOf(DEFAULT_VIEW), null, [], 'zh');
  const span = yearSpan([years[0] ?? 0, years.at(-1) ?? 0]);
  return [
    {
      ...OVERVIEW_CARD,
      title: MESSAGES.siteTitle.zh,
      description: `${MESSAGES.tagline.zh}。${CAPTION_TEXT.sparse.zh}`,
      chart: DEFAULT_VIEW,
    },
    ...INDICATORS.map((each) => ({
      ...indicatorCard(each.id),
      title: chartTitle(each.short.zh, whose, span, 'zh'),
      description: [each.caveat.zh, CAPTION_TEXT.sparse.zh].join(''),
      chart: indicatorCard(each.id).view,
    })),
    ...bodies.map((body) => ofBody(body, yearsOf.get(body.id) ?? [])),
  ];
}

/**
 * The page of a card: words for who reads it without script, and the way to the view. `site` is the site's
 * address, ending in "/", or null where the build doesn't know it: what has to be absolute is left out then.
 */
export function cardPage({ path, view, title, description }: WordedCard, site: string | null): string {
  const up = upFrom(path);
  const meta = (property: string, content: string) =>
    `    <meta property="${property}" content="${escapeHtml(content)}" />\n`;
  const absolute =
    site === null
      ? ''
      : meta('og:url', site + path) +
        meta('og:image', `${site}picture.png`) +
        `    <link rel="alternate" type="application/json+oembed" href="${escapeHtml(`${site}${path}oembed.json`)}" title="${escapeHtml(title)}" />\n`;
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta
      http-equiv="Content-Security-Policy"
      content="default-src 'none'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"
    />
    <title>${escapeHtml(title)}</title>
    <meta name="description" content="${escapeHtml(description)}" />
${meta('og:type', 'website')}${meta('og:site_name', '公开 Gongkai')}${meta('og:title', title)}${meta('og:description', description)}${absolute}    <link rel="icon" href="${up}icon.svg" type="image/svg+xml" />
    <script defer src="${up}share/open.js"></script>
  </head>
  <body>
    <h1><a id="view" href="${escapeHtml(up + writeView(view))}">${escapeHtml(title)}</a></h1>
    <p>${escapeHtml(description)}</p>
  </body>
</html>
`;
}

/** What an editor that knows oEmbed is given for a card: the chart's frame. */
export function cardOembed({ view, title, chart }: WordedCard, site: string): string {
  const page = site + writeView(view);
  const search = writeEmbed(chart, UNTRIMMED);
  return JSON.stringify({
    version: '1.0',
    type: 'rich',
    title,
    provider_name: '公开 Gongkai',
    provider_url: site,
    ...SIZE,
    html: frameCode({ site, search, page, title, height: SIZE.height }),
  });
}

/** Follows the page's link to the view; kept in a file, as the page's policy takes no script of its own. */
const OPEN = `location.replace(document.getElementById('view').href);\n`;

/** Writes the cards' pages into `dir`, and their oEmbed answers where the site's address is known. */
export function writeCards(cards: readonly WordedCard[], dir: string, site: string | null): void {
  mkdirSync(join(dir, 'share'), { recursive: true });
  writeFileSync(join(dir, 'share', 'open.js'), OPEN);
  for (const card of cards) {
    const folder = join(dir, card.path);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.html'), cardPage(card, site));
    if (site !== null) writeFileSync(join(folder, 'oembed.json'), cardOembed(card, site));
  }
}

/** The site's address as the build was told it, ending in "/"; null where it wasn't. Throws where it is none. */
export function siteAddress(text: string | undefined): string | null {
  if (text === undefined || text === '') return null;
  if (!/^https?:\/\/[^/?#]+(\/[^?#]*)?$/u.test(text))
    throw new Error(`SITE_URL: “${text}” is no web address; write it as https://example.org/gongkai/`);
  return text.endsWith('/') ? text : `${text}/`;
}
