import type { Kind, Level } from '../../model/body';
import type { YearRange } from '../../model/question';
import type { Sql } from './sql';
import { all, isIn, name, sql } from './sql';

/** A bit for each body, by number: 1 where it passes. */
export type Bits = string;

/** Whose reports a question is about, with numbers and bits in place of ids and areas. */
export interface Asked {
  readonly level: Level;
  readonly kind: Kind | null;
  /** The bodies within the scope's area; null where it is the whole country. */
  readonly area: Bits | null;
  /** The chosen bodies, whatever the scope; null where none is chosen. */
  readonly chosen: readonly number[] | null;
}

/**
 * Reports of the bodies whose bit is 1. What stands in a body's text is looked up here, once a body: to
 * DuckDB every report's text would be a new one. Numbers follow codes, so an area is mostly one range.
 */
export function bitsSql(bits: Bits): Sql {
  const first = bits.indexOf('1');
  if (first < 0) return sql`false`;
  const last = bits.lastIndexOf('1');
  // The range alone keeps DuckDB from the blocks that hold none of it.
  const range = sql`body_no BETWEEN ${first} AND ${last}`;
  const inRange = bits.slice(first, last + 1);
  if (!inRange.includes('0')) return range;
  // CASE, as DuckDB may look at conditions in any order, and there is no bit outside the range.
  return all([range, sql`CASE WHEN ${range} THEN get_bit(${inRange}::BIT, body_no - ${first}) = 1 END`]);
}

/** The reports of a scope. */
export function scopeSql({ level, kind, area }: Asked): Sql {
  return all([
    sql`level = ${level}`,
    ...(kind === null ? [] : [sql`kind = ${kind}`]),
    ...(area === null ? [] : [bitsSql(area)]),
  ]);
}

/** Reports of the bodies of these numbers; none where the list is empty. */
export const bodiesSql = (numbers: readonly number[]): Sql => isIn(name('body_no'), numbers);

/** Reports of the chosen bodies, whatever the scope; of the scope where none is chosen. */
export const askedSql = (asked: Asked): Sql =>
  asked.chosen === null ? scopeSql(asked) : bodiesSql(asked.chosen);

export const yearsSql = ([from, to]: YearRange): Sql => sql`year BETWEEN ${from} AND ${to}`;
