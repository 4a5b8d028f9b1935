import { bisectLeft } from 'd3-array';
import type { Body, BodyId } from '../model/body';
import type { Indicator, IndicatorId } from '../model/indicators';
import { isKnownIn } from '../model/indicators';
import type { Origin } from '../model/report';
import type { CompareSeries, Spread } from '../model/series';
import type { Lang } from '../model/text';
import { cmp } from '../i18n/compareText';
import { listed } from '../i18n/listed';
import { formatCell, formatCount, formatShort, unitName } from '../i18n/numbers';
import type { Compared } from './compared';
import { comparedIn, isKnown, medianOf, signed } from './compared';
import type { NameOf } from './names';
import { markedName } from './names';
import { SPREAD_FROM } from './spreadFrom';
import type { ChartTable } from './table';

export interface HeatSort {
  /** The indicator that the rows are sorted by; null for the order of the bodies. */
  readonly column: IndicatorId | null;
  readonly descending: boolean;
}

/** The order that a click on a column's head makes: from the greatest at first, the next one turns it round. */
export const sortedBy = (sort: HeatSort, column: IndicatorId | null): HeatSort => ({
  column,
  descending: sort.column === column ? !sort.descending : true,
});

export interface HeatInput {
  readonly series: CompareSeries;
  readonly indicators: readonly Indicator[];
  readonly year: number;
  readonly lang: Lang;
  /** The chosen bodies that the data know, of the scope's level. */
  readonly chosen: readonly Body[];
  readonly nameOf: NameOf;
  readonly sort: HeatSort;
}

export interface HeatColumn {
  readonly indicator: Indicator;
  readonly unit: string;
  /** Bodies of the table that tell it, and that have a report. */
  readonly known: number;
  readonly of: number;
  readonly spread: Spread | undefined;
}

export interface HeatCell {
  readonly text: string;
  /** Fifth of the column's ranks, 0 the lowest; null for what has no rank. */
  readonly shade: number | null;
  /** Unknown: hatched, never a zero. */
  readonly unknown: boolean;
  /** Of a chosen body: how far from the peers' median; empty where there is none. */
  readonly toMedian: string;
  readonly own: boolean;
}

export interface HeatRow {
  readonly body: Body;
  readonly name: string;
  readonly chosen: boolean;
  readonly cells: readonly HeatCell[];
}

export interface Heat {
  readonly columns: readonly HeatColumn[];
  readonly rows: readonly HeatRow[];
}

/** Fifths of the ranks: the share of the others that are lower, so that many equal zeros stay the lightest. */
export function shadeIn(sorted: readonly number[], value: number): number {
  const lower = bisectLeft(sorted, value);
  return sorted.length < 2 ? 0 : Math.min(4, Math.floor((lower / (sorted.length - 1)) * 5));
}

type Column = ReadonlyMap<BodyId, Compared>;

const canRank = (each: Compared | undefined): each is Compared & { readonly value: number } =>
  each !== undefined && isKnown(each) && !each.small;

/** Ranked values first, then the small-based rates, then the unknown: whichever way the column is sorted. */
const standing = (each: Compared | undefined): number =>
  canRank(each) ? 0 : each !== undefined && isKnown(each) ? 1 : 2;

function ordered(bodies: readonly Body[], column: Column | undefined, descending: boolean): readonly Body[] {
  const byId = [...bodies].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (!column) return byId;
  return byId.sort((a, b) => {
    const [x, y] = [column.get(a.id), column.get(b.id)];
    const difference = (x?.value ?? 0) - (y?.value ?? 0);
    return standing(x) - standing(y) || (descending ? -difference : difference);
  });
}

