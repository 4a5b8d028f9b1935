import { expect, test } from 'vitest';
import { CHANGE_FIELDS, changesBetween, logCsv, readLog } from '../../scripts/build/changes';
import { versionOf } from '../../scripts/build/slices';
import { realReports } from '../query/datasets';
import { make } from '../query/make';

const town = (n: number, values: Parameters<typeof make>[0]['values']) =>
  make({ town: n, year: 2022, values });

test('tells apart unknown to known, known to unknown, and a changed value; a zero is a value', () => {
  const before = [
    town(1, { disclosed_total: 5, app_new__total: 0 }),
    town(2, {}),
    town(3, { app_new__total: 7 }),
  ];
  const after = [town(1, { disclosed_total: 6 }), town(2, { app_new__total: 0 }), town(4, {})];
  const told = changesBetween('v', before, after).map((each) => [
    ...[each.body_id, each.change, each.column, each.old, each.new],
  ]);
  expect(told).toEqual([
    ['370683101', 'value_changed', 'disclosed_total', '5', '6'],
    ['370683101', 'value_removed', 'app_new__total', '0', ''],
    ['370683102', 'value_added', 'app_new__total', '', '0'],
    ['370683103', 'report_removed', '', '', ''],
    ['370683104', 'report_added', '', '', ''],
  ]);
});

test('tells what changed about a report, not only its figures', () => {
  const before = town(1, {});
  const after = { ...before, url: 'https://example.org/', published: '2023-01-20' };
  expect(changesBetween('v', [before], [after]).map(({ column, change }) => [column, change])).toEqual([
    ['published', 'value_added'],
    ['url', 'value_added'],
  ]);
});

test('tells of a cell that was read otherwise, but not twice of one whose figure changed', () => {
  const before = {
    ...town(1, { disclosed_total: 5, app_new__total: 2 }),
    status: { disclosed_total: 'read' },
  } as const;
  const after = {
    ...town(1, { disclosed_total: 5, app_new__total: 3 }),
    status: { disclosed_total: 'placed', app_new__total: 'edited' },
  } as const;
  expect(
    changesBetween('v', [before], [after]).map(({ change, column, old, new: is }) => [
      change,
      column,
      old,
      is,
    ]),
  ).toEqual([
    ['value_changed', 'app_new__total', '2', '3'],
    ['status_changed', 'disclosed_total', 'read', 'placed'],
  ]);
  // What isn't said follows from the value: to say it is no change.
  const said = { ...town(1, { disclosed_total: 5 }), status: { disclosed_total: 'collected' } } as const;
  expect(changesBetween('v', [town(1, { disclosed_total: 5 })], [said])).toEqual([]);
});

test('nothing changed between a dataset and itself, and an empty log is its heading alone', () => {
  const reports = realReports();
  expect(changesBetween('v', reports, [...reports].reverse())).toEqual([]);
  expect(logCsv(CHANGE_FIELDS, [])).toBe('version,change,body_id,body,year,column,old,new\n');
});

test('the published data are on record as the newest version, with what they changed', () => {
  const { versions, changes } = readLog();
  expect(versions.length).toBeGreaterThan(1);
  expect(changes.length).toBeGreaterThan(0);
  expect(changes.every(({ version }) => version === versions[0]?.version)).toBe(true);
  expect(readLog().versions[0]?.version).toBe(versionOf(realReports()));
});
