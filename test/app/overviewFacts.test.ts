import { expect, test } from 'vitest';
import { checksFacts, countChanges, heldBy, sumOutcomes } from '../../src/app/overview/facts';
import { extentOf, spokenOf } from '../../src/app/overview/extent';
import type { OutcomesSeries } from '../../src/model/series';
import { body } from '../chart/make';

const values = (entries: Readonly<Record<string, number>>) => new Map(Object.entries(entries));

test('a change is a pair of neighbouring years, both known; a zero is known', () => {
  const years = [
    values({ a: 5, b: 0, c: 3, d: 1 }),
    values({ a: 4, b: 0, d: 9 }),
    values({ a: 7, c: 1, b: 2 }),
  ];
  // a: 5→4→7, b: 0→0→2, d: 1→9; c is unknown in the middle.
  expect(countChanges([2021, 2023], years)).toEqual({
    years: [2021, 2023],
    pairs: 5,
    up: 3,
    down: 1,
    same: 1,
  });
});

test('outcomes are summed over complete reports; without one there is no share', () => {
  const none = {
    app_granted: null,
    app_partial: null,
    app_denied: null,
    app_unable: null,
    app_rejected: null,
    app_other: null,
  };
  const parts = {
    ...none,
    app_granted: 3,
    app_partial: 1,
    app_denied: 4,
    app_unable: 0,
    app_rejected: 0,
    app_other: 0,
  };
  const series: OutcomesSeries = {
    ask: 'outcomes',
    groups: [
      { key: { year: 2021 }, parts: none, handled: null, complete: 0, of: 7 },
      { key: { year: 2022 }, parts, handled: 8, complete: 2, of: 5 },
    ],
  };
  expect(sumOutcomes('town', series)).toMatchObject({ complete: 2, of: 12, handled: 8, granted: 0.5 });
  expect(sumOutcomes('town', { ...series, groups: series.groups.slice(0, 1) }).granted).toBeNull();
});

test('tenths are spoken of from thirty known on', () => {
  const peer = (year: number, known: number) => ({ year, known, of: 90, p10: 1, median: 2, p90: 3 });
  expect(spokenOf([peer(2021, 30), peer(2022, 29)])?.year).toBe(2021);
  expect(spokenOf([peer(2021, 29)])).toBeNull();
  expect(spokenOf([])).toBeNull();
});

test('no reports give no facts', () => {
  expect(checksFacts([])).toEqual({ reports: 0, failing: 0, top: [] });
  expect(extentOf([])).toMatchObject({ reports: 0, bodies: 0, provinces: 0, single: 0 });
});

test('a quarter of a million reports are counted as one is', () => {
  const towns = Array.from({ length: 50_000 }, (_, i) => ({
    ...body(String(i + 1)),
    province: `province ${i % 31}`,
  }));
  const reports = towns.flatMap((town, i) =>
    (i === 0 ? [2019] : [2019, 2021, 2022, 2024, 2025]).map((year) => ({
      ...{ body: town, year, origin: 'published' as const },
      form: year < 2021 ? ('2019' as const) : ('2021' as const),
    })),
  );
  expect(extentOf(reports)).toEqual({
    ...{ reports: 249_996, bodies: 50_000, provinces: 31, single: 1, from: 2019, to: 2025 },
  });
  expect([...(heldBy(reports).get('town') ?? [])]).toContainEqual([2024, 49_999]);
});
