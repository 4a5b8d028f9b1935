import type { Body, BodyId } from '../model/body';
import type { Indicator } from '../model/indicators';
import type { Origin } from '../model/report';
import type { CompareSeries } from '../model/series';
import type { Lang } from '../model/text';
import { cmp } from '../i18n/compareText';
import { formatCell, formatCount, formatFull, unitName } from '../i18n/numbers';
import { annotationFacts } from './annotationFacts';
import { comparedIn, isKnown, namesOf, signed } from './compared';
import type { Box, Size } from './geometry';
import { tenth } from './geometry';
import type { NameOf } from './names';
import { markedName } from './names';
import type { Reading } from './reading';
import type { PlacedTexts, RowEditing } from './rowEditing';
import { standingOf, textsBelow } from './rowEditing';
import { spreadScale } from './spreadScale';
import type { ChartTable } from './table';
import { rowOf } from './table';
import { LABEL, textWidth, TICK, truncate, widest } from './textWidth';

export interface ChangeInput {
  readonly series: CompareSeries;
  readonly indicator: Indicator;
  /** The year; the change is from the one before. */
  readonly year: number;
  readonly lang: Lang;
  readonly width: number;
  readonly chosen: readonly BodyId[];
  readonly nameOf: NameOf;
  readonly editing?: RowEditing | undefined;
}

/** From one year's value to the next's. */
export interface Step {
  readonly from: number;
  readonly to: number;
  /** Of the value before; null from zero, and for shares, whose change is in points. */
  readonly percent: number | null;
}

export const changeBetween = (from: number, to: number, { unit }: Indicator): Step => ({
  ...{ from, to },
  percent: from === 0 || unit === 'share' ? null : to / from - 1,
});

/** A body known in both years. */
export interface Change extends Step {
  readonly body: Body;
  readonly origin: Origin;
  /** A rate on too few cases in either year. */
  readonly small: boolean;
}

interface Named {
  readonly body: Body;
  readonly origin: Origin;
}

export interface Changes {
  /** By change, the greatest rise first, then id; small-based rates after all others. */
  readonly rows: readonly Change[];
  /** Known in the year before alone, and in the year alone, by id. */
  readonly onlyBefore: readonly Named[];
  readonly onlyNow: readonly Named[];
  /** Bodies with a report in either year. */
  readonly of: number;
}

/** Every body's change from the year before; who is known in one year alone has none and is listed apart. */
export function changesOf(
  series: CompareSeries,
  indicator: Indicator,
  year: number,
  chosen: readonly BodyId[],
): Changes {
  const before = new Map(comparedIn(series, indicator, year - 1, chosen).map((each) => [each.body.id, each]));
  const now = new Map(comparedIn(series, indicator, year, chosen).map((each) => [each.body.id, each]));
  const rows: Change[] = [];
  const onlyBefore: Named[] = [];
  const onlyNow: Named[] = [];
  const ids = [...new Set([...before.keys(), ...now.keys()])].sort();
  for (const id of ids) {
    const [a, b] = [before.get(id), now.get(id)];
    const [from, to] = [a && isKnown(a) ? a : null, b && isKnown(b) ? b : null];
    if (from && to) {
      const { body, origin } = to;
      const small = from.small || to.small;
      rows.push({ body, origin, ...changeBetween(from.value, to.value, indicator), small });
    } else if (from) onlyBefore.push(from);
    else if (to) onlyNow.push(to);
  }
  // A stable sort: equal changes stay in the order of ids.
  rows.sort((a, b) => Number(a.small) - Number(b.small) || b.to - b.from - (a.to - a.from));
  return { rows, onlyBefore, onlyNow, of: ids.length };
}

/** A row to draw, or a run of rows left out. */
export type ChangeEntry = { readonly row: Change } | { readonly skipped: number };

/**
 * All rows where they are few, else the first and last `ends` and every one that is kept; what lies between is
 * counted. With `ends` null those kept are all that is drawn.
 */
export function changeEntries(
  rows: readonly Change[],
  ends: number | null,
  isKept: (row: Change) => boolean,
): readonly ChangeEntry[] {
  if (ends !== null && rows.length <= 2 * ends + 4) return rows.map((row) => ({ row }));
  const isEnd = (i: number) => ends !== null && (i < ends || i >= rows.length - ends);
  const entries: ChangeEntry[] = [];
  let skipped = 0;
  const tell = () => {
    if (skipped > 0) entries.push({ skipped });
    skipped = 0;
  };
  rows.forEach((row, i) => {
    if (isEnd(i) || isKept(row)) {
      tell();
      entries.push({ row });
    } else skipped += 1;
  });
  tell();
  return entries;
}

