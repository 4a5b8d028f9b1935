import fc from '../fastCheck';
import { describe, expect, test } from 'vitest';
import type { ProcurementRow, ProcurementSeries } from '../../src/model/series';
import { overlaps } from '../../src/chart/geometry';
import type { PlacedProcurement } from '../../src/chart/procurementMarks';
import { layoutProcurement } from '../../src/chart/procurement';
import { procurementTable } from '../../src/chart/procurementText';
import { textWidth } from '../../src/chart/textWidth';
import { body, LONG_NAME, nameOf } from './make';

const row = (
  name: string,
  year: number,
  amount: number | null,
  projects: number | null = null,
  unstated: string | null = null,
): ProcurementRow => ({ body: body(name), origin: 'published', year, amount, projects, unstated });

const seriesOf = (...rows: ProcurementRow[]): ProcurementSeries => ({
  ask: 'procurement',
  rows,
  of: rows.length,
});
const lay = (
  series: ProcurementSeries,
  chosen: readonly string[] = [],
  width = 900,
  name = nameOf,
): PlacedProcurement => layoutProcurement({ series, width, lang: 'zh', chosen, nameOf: name });

test('any procurement at any width stays inside the box, on one zero, row under row', () => {
  const amount = fc.option(fc.oneof(fc.constant(0), fc.nat(20_000_000), fc.nat(900)), { nil: null });
  const rows = fc.array(
    fc.tuple(fc.nat(30), fc.constantFrom(2019, 2020), amount, fc.option(fc.nat(143), { nil: null })),
    { maxLength: 50 },
  );
  fc.assert(
    fc.property(rows, fc.integer({ min: 320, max: 1400 }), fc.boolean(), (of, width, long) => {
      const known = new Map(
        of.map(([name, year, value, projects]) => [
          `${name} ${year}`,
          row(String(name), year, value, projects, value === null && projects === null ? '808' : null),
        ]),
      );
      const placed = lay(seriesOf(...known.values()), ['3'], width, long ? () => LONG_NAME : nameOf);
      placed.amounts.forEach((each, i) => {
        expect(each.row.amount).not.toBeNull();
        expect(each.bar.x0).toBe(placed.plot.x0);
        expect(each.bar.x1).toBeGreaterThanOrEqual(each.bar.x0);
        expect(each.bar.x1 + 6 + textWidth(each.value, 12)).toBeLessThanOrEqual(width);
        expect(each.box.y1).toBeLessThanOrEqual(placed.size.height);
        for (const other of placed.amounts.slice(i + 1)) expect(overlaps(each.box, other.box)).toBe(false);
      });
      for (const { lines, title } of placed.panels) {
        expect(title[0]?.y).toBeGreaterThan(placed.plot.y1);
        for (const { text, y } of [...title, ...lines]) {
          expect(textWidth(text, 13)).toBeLessThanOrEqual(width);
          expect(y).toBeLessThan(placed.size.height);
        }
      }
    }),
  );
});

test('a body has a bar for each year whose amount is known, under one name', () => {
  const { amounts } = lay(
    seriesOf(
      row('a', 2020, 500_000),
      row('a', 2019, 1_890_000, 75),
      row('b', 2019, 10_000),
      row('b', 2020, null, 3),
    ),
  );
  expect(amounts.map(({ name, year, value }) => [name, year, value])).toEqual([
    ['镇a', '2019', '189 万元（75 个项目）'],
    ['', '2020', '50 万元'],
    ['镇b', '2019', '1 万元'],
  ]);
});

test.each([
  [0, '2.4M yuan (0 projects)'],
  [1, '2.4M yuan (1 project)'],
  [75, '2.4M yuan (75 projects)'],
])('%i projects in English', (projects, said) => {
  const { amounts } = layoutProcurement({
    ...{ series: seriesOf(row('a', 2020, 2_400_000, projects)), lang: 'en', chosen: [], width: 900, nameOf },
  });
  expect(amounts.map(({ value }) => value)).toEqual([said]);
});

describe('what has no place on the scale', () => {
  test('amounts without a unit are printed as they stand, and never drawn', () => {
    const { amounts, panels } = lay(seriesOf(row('a', 2020, null, 53, '6944.93')));
    expect(amounts).toEqual([]);
    expect(panels).toHaveLength(1);
    expect(panels[0]?.lines[0]?.text).toBe('镇a（2020）：6944.93（单位未注明）');
  });

  test('reported zeros are listed, but a chosen body keeps its row and its 0', () => {
    const series = seriesOf(row('a', 2020, 0), row('b', 2020, 0));
    expect(lay(series).panels[0]).toMatchObject({
      title: [{ text: '填报为 0 元：2 个机构' }],
      lines: [{ text: '镇a、镇b' }],
    });
    const placed = lay(series, ['b']);
    expect(placed.amounts.map(({ name, value }) => [name, value])).toEqual([['镇b', '0 元']]);
    expect(placed.panels[0]?.lines[0]?.text).toBe('镇a');
  });

  test('projects without an amount are not zero yuan', () => {
    const { amounts, panels } = lay(seriesOf(row('a', 2019, null, 4)));
    expect(amounts).toEqual([]);
    expect(panels[0]).toMatchObject({
      title: [{ text: '只填项目数量，金额无数据' }],
      lines: [{ text: '镇a（2019）：4 个项目' }],
    });
  });
});

test('a list longer than twenty counts what it leaves out, and never leaves out a chosen body', () => {
  const rows = Array.from({ length: 26 }, (_, i) => row(`b${i}`, 2020, 1_000_000 - i));
  const placed = lay(seriesOf(...rows), ['b25']);
  expect(placed.amounts).toHaveLength(21);
  expect(placed.amounts.at(-1)).toMatchObject({ name: '镇b25', chosen: true });
  expect(placed.notes).toEqual([
    '2021年起的表式取消了政府集中采购一项，2020年之后没有这一数据。',
    '另有 5 组未画出，见数据表。',
  ]);
});

test('words: alt text, readings and table', () => {
  const series = seriesOf(
    row('a', 2020, 4_168_558, 14),
    row('b', 2019, null, null, '808'),
    row('c', 2020, 0),
  );
  const placed = lay(series);
  expect(placed.alt).toBe(
    '2019、2020年政府集中采购总金额：1个机构有金额条，1个填报为0，1份未注明单位。最高为镇a（2020年，4,168,558 元）。',
  );
  expect(placed.readings).toHaveLength(1);
  expect(placed.readings[0]?.facts).toEqual([
    { label: '', value: '4,168,558 元' },
    { label: '项目数量', value: '14 个' },
  ]);
  expect(procurementTable({ series, lang: 'zh', nameOf }).rows.map((each) => each.cells)).toEqual([
    ['镇a', '2020', '4,168,558', '—', '14'],
    ['镇b', '2019', '无数据', '808', '无数据'],
    ['镇c', '2020', '0', '—', '无数据'],
  ]);
});
