import { describe, expect, test } from 'vitest';
import { annotationFacts } from '../../src/chart/annotationFacts';
import { layoutOutcomes } from '../../src/chart/outcomes';
import { editableGroups } from '../../src/chart/outcomeGroups';
import { layoutProcurement } from '../../src/chart/procurement';
import { editableProcurement } from '../../src/chart/procurementBodies';
import { layoutRanking } from '../../src/chart/ranking';
import { rankingTable } from '../../src/chart/rankingText';
import type { EditableRows, EditedRows } from '../../src/chart/rowEditing';
import { rowsOfYear } from '../../src/chart/rowEditing';
import { editedRows } from '../../src/chart/rowEdits';
import type { ChartEdit } from '../../src/model/chartEdit';
import { NO_EDIT } from '../../src/model/chartEdit';
import { indicator } from '../../src/model/indicators';
import type { OutcomeGroup, ProcurementRow } from '../../src/model/series';
import { body, nameOf, rankingOf } from './make';

const CAPTION = { title: '原题', subtitle: '', notes: ['自己的注'] };
const edited = (chart: EditableRows, change: Partial<ChartEdit>): EditedRows =>
  editedRows({ ...NO_EDIT, subject: 'x', ...change }, chart, nameOf, 'zh');

describe('a ranking of thirty that its author changed', () => {
  const indicatorShown = indicator('disclosed_total');
  const series = rankingOf(Array.from({ length: 30 }, (_, i) => 1000 - i * 10));
  const chart = rowsOfYear(
    series.rows.map((row) => row.body),
    2023,
  );
  const lay = ({ editing, nameOf: named }: EditedRows, chosen: readonly string[] = []) =>
    layoutRanking({
      ...{ series, indicator: indicatorShown, width: 900, lang: 'zh', chosen, nameOf: named, editing },
    });

  test('without a change is the ranking as it is', () => {
    const plain = editedRows(NO_EDIT, chart, nameOf, 'zh');
    expect(plain.editing).toBeUndefined();
    expect(plain.reword(CAPTION)).toBe(CAPTION);
  });

  test('highlighted ones are drawn wherever they rank, the rest recede, and chosen ones with them', () => {
    const all = edited(chart, { highlighted: ['b27'] });
    const placed = lay(all, ['b3']);
    expect(placed.rows.filter((row) => row.chosen).map(({ row }) => row.body.id)).toEqual(['b27']);
    expect(placed.rows.every((row) => row.chosen !== row.back)).toBe(true);
    expect(placed.alt).toContain('镇b27');
    expect(all.reword(CAPTION).notes).toContain('突出哪些由链接作者选定，其余淡去。');
  });

  test('hiding the rest keeps ranks and scale, counts what is hidden, and says k of n', () => {
    const all = edited(chart, { highlighted: ['b4', 'b6'], alone: true });
    const placed = lay(all);
    expect(placed.rows.map((row) => row.rank)).toEqual(['5', '7']);
    expect(placed.gaps.map(({ label }) => label.replace(/\D/gu, ''))).toEqual(['4', '1', '23']);
    expect(placed.strip?.xs).toHaveLength(30);
    expect(placed.strip?.chosenXs).toEqual(placed.rows.map(({ bar }) => bar.x1));
    expect(all.reword(CAPTION).notes.join('')).toContain('只留下 2 个（共 30 个）');
    expect(
      all.table(rankingTable({ ...{ series, indicator: indicatorShown, lang: 'zh' }, nameOf })).rows,
    ).toHaveLength(30);
  });

  test('with none of the highlighted here nothing is hidden, and it is told', () => {
    const all = edited(chart, { highlighted: ['elsewhere'], alone: true });
    expect(lay(all).rows).toHaveLength(20);
    expect(all.reword(CAPTION).notes.join('')).toContain('链接作者突出的有 1 个不在这张图中');
  });

  test('another name stands in the chart, both names in the note and the table', () => {
    const all = edited(chart, {
      names: new Map([
        ['b0', '甲'],
        ['elsewhere', '乙'],
      ]),
    });
    expect(lay(all).rows[0]?.name).toBe('甲');
    expect(all.reword(CAPTION).notes).toContain('名称由链接作者改写：甲（原名镇b0）。');
    const table = rankingTable({
      ...{ series, indicator: indicatorShown, lang: 'zh' },
      nameOf: all.tableName,
    });
    expect(table.rows[0]?.cells[1]).toBe('甲（原名镇b0）');
  });

  test('an annotation stands under its row, which is drawn for it; readings, alt and table tell it', () => {
    const annotations = [{ year: 2023, line: 'b25', text: '迁了网站' }];
    const all = edited(chart, { annotations });
    const placed = lay(all);
    const at = placed.rows.find(({ row }) => row.body.id === 'b25');
    expect(at?.texts.map(({ text }) => text)).toEqual(['迁了网站']);
    const next = placed.rows[placed.rows.indexOf(at as never) + 1];
    for (const { y } of at?.texts ?? []) {
      expect(y).toBeGreaterThan(at?.bar.y1 ?? Infinity);
      expect(y + 6).toBeLessThanOrEqual(next?.box.y0 ?? placed.size.height);
    }
    const reading = placed.readings.find((each) => each.body === 'b25');
    expect(reading?.facts).toContainEqual({ label: '批注', value: '迁了网站' });
    expect(all.editing?.alsoAlt).toContain('迁了网站');
    const table = rankingTable({ ...{ series, indicator: indicatorShown, lang: 'zh' }, nameOf });
    expect(all.table(table).rows.at(-1)?.cells[1]).toBe('批注 1（镇b25，2023年）：迁了网站');
  });

  test.each([
    ['of another year', { year: 2021, line: 'b3', text: '话' }],
    ['of a body that is not here', { year: 2023, line: 'zz', text: '话' }],
    ['of a whole year', { year: 2023, line: null, text: '话' }],
  ])('an annotation %s has no place and stands at the foot', (_, annotation) => {
    const all = edited(chart, { annotations: [annotation] });
    expect(lay(all).rows.every(({ texts }) => texts.length === 0)).toBe(true);
    expect(all.reword(CAPTION).notes.join('')).toContain('图中无此点）：话');
  });

  test('two annotations at one row are one fact', () => {
    const annotations = ['一', '二'].map((text) => ({ year: 2023, line: 'b0', text }));
    const texts = edited(chart, { annotations }).editing?.textsAt('b0') ?? [];
    expect(annotationFacts(texts, 'zh')).toEqual([{ label: '批注', value: '一；二' }]);
  });

  test('the original title stands before the chart’s own notes', () => {
    expect(edited(chart, { title: '新题' }).reword(CAPTION)).toEqual({
      ...{ title: '新题', subtitle: '', notes: ['标题由链接作者改写；原题：原题', '自己的注'] },
    });
  });
});

