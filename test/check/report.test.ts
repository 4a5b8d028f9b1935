import fc from '../fastCheck';
import { expect, test } from 'vitest';
import type { CheckedReport } from '../../src/check';
import { ofParsed, ofReport, RULES } from '../../src/check';
import type { Kind } from '../../src/model/body';
import type { ParsedReport, Report } from '../../src/model/report';
import { check, type Values } from './reports';

const outcomes = (results: readonly { outcome: string }[]) => results.map((each) => each.outcome);

test('prose-agrees compares what prose states with the tables, computing sums', () => {
  const run = (values: Values, stated: Values) => check('prose-agrees', values, { stated });
  expect(run({ app_new__total: 12 }, { app_new__total: 12 })).toMatchObject([
    { outcome: 'pass', difference: 0 },
  ]);
  expect(run({ app_new__total: 11 }, { app_new__total: 12 })).toMatchObject([
    { outcome: 'fail', left: 12, right: 11, difference: 1, row: 'app_new__total' },
  ]);
  expect(outcomes(run({}, { app_new__total: 0 }))).toEqual(['not_computable']);
  const suits = { suit_direct_total: 2, suit_after_review_total: 1 };
  expect(outcomes(run(suits, { suits_total: 3 }))).toEqual(['pass']);
  expect(outcomes(run(suits, { suits_total: 4 }))).toEqual(['fail']);
  expect(outcomes(run({ suit_direct_total: 4 }, { suits_total: 4 }))).toEqual(['not_computable']);
});

test('prose-agrees says nothing of what stands in prose alone, or of a report that states nothing', () => {
  expect(check('prose-agrees', { disclosed_total: 30 }, { stated: { disclosed_total: 30 } })).toEqual([]);
  expect(check('prose-agrees', { app_new__total: 3 })).toEqual([]);
});

test('prose-agrees lets prose round an amount of money, to 万元 at most', () => {
  const run = (stated: number) =>
    outcomes(
      check('prose-agrees', { procurement_amount: 4168558 }, { stated: { procurement_amount: stated } }),
    );
  expect(run(4168600)).toEqual(['pass']); // 416.86万元
  expect(run(4170000)).toEqual(['pass']); // 417万元
  expect(run(4000000)).toEqual(['fail']); // 400万元
  expect(run(4168559)).toEqual(['fail']);
  expect(run(416.86)).toEqual(['fail']);
});

test('form-year compares the form printed with that of the year', () => {
  const run = (year: number | null, form: '2019' | '2021') =>
    outcomes(check('form-year', {}, { year, form }));
  expect([run(2020, '2019'), run(2021, '2021'), run(2025, '2021')]).toEqual([['pass'], ['pass'], ['pass']]);
  expect([run(2021, '2019'), run(2020, '2021')]).toEqual([['fail'], ['fail']]);
  expect([run(null, '2019'), run(2018, '2019')]).toEqual([['not_computable'], ['not_computable']]);
});

test('fee-unit flags fees that only make sense in yuan, by kind of body', () => {
  const run = (fees_amount: number | undefined, kind: Kind | null) =>
    outcomes(check('fee-unit', fees_amount === undefined ? {} : { fees_amount }, { form: '2021', kind }));
  expect(run(1_000_000, 'town')).toEqual(['fail']);
  expect(run(10_000, 'town')).toEqual(['fail']);
  expect(run(9_999.99, 'town')).toEqual(['pass']);
  expect(run(0, 'town')).toEqual(['pass']);
  expect(run(10_000, 'district')).toEqual(['pass']);
  expect(run(undefined, 'town')).toEqual(['not_computable']);
  expect(run(5, null)).toEqual(['not_computable']);
  expect(check('fee-unit', {}, { form: '2019' })).toEqual([]);
});

test('procurement-unit asks for a unit, and an amount that fits it', () => {
  const run = (values: Values, procurementPrinted: string | null, kind: Kind | null = 'town') =>
    outcomes(check('procurement-unit', values, { procurementPrinted, kind }));
  expect(run({ procurement_projects: 14, procurement_amount: 4168558 }, '4168558元')).toEqual(['pass']);
  expect(run({ procurement_amount: 665000 }, '66.5 万')).toEqual(['pass']);
  expect(run({ procurement_projects: 53 }, '6944.93')).toEqual(['fail']);
  expect(run({ procurement_projects: 0, procurement_amount: 0 }, '0')).toEqual(['pass']);
  expect(run({ procurement_projects: 14, procurement_amount: 417 }, '417元')).toEqual(['fail']);
  expect(run({ procurement_amount: 41685580000 }, '4168558万元')).toEqual(['fail']);
  expect(run({ procurement_amount: 1e10 }, '100亿元')).toEqual(['fail']);
  expect(run({ procurement_amount: 41685580000 }, '4168558万元', 'city')).toEqual(['pass']);
  expect(run({ procurement_amount: 5000 }, '5000元', null)).toEqual(['not_computable']);
  expect(run({ procurement_projects: 3 }, null)).toEqual(['not_computable']);
  expect(run({ procurement_projects: 3 }, '/')).toEqual(['not_computable']);
});

