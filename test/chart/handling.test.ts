import fc from '../fastCheck';
import { describe, expect, test } from 'vitest';
import { applicantRows, applicantTable } from '../../src/chart/applicants';
import { layoutBars } from '../../src/chart/bars';
import { funnelSections, funnelSteps, funnelTable } from '../../src/chart/funnel';
import { rateRows } from '../../src/chart/rateRows';
import { layoutRates, ratesTable } from '../../src/chart/rates';
import { reasonGroups, reasonSections } from '../../src/chart/reasons';
import { textWidth } from '../../src/chart/textWidth';
import { evaluate } from '../../src/model/formula';
import { APPLICANT_SETS, FUNNEL_SETS, REASON_SETS, STEPS } from '../../src/model/handling';
import { indicator } from '../../src/model/indicators';
import type { Together } from '../../src/model/question';
import type { TotalsGroup, TotalsSeries } from '../../src/model/series';
import { body, nameOf } from './make';

type Values = Readonly<Partial<Record<string, number>>>;

/** What an engine answers about these reports: sums over those that tell all of a set. */
function answer(sets: readonly Together[], reports: readonly Values[]): TotalsGroup {
  const told = sets.map((set) => {
    const rows = reports.map((values) => set.map((formula) => evaluate(formula, (id) => values[id] ?? null)));
    const whole = rows.filter((row) => row.every((value) => value !== null));
    const sums = set.map((_, i) =>
      whole.length === 0 ? null : whole.reduce((sum, row) => sum + (row[i] ?? 0), 0),
    );
    return { sums, known: whole.length };
  });
  return { key: null, sets: told, of: reports.length };
}

describe('the steps', () => {
  const holes: readonly Values[] = [
    { app_new__total: 10, app_carried_in__total: 2, app_handled__total: 9, app_granted__total: 4 },
    { app_new__total: 100, app_handled__total: 50, app_granted__total: 20, app_partial__total: 5 },
    { app_handled__total: 7, review_total: 3 },
    { review_total: 1, suits_total: 0 },
    {},
  ];
  const steps = Object.fromEntries(
    funnelSteps(answer(FUNNEL_SETS, holes)).map((each) => [each.step.id, each]),
  );

  test('sum what each report tells, and say how many do', () => {
    expect(steps['received']).toMatchObject({ cases: 110, told: { known: 2 }, pair: null });
    expect(steps['carried']).toMatchObject({ cases: 2, told: { known: 1 } });
    expect(steps['handled']).toMatchObject({ cases: 66, told: { known: 3 } });
    expect(steps['granted']).toMatchObject({ cases: 25, told: { known: 1 } });
    expect(steps['disputed']).toMatchObject({ cases: 1, told: { known: 1 } });
    expect(steps['corrected']).toMatchObject({ cases: null, told: { known: 0 }, share: null });
  });

  test('take a share from the reports that tell both sides alone', () => {
    expect(steps['handled']).toMatchObject({ share: 9 / 12, pair: { sums: [9, 12], known: 1 } });
    expect(steps['granted']).toMatchObject({ share: 25 / 50, pair: { known: 1 } });
    // One report tells disputes, others what was handled, none both.
    expect(steps['disputed']).toMatchObject({ share: null, pair: { known: 0 } });
  });

  test('say in words what is unknown, what has no share, and why', () => {
    const group = answer(FUNNEL_SETS, holes);
    const rows = funnelSections(group, 'zh')[0]?.rows ?? [];
    expect(rows[2]?.note).toBe(
      '5 份年报中 3 份填报 · 相当于新收与结转之和的 75%（9 ÷ 12，同时填报二者的 1 份年报）',
    );
    expect(rows[4]?.note).toContain('没有年报同时填报它与办结，不算比例');
    expect(rows[5]?.value).toBeNull();
    const table = funnelTable(group, 'zh');
    expect(table.rows.map((row) => row.cells[1])).toEqual(['110', '2', '66', '25', '1', '无数据']);
    expect(table.rows[4]?.cells[4]).toBe('无数据');
    const zero = funnelSections(
      answer(FUNNEL_SETS, [{ app_handled__total: 0, app_granted__total: 0, app_partial__total: 0 }]),
      'zh',
    );
    expect(zero[0]?.rows[3]).toMatchObject({ value: 0 });
    expect(zero[0]?.rows[3]?.note).toContain('办结为 0');
  });

  test('every share has its cases within the reports of both: with any holes', () => {
    const ids = [...new Set(STEPS.flatMap(({ parts }) => parts))];
    const report = fc.dictionary(fc.constantFrom(...ids), fc.nat(50));
    fc.assert(
      fc.property(fc.array(report, { maxLength: 8 }), (reports) => {
        for (const { cases, told, pair, share } of funnelSteps(answer(FUNNEL_SETS, reports))) {
          expect(cases === null).toBe(told.known === 0);
          if (!pair) continue;
          expect(pair.known).toBeLessThanOrEqual(told.known);
          if (share !== null) expect(share).toBe((pair.sums[0] ?? NaN) / (pair.sums[1] ?? NaN));
        }
      }),
    );
  });
});

