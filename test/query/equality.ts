import { beforeAll, describe, expect, test } from 'vitest';
import type { BodyId } from '../../src/model/body';
import { INDICATORS } from '../../src/model/indicators';
import { cell, sum } from '../../src/model/formula';
import type { Question, RowColumn, Scope, TotalsQuestion } from '../../src/model/question';
import { GROUPINGS, STATISTICS } from '../../src/model/question';
import { rateOf } from '../../src/model/rate';
import type { Report } from '../../src/model/report';
import type { Answers } from '../../src/model/series';
import { ownReports } from './datasets';
import { sql } from '../../src/query/sql/sql';
import type { Pair } from './pair';
import { pairOf } from './pair';

/*
 * The page draws its first chart from slices and goes on with DuckDB: what it shows must not change
 * then. Both answer every indicator here, in the very WebAssembly that the page runs.
 */

const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025];
const TOWNS: Scope = { level: 'town', kind: null, area: null };

/** Figures alone and together, rates over their bases, subtotals, a figure of one form. */
const SETS: TotalsQuestion['sets'] = [
  [cell('app_new__total')],
  [sum(cell('app_new__total'), cell('app_carried_in__total')), cell('app_handled__total')],
  [cell('app_denied__total'), cell('app_other__total'), cell('suits_total')],
  [cell('procurement_projects'), cell('review_total')],
  [],
  ...INDICATORS.flatMap((each) => {
    const rate = rateOf(each);
    return rate ? [[rate.of, rate.base]] : [];
  }),
];

interface Setting {
  readonly scopes: readonly Scope[];
  readonly bodies: readonly BodyId[];
}

/** Scopes and bodies that the reports bring: a level, a kind, areas; bodies of several levels, one unknown. */
function settingOf(reports: readonly Report[], own: readonly Report[]): Setting {
  const town = reports.find(({ body }) => body.level === 'town')?.body;
  const area = town?.area ?? '';
  const bodies = [...new Set([...reports.slice(0, 40), ...own.slice(0, 10)].map(({ body }) => body.id))];
  return {
    scopes: [
      TOWNS,
      { level: 'department', kind: null, area: null },
      { level: 'town', kind: town?.kind ?? null, area: area.slice(0, 2) },
      { level: 'county', kind: null, area: area.slice(0, 4) },
      { level: 'city', kind: null, area: '00' },
    ],
    bodies: [...bodies.slice(0, 12), 'nobody'],
  };
}

function* indicatorQuestions(
  { scopes, bodies }: Setting,
  years: readonly number[],
  i: number,
): Generator<Question> {
  const indicator = INDICATORS[i]?.id ?? 'disclosed_total';
  yield { ask: 'trend', indicator, scope: TOWNS, bodies: [], years: [2019, 2025] };
  // The other scopes take turns with chosen bodies.
  const scope = scopes[i % scopes.length] ?? TOWNS;
  yield { ask: 'trend', indicator, scope, bodies: i % 2 === 0 ? bodies : [], years: [2020, 2022] };
  // Every second year, in turns.
  for (const year of years.filter((_, j) => (i + j) % 2 === 0))
    yield { ask: 'ranking', indicator, scope: TOWNS, year };
  yield { ask: 'ranking', indicator, scope, year: YEARS[i % YEARS.length] ?? 2020 };
}

/** Figures told as rates, and what they are told over. */
const PER = [
  ['app_denied__total', 'app_handled__total'],
  ['app_granted__person', 'app_new__person'],
  ['review_total', 'app_new__total'],
] as const;

function* rateQuestions({ scopes, bodies }: Setting): Generator<Question> {
  for (const [indicator, per] of PER)
    for (const scope of scopes)
      for (const chosen of [[], bodies])
        yield { ask: 'trend', indicator, per, scope, bodies: chosen, years: [2019, 2024] };
}

function* groupQuestions({ scopes, bodies }: Setting): Generator<Question> {
  const rates = PER.map(([indicator, per]) => ({ indicator, per }));
  // Every grouping and statistic of a count, an amount, rates and a figure of one form; of other totals each in turn.
  const whole = ['disclosed_total', 'fees_amount', 'disclosure_rate', 'procurement_amount'] as const;
  const towns = { ask: 'groups', scope: TOWNS } as const;
  let turn = 0;
  for (const told of [...whole.map((indicator) => ({ indicator })), ...rates])
    for (const by of GROUPINGS)
      for (const statistic of STATISTICS) {
        const everyYear = turn % 2 === 0;
        yield { ...towns, ...told, by, statistic, everyYear, bodies: [], years: [2019, 2025] };
        yield { ...towns, ...told, by, statistic, everyYear: !everyYear, bodies, years: [2020, 2021] };
        turn += 1;
      }
  for (const { id: indicator } of INDICATORS.filter(({ id }) => !id.includes('__') || id.endsWith('total'))) {
    const scope = scopes[turn % scopes.length] ?? TOWNS;
    const by = GROUPINGS[turn % GROUPINGS.length] ?? 'all';
    const statistic = STATISTICS[turn % STATISTICS.length] ?? 'sum';
    const everyYear = turn % 4 === 0;
    yield { ask: 'groups', indicator, by, statistic, everyYear, scope, bodies: [], years: [2021, 2023] };
    turn += 1;
  }
}

