import { describe, expect, test } from 'vitest';
import { standingChange, standingPlace, standingRank, standingsOf } from '../../src/app/briefing/standings';
import { disputeRows } from '../../src/app/briefing/disputes';
import { isComparable } from '../../src/model/form';
import type { IndicatorId } from '../../src/model/indicators';
import { indicator } from '../../src/model/indicators';
import type { CompareSeries } from '../../src/model/series';
import { body as makeBody } from '../chart/make';

const RECEIVED = indicator('app_new__total');
const RATE = indicator('disclosure_rate');

/** Rows of towns "1", "2", … in a year; null is a report that doesn't tell. */
function seriesOf(
  id: IndicatorId,
  years: Readonly<Record<number, readonly (number | null)[]>>,
  bases: readonly (number | null)[] = [],
): CompareSeries {
  const rows = Object.entries(years).flatMap(([year, values]) =>
    values.map((value, i) => ({
      body: makeBody(String(i + 1)),
      year: Number(year),
      cells: { [id]: { value, base: bases[i] ?? null, origin: 'published' as const } },
      inScope: true,
      peer: true,
    })),
  );
  return { ask: 'compare', rows, spreads: {}, near: null };
}

describe('where a body stands', () => {
  const series = seriesOf('app_new__total', { 2022: [4, null, 0, 9], 2023: [6, 6, 1, null] });
  const standings = standingsOf(series, RECEIVED, 2023);
  const of = (id: string) => {
    const found = standings.get(id);
    if (!found) throw new Error(id);
    return found;
  };

  test('equal figures share a rank, and only those known are counted', () => {
    expect(of('1').place).toEqual({ kind: 'ranked', rank: 1, tied: true, percentile: 2 / 3, of: 3 });
    expect(standingPlace(of('1'), 'zh')).toBe('并列 1/3（67）');
    expect(standingRank(of('3'), 'en')).toBe('3/3');
    expect(of('4').place).toBeNull();
    expect(standingRank(of('4'), 'zh')).toBe('—');
  });

  test('a change needs both years; from zero it has no percentage', () => {
    expect(standingChange(of('1'), RECEIVED, 2023, 'zh')).toBe('+2（+50%）');
    expect(standingChange(of('2'), RECEIVED, 2023, 'zh')).toBe('上年无数据');
    expect(standingChange(of('3'), RECEIVED, 2023, 'en')).toBe('+1');
    expect(standingChange(of('4'), RECEIVED, 2023, 'zh')).toBe('—');
  });

  test('a rate on few cases is told and not ranked', () => {
    const rates = standingsOf(
      seriesOf('disclosure_rate', { 2023: [0.5, 0.9, 0.2] }, [40, 12, 30]),
      RATE,
      2023,
    );
    expect([...rates.values()].map((each) => standingRank(each, 'zh'))).toEqual([
      '1/2',
      '不排名，分母 12 件',
      '2/2',
    ]);
  });

  test('one known figure has no rank to speak of', () => {
    const alone = standingsOf(seriesOf('app_new__total', { 2023: [5, null] }), RECEIVED, 2023);
    expect([...alone.values()].map((each) => standingPlace(each, 'zh'))).toEqual(['仅此一个有数据', '—']);
  });
});

describe('across the break between the forms', () => {
  test('a figure of both forms is compared and marked', () => {
    const series = seriesOf('app_new__total', { 2020: [4], 2021: [5] });
    const [standing] = standingsOf(series, RECEIVED, 2021).values();
    expect(standing && standingChange(standing, RECEIVED, 2021, 'zh')).toBe('+1（+25%） ‡');
  });

  test('a figure of one form is not compared, though numbers stand in both years', () => {
    const amount = indicator('procurement_amount');
    const issued = indicator('norms_issued');
    expect(isComparable(amount, 2020)).toBe(true);
    expect(isComparable(amount, 2021)).toBe(false);
    expect(isComparable(issued, 2021)).toBe(false);
    const [standing] = standingsOf(seriesOf('norms_issued', { 2020: [4], 2021: [5] }), issued, 2021).values();
    expect(standing?.change).toBeNull();
    expect(standing && standingChange(standing, issued, 2021, 'zh')).toBe('表式不同，不可比');
  });

  test('before 2019 there is no form to compare with', () => {
    const [standing] = standingsOf(seriesOf('app_new__total', { 2019: [4] }), RECEIVED, 2019).values();
    expect(standing && standingChange(standing, RECEIVED, 2019, 'zh')).toBe('无统一表式');
  });
});

describe('disputes', () => {
  test('figures alone keep what is known, with those unknown', () => {
    const told = (value: number | null) => ({ sums: [value], known: value === null ? 0 : 1 });
    const rows = disputeRows([
      ...[1, 0, 2, 0, 3].map(told),
      ...[null, null, null, null, 4].map(told),
      ...Array.from({ length: 5 }, () => told(null)),
    ]);
    expect(rows.map(({ values }) => values)).toEqual([
      [1, 0, 2, 0, 3],
      [null, null, null, null, 4],
      [null, null, null, null, null],
    ]);
    expect(rows.map(({ known }) => known)).toEqual([1, 0, 0]);
  });

  test('sums come together', () => {
    const rows = disputeRows([
      { sums: [1, 2, 3, 4, 10], known: 2 },
      { sums: [null, null, null, null, null], known: 0 },
      { sums: [0, 0, 0, 0, 0], known: 1 },
    ]);
    expect(rows.map(({ known }) => known)).toEqual([2, 0, 1]);
    expect(rows[0]?.values).toEqual([1, 2, 3, 4, 10]);
  });
});
