import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { checkedAfter, checkedAlone, findingKey, ofReport } from '../../src/check';
import { writeFindingsCsv } from '../../src/intake/writeFindingsCsv';
import { writeMissingCsv } from '../../src/intake/writeMissingCsv';
import { reportOf } from '../../src/model/own';
import { JINCHENG, ownReport } from './make';

const rowsOf = (csv: string) =>
  Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/u, ''), { header: true, skipEmptyLines: true })
    .data;

function report(year: number, values: Parameters<typeof ownReport>[0]['values'] = {}) {
  const body = { ...JINCHENG, name: '=HYPERLINK("x")镇' };
  const made = reportOf(ownReport({ body, year, form: year < 2021 ? '2019' : '2021', values }));
  if (!made) throw new Error('it has a body and a year');
  return made;
}

test('failures are exported with formula, sides, figures and mark; what looks like a formula is inert', () => {
  const one = report(2020, {
    ...{ app_new__total: 3, app_carried_in__total: 0, app_handled__total: 1, app_carried_out__total: 4 },
  });
  const next = report(2021, { app_carried_in__total: 1 });
  const findings = [
    ...checkedAlone(one, ofReport(one)).findings,
    ...checkedAfter(next, ofReport(one), ofReport(next)).findings,
  ];
  expect(findings.map(({ result }) => result.rule)).toEqual(['balance', 'carry-over']);
  const [balance] = findings;
  if (!balance) throw new Error('it fails');
  const key = findingKey(balance);
  const mark = {
    ...{ key, state: 'confirmed' as const, note: '+86 已电话核实' },
    ...{ changed: '2026-01-02T03:04:05.000Z', left: 3, right: 5 },
  };
  const csv = writeFindingsCsv(findings, new Map([[key, mark]]), 'zh');
  const [first, second] = rowsOf(csv);
  expect(first).toMatchObject({
    ...{ body_code: '370683104', year: '2020', origin: 'own', rule: 'balance', column: 'total' },
    ...{ left: '3', right: '5', difference: '-2', mark: 'confirmed', note: "'+86 已电话核实" },
    formula: 'app_new__total + app_carried_in__total = app_handled__total + app_carried_out__total',
    figures:
      'app_new__total@2020=3; app_carried_in__total@2020=0; app_handled__total@2020=1; app_carried_out__total@2020=4',
  });
  expect(second).toMatchObject({
    ...{ year: '2020–2021', rule: 'carry-over', difference: '3', mark: '', note: '', row: '' },
    figures: 'app_carried_out__total@2020=4; app_carried_in__total@2021=1',
  });
  expect(csv).toContain(`"'=HYPERLINK(""x"")镇"`);
});

test('a finding’s key stays when its report is read again with other figures', () => {
  const key = (handled: number) => {
    const one = report(2020, { app_new__total: 3, app_carried_in__total: 0, app_handled__total: handled });
    return checkedAlone(one, ofReport(one)).findings.map(findingKey);
  };
  expect(key(9)).toEqual(['370683104 2020 impossible  total']);
  expect(key(8)).toEqual(key(9));
});

test('who is missing is exported as not in the dataset, and no more is said', () => {
  const csv = writeMissingCsv([{ body: JINCHENG, year: 2021 }]);
  expect(rowsOf(csv)).toEqual([
    {
      ...{ body_code: '370683104', province: '山东省', city: '烟台市', county: '莱州市', body: '金城镇' },
      ...{ year: '2021', in_dataset: 'no' },
    },
  ]);
});