function* otherQuestions({ scopes, bodies }: Setting): Generator<Question> {
  for (const scope of scopes) {
    for (const chosen of [[], bodies, ['nobody']]) {
      yield { ask: 'outcomes', scope, bodies: chosen, by: { years: [2019, 2025] } };
      for (const year of YEARS) yield { ask: 'outcomes', scope, bodies: chosen, by: { year } };
      yield { ask: 'procurement', scope, bodies: chosen };
      for (const by of ['all', 'year', 'body'] as const)
        yield { ask: 'totals', scope, bodies: chosen, years: [2019, 2024], by, sets: SETS };
    }
  }
  yield { ask: 'sources', bodies };
  yield { ask: 'sources', bodies: [] };
}

function* compareQuestions({ scopes, bodies }: Setting): Generator<Question> {
  const [, some = 'nobody'] = bodies;
  const indicators = INDICATORS.map(({ id }) => id);
  for (const [i, scope] of scopes.entries()) {
    const wide = { level: scope.level, kind: null, area: null };
    const common = { ask: 'compare', scope, years: [2019 + i, 2020 + i] } as const;
    const withPeers = i % 2 === 0;
    // As many at a time as an address can name; the scopes take turns.
    for (let from = i * 20; from < indicators.length; from += scopes.length * 20) {
      const some20 = indicators.slice(from, from + 20);
      yield { ...common, bodies, indicators: some20, peers: { scope: wide }, withPeers };
    }
    yield { ...common, bodies: [], indicators: ['disclosure_rate'], peers: { scope }, withPeers };
    for (const near of [some, 'nobody']) {
      const peers = { near, level: scope.level, k: 3 };
      yield {
        ...common,
        bodies,
        indicators: ['review_correction_rate', 'disclosed_total'],
        peers,
        withPeers,
      };
    }
  }
  const year = [2022, 2022] as const;
  const common = { ask: 'compare', scope: TOWNS, bodies: [], years: year, withPeers: true } as const;
  yield { ...common, indicators: [], peers: { scope: TOWNS } };
  for (const near of bodies)
    yield { ...common, indicators: ['app_new__total'], peers: { near, level: 'town', k: 20 } };
}

const COLUMNS: readonly RowColumn[] = [
  'body',
  'area',
  'year',
  'form',
  'published',
  'origin',
  'disclosed_total',
  'disclosure_rate',
  'procurement_amount',
];
const FILTERS = ['', '镇', '乡 1', "'", '的“局”', 'A%_', '\\', '370'];

function* rowQuestions({ scopes, bodies }: Setting): Generator<Question> {
  const indicators = INDICATORS.map(({ id }) => id);
  let turn = 0;
  for (const column of COLUMNS) {
    for (const descending of [false, true]) {
      const scope = scopes[turn % scopes.length] ?? TOWNS;
      const filter = FILTERS[turn % FILTERS.length] ?? '';
      const common = { ask: 'rows', years: [2019, 2024], sort: { column, descending } } as const;
      yield { ...common, scope, bodies: [], indicators: [], filter, offset: 0, limit: 1000 };
      yield {
        ...common,
        scope: TOWNS,
        bodies: [],
        indicators: ['app_denied__total', 'suits_total'],
        filter: '',
        offset: 7,
        limit: 20,
      };
      yield { ...common, scope, bodies, indicators: ['procurement_amount'], filter: '', offset: 1, limit: 5 };
      turn += 1;
    }
  }
  const sort = { column: 'year', descending: true } as const;
  const all = {
    ask: 'rows',
    scope: TOWNS,
    bodies: [],
    years: [2019, 2025],
    indicators,
    filter: '',
    sort,
  } as const;
  yield { ...all, offset: 0, limit: 10_000 };
  yield { ...all, offset: 1_000_000, limit: 10 };
}

async function expectSame(answers: { slices: Answers; duckdb: Answers }, questions: Iterable<Question>) {
  for (const question of questions) {
    const [slices, duckdb] = [await answers.slices.answer(question), await answers.duckdb.answer(question)];
    expect(duckdb, JSON.stringify(question)).toStrictEqual(slices);
  }
}

/** Tests that both engines give every answer alike, for these reports with and without the reader's own. */
export function testEquality(reports: readonly Report[]): void {
  const own = ownReports(reports, 11);
  let pair: Pair;
  beforeAll(async () => {
    pair = await pairOf(reports);
  });

  describe.each([
    ['as they are', [], YEARS],
    // Ranks are worked out alike with own rows in every year: two years show it.
    ["with the reader's own", own, [2020, 2023]],
  ])('%s', (_name, mine: readonly Report[], years) => {
    const setting = settingOf(reports, mine);

    test('every indicator: trend, and ranking by year', async () => {
      const answers = await pair.withOwn(mine);
      for (const i of INDICATORS.keys()) await expectSame(answers, indicatorQuestions(setting, years, i));
    }, 600_000);

    test('trends of rates; groups by every statistic', async () => {
      const answers = await pair.withOwn(mine);
      await expectSame(answers, rateQuestions(setting));
      await expectSame(answers, groupQuestions(setting));
    });

    test('outcomes, procurement, sources', async () => {
      await expectSame(await pair.withOwn(mine), otherQuestions(setting));
    });

    test('comparisons: every scope, peers by area and by workload', async () => {
      await expectSame(await pair.withOwn(mine), compareQuestions(setting));
    });

    test('rows: every order, filter and window', async () => {
      await expectSame(await pair.withOwn(mine), rowQuestions(setting));
    });
  });

  test('the database numbers its bodies as the catalog does', async () => {
    const { columns } = await pair.database.query(
      sql`SELECT body_no, body_id FROM data.bodies ORDER BY body_no`,
    );
    const { bodies } = pair.slices.catalog;
    expect(Array.from(columns['body_id'] ?? [])).toEqual(bodies.map(({ id }) => id));
    expect(Array.from(columns['body_no'] ?? [])).toEqual([...bodies.keys()]);
  });
}
