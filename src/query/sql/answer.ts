import type { Body, BodyId } from '../../model/body';
import { isWithin } from '../../model/body';
import type { Form } from '../../model/form';
import { FORMS } from '../../model/form';
import { OUTCOMES } from '../../model/indicators';
import type {
  OutcomesQuestion,
  ProcurementQuestion,
  RankingQuestion,
  RowsQuestion,
  Scope,
  SourcesQuestion,
  TrendQuestion,
} from '../../model/question';
import { rateBy } from '../../model/rate';
import type { Origin } from '../../model/report';
import type {
  DataRow,
  OutcomesSeries,
  PeerYear,
  ProcurementSeries,
  RankingSeries,
  RowsSeries,
  SourcesSeries,
  TrendLine,
  TrendSeries,
} from '../../model/series';
import { bodyMatcher } from '../bodyText';
import type { BodyNumbers } from '../bodyNumbers';
import type { Columns } from '../database';
import { countsOf, mapRows, numbersOf, textsOf } from '../database';
import { unstatedAmount } from '../indicatorValue';
import { outcomeParts, outcomesByBody, outcomesByYear } from '../outcomesSeries';
import { procurementSeries } from '../procurementSeries';
import { rankingSeries } from '../rankingSeries';
import { sourcesSeries } from '../sourcesSeries';
import { trendSeries } from '../trendSeries';
import * as asSql from './questions';
import type { Reports } from './reports';
import type { Asked } from './scope';
import type { Sql } from './sql';

/** What a question is answered with: queries, the bodies of their numbers, the reports asked. */
export interface Engine {
  readonly query: (sql: Sql) => Promise<Columns>;
  readonly bodies: BodyNumbers;
  readonly reports: Reports;
}

/** Reads whose figures a row has. */
export function whoseOf({ bodies }: Engine, table: Columns): (row: number) => { body: Body; origin: Origin } {
  const number = countsOf(table, 'body_no');
  const own = countsOf(table, 'own');
  return (row) => ({ body: bodies.body(number(row)), origin: own(row) === 1 ? 'own' : 'published' });
}

/** Whose reports a question is about. */
export function askedOf({ bodies }: Engine, scope: Scope, chosen: readonly BodyId[]): Asked {
  const { level, kind, area } = scope;
  return {
    level,
    kind,
    area: area === null ? null : bodies.bits((body) => isWithin(body, area)),
    chosen: chosen.length === 0 ? null : bodies.numbers(chosen),
  };
}

function formOf(text: string | null): Form {
  const form = FORMS.find((each) => each === text);
  if (!form) throw new Error(`the data hold a report of form “${text ?? ''}”`);
  return form;
}

function peersOf(table: Columns): PeerYear[] {
  const [year, known, of] = [countsOf(table, 'year'), countsOf(table, 'known'), countsOf(table, 'reports')];
  const [p10, median, p90] = [numbersOf(table, 'p10'), numbersOf(table, 'median'), numbersOf(table, 'p90')];
  return mapRows(table, (row) => ({
    year: year(row),
    known: known(row),
    of: of(row),
    p10: p10(row),
    median: median(row),
    p90: p90(row),
  }));
}

/** A line for each origin that has a report of the body. */
function linesOf({ bodies }: Engine, numbers: readonly number[]): Pick<TrendLine, 'body' | 'origin'>[] {
  return numbers.flatMap((number) => {
    const body = bodies.body(number);
    const origins: Origin[] = [];
    if (bodies.isPublished(number)) origins.push('published');
    if (bodies.isOwn(number)) origins.push('own');
    return origins.map((origin) => ({ body, origin }));
  });
}

export async function trendOf(engine: Engine, question: TrendQuestion): Promise<TrendSeries> {
  const { query, reports } = engine;
  const asked = askedOf(engine, question.scope, question.bodies);
  const peers = peersOf(await query(asSql.peersSql(reports, question, asked)));
  let numbers = asked.chosen;
  if (numbers === null) {
    const auto = await query(asSql.autoBodiesSql(reports, question, asked));
    numbers = mapRows(auto, countsOf(auto, 'body_no'));
  }
  const table = await query(asSql.trendSql(reports, question, numbers));
  const [whose, year, value] = [whoseOf(engine, table), countsOf(table, 'year'), numbersOf(table, 'value')];
  const isRate = rateBy(question.indicator, question.per) !== null;
  const base = isRate ? numbersOf(table, 'base') : () => null;
  const rows = mapRows(table, (row) => {
    const told = { ...whose(row), year: year(row), value: value(row) };
    return isRate ? { ...told, base: base(row) } : told;
  });
  return trendSeries(question, linesOf(engine, numbers), rows, peers);
}

