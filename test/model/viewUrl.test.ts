import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RULES } from '../../src/check';
import { KINDS, LEVELS } from '../../src/model/body';
import { INDICATORS } from '../../src/model/indicators';
import type { ViewState } from '../../src/model/view';
import { GROUPINGS, STATISTICS } from '../../src/model/question';
import { DEFAULT_VIEW, PAGES, PANELS, PARTS, PEERS, SHOWS } from '../../src/model/view';
import { readView, writeView } from '../../src/model/viewUrl';

const year = fc.option(fc.integer({ min: 2019, max: 2100 }));
const indicator = fc.constantFrom(...INDICATORS.map((each) => each.id));
const view: fc.Arbitrary<ViewState> = fc.record({
  page: fc.constantFrom(...PAGES),
  lang: fc.constantFrom('zh' as const, 'en' as const),
  indicator,
  level: fc.constantFrom(...LEVELS),
  kind: fc.option(fc.constantFrom(...KINDS)),
  area: fc.option(fc.stringMatching(/^(\d{2}|\d{4}|\d{6})$/u)),
  bodies: fc
    .uniqueArray(fc.stringMatching(/^\d{6}(-[0-9a-z]{7}|\d{3})$/u), { maxLength: 12 })
    .map((ids) => ids.sort()),
  body: fc.option(fc.stringMatching(/^\d{6}(-[0-9a-z]{7}|\d{3})$/u)),
  from: year,
  to: year,
  year,
  show: fc.constantFrom(...SHOWS),
  panels: fc.constantFrom(...PANELS),
  group: fc.constantFrom('none' as const, ...GROUPINGS),
  statistic: fc.constantFrom(...STATISTICS),
  everyYear: fc.boolean(),
  scale: fc.constantFrom('linear' as const, 'log' as const),
  edit: fc.string({ maxLength: 400, unit: 'grapheme' }),
  outcomesBy: fc.constantFrom('year' as const, 'body' as const),
  measure: fc.constantFrom('share' as const, 'count' as const),
  part: fc.constantFrom(...PARTS),
  filter: fc.string({ maxLength: 200, unit: 'grapheme' }).filter((text) => text.length <= 200),
  sort: fc.oneof(fc.constantFrom('body' as const, 'year' as const), indicator),
  descending: fc.boolean(),
  departments: fc.boolean(),
  open: fc.option(fc.stringMatching(/^(\d{9}|\d{6}-[0-9a-z]{7})\.20[1-9]\d$/u)),
  rule: fc.option(fc.constantFrom(...RULES.map(({ id }) => id))),
  among: fc.option(fc.constantFrom(...LEVELS)),
  marked: fc.option(fc.constantFrom('none' as const, 'confirmed' as const, 'dismissed' as const)),
  tally: fc.constantFrom('rule' as const, 'body' as const, 'year' as const),
  compareBy: fc.constantFrom('distribution' as const, 'change' as const, 'table' as const),
  peers: fc.constantFrom(...PEERS),
  columns: fc.uniqueArray(indicator, { maxLength: 20 }),
  columnSort: fc.option(indicator),
  sql: fc.string({ maxLength: 4000, unit: 'grapheme' }).filter((text) => text.length <= 4000),
});

test('a view survives its URL', () => {
  fc.assert(
    fc.property(view, (each) => {
      const { view: back, bad } = readView(writeView(each));
      expect(bad).toEqual([]);
      expect(back).toEqual(each);
    }),
    { numRuns: 1000 },
  );
});

test('the default view has an empty URL', () => {
  expect(writeView(DEFAULT_VIEW)).toBe('');
  expect(readView('')).toEqual({ view: DEFAULT_VIEW, bad: [] });
});

test('the order in which bodies were chosen does not show in the URL', () => {
  const one = writeView({ ...DEFAULT_VIEW, bodies: ['370683104', '320115'] });
  expect(one).toBe(writeView({ ...DEFAULT_VIEW, bodies: ['320115', '370683104'] }));
  expect(one).toBe('?bodies=320115,370683104&view=overview');
});

test('a link that names no page but chooses something leads to the trend, the front door of earlier links', () => {
  expect(readView('?indicator=review_total').view.page).toBe('trend');
  expect(readView('?lang=en').view.page).toBe('overview');
  expect(readView('?utm_source=x').view.page).toBe('overview');
});

test('a parameter that cannot be used is named and falls back to its default', () => {
  const { view: back, bad } = readView(
    '?view=ranking&indicator=nonsense&year=1999&bodies=<img>&utm_source=x',
  );
  expect(back).toEqual({ ...DEFAULT_VIEW, page: 'ranking' });
  expect(bad).toEqual([
    { param: 'indicator', text: 'nonsense' },
    { param: 'bodies', text: '<img>' },
    { param: 'year', text: '1999' },
  ]);
});

test('no query string makes it throw', () => {
  fc.assert(
    fc.property(fc.string(), (search) => {
      expect(readView(search).view.page).toBeDefined();
    }),
  );
});
