import { readdirSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Finding, RuleId } from '../../src/check';
import { countsOf } from '../../src/check';
import type { Report } from '../../src/model/report';
import { allChecks } from '../../src/query/allChecks';
import { readChecks } from '../../src/query/checks';
import type { ChecksFile } from '../../src/query/checksFile';
import type { ChecksSummary, ReportChecks } from '../../src/query/reportChecks';
import { summarise } from '../../src/query/reportChecks';
import { placeFinder } from '../../src/read/divisions';
import { checksFile } from '../../scripts/build/checks';
import { readDataset } from '../../scripts/build/dataset';
import { loadDivisions } from '../../scripts/build/divisions';
import { inOrder } from '../../scripts/build/slices';
import { ownReport } from '../intake/make';

const folder = new URL('../../data/reports/', import.meta.url);
const files = readdirSync(folder).map((name) => ({ name, bytes: readFileSync(new URL(name, folder)) }));
type Row = Readonly<Record<string, string>>;

const ALL = { level: null, area: null, year: null, text: '' };
let reports: readonly Report[];
let rows: readonly Row[];
let file: ChecksFile;
let checks: readonly ReportChecks[];
let summary: ChecksSummary;

const open = (text: string, version = file.version) =>
  readChecks(JSON.parse(text), inOrder(reports), version);

beforeAll(() => {
  reports = inOrder(readDataset(files, placeFinder(loadDivisions())).reports);
  rows = files.flatMap(
    ({ bytes }) =>
      Papa.parse<Row>(new TextDecoder().decode(bytes).replace(/^\ufeff/u, ''), {
        header: true,
        skipEmptyLines: true,
      }).data,
  );
  file = checksFile(reports);
  const nothing = { alone: new Map(), after: new Map() };
  checks = allChecks(reports, open(JSON.stringify(file)), [], nothing);
  summary = summarise(checks, ALL, null);
});

const fails = (rule: RuleId) => countsOf(summary.tally, rule).fail;
const known = (text: string | undefined) => (text === undefined || text === '' ? null : Number(text));
const who = (row: Row) => [row.province, row.city, row.county, row.body].join('/');
const whoIs = ({ body }: Finding) => [body.province, body.city, body.county, body.name].join('/');
const cells = (row: Row, ids: readonly string[]) => ids.map((id) => known(row[id]));
const sum = (values: readonly (number | null)[]) =>
  values.some((value) => value === null)
    ? null
    : values.reduce<number>((all, value) => all + (value ?? 0), 0);

/** Rows of one body in consecutive years, told by names alone. */
function pairs(): (readonly [Row, Row])[] {
  const at = new Map(rows.map((row) => [`${who(row)} ${row.year}`, row]));
  return rows.flatMap((before) => {
    const after = at.get(`${who(before)} ${Number(before.year) + 1}`);
    return after ? [[before, after] as const] : [];
  });
}
const found = (rule: RuleId) =>
  summary.findings.filter(({ result }) => result.rule === rule).map((each) => `${whoIs(each)} ${each.year}`);

const COLUMNS = ['person', 'business', 'research', 'ngo', 'legal', 'other_org', 'total'];

describe('the checks of the published reports equal what the CSV files give, worked out by hand', () => {
  test('balance, each column of table 3', () => {
    const wrong: string[] = [];
    const counts = { pass: 0, fail: 0, not_computable: 0, of: 0 };
    for (const row of rows) {
      for (const column of COLUMNS) {
        const there = sum(cells(row, [`app_new__${column}`, `app_carried_in__${column}`]));
        const gone = sum(cells(row, [`app_handled__${column}`, `app_carried_out__${column}`]));
        counts.of += 1;
        if (there === null || gone === null) counts.not_computable += 1;
        else if (there === gone) counts.pass += 1;
        else {
          counts.fail += 1;
          wrong.push(`${who(row)} ${row.year}`);
        }
      }
    }
    expect(countsOf(summary.tally, 'balance')).toEqual(counts);
    expect(found('balance').sort()).toEqual(wrong.sort());
    expect(counts.fail).toBe(2);
  });

  test('carried over, each column of each pair of years', () => {
    const wrong: string[] = [];
    let computable = 0;
    for (const [before, after] of pairs()) {
      for (const column of COLUMNS) {
        const [out] = cells(before, [`app_carried_out__${column}`]);
        const [into] = cells(after, [`app_carried_in__${column}`]);
        if (out == null || into == null) continue;
        computable += 1;
        if (out !== into) wrong.push(`${who(after)} ${after.year}`);
      }
    }
    const counts = countsOf(summary.tally, 'carry-over');
    expect(counts).toMatchObject({ of: pairs().length * COLUMNS.length, pass: computable - wrong.length });
    expect(found('carry-over').sort()).toEqual(wrong.sort());
    expect(wrong).toHaveLength(3);
  });

  test('documents in force, where both years used the 2021 form', () => {
    const wrong = pairs().flatMap(([before, after]) => {
      if (before.form !== '2021' || after.form !== '2021') return [];
      return ['rules', 'norms'].flatMap((kind) => {
        const [was] = cells(before, [`${kind}_in_force`]);
        const [issued, repealed, is] = cells(after, [
          `${kind}_issued`,
          `${kind}_repealed`,
          `${kind}_in_force`,
        ]);
        if (was == null || issued == null || repealed == null || is == null) return [];
        return was + issued - repealed === is ? [] : [`${who(after)} ${after.year}`];
      });
    });
    expect(found('in-force-balance').sort()).toEqual(wrong.sort());
    expect(wrong).toHaveLength(2);
  });

  test('forms, deadlines and units', () => {
    const oddForm = rows.filter((row) => row.form !== (Number(row.year) < 2021 ? '2019' : '2021'));
    expect(found('form-year').sort()).toEqual(oddForm.map((row) => `${who(row)} ${row.year}`).sort());
    expect(oddForm).toHaveLength(4);
    const dated = rows.filter((row) => (row.published ?? '') !== '');
    const late = dated.filter((row) => {
      const isGovernment = ['county', 'city', 'province'].includes(row.level ?? '');
      return (row.published ?? '') > `${Number(row.year) + 1}-${isGovernment ? '03-31' : '01-31'}`;
    });
    expect(countsOf(summary.tally, 'late')).toEqual({
      ...{ of: rows.length, fail: late.length, pass: dated.length - late.length },
      not_computable: rows.length - dated.length,
    });
    expect(found('late').sort()).toEqual(late.map((row) => `${who(row)} ${row.year}`).sort());
    expect(late).toHaveLength(22);
    const unitless = rows.filter((row) => {
      const printed = row.procurement_amount_printed ?? '';
      return /[1-9]/u.test(printed) && !/[元万亿]/u.test(printed);
    });
    expect(found('procurement-unit').sort()).toEqual(unitless.map((row) => `${who(row)} ${row.year}`).sort());
    expect(unitless).toHaveLength(8);
  });

  test('in all 41 failures, and every report counted once', () => {
    expect(summary.findings).toHaveLength(41);
    expect(countsOf(summary.tally, null).fail).toBe(41);
    expect(summary.reports).toBe(rows.length);
    expect(fails('copied') + fails('impossible') + fails('handled-sum') + fails('applicants-sum')).toBe(0);
  });
});