export interface PlacedChange {
  readonly row: Change;
  /** True where it stands out: it is chosen, or highlighted by the link's author. */
  readonly chosen: boolean;
  /** True where it recedes behind highlighted ones. */
  readonly back: boolean;
  /** What the link's author wrote at it. */
  readonly texts: PlacedTexts['lines'];
  readonly box: Box;
  readonly name: string;
  readonly nameY: number;
  readonly y: number;
  readonly fromX: number;
  readonly toX: number;
  readonly change: string;
}

export interface PlacedChanges {
  readonly size: Size;
  readonly plot: Box;
  readonly key: string;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly tickY: number;
  readonly rows: readonly PlacedChange[];
  readonly gaps: readonly { readonly y: number; readonly label: string }[];
  readonly changeX: number;
  readonly readings: readonly Reading[];
  readonly alt: string;
  readonly notes: readonly string[];
}

const ROOMY = 520;

/** A change in words: "+12（+30%）"; of a share in points. */
export function changeWords(row: Step, indicator: Indicator, lang: Lang): string {
  const words = signed(row.to - row.from, indicator, lang);
  const percent = percentWords(row, lang);
  if (percent === '') return words;
  return lang === 'zh' ? `${words}（${percent}）` : `${words} (${percent})`;
}

function percentWords({ percent }: Step, lang: Lang): string {
  if (percent === null) return '';
  const size = formatCell(Math.round(Math.abs(percent) * 1000) / 10, '件', lang);
  return `${percent > 0 ? '+' : percent < 0 ? '−' : ''}${size}%`;
}

/** Places the changes: for each body the value before, the value of the year, and the way from one to the other. */
export function layoutChanges(input: ChangeInput): PlacedChanges {
  const { series, indicator, year, lang, width, chosen, nameOf, editing } = input;
  const changes = changesOf(series, indicator, year, chosen);
  const roomy = width >= ROOMY;
  const { alone, kept, isOut, isBack } = standingOf(chosen, editing);
  const isKept = new Set(kept);
  const ends = alone ? null : roomy ? 12 : 8;
  const entries = changeEntries(changes.rows, ends, ({ body }) => isKept.has(body.id));
  const drawn = entries.flatMap((entry) => ('row' in entry ? [entry.row] : []));
  const names = drawn.map((row) => markedName(row.body, row.origin, nameOf, lang));
  const words = drawn.map((row) => changeWords(row, indicator, lang));
  const nameWidth = roomy ? Math.min(Math.ceil(widest(names, LABEL)), width * 0.3) : width;
  const changeWidth = Math.ceil(widest(words, LABEL)) + 4;
  const left = tenth(roomy ? nameWidth + 18 : 8);
  const right = tenth(Math.max(left + 60, width - (roomy ? changeWidth + 18 : 10)));
  const values = drawn.flatMap(({ from, to }) => [from, to]);
  const scale = spreadScale(values, indicator.unit, lang, roomy ? 6 : 3);
  const x = (value: number) => tenth(left + scale.at(value) * (right - left));
  const top = 52;
  const height = roomy ? 26 : 44;
  const rows: PlacedChange[] = [];
  const gaps: { y: number; label: string }[] = [];
  let y = top;
  for (const entry of entries) {
    if ('skipped' in entry) {
      gaps.push({ y: y + 12, label: cmp('more', lang, { n: formatCount(entry.skipped) }) });
      y += 24;
      continue;
    }
    const { row } = entry;
    const name = truncate(
      markedName(row.body, row.origin, nameOf, lang),
      LABEL,
      roomy ? nameWidth : width - changeWidth - 12,
    );
    const { id } = row.body;
    const texts = textsBelow(editing, { x: roomy ? left : 0, y: y + height }, width, id);
    rows.push({
      row,
      chosen: isOut(id),
      back: isBack(id),
      texts: texts.lines,
      box: { x0: 0, x1: width, y0: y, y1: texts.bottom },
      name,
      nameY: roomy ? y + height / 2 : y + 12,
      y: roomy ? y + height / 2 : y + 31,
      fromX: x(row.from),
      toX: x(row.to),
      change: changeWords(row, indicator, lang),
    });
    y = texts.bottom;
  }
  let free = -Infinity;
  const ticks = scale.ticks.flatMap(({ value, label }) => {
    const [at, half] = [x(value), textWidth(label, TICK) / 2];
    if (at - half < free || at + half > width) return [];
    free = at + half + 10;
    return [{ x: at, label }];
  });
  return {
    size: { width, height: Math.ceil(y + 6) },
    plot: { x0: left, x1: right, y0: top - 4, y1: y },
    key: cmp('changeKey', lang, { from: year - 1, to: year }),
    ticks,
    tickY: top - 10,
    rows,
    gaps,
    changeX: width,
    readings: rows.map((placed, i) => readingOf(placed, i, input)),
    alt: altOf(changes, input),
    notes: notesOf(changes, scale.log, input),
  };
}

