import type { Sql } from '../sql/sql';
import { sql } from '../sql/sql';

/*
 * What a reader typed is handed to DuckDB's table function `query` as a string: DuckDB's own parser then takes
 * exactly one statement that only reads (SELECT, WITH, FROM, VALUES, DESCRIBE, SHOW, SUMMARIZE) and refuses all
 * else. Nothing can be smuggled past a quote, as the text never stands in the statement itself.
 */

const EXPLAIN = /^\s*EXPLAIN\s+/iu;

/** True where a query asks how it would be worked out. */
export const isExplain = (query: string): boolean => EXPLAIN.test(query);

/** Names and types of the columns that a query gives, without running it. */
export const columnsSql = (query: string): Sql => sql`DESCRIBE FROM query(${query})`;

/** The first rows of what a query gives, each value as DuckDB writes it; for EXPLAIN, the plan. */
export function rowsSql(query: string, most: number): Sql {
  if (isExplain(query)) return sql`EXPLAIN FROM query(${query.replace(EXPLAIN, '')})`;
  return sql`SELECT COLUMNS(*)::VARCHAR FROM query(${query}) LIMIT ${most}`;
}
