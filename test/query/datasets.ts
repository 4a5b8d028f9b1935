import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomOf } from '../../scripts/bench/random';
import { synthetic } from '../../scripts/bench/synthetic';
import { readDataset } from '../../scripts/build/dataset';
import { loadDivisions } from '../../scripts/build/divisions';
import type { Body, Level } from '../../src/model/body';
import { bodyId } from '../../src/model/body';
import type { FigureId } from '../../src/model/figures';
import { FIGURE_IDS } from '../../src/model/figures';
import type { Report } from '../../src/model/report';
import { placeFinder } from '../../src/read/divisions';

const divisions = loadDivisions();

/** The published data of the repository. */
export function realReports(): readonly Report[] {
  const folder = 'data/reports';
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
  return readDataset(files, placeFinder(divisions)).reports;
}

const LEVELS: readonly Level[] = ['town', 'town', 'town', 'county', 'department'];

/** Makes a town another body now and then: of another level, without a code, without an area. */
function disguised(body: Body, pick: number): Body {
  const level = LEVELS[pick % LEVELS.length] ?? 'town';
  if (level === 'town') return body;
  const area = pick % 7 === 0 ? '0' : body.area;
  const other = { ...body, level, code: null, area, name: `${body.name}的“局”'; --` };
  return { ...other, kind: level === 'county' ? 'county' : 'department', id: bodyId(other) };
}

/** A value such as data should not hold, but may: tied, negative, a fraction that doubles hold exactly, huge. */
function wildValue(random: () => number): number {
  const kind = random();
  if (kind < 0.5) return Math.floor(random() * 4);
  if (kind < 0.7) return -Math.floor(random() * 5);
  if (kind < 0.85) return Math.floor(random() * 40) / 4;
  return Math.floor(random() * 1e10);
}

function wildValues(values: Report['values'], random: () => number): Partial<Record<FigureId, number>> {
  const known = FIGURE_IDS.filter((id) => values[id] !== undefined || random() < 0.15);
  const kept = known.filter(() => random() < 0.8);
  return Object.fromEntries(kept.map((id) => [id, random() < 0.5 ? (values[id] ?? 0) : wildValue(random)]));
}

/** Seeded reports that hold everything that may go wrong. */
export function wildReports(count: number, seed: number): readonly Report[] {
  const random = randomOf(seed);
  return [...synthetic({ reports: count, seed, divisions })].map((report) => {
    const body = disguised(report.body, Number(report.body.id.slice(-4)));
    const hasUnit = random() < 0.7;
    return {
      ...report,
      body,
      published: random() < 0.8 ? report.published : null,
      url: random() < 0.9 ? report.url : '',
      values: wildValues(report.values, random),
      status: report.year % 2 === 0 ? { app_new__total: 'placed' } : {},
      procurementPrinted: hasUnit
        ? report.procurementPrinted
        : (['12,5', '无', '/', "7'8"][Math.floor(random() * 4)] ?? null),
    };
  });
}

/** A reader's own reports beside `published`: some of the same body and year, some of bodies that only they have. */
export function ownReports(published: readonly Report[], seed: number): readonly Report[] {
  const random = randomOf(seed);
  const beside = published
    .filter(() => random() < 0.15)
    .map((report): Report => {
      const year = random() < 0.6 ? report.year : 2019 + Math.floor(random() * 7);
      // Names as a CSV without them would leave them: the published body's stand in for these.
      const body = random() < 0.3 ? { ...report.body, province: '', city: '' } : report.body;
      return { ...report, body, year, origin: 'own', values: wildValues(report.values, random) };
    });
  const strangers = published
    .filter(() => random() < 0.05)
    .map((report): Report => {
      const other = { ...report.body, code: null, name: `${report.body.name}乙` };
      return { ...report, body: { ...other, id: bodyId(other) }, origin: 'own' };
    });
  const byKey = new Map(
    [...beside, ...strangers].map((report) => [`${report.body.id} ${report.year}`, report]),
  );
  return [...byKey.values()];
}
