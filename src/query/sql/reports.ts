import type { IndicatorId } from '../../model/indicators';
import { columnOf } from '../columns';
import type { Sql } from './sql';
import { join, name, sql } from './sql';

/** What every question may filter or order by. */
const COMMON = ['body_no', 'body_id', 'area', 'level', 'kind', 'year'] as const;

/** Typed as the published columns are, lest the union widen those and keep filters from the stored blocks. */
const WHOLE: ReadonlySet<string> = new Set(['body_no', 'year']);

/**
 * The reports that questions ask: those of `data.reports`, and the reader's own beside them. Each
 * question names its columns: a view over all of them costs DuckDB ten times what the query itself does.
 */
export class Reports {
  readonly #own: ReadonlySet<string>;

  /** `own` are the columns of the table of the reader's reports; none where there is no such table. */
  constructor(own: readonly string[]) {
    this.#own = new Set(own);
  }

  get hasOwn(): boolean {
    return this.#own.size > 0;
  }

  /** `own` (0 or 1), the common columns, those of the indicators and the columns `also` of all reports. */
  of(indicators: readonly IndicatorId[], also: readonly string[] = []): Sql {
    const columns = [...new Set([...COMMON, ...indicators.map(columnOf), ...also])];
    const published = sql`SELECT 0 AS own, ${join(columns.map(name))} FROM data.reports`;
    if (!this.hasOwn) return sql`(${published})`;
    const cells = columns.map((column) => {
      if (!this.#own.has(column)) return sql`NULL AS ${name(column)}`;
      return WHOLE.has(column) ? sql`${name(column)}::INTEGER AS ${name(column)}` : name(column);
    });
    return sql`(${published} UNION ALL SELECT 1 AS own, ${join(cells)} FROM own)`;
  }
}
