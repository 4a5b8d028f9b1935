import { escapeHtml } from './escape';
import { frameStyle } from './frameStyle';
import { FROZEN_SANDBOX, LIVE_SANDBOX } from './sandbox';

/** A chart to be put into another page. */
export interface Embedded {
  /** Folder of the site, ending in "/". */
  readonly site: string;
  /** Folder below the site's whose page of one chart is the nearest to this one; the script's frames have the site's. */
  readonly folder: string;
  /** The view and its trimming, as a query string. */
  readonly search: string;
  /** Address of the view on the page. */
  readonly page: string;
  readonly title: string;
  /** In pixels, until the chart has told its own. */
  readonly height: number;
}

/** An element's attributes as HTML; one that is true stands by its name alone. */
const attributes = (all: Readonly<Record<string, string | true>>): string =>
  Object.entries(all)
    .map(([name, value]) => (value === true ? name : `${name}="${escapeHtml(value)}"`))
    .join(' ');

const link = ({ page, title }: Embedded, before = '') =>
  `<a href="${escapeHtml(page)}">${before}${escapeHtml(title)}</a>`;

/** A frame with the chart; what strips frames away leaves the link. */
export function frameCode(embedded: Embedded): string {
  const { site, folder, search, title, height } = embedded;
  const frame = attributes({
    src: `${site}${folder}embed.html${search}`,
    title,
    height: String(height),
    style: frameStyle(search),
    loading: 'lazy',
    sandbox: LIVE_SANDBOX,
    'data-gongkai-frame': true,
  });
  return `<iframe ${frame}>${link(embedded)}</iframe>`;
}

/**
 * A place that the script of the site turns into a frame as tall as its chart; without the script, a link under a
 * picture, whose address is `picture`: it says itself what it shows.
 */
export function scriptCode(embedded: Embedded, picture: string): string {
  const { site, search, title, height } = embedded;
  const place = attributes({
    'data-gongkai': search === '' ? '?' : search,
    'data-title': title,
    'data-height': String(height),
  });
  // Where the script runs, the picture has gone before it was fetched.
  const image = attributes({
    ...{ src: picture, alt: '', loading: 'lazy' },
    style: 'display:block;width:100%;height:auto',
  });
  return `<div ${place}>${link(embedded, `<img ${image}>`)}</div>\n<script async src="${escapeHtml(site)}embed.js"></script>`;
}

/** A frame with a saved chart that stands beside the article. */
export function frozenCode(file: string, { search, title, height }: Embedded): string {
  const frame = attributes({
    src: file,
    title,
    height: String(height),
    style: frameStyle(search),
    loading: 'lazy',
    sandbox: FROZEN_SANDBOX,
    'data-gongkai-frame': true,
  });
  return `<iframe ${frame}></iframe>`;
}
