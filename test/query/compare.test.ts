import fc from '../fastCheck';
import { expect, test } from 'vitest';
import type { CompareQuestion } from '../../src/model/question';
import type { Report } from '../../src/model/report';
import { figuresIn } from '../../src/model/formula';
import { INDICATORS } from '../../src/model/indicators';
import { baseOf } from '../../src/model/rate';
import { answersFromSlices } from '../../src/query/fromSlices';
import { nearest } from '../../src/query/nearest';
import { make } from './make';
import { slicesFrom } from './pair';

const TOWNS = { level: 'town', kind: null, area: null } as const;
const asking = (more: Partial<CompareQuestion> = {}): CompareQuestion => ({
  ...{ ask: 'compare', scope: TOWNS, bodies: [], indicators: ['app_new__total'], years: [2022, 2022] },
  ...{ peers: { scope: TOWNS }, withPeers: false },
  ...more,
});

const figure = fc.option(fc.nat(60));
const town = fc.record({ own: figure, published: figure, sort: fc.constantFrom('own', 'published', 'both') });

/** R-7 in its own words: the sorted values on a line from 0 to 1, read off at p. */
function quantile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = p * (sorted.length - 1);
  const before = sorted[Math.trunc(place)] ?? NaN;
  const after = sorted[Math.trunc(place) + 1] ?? before;
  return before + (place - Math.trunc(place)) * (after - before);
}

test('values and spreads are those of the rows, a body counted once, its own report before the published one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(town, { minLength: 1, maxLength: 14 }), async (towns) => {
      const reports = (of: 'own' | 'published'): Report[] =>
        towns.flatMap((each, i) =>
          each.sort === of || each.sort === 'both'
            ? make({
                town: i,
                year: 2022,
                origin: of,
                values: each[of] === null ? {} : { app_new__total: each[of] },
              })
            : [],
        );
      const anything = make({ town: 99, year: 2020, values: {} });
      const slices = await slicesFrom([anything, ...reports('published')]);
      const series = await answersFromSlices(slices, reports('own')).answer(asking());
      const expected = towns.map((each) =>
        each.sort === 'both' ? (each.own ?? each.published) : each[each.sort === 'own' ? 'own' : 'published'],
      );
      expect(series.rows.map((row) => row.cells.app_new__total?.value)).toEqual(expected);
      const known = expected.filter((value) => value !== null);
      const spread = series.spreads.app_new__total;
      expect([spread?.known, spread?.of]).toEqual([known.length, towns.length]);
      if (known.length === 0) expect(spread?.median).toBeNull();
      else {
        expect(spread?.p10).toBeCloseTo(quantile(known, 0.1), 9);
        expect(spread?.median).toBeCloseTo(quantile(known, 0.5), 9);
        expect(spread?.p90).toBeCloseTo(quantile(known, 0.9), 9);
      }
    }),
    { numRuns: 60 },
  );
});

test('no body left out is nearer than one taken, all as far as the last are taken, unknown ones never', () => {
  const bodies = fc.array(fc.option(fc.nat(50)), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(bodies, fc.integer({ min: 1, max: 20 }), (workloads, k) => {
      const all = workloads.map((workload, i) => ({ id: String(i).padStart(3, '0'), workload }));
      const own = workloads[0] ?? null;
      const { ids, workload, range } = nearest({ ids: all.map(({ id }) => id), workloads }, '000', k);
      expect(workload).toBe(own);
      if (own === null) {
        expect(ids).toEqual([]);
        return;
      }
      // Ratios instead of logarithms.
      const ratio = (value: number) => Math.max((value + 1) / (own + 1), (own + 1) / (value + 1));
      const others = all.slice(1).filter((each) => each.workload !== null);
      const taken = others.filter(({ id }) => ids.includes(id)).map((each) => each.workload ?? NaN);
      const left = others.filter(({ id }) => !ids.includes(id)).map((each) => each.workload ?? NaN);
      expect(taken).toHaveLength(ids.length);
      expect(ids.length).toBeGreaterThanOrEqual(Math.min(k, others.length));
      const furthest = taken.reduce((most, value) => Math.max(most, ratio(value)), 0);
      for (const value of left) expect(ratio(value)).toBeGreaterThan(furthest - 1e-9);
      expect(range).toEqual(taken.length === 0 ? null : [Math.min(...taken), Math.max(...taken)]);
    }),
  );
});

test('a chosen body outside the scope has a row and counts among no peers of it', async () => {
  const values = { app_new__total: 4, app_carried_in__total: 0 };
  const reports = [1, 2, 3].map((each) => make({ town: each, year: 2022, values }));
  const answers = answersFromSlices(await slicesFrom(reports));
  const scope = { ...TOWNS, kind: 'subdistrict' as const };
  const series = await answers.answer(asking({ scope, bodies: ['370683102'], peers: { scope } }));
  expect(series.rows.map(({ body, inScope, peer }) => [body.id, inScope, peer])).toEqual([
    ['370683102', false, false],
  ]);
  expect(series.spreads.app_new__total?.of).toBe(0);
});

test('a rate comes with the number of cases it rests on, out of the same report', async () => {
  const values = { app_handled__total: 40, app_granted__total: 30, app_partial__total: 2 };
  const answers = answersFromSlices(await slicesFrom([make({ town: 1, year: 2022, values })]));
  const { rows } = await answers.answer(asking({ indicators: ['disclosure_rate'] }));
  expect(rows[0]?.cells).toEqual({ disclosure_rate: { value: 0.8, base: 40, origin: 'published' } });
});

test('what rates rest on are plain figures', () => {
  for (const each of INDICATORS) {
    const base = baseOf(each);
    for (const id of base ? figuresIn(base) : [])
      expect(INDICATORS.find((one) => one.id === id)?.formula).toEqual({ op: 'figure', id });
  }
});
