import { expect, test } from 'vitest';
import type { TrendAnswer } from '../../src/chart/trendDrawn';
import { drawnOf } from '../../src/chart/trendDrawn';
import { MOST_GROUPS } from '../../src/chart/trendGroups';
import { trendEditing } from '../../src/chart/editNotes';
import { tableWithMore } from '../../src/chart/trendComposedTable';
import { trendTable } from '../../src/chart/trendTable';
import { NO_EDIT } from '../../src/model/chartEdit';
import type { GroupLine } from '../../src/model/series';
import { DEFAULT_VIEW } from '../../src/model/view';
import { trendAsked } from '../../src/model/trendAsked';
import { body, line, nameOf, trendOf } from './make';

const VIEW = { ...DEFAULT_VIEW, page: 'trend', indicator: 'review_total' } as const;
const EXTENT = { years: [2020, 2022], bestYear: 2022, ownBodies: [] } as const;
const name = (group: string) => `组${group}`;

const bodies = (patch: Partial<typeof DEFAULT_VIEW> = {}): TrendAnswer => ({
  question: trendAsked({ ...VIEW, ...patch }, EXTENT),
  series: trendOf([line(body('a'), 2020, [1, 2, 3]), line(body('b'), 2020, [0, null, 5])]),
});

const group = (id: string, known: number): GroupLine => ({
  group: id,
  points: [2020, 2021, 2022].map((year, i) => ({ year, value: i === 0 ? null : i, known, of: known + i })),
});
const groups = (lines: readonly GroupLine[]): TrendAnswer => ({
  question: trendAsked({ ...VIEW, group: 'county' }, EXTENT),
  series: { ask: 'groups', lines },
});

test('highlighted lines come first, in the order of their colours; alone, the rest are hidden and counted', () => {
  const edit = { ...NO_EDIT, highlighted: ['b'] };
  const lit = drawnOf(bodies(), VIEW, edit, name);
  expect(lit.series.lines.map((each) => each.body.id)).toEqual(['b', 'a']);
  expect(lit.hidden).toBe(0);
  const alone = drawnOf(bodies(), VIEW, { ...edit, alone: true }, name);
  expect(alone.series.lines.map((each) => each.body.id)).toEqual(['b']);
  expect(alone.hidden).toBe(1);
  expect(alone.all.lines).toHaveLength(2);
});

test('a rate that was asked is shown whatever the view has come to want; one that means nothing is the value', () => {
  const asked = bodies({ show: 'per100' });
  expect(asked.question.per).toBe('app_new__total');
  const { show, indicator, all } = drawnOf(asked, { ...VIEW, show: 'value' }, NO_EDIT, name);
  expect([show, indicator.unit]).toEqual(['per100', 'per_100']);
  expect(all.lines[0]?.points.map(({ value }) => value)).toEqual([100, 200, 300]);
  expect(drawnOf(bodies({ show: 'share' }), { ...VIEW, show: 'share' }, NO_EDIT, name).show).toBe('value');
});

test('a logarithmic axis is for what can have one; zeros are counted', () => {
  const log = { ...VIEW, scale: 'log' } as const;
  expect(drawnOf(bodies(), log, NO_EDIT, name)).toMatchObject({ axis: 'log', zeros: 1 });
  expect(drawnOf(bodies(), { ...log, show: 'index' }, NO_EDIT, name).axis).toBe('linear');
  const falls = { ...bodies(), series: trendOf([line(body('a'), 2020, [-1, 2, 3])]) };
  expect(drawnOf(falls, log, NO_EDIT, name).axis).toBe('negative');
});

test('of many groups those with most reports are drawn, and those that the edit highlights; none is lost', () => {
  const lines = Array.from({ length: MOST_GROUPS + 4 }, (_, i) => group(`${1000 + i}`, 20 - i));
  const last = lines.at(-1)?.group ?? '';
  const drawn = drawnOf(groups(lines), VIEW, { ...NO_EDIT, highlighted: [last] }, name);
  expect(drawn.series.lines.map((each) => each.body.id)).toEqual([
    last,
    ...lines.slice(0, MOST_GROUPS).map((each) => each.group),
  ]);
  expect(drawn.left).toBe(3);
  expect(drawn.all.lines).toHaveLength(lines.length);
});

test('the table tells known of reports under each group, the unknown as such, and the annotations', () => {
  const drawn = drawnOf(groups([group('37', 3)]), VIEW, NO_EDIT, name);
  const { said } = trendEditing(
    { ...NO_EDIT, annotations: [{ year: 2021, line: '37', text: '改制' }] },
    'zh',
  );
  const table = trendTable(drawn.all, drawn.indicator, 'zh', nameOf);
  expect(tableWithMore(table, drawn.answered, said(name), 'zh').rows.map(({ cells }) => cells)).toEqual([
    ['组37', '无数据', '1', '2'],
    ['组37 · 有数据/年报数', '3/3', '3/4', '3/5'],
    ['批注 1（组37，2021年）：改制', '', '', ''],
  ]);
});

test('groups are of what the reader chose, never of the own bodies that stand in', () => {
  const own = { ...EXTENT, ownBodies: ['370683104'] };
  expect(trendAsked({ ...VIEW, group: 'all' }, own).bodies).toEqual([]);
  expect(trendAsked(VIEW, own).bodies).toEqual(['370683104']);
  const view = { ...VIEW, group: 'all', statistic: 'sum', indicator: 'procurement_per_project' } as const;
  expect(trendAsked(view, own)).toMatchObject({ ask: 'groups', statistic: 'median' });
});