/** The table of bodies by indicators; each column has its own shades. */
export function heatOf({ series, indicators, year, lang, chosen, nameOf, sort }: HeatInput): Heat {
  const ids = chosen.map(({ id }) => id);
  const wanted = new Set(ids);
  const columns = indicators.map((each) => {
    const all = comparedIn(series, each, year, ids);
    const ranked = all.filter(canRank).map(({ value }) => value);
    return {
      indicator: each,
      byBody: new Map(all.map((one) => [one.body.id, one])),
      sorted: ranked.sort((a, b) => a - b),
      known: all.filter(isKnown).length,
      of: all.length,
      spread: series.spreads[each.id],
    };
  });
  const bodies = new Map([...series.rows.map(({ body }) => body), ...chosen].map((body) => [body.id, body]));
  const sorting = columns.find((column) => column.indicator.id === sort.column)?.byBody;
  const rows = ordered([...bodies.values()], sorting, sort.descending).map((body): HeatRow => {
    const is = wanted.has(body.id);
    const origins = columns.map(({ byBody }) => byBody.get(body.id)?.origin);
    const origin: Origin =
      origins.length > 0 && origins.every((each) => each === 'own') ? 'own' : 'published';
    return {
      body,
      chosen: is,
      name: markedName(body, origin, nameOf, lang),
      // Worked out for the rows that are drawn: a country has forty thousand.
      get cells() {
        return columns.map(({ indicator, byBody, sorted, spread }): HeatCell => {
          const found = byBody.get(body.id);
          const median = medianOf(spread);
          if (!found || !isKnown(found)) {
            const text = cmp(found ? 'noFigure' : 'noReport', lang);
            return { text, shade: null, unknown: true, toMedian: '', own: false };
          }
          return {
            text: formatShort(found.value, indicator.unit, lang) + (found.small ? '*' : ''),
            shade: found.small ? null : shadeIn(sorted, found.value),
            unknown: false,
            toMedian: is && median !== null ? signed(found.value - median, indicator, lang) : '',
            own: found.origin === 'own',
          };
        });
      },
    };
  });
  return {
    columns: columns.map(({ indicator, known, of, spread }) => ({
      indicator,
      unit: unitName(indicator.unit, lang),
      known,
      of,
      spread,
    })),
    rows,
  };
}

/** As many rows as are read without losing one's place. */
export const MOST_ROWS = 60;

/** The first rows, at first no more than are read at once; those of chosen bodies always are. */
export const firstRows = ({ rows }: Heat, most = MOST_ROWS): readonly HeatRow[] =>
  rows.filter((row, i) => i < most || row.chosen);

/** Median and P10–P90 of a column's peers in words; below five known it says so. */
export function spreadCells(
  { spread, indicator: { unit } }: HeatColumn,
  lang: Lang,
): { readonly median: string; readonly band: string; readonly known: string } {
  const { known = 0, of = 0, p10 = null, median = null, p90 = null } = spread ?? {};
  const say = (value: number | null) => formatShort(value, unit, lang);
  const counts = `${formatCount(known)}/${formatCount(of)}`;
  const few = cmp('below5', lang);
  return known < SPREAD_FROM
    ? { median: few, band: few, known: counts }
    : { median: say(median), band: `${say(p10)}–${say(p90)}`, known: counts };
}

/** The indicators that the form of the year doesn't have. */
export const offForm = (indicators: readonly Indicator[], year: number): readonly Indicator[] =>
  indicators.filter((each) => !isKnownIn(each, year));

/** What the table shows, in a sentence. */
export const heatAlt = ({ columns, rows }: Heat, year: number, lang: Lang): string =>
  cmp('tableAlt', lang, {
    year,
    n: formatCount(rows.length),
    m: columns.length,
    names: listed(
      columns.map(({ indicator }) => indicator.short[lang]),
      lang,
    ),
  });

/** All figures in full, in the order of the table, with the peers' at its foot. */
export function heatTable(input: HeatInput): ChartTable {
  const { series, indicators, year, lang, nameOf } = input;
  const heat = heatOf(input);
  const values = indicators.map(
    (each) => new Map(comparedIn(series, each, year, []).map((one) => [one.body.id, one])),
  );
  return {
    unit: '',
    columns: [
      { label: cmp('body', lang), numeric: false },
      ...heat.columns.map(({ indicator, unit }) => ({
        label: lang === 'zh' ? `${indicator.short.zh}（${unit}）` : `${indicator.short.en} (${unit})`,
        numeric: true,
      })),
    ],
    rows: [
      ...heat.rows.map(({ body, cells }) => ({
        body: body.id,
        cells: [
          nameOf(body),
          ...cells.map((cell, i) => {
            const found = values[i]?.get(body.id);
            const unit = indicators[i]?.unit ?? '件';
            return cell.unknown
              ? cell.text
              : formatCell(found?.value, unit, lang) + (found?.small ? '*' : '');
          }),
        ],
      })),
      ...(['median', 'band', 'known'] as const).map((of) => ({
        body: null,
        cells: [
          cmp(of === 'known' ? 'peersKnown' : of, lang),
          ...heat.columns.map((column) => spreadCells(column, lang)[of]),
        ],
      })),
    ],
  };
}