describe('the reasons', () => {
  const unable = (notHeld: number | undefined, create: number, unclear: number): Values => ({
    ...(notHeld === undefined ? {} : { app_unable_not_held__total: notHeld }),
    app_unable_must_create__total: create,
    app_unable_unclear__total: unclear,
    app_unable__total: 90,
  });
  const group = answer(REASON_SETS, [unable(6, 1, 3), unable(undefined, 40, 0)]);

  test('sum each row over its own reports, and take shares from whole groups', () => {
    const found = reasonGroups(group).find((each) => each.group === 'app_unable');
    expect(found).toMatchObject({ complete: 1, total: { sums: [180], known: 2 } });
    expect(found?.reasons.map(({ cases, known, share }) => [cases, known, share])).toEqual([
      [6, 1, 0.6],
      [41, 2, 0.1],
      [3, 2, 0.3],
    ]);
  });

  test('stand greatest first, unknown last and never as zero', () => {
    const rows = (measure: 'share' | 'count') =>
      reasonSections(group, measure, 'zh')[1]?.rows.map((row) => [row.name, row.label]);
    expect(rows('count')?.map(([, label]) => label)).toEqual(['41', '6', '3']);
    expect(rows('share')?.map(([, label]) => label)).toEqual(['60%', '30%', '10%']);
    for (const row of reasonSections(group, 'count', 'en')[0]?.rows ?? []) expect(row.value).toBeNull();
  });
});

test('applicants: outcomes over the reports that tell all six; the empty columns stay unknown', () => {
  const outcomes = (column: string, granted: number): Values =>
    Object.fromEntries(
      ['granted', 'partial', 'denied', 'unable', 'rejected', 'other'].map((each, i) => [
        `app_${each}__${column}`,
        i === 0 ? granted : 0,
      ]),
    );
  const group = answer(APPLICANT_SETS, [
    { ...outcomes('total', 5), ...outcomes('person', 3), app_new__person: 4, app_new__total: 6 },
    { ...outcomes('total', 2), app_granted__person: 99, app_new__total: 2 },
  ]);
  const rows = applicantRows(group);
  expect(rows[0]).toMatchObject({ receivedKnown: 1, group: { handled: 3, complete: 1, of: 2 } });
  expect(rows[1]).toMatchObject({ receivedKnown: 0, group: { handled: null, complete: 0 } });
  expect(rows[6]).toMatchObject({ receivedKnown: 2, group: { handled: 7, complete: 2 } });
  expect(applicantTable(group, 'zh').rows[1]?.cells.slice(1, 4)).toEqual(['无数据', '0', '无数据']);
});

