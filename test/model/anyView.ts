import fc from '../fastCheck';
import { RULES } from '../../src/check';
import { subjectOf, writeEdit } from '../../src/model/chartEdit';
import { KINDS, LEVELS } from '../../src/model/body';
import { INDICATORS } from '../../src/model/indicators';
import { GROUPINGS, STATISTICS } from '../../src/model/question';
import type { ViewState } from '../../src/model/view';
import { PAGES, PANELS, PARTS, PEERS, SHOWS } from '../../src/model/view';
import { anyEdit } from './anyEdit';

const year = fc.option(fc.integer({ min: 2019, max: 2100 }));
const indicator = fc.constantFrom(...INDICATORS.map((each) => each.id));
const anyFields: fc.Arbitrary<ViewState> = fc.record({
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
  listed: fc.constantFrom('chosen' as const, 'all' as const),
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

/** Any view that an address can hold, some with an edit of their own chart. */
export const anyView: fc.Arbitrary<ViewState> = anyFields.chain((view) =>
  fc.oneof(
    fc.constant(view),
    anyEdit(subjectOf(view)).map((edit) => ({ ...view, edit: writeEdit(edit) })),
  ),
);
