import type { Caption } from '../../src/chart/caption';
import { captionSay } from '../../src/i18n/captionText';
import { broken } from '../../src/chart/textWidth';
import { embedSay } from '../../src/i18n/embedText';
import { colon } from '../../src/i18n/sentences';
import type { Lang } from '../../src/model/text';
import { roomIn } from '../../src/picture/compose';

/** A chart and its words, as they stand on another page. */
export interface Framed {
  readonly caption: Caption;
  /** What the chart itself has told in the foot. */
  readonly chartNotes: readonly string[];
  /** Height of the chart alone, in pixels. */
  readonly plot: number;
  /** Of the published data. */
  readonly version: string;
}

/*
 * What EmbedFrame.svelte, embed.css and type.css say, in pixels; a test in a browser holds the sum against the frame.
 */
const BODY = { x: 6 + 6, y: 4 + 8 };
const TITLE = { size: 20, line: 27, below: 4 };
const SUBTITLE = { size: 14, line: 22.4, below: 10 };
const NOTE = { size: 13, line: 20.8, gap: 2 };
const FOOT_ABOVE = 8;
const TABLE_LINE = 6 + 20.8 + 2;
/** What the lines of text are rounded by, all together. */
const ROUNDING = 4;

/** Width that is left for a chart in a frame, in pixels. */
export const plotWidth = (frame: number): number => frame - BODY.x;

/**
 * Height of a chart's frame that is `width` wide, in pixels, as far as it can be told without a browser: no less than
 * the chart has with any of its fonts, and seldom more than a line.
 */
export function frameHeight(
  { caption, chartNotes, plot, version }: Framed,
  width: number,
  lang: Lang,
): number {
  const lines = (text: string, size: number, weight: 400 | 600) =>
    broken(text, size, roomIn(plotWidth(width), weight, lang)).length;
  const source = [
    captionSay('source', lang) + colon(lang) + captionSay('sourceLine', lang, { version }),
    embedSay('more', lang),
  ].join('。 ');
  const notes = [...new Set([...chartNotes, ...caption.notes]), source];
  const foot = notes.reduce((sum, note) => sum + lines(note, NOTE.size, 400) * NOTE.line + NOTE.gap, 0);
  return Math.ceil(
    BODY.y +
      lines(caption.title, TITLE.size, 600) * TITLE.line +
      TITLE.below +
      lines(caption.subtitle, SUBTITLE.size, 400) * SUBTITLE.line +
      SUBTITLE.below +
      plot +
      FOOT_ABOVE +
      foot +
      TABLE_LINE +
      ROUNDING,
  );
}
