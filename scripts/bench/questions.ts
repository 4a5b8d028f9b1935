import type { Body } from '../../src/model/body';
import { FUNNEL_SETS, REASON_SETS } from '../../src/model/handling';
import { INDICATORS } from '../../src/model/indicators';
import type {
  CompareQuestion,
  GroupsQuestion,
  Question,
  RowsQuestion,
  Scope,
} from '../../src/model/question';
import { GROUPINGS } from '../../src/model/question';
import { statisticsOf } from '../../src/model/trendMeasure';
import { NEAREST, USUAL_COLUMNS } from '../../src/model/comparison';
import { randomOf } from './random';
import { SYNTHETIC_YEARS } from './synthetic';

const COUNTRY: Scope = { level: 'town', kind: null, area: null };
const YEARS = [SYNTHETIC_YEARS[0], SYNTHETIC_YEARS.at(-1) ?? 2025] as const;
const TREND_BODIES = 20;
const PAGE = 100;

/** Seeded questions as readers ask them, by the view that asks; over the whole country, and over a province. */
export function questionsOf(
  bodies: readonly Body[],
  count: number,
  seed: number,
): ReadonlyMap<string, readonly Question[]> {
  const random = randomOf(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const indicator = () => pick(INDICATORS).id;
  const province = (): Scope => ({ ...COUNTRY, area: pick(bodies).area.slice(0, 2) });
  const some = () => Array.from({ length: TREND_BODIES }, () => pick(bodies).id);
  const rows = (scope: Scope): Omit<RowsQuestion, 'offset'> => ({
    ask: 'rows',
    scope,
    bodies: [],
    years: YEARS,
    indicators: ['disclosed_total', 'app_new__total', 'app_handled__total', indicator()],
    filter: '',
    sort: { column: pick(['year', 'body', 'published', indicator()] as const), descending: random() < 0.5 },
    limit: PAGE,
  });
  const groups = (everyYear: boolean): GroupsQuestion => {
    const one = pick(INDICATORS);
    return {
      ask: 'groups',
      indicator: one.id,
      scope: COUNTRY,
      bodies: [],
      years: YEARS,
      by: pick(GROUPINGS),
      statistic: pick(statisticsOf(one)),
      everyYear,
    };
  };
  const compare = (scope: Scope): CompareQuestion => {
    const year = pick(SYNTHETIC_YEARS);
    return {
      ask: 'compare',
      scope,
      bodies: [],
      indicators: [indicator()],
      years: [year, year],
      peers: { scope },
      withPeers: false,
    };
  };
  const yearBefore = (question: CompareQuestion): CompareQuestion => ({
    ...question,
    years: [question.years[1] - 1, question.years[1]],
  });
  const totals = { ask: 'totals', scope: COUNTRY, bodies: [], years: YEARS, by: 'all' } as const;
  const makers: Readonly<Record<string, () => Question>> = {
    'trend, six lines picked': () => ({
      ask: 'trend',
      indicator: indicator(),
      scope: COUNTRY,
      bodies: [],
      years: YEARS,
    }),
    'trend of 20 towns': () => ({
      ask: 'trend',
      indicator: indicator(),
      scope: province(),
      bodies: some(),
      years: YEARS,
    }),
    'groups, country': () => groups(false),
    'groups of those known every year, country': () => groups(true),
    'ranking, country': () => ({
      ask: 'ranking',
      indicator: indicator(),
      scope: COUNTRY,
      year: pick(SYNTHETIC_YEARS),
    }),
    'ranking, province': () => ({
      ask: 'ranking',
      indicator: indicator(),
      scope: province(),
      year: pick(SYNTHETIC_YEARS),
    }),
    'outcomes by year, country': () => ({
      ask: 'outcomes',
      scope: COUNTRY,
      bodies: [],
      by: { years: YEARS },
    }),
    'outcomes by body, province': () => ({
      ask: 'outcomes',
      scope: province(),
      bodies: [],
      by: { year: pick(SYNTHETIC_YEARS) },
    }),
    'distribution, country': () => ({ ...compare(COUNTRY), withPeers: true }),
    'change from the year before, country': () => yearBefore(compare(COUNTRY)),
    'heat table, province': () => ({ ...compare(province()), indicators: USUAL_COLUMNS }),
    'a town beside its nearest': () => ({
      ...compare(province()),
      peers: { near: pick(bodies).id, level: 'town', k: NEAREST },
      withPeers: true,
    }),
    'reasons, country': () => ({ ...totals, sets: REASON_SETS }),
    'funnel by body, province': () => ({ ...totals, scope: province(), by: 'body', sets: FUNNEL_SETS }),
    'procurement, province': () => ({ ask: 'procurement', scope: province(), bodies: [] }),
    'rows, first page, country': () => ({ ...rows(COUNTRY), offset: 0 }),
    'rows, filtered': () => ({ ...rows(COUNTRY), filter: pick(bodies).county, offset: 0 }),
    'rows, scrolled far, province': () => ({ ...rows(province()), offset: Math.floor(random() * 5000) }),
    'sources of 20 towns': () => ({ ask: 'sources', bodies: some() }),
  };
  return new Map(
    Object.entries(makers).map(([name, make]) => [name, Array.from({ length: count }, make)] as const),
  );
}
