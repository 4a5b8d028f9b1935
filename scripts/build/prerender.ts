import { createHash } from 'node:crypto';

/** What is put into the built page's HTML. */
export interface Parts {
  /** The default view as markup. */
  readonly front: string;
  /** The script that runs before anything is painted. */
  readonly early: string;
  /** The dataset as schema.org describes one, for search engines. */
  readonly dataset: object;
  /** The text of one of the page's style sheets, by its address. */
  readonly styleSheet: (address: string) => string;
}

/** Replaces what `mark` finds; throws where that isn't there exactly once. */
function put(html: string, mark: RegExp, markup: (...found: string[]) => string): string {
  const found = [...html.matchAll(new RegExp(mark, 'gu'))];
  if (found.length !== 1) throw new Error(`index.html has ${found.length} of ${mark.source}, not one`);
  return html.replace(mark, (...all: string[]) => markup(...all));
}

/** How a policy names a script or style that stands in the page itself. */
export const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const MAIN = /<script type="module" crossorigin src="([^"]+)"><\/script>/u;
const STYLE = /<link rel="stylesheet" crossorigin href="([^"]+)">/u;
const APP = /<div id="app"><\/div>/u;

/**
 * The built page's HTML with the front door in it, and with all that painting it takes: the chart is there
 * with the first answer of the host. The early script fetches the rest. Throws where the HTML isn't Vite's.
 */
export function prerender(html: string, { front, early, dataset, styleSheet }: Parts): string {
  const style = styleSheet(STYLE.exec(html)?.[1] ?? '');
  // Its addresses would be the page's, not the style sheet's.
  if (/url\(|@import|<\//u.test(style)) throw new Error('the style sheet can’t stand in the page');
  const steps: ((html: string) => string)[] = [
    (page) => put(page, STYLE, () => `<style>${style}</style>`),
    (page) =>
      put(
        page,
        MAIN,
        (_, main = '') =>
          // One frame with all of the picture, rather than a first one with half of it.
          `<link rel="expect" href="#app" blocking="render" />
    <script data-main="${main}">${early}</script>`,
      ),
    // The early script makes them preloads again when the picture is painted.
    (page) => page.replaceAll('<link rel="preload"', '<link data-rel="preload"'),
    (page) => put(page, APP, (app) => `<div id="front">${front}</div>\n    ${app}`),
    // Data, which no policy stops: it is never run. "<" is escaped, as the text of a script ends at a tag.
    (page) =>
      put(
        page,
        /<\/head>/u,
        (end) =>
          `<script type="application/ld+json">${JSON.stringify(dataset).replaceAll('<', '\\u003c')}</script>\n  ${end}`,
      ),
    (page) => put(page, /script-src [^;"]*/u, (policy) => `${policy} ${hashOf(early)}`),
    (page) => put(page, /style-src [^;"]*/u, (policy) => `${policy} ${hashOf(style)}`),
  ];
  return steps.reduce((page, step) => step(page), html);
}