test('late counts days after 31 January for departments and towns, 31 March for governments', () => {
  const run = (published: string | null, kind: Kind | null, year: number | null = 2020) =>
    check('late', {}, { published, kind, year });
  expect(run('2021-01-31', 'town')).toMatchObject([{ outcome: 'pass', difference: 0 }]);
  expect(run('2021-02-01', 'town')).toMatchObject([{ outcome: 'fail', difference: 1, right: '2021-01-31' }]);
  expect(outcomes(run('2021-02-01', 'department'))).toEqual(['fail']);
  for (const kind of ['county', 'district', 'city', 'province'] as const) {
    expect(outcomes(run('2021-03-31', kind))).toEqual(['pass']);
    expect(outcomes(run('2021-04-01', kind))).toEqual(['fail']);
  }
  expect(run('2022-01-29', 'town')).toMatchObject([{ difference: 363 }]);
  for (const result of [
    run(null, 'town'),
    run('2021-01-01', null),
    run('2021-01-01', 'town', null),
    run('soon', 'town'),
  ]) {
    expect(outcomes(result)).toEqual(['not_computable']);
  }
});

test('impossible names counts below zero and fractions of a case, but not signed changes or amounts', () => {
  const wrong = (values: Values) =>
    check('impossible', values).filter((each) => each.outcome === 'fail' && each.column === undefined);
  expect(wrong({ norms_made: -1 }).map((each) => each.formula)).toEqual(['norms_made ≥ 0']);
  expect(wrong({ review_total: 1.5 }).map((each) => each.formula)).toEqual(['review_total is whole']);
  expect(wrong({ procurement_amount: -3 }).map((each) => each.formula)).toEqual(['procurement_amount ≥ 0']);
  expect(wrong({ permits_items_change: -3, fees_amount: 3.2, procurement_amount: 0.5 })).toEqual([]);
});

test('impossible says one pass over the known counts, and nothing of a report without any', () => {
  const counts = (values: Values) => check('impossible', values).filter((each) => each.column === undefined);
  expect(counts({ norms_made: 0, review_total: 2 })).toMatchObject([
    { outcome: 'pass', cells: ['norms_made', 'review_total'] },
  ]);
  expect(outcomes(counts({}))).toEqual(['not_computable']);
});

test('impossible: no more handled than there was to handle', () => {
  const total = (values: Values) => check('impossible', values).find((each) => each.column === 'total');
  const there = { app_new__total: 5, app_carried_in__total: 1 };
  expect(total({ ...there, app_handled__total: 6 })?.outcome).toBe('pass');
  expect(total({ ...there, app_handled__total: 7 })).toMatchObject({ outcome: 'fail', difference: 1 });
  expect(total({ app_new__total: 5, app_handled__total: 7 })?.outcome).toBe('not_computable');
  expect(total(there)?.outcome).toBe('not_computable');
});

test('rules have unique ids, both languages and a formula', () => {
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(16);
  for (const rule of RULES) {
    for (const text of [
      rule.label.zh,
      rule.label.en,
      rule.description.zh,
      rule.description.en,
      rule.formula,
    ]) {
      expect(text).not.toBe('');
    }
  }
});

test('every result has both languages and belongs to a rule, whatever the figures', () => {
  const value = fc.option(
    fc.oneof(fc.integer({ min: -5, max: 50 }), fc.double({ noNaN: true, min: 0, max: 9 })),
  );
  fc.assert(
    fc.property(value, value, value, (a, b, c) => {
      const values = Object.fromEntries(
        Object.entries({ app_new__total: a, app_handled__total: b, fees_amount: c }).filter(
          ([, each]) => each !== null,
        ),
      ) as Values;
      for (const { id } of RULES) {
        for (const { message, outcome, left, right } of check(id, values)) {
          expect(message.zh).not.toMatch(/undefined|null|NaN/u);
          expect(message.en).not.toMatch(/undefined|null|NaN/u);
          if (outcome === 'pass' && id === 'balance') expect([left, right]).not.toContain(null);
        }
      }
    }),
  );
});

test('a report of the dataset and a parsed one give the same to check', () => {
  const values = { app_new__total: 4 };
  const about = { year: 2020, form: '2019', published: '2021-01-25', values } as const;
  const report = { ...about, body: { kind: 'town' }, procurementPrinted: '4元' } as unknown as Report;
  const parsed = {
    ...about,
    values: { ...values, app_handled__total: null },
    kind: 'town',
    stated: { app_new__total: 5 },
    procurement_amount_printed: '4元',
  } as unknown as ParsedReport;
  const plain = ({ value, ...rest }: CheckedReport) => ({
    ...rest,
    known: value('app_new__total'),
    blank: value('app_handled__total'),
    absent: value('review_total'),
  });
  expect(plain(ofReport(report))).toEqual({ ...plain(ofParsed(parsed)), stated: {} });
  expect(plain(ofParsed(parsed))).toMatchObject({
    known: 4,
    blank: null,
    absent: null,
    stated: { app_new__total: 5 },
  });
});