function readingOf(
  { row, box, toX, y }: PlacedChange,
  i: number,
  { indicator, year, lang, nameOf, editing }: ChangeInput,
): Reading {
  return {
    body: row.body.id,
    row: i,
    column: 0,
    at: { x: toX, y },
    hit: box,
    title: markedName(row.body, row.origin, nameOf, lang),
    facts: [
      { label: '', value: changeWords(row, indicator, lang) },
      { label: String(year - 1), value: formatFull(row.from, indicator.unit, lang) },
      { label: String(year), value: formatFull(row.to, indicator.unit, lang) },
      ...annotationFacts(editing?.textsAt(row.body.id) ?? [], lang),
    ],
  };
}

function altOf({ rows }: Changes, { indicator, year, lang }: ChangeInput): string {
  const count = (passes: (row: Change) => boolean) => formatCount(rows.filter(passes).length);
  return cmp('changeAlt', lang, {
    indicator: indicator.short[lang],
    from: year - 1,
    to: year,
    n: formatCount(rows.length),
    up: count(({ from, to }) => to > from),
    down: count(({ from, to }) => to < from),
    same: count(({ from, to }) => to === from),
  });
}

function notesOf(
  { rows, onlyBefore, onlyNow }: Changes,
  isLog: boolean,
  { indicator, year, lang, nameOf }: ChangeInput,
): readonly string[] {
  const small = rows.filter((row) => row.small).length;
  const only = (bodies: readonly Named[], of: number) =>
    bodies.length === 0
      ? ''
      : cmp('onlyIn', lang, { year: of, n: bodies.length, names: namesOf(bodies, nameOf, lang) });
  return [
    isLog ? cmp('logNote', lang) : '',
    indicator.unit !== 'share' && rows.some(({ from }) => from === 0) ? cmp('fromZero', lang) : '',
    small > 0 ? cmp('smallChange', lang, { n: small }) : '',
    only(onlyBefore, year - 1),
    only(onlyNow, year),
  ].filter((note) => note !== '');
}

/** Every body's two values and their change, then those known in one year alone. */
export function changesTable({
  series,
  indicator,
  year,
  lang,
  chosen,
  nameOf,
}: Omit<ChangeInput, 'width' | 'editing'>): ChartTable {
  const { rows, onlyBefore, onlyNow } = changesOf(series, indicator, year, chosen);
  const say = (value: number | null) => formatCell(value, indicator.unit, lang);
  const valueAt = (of: number) =>
    new Map(comparedIn(series, indicator, of, chosen).map(({ body, value }) => [body.id, value]));
  const [before, now] = [valueAt(year - 1), valueAt(year)];
  return {
    unit: unitName(indicator.unit, lang),
    columns: [
      { label: cmp('body', lang), numeric: false },
      { label: String(year - 1), numeric: true },
      { label: String(year), numeric: true },
      { label: cmp('changeBy', lang), numeric: true },
      { label: cmp('percent', lang), numeric: true },
    ],
    rows: [
      ...rows.map((row) =>
        rowOf(row.body.id, () => [
          markedName(row.body, row.origin, nameOf, lang) + (row.small ? '*' : ''),
          say(row.from),
          say(row.to),
          signed(row.to - row.from, indicator, lang),
          percentWords(row, lang) || '—',
        ]),
      ),
      ...[...onlyBefore, ...onlyNow].map(({ body, origin }) =>
        rowOf(body.id, () => [
          markedName(body, origin, nameOf, lang),
          say(before.get(body.id) ?? null),
          say(now.get(body.id) ?? null),
          '—',
          '—',
        ]),
      ),
    ],
  };
}
