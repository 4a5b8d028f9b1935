import type { Sql } from '../sql/sql';
import { sql } from '../sql/sql';

/*
 * What a reader typed is handed to DuckDB's table function `query` as a string: DuckDB's own parser then takes
 * exactly one statement that only reads (SELECT, WITH, FROM, VALUES, DESCRIBE, SHOW, SUMMARIZE) and refuses all
 * else. Nothing can be smuggled past a quote, as the text never stands in the statement itself.
 */

/** With spaces and comments before it, as examples and readers have them. */
const EXPLAIN = /^(?:\s|--[^\n]*(?:\n|$)|\/\*(?:[^*]|\*(?!\/))*\*\/)*EXPLAIN\s+(ANALYZE\s+)?/iu;

/** True where a query asks how it would be worked out, or how it was. */
export const isExplain = (query: string): boolean => EXPLAIN.test(query);

/** Names and types of the columns that a query gives, without running it. */
export const columnsSql = (query: string): Sql => sql`DESCRIBE FROM query(${query})`;

/** The first rows of what a query gives, of each value the first characters as DuckDB writes it; for EXPLAIN, the plan. */
export function rowsSql(query: string, most: number, characters: number): Sql {
  const explain = EXPLAIN.exec(query);
  if (explain) {
    const asked = query.slice(explain[0].length);
    return explain[1] === undefined
      ? sql`EXPLAIN FROM query(${asked})`
      : sql`EXPLAIN ANALYZE FROM query(${asked})`;
  }
  return sql`SELECT left(COLUMNS(*)::VARCHAR, ${characters}) FROM query(${query}) LIMIT ${most}`;
}
