import { expect, test } from 'vitest';
import type { YearValue } from '../../src/chart/resultLines';
import { MOST_LINES, resultIndicator, resultLines } from '../../src/chart/resultLines';
import { layoutTrend } from '../../src/chart/trend';

const row = (year: string | null, value: string | null, line: string | null = ''): YearValue => ({
  year,
  value,
  line,
});
const linesOf = (rows: readonly YearValue[]) => {
  const made = resultLines(rows, 'n', 'zh');
  if (made.no !== null) throw new Error(made.no);
  return made;
};

test('a year without a row or a value is a gap, nought is a value, and the lines stand as the rows name them', () => {
  const { series, years } = linesOf([
    row('2022', '3', 'b'),
    row('2019', '0', 'a'),
    row('2020', null, 'a'),
    row('2021', '-1.5', 'a'),
  ]);
  expect(years).toEqual([2019, 2022]);
  expect(series.lines.map(({ body, points }) => [body.name, ...points.map(({ value }) => value)])).toEqual([
    ['b', null, null, null, 3],
    ['a', 0, null, -1.5, null],
  ]);
});

test('one line has the name of its values; a group without a name says that it is unknown', () => {
  expect(linesOf([row('2019', '1'), row('2020', '2')]).series.lines[0]?.body.name).toBe('n');
  expect(linesOf([row('2019', '1', null), row('2020', '2', null)]).series.lines[0]?.body.name).toBe('无数据');
});

test('no more lines than a chart holds, and the rest are counted', () => {
  const many = Array.from({ length: MOST_LINES + 3 }, (_, i) => [
    row('2019', '1', `g${i}`),
    row('2020', '2', `g${i}`),
  ]);
  const { series, left } = linesOf(many.flat());
  expect([series.lines.length, left]).toEqual([MOST_LINES, 3]);
});

test.each<[string, readonly YearValue[], string, string]>([
  ['no row', [], 'noYears', '无数据'],
  ['an unknown year', [row('2019', '1'), row(null, '1')], 'noYears', '无数据'],
  ['what is no year of reports', [row('2019', '1'), row('1998', '1')], 'noYears', '1998'],
  ['one year', [row('2019', '1', 'a'), row('2019', '1', 'b')], 'oneYear', '2019'],
  ['a value without end', [row('2019', '1'), row('2020', 'inf')], 'endless', '2020'],
  ['two values in one place', [row('2019', '1'), row('2020', '1'), row('2020', '2')], 'twice', '2020'],
])('%s makes no lines, and it is said why', (_, rows, no, year) => {
  expect(resultLines(rows, 'n', 'zh')).toEqual({ no, year });
});

test('the forms’ break is marked, and where a column has the name of a figure of one form the other’s years are hatched', () => {
  const { series } = linesOf([row('2019', '1'), row('2022', '2')]);
  const placed = (column: string) =>
    layoutTrend({
      ...{ series, indicator: resultIndicator(column), lang: 'zh', chosen: [] },
      ...{ nameOf: ({ name }) => name, size: { width: 800, height: 400 } },
    });
  expect(placed('total').frame.formBreak).not.toBeNull();
  expect(placed('total').frame.offForm).toEqual([]);
  expect(placed('procurement_amount').frame.offForm.length).toBe(1);
});
