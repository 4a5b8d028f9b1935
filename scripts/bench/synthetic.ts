import type { Body, Kind } from '../../src/model/body';
import type { ApplicationRow, FigureId } from '../../src/model/figures';
import { APPLICANTS, applicationId, DISPUTE_RESULTS, DISPUTES } from '../../src/model/figures';
import { formOfYear } from '../../src/model/form';
import type { Form } from '../../src/model/form';
import { SUBTOTALS } from '../../src/model/indicators';
import type { Report } from '../../src/model/report';
import type { Divisions } from '../../src/read/divisions';
import { randomOf } from './random';

export interface SyntheticOptions {
  readonly reports: number;
  readonly seed: number;
  readonly divisions: Divisions;
}

export const SYNTHETIC_YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025] as const;

type Values = Partial<Record<FigureId, number>>;

function kindOf(name: string): Kind {
  if (name.endsWith('街道')) return 'subdistrict';
  return name.endsWith('乡') ? 'township' : 'town';
}

/** Every town of the national list, in the order of codes. */
function townsOf({ provinces, cities, areas, streets }: Divisions): Body[] {
  return Object.entries(streets).flatMap(([area, towns]) =>
    Object.entries(towns).map(([tail, name]): Body => {
      const place = {
        province: provinces[area.slice(0, 2)] ?? '',
        city: cities[area.slice(0, 4)] ?? '',
        county: areas[area] ?? '',
      };
      const code = area + tail;
      return { id: code, code, area, level: 'town', kind: kindOf(name), name, ...place };
    }),
  );
}

/** What a town's next report goes on from, so that most checks across years hold; in some it is lost, and they fail. */
class Carried {
  readonly #left = new Map<string, number>();
  readonly #counts: Counts;

  constructor(counts: Counts) {
    this.#counts = counts;
  }

  /** What the year before left; `first` where it left nothing, or it is lost. */
  take(what: string, first: number): number {
    const left = this.#left.get(what) ?? first;
    return this.#counts.chance(0.01) ? first : left;
  }

  leave(what: string, value: number): number {
    this.#left.set(what, value);
    return value;
  }

  /** A year without a report: what it left isn't known. */
  forget(): void {
    this.#left.clear();
  }
}

/** A count that is mostly small and now and then large, as those of reports are. */
class Counts {
  readonly random: () => number;
  constructor(seed: number) {
    this.random = randomOf(seed);
  }

  count(mean: number): number {
    return Math.floor(-mean * Math.log(1 - this.random()));
  }

  chance(share: number): boolean {
    return this.random() < share;
  }

  /** Splits `total` over parts, so that they sum to it. */
  split<T extends string>(total: number, parts: readonly T[]): Record<T, number> {
    const split = Object.fromEntries(parts.map((part) => [part, 0])) as Record<T, number>;
    for (let i = 0; i < total; i++) {
      const part = parts[Math.floor(this.random() ** 2 * parts.length)];
      if (part !== undefined) split[part] += 1;
    }
    return split;
  }
}

const OTHER_ROWS = SUBTOTALS.app_other;

/** The rows whose sum is （七）总计 on a form. */
const outcomeRows = (form: Form): readonly ApplicationRow[] => [
  'app_granted',
  'app_partial',
  ...SUBTOTALS.app_denied,
  ...SUBTOTALS.app_unable,
  ...SUBTOTALS.app_rejected,
  ...(form === '2019' ? (['app_other'] as const) : OTHER_ROWS),
];

/** Table 3, whose rows and columns sum up. In one report of ten the total column alone is filled. */
function applications(values: Values, form: Form, counts: Counts, carried: Carried): void {
  const rows = outcomeRows(form);
  const isTotalsOnly = counts.chance(0.1);
  const total = new Map<ApplicationRow, number>();
  const put = (row: ApplicationRow, column: (typeof APPLICANTS)[number], value: number) => {
    if (column === 'total' || !isTotalsOnly) values[applicationId(row, column)] = value;
    if (column !== 'total') total.set(row, (total.get(row) ?? 0) + value);
  };
  for (const column of APPLICANTS) {
    if (column === 'total') continue;
    const received = counts.chance(0.3) ? counts.count(column === 'person' ? 6 : 1) : 0;
    const carriedIn = carried.take(column, counts.chance(0.06) ? counts.count(1) : 0);
    const carriedOut = carried.leave(column, counts.chance(0.2) ? Math.min(received, counts.count(1)) : 0);
    const handled = received + carriedIn - carriedOut;
    const outcomes = counts.split(handled, rows);
    put('app_new', column, received);
    put('app_carried_in', column, carriedIn);
    for (const row of rows) put(row, column, outcomes[row]);
    put('app_handled', column, handled);
    put('app_carried_out', column, carriedOut);
  }
  for (const [row, value] of total) put(row, 'total', value);
}

