import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { APPLICANTS, APPLICATION_ROWS } from '../../src/model/figures';
import { parseReport } from '../../src/parse/parse';
import { readDocument } from '../../src/read/read';
import { national } from './national';

const bytes = readFileSync(new URL('../fixtures/reports/laizhou-jincheng-2020.txt', import.meta.url));
const { document } = await readDocument(bytes);
const parsed = document && parseReport(document, national);
const report = parsed?.report;

test('who, when and on which form', () => {
  expect(report).toMatchObject({
    body_code: '370683104',
    province: '山东省',
    city: '烟台市',
    county: '莱州市',
    body: '金城镇',
    kind: 'town',
    year: 2020,
    form: '2019',
    published: '2021-01-25',
  });
});

test('its prose and table 2', () => {
  expect(report?.values).toMatchObject({
    disclosed_total: 30,
    rules_made: 0,
    services_decisions: 0,
    fees_items_change: 0,
    procurement_projects: 14,
    procurement_amount: 4168558,
  });
  expect(report?.procurement_amount_printed).toBe('4168558元');
});

test('table 3: only 总计 is filled, under headings that moved, and the last row is blank', () => {
  for (const [row, { forms }] of Object.entries(APPLICATION_ROWS)) {
    if (!(forms as readonly string[]).includes('2019')) continue;
    for (const applicant of APPLICANTS) {
      const id = `${row}__${applicant}` as 'app_new__total';
      const isPrinted = applicant === 'total' && row !== 'app_carried_out';
      expect([id, report?.values[id], report?.status[id]]).toEqual([
        id,
        isPrinted ? 0 : null,
        isPrinted ? 'placed' : 'blank',
      ]);
    }
  }
});

test('table 4: fifteen zeros', () => {
  const ids = Object.keys(report?.values ?? {}).filter((id) => /^(review|suit)_/u.test(id));
  expect(ids).toHaveLength(15);
  for (const id of ids) expect(report?.values[id as 'review_total']).toBe(0);
});

test('nothing that a reader should doubt, but for the totals found by position', () => {
  expect(parsed?.issues.map((issue) => issue.code)).toEqual(['placed-cells']);
});
