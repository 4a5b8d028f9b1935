import { cmp } from '../i18n/compareText';
import { formatCount } from '../i18n/numbers';
import type { Lang } from '../model/text';
import type { Box, Size } from './geometry';
import type { Heat, HeatCell, HeatColumn } from './heat';
import { firstRows, spreadCells } from './heat';
import { LABEL, TICK, widest, wrap } from './textWidth';

export interface HeatPictureInput {
  readonly heat: Heat;
  /** Who the median is of, in words. */
  readonly peers: string;
  readonly lang: Lang;
  /** In pixels; the picture is wider where its columns need more. */
  readonly width: number;
}

interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}
interface PlacedCell extends PlacedText {
  readonly box: Box;
  readonly cell: HeatCell;
  /** How far from the median; null where it isn't said. */
  readonly median: PlacedText | null;
}

export interface PlacedHeat {
  readonly size: Size;
  /** Names of the columns, and their units and numbers below. */
  readonly heads: readonly PlacedText[];
  readonly abouts: readonly PlacedText[];
  readonly rows: readonly {
    readonly key: string;
    readonly chosen: boolean;
    readonly names: readonly PlacedText[];
    readonly cells: readonly PlacedCell[];
  }[];
  /** What each column is held against: heads to the left, figures to the right. */
  readonly peers: readonly PlacedText[];
  readonly peerNames: readonly PlacedText[];
  readonly peerFigures: readonly PlacedText[];
  readonly rules: readonly number[];
  readonly notes: readonly string[];
}

const PAD = 6;
const LINE = 16;
const FOOT = ['median', 'band', 'known'] as const;
const footName = (of: (typeof FOOT)[number], lang: Lang) => cmp(of === 'known' ? 'peersKnown' : of, lang);

const aboutOf = ({ unit, known, of }: HeatColumn, lang: Lang): string =>
  `${unit} · ${cmp('knownOf', lang, { n: formatCount(known), of: formatCount(of) })}`;
const medianText = ({ toMedian }: HeatCell, lang: Lang): string =>
  toMedian === '' ? '' : cmp('ofMedian', lang, { diff: toMedian });

/** What a column can't be narrower than: its figures, and the longest word of its head; four characters at least. */
function needOf(column: HeatColumn, cells: readonly HeatCell[], lang: Lang): number {
  const foot = spreadCells(column, lang);
  const words = (text: string) => text.split(' ').filter((word) => !/[\u4e00-\u9fff]/u.test(word));
  return (
    2 * PAD +
    Math.ceil(
      Math.max(
        4 * TICK,
        widest(
          [
            ...words(column.indicator.short[lang]),
            ...cells.map(({ text }) => text),
            ...FOOT.map((of) => foot[of]),
          ],
          LABEL,
        ),
        widest([...words(aboutOf(column, lang)), ...cells.map((cell) => medianText(cell, lang))], TICK),
      ),
    )
  );
}

/** Places the table of bodies by indicators as a drawing, its rows those that the page lists at first. */
export function layoutHeat({ heat, peers, lang, width }: HeatPictureInput): PlacedHeat {
  const shown = firstRows(heat);
  const nameNeed = widest([...shown.map(({ name }) => name), ...FOOT.map((of) => footName(of, lang))], LABEL);
  const nameWidth = Math.min(nameNeed + 2 * PAD, Math.max(120, width * 0.28));
  const needs = heat.columns.map((column, i) =>
    needOf(
      column,
      shown.flatMap(({ cells }) => cells[i] ?? []),
      lang,
    ),
  );
  const needed = nameWidth + needs.reduce((sum, each) => sum + each, 0);
  const spare = Math.max(0, width - needed) / Math.max(1, needs.length);
  const lefts = needs.reduce<number[]>(
    (all, need) => [...all, (all.at(-1) ?? 0) + need + spare],
    [nameWidth],
  );
  const total = Math.max(width, needed);
  const room = (i: number) => (needs[i] ?? 0) + spare - 2 * PAD;
  const rightOf = (i: number) => (lefts[i + 1] ?? total) - PAD;

  const stack = (lines: readonly string[], x: number, top: number): PlacedText[] =>
    lines.map((text, i) => ({ x, y: top + i * LINE + LINE / 2, text }));
  const heads = heat.columns.map(({ indicator }, i) => wrap(indicator.short[lang], LABEL, room(i)));
  const abouts = heat.columns.map((column, i) => wrap(aboutOf(column, lang), TICK, room(i)));
  const most = (all: readonly (readonly string[])[]) => Math.max(0, ...all.map((lines) => lines.length));
  const headBottom = most(heads) * LINE;
  const top = headBottom + most(abouts) * LINE + PAD;

  let y = top;
  const rows = shown.map(({ body, name, chosen, cells }) => {
    const names = wrap(name, LABEL, nameWidth - PAD);
    const lines = Math.max(names.length, cells.some(({ toMedian }) => toMedian !== '') ? 2 : 1);
    const row = { y0: y, y1: y + lines * LINE + PAD };
    y = row.y1;
    const text = row.y0 + PAD / 2;
    return {
      ...{ key: body.id, chosen, names: stack(names, 0, text) },
      cells: cells.map((cell, i): PlacedCell => {
        const median = medianText(cell, lang);
        return {
          ...{ cell, text: cell.text, x: rightOf(i), y: text + LINE / 2 },
          box: { x0: lefts[i] ?? 0, x1: lefts[i + 1] ?? total, ...row },
          median: median === '' ? null : { x: rightOf(i), y: text + LINE * 1.5, text: median },
        };
      }),
    };
  });
  const bottom = y;
  const peerLines = wrap(peers, LABEL, total);
  const footTop = bottom + PAD + peerLines.length * LINE;
  const footY = (line: number) => footTop + PAD + line * (LINE + PAD) + LINE / 2;
  return {
    size: { width: total, height: footY(FOOT.length - 1) + LINE },
    heads: heads.flatMap((lines, i) => stack(lines, rightOf(i), headBottom - lines.length * LINE)),
    abouts: abouts.flatMap((lines, i) => stack(lines, rightOf(i), headBottom)),
    rows,
    peers: stack(peerLines, 0, bottom + PAD),
    peerNames: FOOT.map((of, line) => ({ x: 0, y: footY(line), text: footName(of, lang) })),
    peerFigures: heat.columns.flatMap((column, i) =>
      FOOT.map((of, line) => ({ x: rightOf(i), y: footY(line), text: spreadCells(column, lang)[of] })),
    ),
    rules: [top, bottom],
    notes:
      shown.length < heat.rows.length
        ? [
            cmp('rowsLeft', lang, {
              shown: formatCount(shown.length),
              n: formatCount(heat.rows.length),
            }),
          ]
        : [],
  };
}