function disputes(values: Values, counts: Counts): void {
  const results = (Object.keys(DISPUTE_RESULTS) as (keyof typeof DISPUTE_RESULTS)[]).filter(
    (result) => result !== 'total',
  );
  for (const dispute of Object.keys(DISPUTES) as (keyof typeof DISPUTES)[]) {
    const total = counts.chance(0.15) ? counts.count(3) : 0;
    const split = counts.split(total, results);
    for (const result of results) values[`${dispute}_${result}`] = split[result];
    values[`${dispute}_total`] = total;
  }
}

type ItemRow = 'permits' | 'penalties' | 'coercion' | 'services' | 'fees';

const ROWS_2 = ['permits', 'penalties', 'coercion'] as const;

/** A row's items: so many before the year, so many more or fewer in it. */
function items(values: Values, row: ItemRow, [prev, change]: readonly [number, number], carried: Carried) {
  const before = carried.take(row, prev);
  values[`${row}_items_prev`] = before;
  values[`${row}_items_change`] = change;
  carried.leave(row, before + change);
}

function disclosure(values: Values, form: Form, counts: Counts, carried: Carried): void {
  for (const row of ['rules', 'norms'] as const) {
    const made = row === 'rules' ? 0 : counts.count(3);
    if (form === '2019') {
      values[`${row}_made`] = made;
      values[`${row}_disclosed`] = made;
      values[`${row}_public_total`] = made + counts.count(10);
    } else {
      values[`${row}_issued`] = made;
      const before = carried.take(row, counts.count(10));
      const repealed = Math.min(before, counts.count(1));
      values[`${row}_repealed`] = repealed;
      values[`${row}_in_force`] = carried.leave(row, before + made - repealed);
    }
  }
  for (const row of ROWS_2) {
    values[`${row}_decisions`] = counts.chance(0.5) ? counts.count(200) : 0;
    if (form === '2021') continue;
    items(values, row, [counts.count(30), counts.count(4)], carried);
  }
  if (form === '2021') {
    values.fees_amount = counts.chance(0.8) ? 0 : Math.round(counts.random() * 10_000) / 100;
    return;
  }
  items(values, 'services', [counts.count(30), counts.count(4)], carried);
  values.services_decisions = counts.count(100);
  items(values, 'fees', [counts.count(3), 0], carried);
}

/** The procurement amount; in one report of ten it has no unit, so that it counts as unknown. */
function procurement(values: Values, counts: Counts): string | null {
  const projects = counts.count(5);
  const amount = projects === 0 ? 0 : Math.round(counts.random() * 1e8) / 100;
  values.procurement_projects = projects;
  if (amount > 0 && counts.chance(0.1)) return String(amount / 10_000);
  values.procurement_amount = amount;
  return amount === 0 ? '0' : `${amount}元`;
}

function reportOf(body: Body, year: number, counts: Counts, carried: Carried): Report {
  const ofYear = formOfYear(year) ?? '2019';
  const isWrongForm = counts.chance(0.02);
  const form = isWrongForm ? (ofYear === '2019' ? '2021' : '2019') : ofYear;
  const values: Values = {};
  if (counts.chance(0.7)) values.disclosed_total = counts.count(150);
  if (counts.chance(0.95)) disclosure(values, form, counts, carried);
  const printed = form === '2019' && counts.chance(0.9) ? procurement(values, counts) : null;
  if (counts.chance(0.95)) applications(values, form, counts, carried);
  if (counts.chance(0.9)) disputes(values, counts);
  const day = 1 + Math.floor(counts.random() * 28);
  return {
    body,
    year,
    form,
    published: counts.chance(0.9) ? `${year + 1}-01-${String(day).padStart(2, '0')}` : null,
    url: `https://www.example.gov.cn/${body.area}/${body.id}/${year}.html`,
    evidence: 'both',
    origin: 'published',
    values,
    status: {},
    procurementPrinted: printed,
  };
}

/**
 * Reports such as towns publish, of made-up figures: six of the seven years for each town, in the order
 * of codes, with holes, wrong forms and amounts without a unit. The same for the same seed, and made
 * anew each time it is gone through. `reports` is at most six times the towns of the list.
 */
export function synthetic({ reports, seed, divisions }: SyntheticOptions): Iterable<Report> {
  const towns = townsOf(divisions);
  const most = towns.length * (SYNTHETIC_YEARS.length - 1);
  if (reports > most) throw new Error(`the list has towns for ${most} reports, not ${reports}`);
  return {
    *[Symbol.iterator]() {
      const counts = new Counts(seed);
      let made = 0;
      for (const town of towns) {
        const missing = Math.floor(counts.random() * SYNTHETIC_YEARS.length);
        const carried = new Carried(counts);
        for (const [i, year] of SYNTHETIC_YEARS.entries()) {
          if (i === missing) {
            carried.forget();
            continue;
          }
          if (made === reports) return;
          made += 1;
          yield reportOf(town, year, counts, carried);
        }
      }
    },
  };
}
