import { describe, expect, test } from 'vitest';
import { bitsSql } from '../../src/query/sql/scope';
import { isIn, join, name, sql } from '../../src/query/sql/sql';

describe('SQL as a value', () => {
  test('quotes text and names, and leaves SQL as it is', () => {
    const column = name('a"b');
    expect(sql`SELECT ${column} FROM t WHERE x = ${"O'Brien'; --"} AND y < ${-1.5}`.text).toBe(
      `SELECT "a""b" FROM t WHERE x = 'O''Brien''; --' AND y < -1.5`,
    );
    expect(sql`${'a\0b'}`.text).toBe(`'ab'`);
    expect(join([1, 'zwei', sql`3`]).text).toBe(`1, 'zwei', 3`);
  });

  test('takes no number that SQL has no literal for', () => {
    expect(() => sql`${NaN}`).toThrow('NaN');
    expect(() => sql`${Infinity}`).toThrow('Infinity');
  });

  test('is in nothing: false', () => {
    expect(isIn(sql`x`, []).text).toBe('false');
    expect(isIn(sql`x`, [1, 2]).text).toBe('x IN (1, 2)');
  });

  test('bodies that pass: a range where they are one, else its bits', () => {
    expect(bitsSql('000').text).toBe('false');
    expect(bitsSql('01110').text).toBe('body_no BETWEEN 1 AND 3');
    expect(bitsSql('01010').text).toBe(
      "(body_no BETWEEN 1 AND 3) AND (CASE WHEN body_no BETWEEN 1 AND 3 THEN get_bit('101'::BIT, body_no - 1) = 1 END)",
    );
  });
});
