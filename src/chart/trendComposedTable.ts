import { formatCell, formatCount } from '../i18n/numbers';
import { trendTableSay } from '../i18n/trendTableText';
import type { Lang } from '../model/text';
import type { NameOf } from './names';
import type { ChartTable, TableRow } from './table';
import type { ComposedTrend } from './trendComposed';
import type { TrendEditing } from './trendEditing';
import { yearsOf } from './trendFrame';
import type { DrawnLine, DrawnTrend } from './trendInput';
import { isOfGroup } from './trendMore';
import { trendTable } from './trendTable';

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
            trendTableSay('knownRow', lang, { name }),
            points.map((each) =>
              isOfGroup(each) ? `${formatCount(each.known)}/${formatCount(each.of)}` : '',
            ),
          ),
        ]
      : []),
    ...(points.some(({ base }) => base !== undefined)
      ? [
          row(
            trendTableSay('baseRow', lang, { name }),
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

/** The figures of a trend with all that a view and its author asked of it; a renamed line has its own name beside. */
export function composedTable(
  { drawn, nameOf, officialOf, bodyOf }: ComposedTrend,
  { edit, nameWas, said }: TrendEditing,
  lang: Lang,
): ChartTable {
  const tableName: NameOf = (body) =>
    edit.names.has(body.id) ? nameWas(nameOf(body), officialOf(body)) : officialOf(body);
  return tableWithMore(
    trendTable(drawn.all, drawn.indicator, lang, tableName),
    drawn.answered,
    said((id) => tableName(bodyOf(id))),
    lang,
  );
}