export async function rankingOf(engine: Engine, question: RankingQuestion): Promise<RankingSeries> {
  const asked = askedOf(engine, question.scope, []);
  const table = await engine.query(asSql.rankingSql(engine.reports, question, asked));
  const [whose, value] = [whoseOf(engine, table), numbersOf(table, 'value')];
  const base = numbersOf(table, 'base');
  return rankingSeries(mapRows(table, (row) => ({ ...whose(row), value: value(row), base: base(row) })));
}

export async function outcomesOf(engine: Engine, question: OutcomesQuestion): Promise<OutcomesSeries> {
  const { by, scope, bodies } = question;
  const asked = askedOf(engine, scope, bodies);
  const partsOf = (table: Columns) => {
    const columns = new Map(OUTCOMES.map((outcome) => [outcome, numbersOf(table, outcome)]));
    return (row: number) => outcomeParts((outcome) => columns.get(outcome)?.(row) ?? null);
  };
  if ('year' in by) {
    const table = await engine.query(asSql.outcomesByBodySql(engine.reports, by.year, asked));
    const [whose, parts, handled] = [whoseOf(engine, table), partsOf(table), numbersOf(table, 'handled')];
    const rows = mapRows(table, (row) => ({ ...whose(row), parts: parts(row), handled: handled(row) }));
    return outcomesByBody(by.year, rows);
  }
  const table = await engine.query(asSql.outcomesByYearSql(engine.reports, by.years, asked));
  const [year, complete, of] = [
    countsOf(table, 'year'),
    countsOf(table, 'complete_reports'),
    countsOf(table, 'reports'),
  ];
  const parts = partsOf(table);
  const rows = mapRows(table, (row) => ({
    year: year(row),
    parts: parts(row),
    complete: complete(row),
    of: of(row),
  }));
  return outcomesByYear(by.years, rows);
}

export async function procurementOf(
  engine: Engine,
  question: ProcurementQuestion,
): Promise<ProcurementSeries> {
  const asked = askedOf(engine, question.scope, question.bodies);
  const counted = await engine.query(asSql.procurementCountSql(engine.reports, asked));
  const table = await engine.query(asSql.procurementSql(engine.reports, asked));
  const [whose, year] = [whoseOf(engine, table), countsOf(table, 'year')];
  const [amount, projects] = [numbersOf(table, 'amount'), numbersOf(table, 'projects')];
  const printed = textsOf(table, 'printed');
  const rows = mapRows(table, (row) => ({
    ...whose(row),
    year: year(row),
    amount: amount(row),
    projects: projects(row),
    unstated: unstatedAmount(amount(row), printed(row)),
  }));
  return procurementSeries(rows, countsOf(counted, 'reports')(0));
}

/** Reads what every report says of itself. */
function reportOf(engine: Engine, table: Columns) {
  const [whose, year] = [whoseOf(engine, table), countsOf(table, 'year')];
  const [form, published, url] = [textsOf(table, 'form'), textsOf(table, 'published'), textsOf(table, 'url')];
  return (row: number) => ({
    ...whose(row),
    year: year(row),
    form: formOf(form(row)),
    published: published(row),
    url: url(row) ?? '',
  });
}

export async function rowsOf(engine: Engine, question: RowsQuestion): Promise<RowsSeries> {
  const matcher = bodyMatcher(question.filter);
  const asked = {
    ...askedOf(engine, question.scope, question.bodies),
    filter: matcher === null ? null : engine.bodies.bits(matcher),
  };
  const counted = await engine.query(asSql.rowsCountSql(engine.reports, question, asked));
  const table = await engine.query(asSql.rowsSql(engine.reports, question, asked));
  const report = reportOf(engine, table);
  const values = question.indicators.map((id) => [id, numbersOf(table, id)] as const);
  const rows = mapRows(table, (row): DataRow => ({
    ...report(row),
    values: Object.fromEntries(values.map(([id, value]) => [id, value(row)])),
  }));
  return { ask: 'rows', total: countsOf(counted, 'total')(0), rows };
}

export async function sourcesOf(engine: Engine, { bodies }: SourcesQuestion): Promise<SourcesSeries> {
  const table = await engine.query(asSql.sourcesSql(engine.reports, engine.bodies.numbers(bodies)));
  const report = reportOf(engine, table);
  const cellStatus = textsOf(table, 'cell_status');
  return sourcesSeries(
    mapRows(table, (row) => {
      const { body, ...rest } = report(row);
      return { body: body.id, ...rest, cellStatus: cellStatus(row) ?? '' };
    }),
  );
}
