import { expect, test } from 'vitest';
import { INDICATORS, indicator, isKnownIn } from '../../src/model/indicators';
import { rateBy } from '../../src/model/rate';
import { perOf, showsOf, statisticsOf } from '../../src/model/trendMeasure';

test('outcomes are told over what was handled, all that follows an application over those received', () => {
  expect(perOf('app_denied__total', 'share')).toBe('app_handled__total');
  expect(perOf('app_denied_query__person', 'share')).toBe('app_handled__person');
  expect(perOf('app_denied__total', 'per100')).toBe('app_new__total');
  expect(perOf('review_corrected', 'per100')).toBe('app_new__total');
  expect(perOf('app_carried_out__person', 'per100')).toBe('app_new__person');
});

test('where a rate means nothing it is not offered', () => {
  expect(showsOf('disclosed_total')).toEqual(['value', 'index', 'change']);
  expect(showsOf('app_new__total')).toEqual(['value', 'index', 'change']);
  expect(showsOf('disclosure_rate')).toEqual(['value', 'index', 'change']);
  expect(showsOf('review_total')).toEqual(['value', 'index', 'change', 'per100']);
  expect(perOf('procurement_amount', 'per100')).toBeUndefined();
});

test('every rate that is offered is over a count that some form has', () => {
  for (const { id } of INDICATORS)
    for (const show of showsOf(id)) {
      const per = perOf(id, show);
      if (per === undefined) continue;
      expect(indicator(per).unit, id).toBe('件');
      expect([2020, 2022].some((year) => isKnownIn(indicator(per), year))).toBe(true);
      expect(rateBy(id, per)?.base).toEqual({ op: 'figure', id: per });
    }
});

test('amounts per project have no sum; rates of cases do, over their base', () => {
  expect(statisticsOf(indicator('procurement_per_project'))).toEqual(['median', 'mean']);
  expect(statisticsOf(indicator('disclosure_rate'))).toContain('sum');
  expect(statisticsOf(indicator('disclosed_total'))).toContain('sum');
});
