import { sentences } from '../i18n/sentences';
import type { BodyId } from '../model/body';
import type { Indicator } from '../model/indicators';
import { MIN_BASE } from '../model/rate';
import type { TotalsSeries } from '../model/series';
import type { Lang } from '../model/text';
import { columnSay } from '../i18n/columnText';
import { handlingSay } from '../i18n/handlingText';
import { formatCount, formatShare, formatYear, NO_DATA } from '../i18n/numbers';
import { rateSay } from '../i18n/rateText';
import type { TextLine } from './bars';
import type { Point, Size } from './geometry';
import { tenth } from './geometry';
import type { NameOf } from './names';
import { markedName } from './names';
import type { RateRow, RateRows } from './rateRows';
import { drawnRows, rateRows } from './rateRows';
import type { Reading } from './reading';
import type { ChartTable } from './table';
import { LABEL, LINE_HEIGHT, textWidth, TICK, truncate, widest, wrap } from './textWidth';
import { valueScale } from './valueScale';

export interface RatesInput {
  readonly series: TotalsSeries;
  readonly indicator: Indicator;
  /** In pixels; the height follows from the rows. */
  readonly width: number;
  readonly lang: Lang;
  readonly chosen: readonly BodyId[];
  readonly nameOf: NameOf;
}

export interface PlacedRate {
  readonly key: string;
  readonly chosen: boolean;
  /** Hollow: it rests on too few cases to be compared. */
  readonly few: boolean;
  readonly name: TextLine;
  readonly dot: Point | null;
  /** Ends of the interval. */
  readonly line: { readonly x0: number; readonly x1: number; readonly y: number } | null;
  readonly label: TextLine;
  /** True where the label ends at its x. */
  readonly end: boolean;
}

export interface PlacedRates {
  readonly size: Size;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly plot: { readonly y0: number; readonly y1: number };
  readonly rates: readonly PlacedRate[];
  readonly fewHead: { readonly ruleY: number; readonly lines: readonly TextLine[] } | null;
  readonly more: readonly TextLine[];
  readonly readings: readonly Reading[];
  readonly alt: string;
}

const ROOMY = 640;
const AXIS = 26;

/** The row's name: its year, or its body. */
export function rateName(row: RateRow, nameOf: RatesInput['nameOf'], lang: Lang): string {
  if (row.body) return markedName(row.body, row.hasOwn ? 'own' : 'published', nameOf, lang);
  return row.year === null ? '' : formatYear(row.year);
}

const intervalText = ({ interval }: RateRow, lang: Lang): string =>
  interval === null
    ? '—'
    : handlingSay('intervalIs', lang, {
        low: formatShare(interval[0], lang),
        high: formatShare(interval[1], lang),
      });

const labelOf = (row: RateRow, lang: Lang): string =>
  row.rate === null
    ? NO_DATA[lang]
    : rateSay('onCases', lang, { value: formatShare(row.rate, lang), n: formatCount(row.base ?? 0) });

/**
 * Places rates: a dot each on an axis from zero, on the line of its interval, with the rate and its cases
 * in words. Bodies with too few cases stand hollow below a rule. A year without a rate has words alone.
 */