test('of years there is nothing to rename or hide: a link that does is told', () => {
  const parts = {
    app_granted: 1,
    app_partial: 1,
    app_denied: 0,
    app_unable: 0,
    app_rejected: 0,
    app_other: 0,
  };
  const groups = [2020, 2021].map((year): OutcomeGroup => ({
    key: { year },
    parts,
    handled: 2,
    complete: 1,
    of: 1,
  }));
  const all = edited(editableGroups(groups), {
    highlighted: ['2020'],
    alone: true,
    names: new Map([['2020', '甲']]),
    annotations: [{ year: 2021, line: null, text: '换表' }],
  });
  const placed = layoutOutcomes({
    ...{ series: { ask: 'outcomes', groups }, measure: 'count', width: 390, lang: 'zh', chosen: [] },
    ...{ nameOf: all.nameOf, editing: all.editing },
  });
  expect(placed.groups.map(({ chosen, back }) => [chosen, back])).toEqual([
    [true, false],
    [false, true],
  ]);
  expect(placed.groups[1]?.texts.map(({ text }) => text)).toEqual(['换表']);
  expect(all.reword(CAPTION).notes).toContain('链接作者的改写中，这张图不能有的没有用上：隐去其余、改名。');
});

test('procurement is annotated by body and year; an unknown amount has no place', () => {
  const row = (id: string, year: number, amount: number | null): ProcurementRow => ({
    ...{ body: body(id), origin: 'published', year, amount, projects: 1, unstated: null },
  });
  const series = {
    ask: 'procurement' as const,
    rows: [row('a', 2019, 5), row('a', 2020, null), row('b', 2019, 0)],
    of: 3,
  };
  const all = edited(editableProcurement(series), {
    highlighted: ['a'],
    alone: true,
    annotations: [2019, 2020].map((year) => ({ year, line: 'a', text: `话${year}` })),
  });
  const placed = layoutProcurement({
    ...{ series, width: 900, lang: 'zh', chosen: ['b'], nameOf: all.nameOf, editing: all.editing },
  });
  expect(placed.amounts.map(({ key, texts }) => [key, texts.map(({ text }) => text)])).toEqual([
    ['a published 2019', ['话2019']],
  ]);
  expect(all.reword(CAPTION).notes.join('')).toContain('话2020');
});
