import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { slicesOf } from '../../scripts/build/slices';
import { writeStatuses } from '../../src/model/cellStatus';
import { indicator, INDICATORS } from '../../src/model/indicators';
import { answersFromSlices, canAnswer } from '../../src/query/fromSlices';
import { valueIn } from '../../src/query/indicatorValue';
import { BrokenSlice } from '../../src/query/slices/shape';
import { SOURCES_PATH } from '../../src/query/slices/sliceFile';
import { loadSlices } from '../../src/query/slices/slices';
import { readSources } from '../../src/query/slices/sources';
import { realReports, wildReports } from './datasets';
import { make } from './make';
import { slicesFrom } from './pair';

const ranking = {
  ask: 'ranking',
  indicator: 'disclosed_total',
  scope: { level: 'town', kind: null, area: null },
  year: 2020,
} as const;

describe('slices', () => {
  test('hold every value of every report, and what each report is', async () => {
    const reports = [...wildReports(200, 5)];
    const slices = await slicesFrom(reports);
    const byKey = new Map(reports.map((report) => [`${report.body.id} ${report.year}`, report]));
    expect(slices.catalog.reports.length).toBe(reports.length);
    const sources = await slices.read(SOURCES_PATH, readSources);
    for (const [i, { body, year, form, origin }] of slices.catalog.reports.entries()) {
      const report = byKey.get(`${body.id} ${year}`);
      expect({ body, form, origin }).toEqual({ body: report?.body, form: report?.form, origin: 'published' });
      expect(sources[i]?.published).toBe(report?.published);
      expect(sources[i]?.url).toBe(report?.url);
      expect(sources[i]?.cellStatus).toBe(writeStatuses(report?.status ?? {}));
    }
    for (const { id } of INDICATORS) {
      const values = await slices.values(id);
      const expected = slices.catalog.reports.map(({ body, year }) => {
        const report = byKey.get(`${body.id} ${year}`);
        return report ? valueIn(report, indicator(id)) : undefined;
      });
      expect(values, id).toEqual(expected);
    }
  });

  test('count what is known by level and year', async () => {
    const reports = realReports();
    const { catalog } = await slicesFrom(reports);
    const isKnown = (year: number) =>
      reports.filter(
        (report) =>
          report.year === year && report.body.level === 'town' && report.values.disclosed_total !== undefined,
      ).length;
    expect(catalog.known('disclosed_total', 'town')).toEqual(catalog.years.map(isKnown));
  });

  test('weigh at most 30 KB, compressed, before the first chart', () => {
    const files = slicesOf(realReports());
    const size = (path: string) => brotliCompressSync(files.get(path) ?? '').length;
    const slices = [...files.keys()].filter((path) => path.startsWith('slices/'));
    expect(size('catalog.json') + Math.max(...slices.map(size))).toBeLessThan(30 * 1024);
  });

  test('are left out where they would be large, and the question then waits for DuckDB', async () => {
    const reports = Array.from({ length: 30_000 }, (_, i) => {
      const report = make({ town: i, year: 2020, values: { disclosed_total: 1_000_000 + i } });
      const code = `37${String(i).padStart(7, '0')}`;
      return { ...report, body: { ...report.body, id: code, code, area: code.slice(0, 6) } };
    });
    const slices = await slicesFrom(reports);
    expect(slices.catalog.hasSlice('disclosed_total')).toBe(false);
    expect(canAnswer(slices, ranking)).toBe(false);
    await expect(answersFromSlices(slices).answer(ranking)).rejects.toThrow(BrokenSlice);
    expect(canAnswer(slices, { ...ranking, indicator: 'review_total' })).toBe(true);
  });
});

describe('a slice that is not what it should be', () => {
  const files = slicesOf([make({ town: 1, year: 2020, values: { disclosed_total: 3 } })]);
  const good = (path: string): unknown => JSON.parse(files.get(path.replace(/\?.*/u, '')) ?? 'null');
  const load = (spoil: Readonly<Record<string, unknown>>) =>
    loadSlices((path) => Promise.resolve(path in spoil ? spoil[path] : good(path)), 'disclosed_total');

  test.each([
    ['an error page', '<html>', 'catalog.json: not a JSON object'],
    ['null', null, 'catalog.json: not a JSON object'],
    [
      'without a column',
      { ...(good('catalog.json') as object), bodies: { place: [0] } },
      'bodies: “name” is not a list',
    ],
    [
      'of a strange level',
      { ...(good('catalog.json') as object), sorts: { level: ['village'], kind: ['town'] } },
      'sorts: “level” holds “village”',
    ],
  ])('catalog: %s', async (_, json, message) => {
    await expect(load({ 'catalog.json': json })).rejects.toThrow(message);
  });

  test('a column longer than the reports, and text for numbers, name the file', async () => {
    const path = 'slices/disclosed_total.json';
    const { version } = good('catalog.json') as { version: string };
    const long = await load({ [path]: { version, values: [1, 2] } });
    await expect(long.values('disclosed_total')).rejects.toThrow('“values” holds 2 entries, not 1');
    const text = await load({ [path]: { version, at: [1], values: ['3'] } });
    await expect(text.values('disclosed_total')).rejects.toThrow(
      `${path}: “values” holds other than numbers`,
    );
    const beyond = await load({ [path]: { version, at: [2], values: [3] } });
    await expect(beyond.values('disclosed_total')).rejects.toThrow('leads beyond the 1 reports');
  });

  test('an older one out of a cache is passed by; one that stays old is an error', async () => {
    const path = 'slices/disclosed_total.json';
    const old = { version: 'old', values: [9] };
    const cached = await load({ [path]: old });
    expect(await cached.values('disclosed_total')).toEqual([3]);
    const { version } = good('catalog.json') as { version: string };
    const stale = await load({ [path]: old, [`${path}?v=${version}`]: old });
    await expect(stale.values('disclosed_total')).rejects.toThrow('belongs to other data than the catalog');
  });

  test('a failed fetch is tried again when asked again', async () => {
    let failures = 1;
    const slices = await loadSlices((path) =>
      path.startsWith('slices/') && failures-- > 0
        ? Promise.reject(new Error('offline'))
        : Promise.resolve(good(path)),
    );
    await expect(slices.values('disclosed_total')).rejects.toThrow('offline');
    expect(await slices.values('disclosed_total')).toEqual([3]);
  });

  test('an aborted question rejects', async () => {
    const answers = answersFromSlices(await load({}));
    await expect(answers.answer(ranking, AbortSignal.abort())).rejects.toThrow(/abort/iu);
  });
});