export function layoutRates(input: RatesInput): PlacedRates {
  const { series, width, lang, chosen, nameOf } = input;
  const told = rateRows(series);
  const roomy = width >= ROOMY;
  const above = drawnRows(told.rows, chosen, roomy ? 30 : 15);
  const below = drawnRows(told.few, chosen, roomy ? 12 : 6);
  const drawn = [...above, ...below];
  const names = drawn.map((row) => rateName(row, nameOf, lang));
  const labels = drawn.map((row) => labelOf(row, lang));
  const nameWidth = roomy ? Math.min(Math.ceil(widest(names, LABEL)), width * 0.3) : width * 0.6;
  const labelWidth = Math.ceil(widest(labels, LABEL));
  const [left, right] = roomy ? [nameWidth + 18, width - labelWidth - 16] : [8, width - 8];
  const values = drawn.flatMap(({ rate, interval }) => [rate ?? 0, ...(interval ?? [])]);
  const scale = valueScale(values, 'share', lang, roomy ? 5 : 3);
  const x = (value: number): number => tenth(left + scale.at(value) * (right - left));
  const height = roomy ? 26 : 42;
  const wanted = new Set(chosen);
  const rates: PlacedRate[] = [];
  const readings: Reading[] = [];
  const more: TextLine[] = [];
  const place = (row: RateRow, i: number, y: number, few: boolean) => {
    const dotY = roomy ? y + height / 2 : y + 29;
    const textY = roomy ? dotY : y + 10;
    rates.push({
      key: row.key,
      few,
      chosen: row.body !== null && wanted.has(row.body.id),
      name: {
        x: 0,
        y: textY,
        text: truncate(names[i] ?? '', LABEL, roomy ? nameWidth : width - labelWidth - 12),
      },
      dot: row.rate === null ? null : { x: x(row.rate), y: dotY },
      line: row.interval && { x0: x(row.interval[0]), x1: x(row.interval[1]), y: dotY },
      label: { x: width, y: textY, text: labels[i] ?? '' },
      end: true,
    });
    readings.push({
      body: row.body?.id ?? null,
      row: readings.length,
      column: 0,
      at: { x: row.rate === null ? left : x(row.rate), y: dotY },
      hit: { x0: 0, x1: width, y0: y, y1: y + height },
      title: names[i] ?? '',
      facts: factsOf(row, lang),
    });
  };
  let y = AXIS;
  const cut = (left_: number) => {
    if (left_ <= 0) return;
    more.push({ x: 0, y: y + 10, text: `⋯ ${handlingSay('more', lang, { n: formatCount(left_) })}` });
    y += 24;
  };
  above.forEach((row, i) => {
    place(row, i, y, row.body === null && (row.base ?? 0) < MIN_BASE);
    y += height;
  });
  cut(told.rows.length - above.length);
  let fewHead: PlacedRates['fewHead'] = null;
  if (below.length > 0) {
    const title = handlingSay('fewHead', lang, { n: formatCount(told.few.length), min: MIN_BASE });
    const ruleY = y + 8;
    const lines = wrap(title, TICK, width).map((text, i) => ({
      x: 0,
      y: ruleY + 14 + i * LINE_HEIGHT,
      text,
    }));
    fewHead = { ruleY, lines };
    y = (lines.at(-1)?.y ?? ruleY) + 14;
    below.forEach((row, i) => {
      place(row, above.length + i, y, true);
      y += height;
    });
    cut(told.few.length - below.length);
  }
  return {
    size: { width, height: Math.ceil(y + 4) },
    ticks: scale.ticks.flatMap(({ value, label }) => {
      const half = textWidth(label, TICK) / 2;
      const at = x(value);
      return [{ x: Math.max(half, Math.min(width - half, at)), label }];
    }),
    plot: { y0: AXIS, y1: y },
    rates,
    fewHead,
    more,
    readings,
    alt: ratesAlt(drawn, input),
  };
}

function factsOf(row: RateRow, lang: Lang): Reading['facts'] {
  const known = handlingSay('rateKnown', lang, { n: formatCount(row.known), of: formatCount(row.reports) });
  if (row.rate === null || row.of === null || row.base === null) {
    return [
      { label: '', value: NO_DATA[lang] },
      { label: handlingSay('reports', lang), value: known },
    ];
  }
  const interval = row.interval === null ? handlingSay('noProportion', lang) : intervalText(row, lang);
  return [
    { label: '', value: formatShare(row.rate, lang) },
    { label: handlingSay('interval', lang), value: interval },
    { label: handlingSay('count', lang), value: `${formatCount(row.of)} ÷ ${formatCount(row.base)}` },
    { label: handlingSay('reports', lang), value: known },
  ];
}

function ratesAlt(rows: readonly RateRow[], { indicator, lang, nameOf }: RatesInput): string {
  const head = handlingSay('rateAlt', lang, { rate: indicator.short[lang], n: formatCount(rows.length) });
  const each = rows.map((row) =>
    handlingSay('rateAltRow', lang, {
      name: rateName(row, nameOf, lang),
      value: formatShare(row.rate, lang),
      interval: intervalText(row, lang),
      n: row.base === null ? NO_DATA[lang] : formatCount(row.base),
    }),
  );
  return sentences([head, ...each], lang);
}

/** A row a body or year: those compared, those with too few cases, then those without a rate. */
export function ratesTable({
  series,
  lang,
  nameOf,
}: Pick<RatesInput, 'series' | 'lang' | 'nameOf'>): ChartTable {
  const told: RateRows = rateRows(series);
  const cell = (value: number | null) => (value === null ? NO_DATA[lang] : formatCount(value));
  const byBody = series.groups.some(({ key }) => key !== null && 'body' in key);
  return {
    unit: '',
    columns: [
      { label: columnSay(byBody ? 'body' : 'year', lang), numeric: false },
      { label: handlingSay('rate', lang), numeric: true },
      { label: handlingSay('interval', lang), numeric: true },
      { label: handlingSay('numerator', lang), numeric: true },
      { label: handlingSay('base', lang), numeric: true },
      { label: handlingSay('bothReports', lang), numeric: true },
      { label: handlingSay('ofReports', lang), numeric: true },
    ],
    rows: [...told.rows, ...told.few, ...told.unknown].map((row) => ({
      body: row.body?.id ?? null,
      cells: [
        rateName(row, nameOf, lang),
        formatShare(row.rate, lang),
        intervalText(row, lang),
        cell(row.of),
        cell(row.base),
        formatCount(row.known),
        formatCount(row.reports),
      ],
    })),
  };
}
