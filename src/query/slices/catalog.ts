import type { Body, BodyId, Kind, Level } from '../../model/body';
import { bodyId, KINDS, LEVELS } from '../../model/body';
import type { Form } from '../../model/form';
import { formOfYear } from '../../model/form';
import type { IndicatorId } from '../../model/indicators';
import type { Entry } from '../entry';
import { CATALOG_PATH } from './catalogFile';
import { Fields } from './shape';

/** What there is: bodies, their reports, and how much is known. */
export interface Catalog {
  readonly version: string;
  /** In the order of their ids. */
  readonly bodies: readonly Body[];
  /** By body, then year; slices align with them. */
  readonly reports: readonly Entry[];
  /** Years that have a report, ascending. */
  readonly years: readonly number[];
  readonly body: (id: BodyId) => Body | undefined;
  /** Reports of a level whose value is known, by year, in the order of `years`. */
  readonly known: (indicator: IndicatorId, level: Level) => readonly number[];
  /** False where only DuckDB knows an indicator's values. */
  readonly hasSlice: (indicator: IndicatorId) => boolean;
}

const isLevel = (text: string): text is Level => (LEVELS as readonly string[]).includes(text);
const isKind = (text: string): text is Kind => (KINDS as readonly string[]).includes(text);

function readBodies(file: Fields): Body[] {
  const places = file.object('places');
  const areas = places.texts('area');
  const n = areas.length;
  const provinces = places.texts('province', n);
  const cities = places.texts('city', n);
  const counties = places.texts('county', n);
  const sorts = file.object('sorts');
  const levels = sorts.texts('level');
  const kinds = sorts.texts('kind', levels.length);
  const columns = file.object('bodies');
  const names = columns.texts('name');
  const place = columns.indices('place', n, names.length);
  const sort = columns.indices('sort', levels.length, names.length);
  const tails = columns.textsOrNull('tail', names.length);
  return names.map((name, i) => {
    const p = place[i] ?? 0;
    const [area = '', level = '', kind = ''] = [areas[p], levels[sort[i] ?? 0], kinds[sort[i] ?? 0]];
    if (!isLevel(level)) return sorts.fail('level', `holds “${level}”`);
    if (!isKind(kind)) return sorts.fail('kind', `holds “${kind}”`);
    const tail = tails[i] ?? null;
    const code = tail === null ? null : area + tail;
    const [province = '', city = '', county = ''] = [provinces[p], cities[p], counties[p]];
    return {
      id: bodyId({ code, area, county, name }),
      code,
      area,
      level,
      kind,
      name,
      province,
      city,
      county,
    };
  });
}

const OTHER_FORM: Readonly<Record<Form, Form>> = { '2019': '2021', '2021': '2019' };

function readReports(file: Fields, bodies: readonly Body[]): Entry[] {
  const columns = file.object('reports');
  const years = columns.numbers('year');
  const perBody = file.object('bodies').indices('reports', years.length + 1, bodies.length);
  const whose = bodies.flatMap((body, i) => Array.from({ length: perBody[i] ?? 0 }, () => body));
  if (whose.length !== years.length)
    columns.fail('year', `holds ${years.length} entries, not ${whose.length}`);
  const otherForm = new Set(columns.indices('otherForm', years.length));
  return whose.map((body, i) => {
    const year = years[i] ?? 0;
    const ofYear = formOfYear(year) ?? columns.fail('year', `holds ${year}, which has no form`);
    return { body, origin: 'published', year, form: otherForm.has(i) ? OTHER_FORM[ofYear] : ofYear };
  });
}

/** Reads the catalog out of its JSON; throws `BrokenSlice` where that isn't one. */
export function readCatalog(json: unknown): Catalog {
  const file = new Fields(json, CATALOG_PATH);
  const version = file.text('version');
  const bodies = readBodies(file);
  const years = file.numbers('years');
  const known = file.object('known');
  const tables = known.numberLists('tables', LEVELS.length * years.length);
  const tableOf = known.object('of');
  const withoutSlice = new Set(file.texts('withoutSlice'));
  const none = years.map(() => 0);
  const byId = new Map(bodies.map((body) => [body.id, body]));
  return {
    version,
    bodies,
    reports: readReports(file, bodies),
    years,
    body: (id) => byId.get(id),
    known: (indicator, level) => {
      const table = tables[tableOf.numberIfAny(indicator) ?? -1];
      const start = LEVELS.indexOf(level) * years.length;
      return table?.slice(start, start + years.length) ?? none;
    },
    hasSlice: (indicator) => !withoutSlice.has(indicator),
  };
}