describe('rates', () => {
  const series = (rates: readonly (readonly [number | null, number | null])[]): TotalsSeries => ({
    ask: 'totals',
    groups: rates.map((sums, i) => ({
      key: { body: body(`b${i}`), hasOwn: false },
      sets: [{ sums, known: sums[0] === null ? 0 : 1 }],
      of: 2,
    })),
  });
  const rate = indicator('disclosure_rate');

  test('on few cases stand apart, by their cases and not by the rate', () => {
    const told = rateRows(
      series([
        [29, 29],
        [15, 30],
        [40, 50],
        [0, 3],
        [0, 0],
        [null, null],
      ]),
    );
    expect(told.rows.map(({ key }) => key)).toEqual(['b2', 'b1']);
    expect(told.few.map(({ key }) => key)).toEqual(['b0', 'b3']);
    expect(told.unknown.map(({ key }) => key)).toEqual(['b4', 'b5']);
  });

  test('of more cases than the base holds have no interval', () => {
    const [row] = rateRows(series([[60, 40]])).rows;
    expect(row).toMatchObject({ rate: 1.5, interval: null });
  });

  test('years stay in their order, those without a rate too', () => {
    const groups = [2019, 2020, 2021].map((year, i) => ({
      key: { year },
      sets: [{ sums: i === 1 ? [null, null] : [i, 10], known: i === 1 ? 0 : 1 }],
      of: 1,
    }));
    const years: TotalsSeries = { ask: 'totals', groups };
    const placed = layoutRates({
      series: years,
      indicator: rate,
      width: 800,
      lang: 'zh',
      chosen: [],
      nameOf,
    });
    expect(
      placed.rates.map((each) => [each.name.text, each.label.text, each.dot === null, each.few]),
    ).toEqual([
      ['2019', '0%（10 件）', false, true],
      ['2020', '无数据', true, true],
      ['2021', '20%（10 件）', false, true],
    ]);
    expect(ratesTable({ series: years, lang: 'zh', nameOf }).rows[1]?.cells.slice(1, 5)).toEqual([
      '无数据',
      '—',
      '无数据',
      '无数据',
    ]);
  });

  test('keep their dots, intervals and words inside the box at any width', () => {
    const cases = fc
      .tuple(fc.nat(100), fc.nat(100))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    fc.assert(
      fc.property(fc.array(cases, { maxLength: 60 }), fc.integer({ min: 320, max: 1400 }), (of, width) => {
        const placed = layoutRates({
          series: series(of),
          indicator: rate,
          width,
          lang: 'en',
          chosen: ['b50'],
          nameOf,
        });
        for (const { dot, line, label, name } of placed.rates) {
          if (!dot || !line) continue;
          expect(line.x0).toBeGreaterThanOrEqual(0);
          expect(line.x1).toBeLessThanOrEqual(width);
          expect(dot.x).toBeGreaterThanOrEqual(line.x0);
          expect(dot.x).toBeLessThanOrEqual(line.x1);
          expect(name.x + textWidth(name.text, 13)).toBeLessThanOrEqual(label.x - textWidth(label.text, 13));
        }
      }),
    );
  });
});

test('bars keep inside the box, are as long as their values, and an unknown one is hatched', () => {
  const value = fc.option(fc.nat(10_000));
  fc.assert(
    fc.property(fc.array(value, { maxLength: 20 }), fc.integer({ min: 320, max: 1400 }), (values, width) => {
      const rows = values.map((each, i) => ({
        ...{ key: String(i), name: `第 ${i} 项理由的名称`, label: String(each), first: null },
        ...{ value: each, note: '512 份年报中 1 份填报', facts: [] },
      }));
      const placed = layoutBars({ sections: [{ title: '组', note: '注', rows }], width, lang: 'zh' });
      const most = Math.max(1, ...values.map((each) => each ?? 0));
      const full = Math.max(...placed.bars.map(({ bar }) => (bar ? bar.x1 - bar.x0 : 0)), 0);
      placed.bars.forEach(({ bar, hatch, label }, i) => {
        const each = values[i] ?? null;
        expect(bar === null).toBe(each === null);
        expect(hatch === null).toBe(each !== null);
        expect(label.x + textWidth(label.text, 13)).toBeLessThanOrEqual(width + 0.1);
        if (bar && each !== null && Math.max(...values.map((v) => v ?? 0)) > 0)
          expect(bar.x1 - bar.x0).toBeCloseTo((full * each) / most, 0);
      });
    }),
  );
});
