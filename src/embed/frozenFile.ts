import { escapeHtml } from './escape';
import type { FigureData } from './figure';

/** A chart with its data, as it stands in a saved file. */
export interface Frozen {
  /** The view and its trimming, as the query string of an embedded view. */
  readonly search: string;
  readonly data: FigureData;
  /** Address of the view on the page that it was saved from. */
  readonly page: string;
  readonly saved: string;
}

/** What is put into the file besides: for readers without script. */
export interface FrozenWords {
  readonly lang: string;
  readonly title: string;
  /** What the chart shows, in sentences. */
  readonly alt: string;
  /** The chart itself as an SVG, whose texts are escaped; empty for none. */
  readonly picture: string;
}

/** The id of the element that holds the chart's data. */
export const FROZEN_ID = 'frozen';

/** JSON that can stand in a page's script element. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/**
 * The file of a chart out of the template that the build writes (`frozen.html`): a page that needs nothing else.
 * Throws where the template isn't that.
 */
export function frozenFile(template: string, frozen: Frozen, words: FrozenWords): string {
  const parts: Readonly<Record<string, string>> = {
    lang: escapeHtml(words.lang),
    title: escapeHtml(words.title),
    alt: escapeHtml(words.alt),
    picture: words.picture,
    page: escapeHtml(frozen.page),
    frozen: inScript(frozen),
  };
  const seen = new Set<string>();
  const file = template.replaceAll(/%frozen:(\w+)%/gu, (_, name: string) => {
    seen.add(name);
    return parts[name] ?? '';
  });
  const missing = Object.keys(parts).filter((name) => !seen.has(name));
  if (missing.length > 0) throw new Error(`frozen.html has no place for ${missing.join(', ')}`);
  return file;
}
