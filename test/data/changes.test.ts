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

test('nothing changed between a dataset and itself, and an empty log is its heading alone', () => {
  const reports = realReports();
  expect(changesBetween('v', reports, [...reports].reverse())).toEqual([]);
  expect(logCsv(CHANGE_FIELDS, [])).toBe('version,change,body_id,body,year,column,old,new\n');
});

test('the published data are on record as the newest version', () => {
  expect(readLog().versions[0]?.version).toBe(versionOf(realReports()));
});