test('each failure has the figures it used, of their own years, as its sides have them', () => {
  const carried = summary.findings.filter(({ result }) => result.rule === 'carry-over');
  for (const { result, figures, year } of carried) {
    expect(figures).toEqual([
      { id: 'app_carried_out__total', year: year - 1, value: result.left },
      { id: 'app_carried_in__total', year, value: result.right },
    ]);
  }
  const balances = summary.findings.filter(({ result }) => result.rule === 'balance');
  for (const { result, figures } of balances) {
    const [isNew = 0, carriedIn = 0, handled = 0, out = 0] = figures.map(({ value }) => value ?? NaN);
    expect([isNew + carriedIn, handled + out]).toEqual([result.left, result.right]);
  }
});

test('filters by level, area, year, rule and words, and tallies by year and body', () => {
  const jiangning = summarise(checks, { ...ALL, area: '320115' }, null);
  expect(jiangning.findings.map(({ result }) => result.rule)).toEqual(
    expect.arrayContaining(['balance', 'carry-over']),
  );
  expect(jiangning.findings.every(({ body }) => body.area.startsWith('320115'))).toBe(true);
  const towns = summarise(checks, { ...ALL, level: 'town' }, 'late');
  expect(towns.findings.every(({ body, result }) => body.level === 'town' && result.rule === 'late')).toBe(
    true,
  );
  expect(towns.reports).toBe(rows.filter(({ level }) => level === 'town').length);
  const of2021 = summarise(checks, { ...ALL, year: 2021 }, 'form-year');
  expect(of2021.byYear).toHaveLength(1);
  expect(countsOf(of2021.tally, 'form-year').fail).toBe(4);
  expect(of2021.byBody.map(({ of }) => of.name).sort()).toEqual(
    ['西火镇', '昌图县文旅广局', '龙田镇', '正阳镇'].sort(),
  );
  expect(summarise(checks, { ...ALL, text: '湖南 松木塘' }, null).findings).toHaveLength(2);
  expect(summary.byYear.reduce((all, { tally }) => all + countsOf(tally, null).of, 0)).toBe(
    countsOf(summary.tally, null).of,
  );
});

test('where the reader has a report, the published one’s checks, alone and across years, don’t count', () => {
  const theirs = summary.findings.find(({ result }) => result.rule === 'in-force-balance');
  if (!theirs) throw new Error('there is such a failure');
  // The earlier of the two years: the pair stands with the later one and is out of date all the same.
  const own = ownReport({ id: 'mine', body: theirs.body, year: theirs.year - 1, standing: 'accepted' });
  const published = open(JSON.stringify(file));
  const without = allChecks(reports, published, [own], { alone: new Map(), after: new Map() });
  expect(without).toHaveLength(rows.length - 1);
  expect(summarise(without, ALL, 'in-force-balance').findings).toEqual([]);
  const checked = { tally: file.tallies[0] ?? [], findings: [] };
  const alone = new Map([['mine', checked]]);
  const key = `${theirs.body.id} ${theirs.year}`;
  const whole = allChecks(reports, published, [own], { alone, after: new Map([[key, checked]]) });
  expect(whole).toHaveLength(rows.length);
  expect(whole.find(({ origin }) => origin === 'own')?.parts).toEqual([checked]);
});

test('a file of another version, cut short, or with a rule of no such name is refused by its part', () => {
  const text = JSON.stringify(file);
  expect(() => open(text, 'other')).toThrow(/checks\.json.*version/u);
  expect(() => open(text.replace('"alone":[', '"alone":[1,'))).toThrow(/alone/u);
  expect(() => open(text.replace('"rule":"late"', '"rule":"no-such"'))).toThrow(/findings/u);
});
