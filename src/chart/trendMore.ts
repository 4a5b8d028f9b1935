import { formatCell, formatCount } from '../i18n/numbers';
import { trendSay } from '../i18n/trendText';
import { MIN_BASE } from '../model/rate';
import type { GroupPoint, TrendPoint } from '../model/series';
import type { Lang } from '../model/text';
import type { ReadingFact } from './reading';
import type { ChartTable, TableRow } from './table';
import { yearsOf } from './trendFrame';
import type { DrawnLine, DrawnTrend } from './trendInput';

/* What a trend tells beside its values: how many reports and cases stand behind a point. */

/** True where a known point is a rate on fewer than `MIN_BASE` cases, or on an unknown number. */
export const isFewPoint = ({ value, base }: TrendPoint): boolean =>
  value !== null && base !== undefined && (base === null || base < MIN_BASE);

const isOfGroup = (point: TrendPoint): point is GroupPoint => 'known' in point;

/** The point of the line drawn as `line` in a year; `series` are the lines as they were answered. */
export const pointOf = (
  series: DrawnTrend,
  line: Pick<DrawnLine, 'body' | 'origin'>,
  year: number,
): TrendPoint | undefined =>
  series.lines
    .find(({ body, origin }) => body.id === line.body.id && origin === line.origin)
    ?.points.find((point) => point.year === year);

/** How many reports and cases stand behind a point. */
export function pointFacts(point: TrendPoint | undefined, lang: Lang): readonly ReadingFact[] {
  if (!point) return [];
  const { base } = point;
  const n = typeof base === 'number' ? formatCell(base, '件', lang) : null;
  const key = isFewPoint(point) ? 'baseFew' : 'baseCases';
  return [
    ...(isOfGroup(point)
      ? [
          {
            label: trendSay('known', lang),
            value: trendSay('knownOf', lang, { n: formatCount(point.known), of: formatCount(point.of) }),
          },
        ]
      : []),
    ...(n === null
      ? []
      : [{ label: trendSay('base', lang), value: trendSay(key, lang, { n, least: MIN_BASE }) }]),
  ];
}

/** The rows that belong under a line's own: known of reports, and the cases below a rate. */
function rowsUnder(line: DrawnLine, name: string, lang: Lang): readonly TableRow[] {
  const row = (label: string, cells: readonly string[]): TableRow => ({
    body: null,
    cells: [label, ...cells],
  });
  const { points } = line;
  return [
    ...(points.some(isOfGroup)
      ? [
          row(
            trendSay('knownRow', lang, { name }),
            points.map((each) =>
              isOfGroup(each) ? `${formatCount(each.known)}/${formatCount(each.of)}` : '',
            ),
          ),
        ]
      : []),
    ...(points.some(({ base }) => base !== undefined)
      ? [
          row(
            trendSay('baseRow', lang, { name }),
            points.map(({ base }) => formatCell(base, '件', lang)),
          ),
        ]
      : []),
  ];
}

/**
 * A trend's table with what stands behind its points, a row under each line's, and what is `said` of annotations at
 * the end. `series` are the lines as answered, in the table's order.
 */
export function tableWithMore(
  table: ChartTable,
  series: DrawnTrend,
  said: readonly string[],
  lang: Lang,
): ChartTable {
  const blank = yearsOf(series).map(() => '');
  const { length } = series.lines;
  const lines = table.rows.slice(0, length).flatMap((row, i): readonly TableRow[] => {
    const line = series.lines[i];
    return line ? [row, ...rowsUnder(line, row.cells[0] ?? '', lang)] : [row];
  });
  const last = said.map((each): TableRow => ({ body: null, cells: [each, ...blank] }));
  return { ...table, rows: [...lines, ...table.rows.slice(length), ...last] };
}
