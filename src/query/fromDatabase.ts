import type { Body } from '../model/body';
import type { Question } from '../model/question';
import type { Report } from '../model/report';
import type { Answer, Answers } from '../model/series';
import { BodyNumbers } from './bodyNumbers';
import type { Database } from './database';
import { withKnownBodies } from './ownReports';
import { ownTable } from './ownTable';
import type { Engine } from './sql/answer';
import { outcomesOf, procurementOf, rankingOf, rowsOf, sourcesOf, trendOf } from './sql/answer';
import type { Sql } from './sql/sql';
import { sql } from './sql/sql';

function seriesOf(engine: Engine, question: Question): Promise<Answer<Question>> {
  switch (question.ask) {
    case 'trend':
      return trendOf(engine, question);
    case 'ranking':
      return rankingOf(engine, question);
    case 'outcomes':
      return outcomesOf(engine, question);
    case 'procurement':
      return procurementOf(engine, question);
    case 'rows':
      return rowsOf(engine, question);
    case 'sources':
      return sourcesOf(engine, question);
  }
}

const PUBLISHED = sql`SELECT 0 AS own, * FROM data.reports`;

// Typed as the published columns are, lest the union widen those and keep filters from the stored blocks.
const OWN = sql`SELECT 1 AS own, * REPLACE (body_no::INTEGER AS body_no, year::INTEGER AS year) FROM own`;

type Laid = Omit<Engine, 'query'>;

/** Lays the reader's reports beside the published ones, as the view that every question asks. */
async function layOut(
  database: Database,
  published: readonly Body[],
  reports: readonly Report[],
): Promise<Laid> {
  const byId = new Map(published.map((body) => [body.id, body]));
  const own = withKnownBodies(reports, (id) => byId.get(id));
  const bodies = new BodyNumbers(published, own);
  const hasOwn = own.length > 0;
  const table = ownTable(own, (id) => bodies.numberOf(id));
  if (hasOwn) await database.replaceTable('own', table);
  const rows = hasOwn ? sql`${PUBLISHED} UNION ALL BY NAME ${OWN}` : PUBLISHED;
  await database.query(sql`CREATE OR REPLACE TEMP VIEW reports AS ${rows}`);
  return { bodies, hasOwn };
}

/** Answers out of a database, and the way to put the reader's reports beside the published ones. */
export interface DatabaseAnswers {
  readonly answers: Answers;
  /** Puts reports in place of those put there before. Where it rejects, so will every answer. */
  replaceOwn(reports: readonly Report[]): Promise<void>;
}

/**
 * Answers out of DuckDB. `published` are the catalog's bodies, in the order of their ids: the database
 * numbers them so. An answer during which the reader's reports were replaced is worked out again.
 * Answers reject where a query fails, and with the signal's reason once that aborts.
 */
export async function answersFromDatabase(
  database: Database,
  published: readonly Body[],
): Promise<DatabaseAnswers> {
  let laid = layOut(database, published, []);
  await laid;
  const answers: Answers = {
    async answer<Q extends Question>(question: Q, signal?: AbortSignal): Promise<Answer<Q>> {
      const asked = laid;
      try {
        const engine = { ...(await asked), query: (text: Sql) => database.query(text, signal) };
        const series = await seriesOf(engine, question);
        // `seriesOf` answers each kind of question by its own kind of series.
        if (asked === laid) return series as Answer<Q>;
      } catch (reason) {
        signal?.throwIfAborted();
        if (asked === laid) throw reason;
      }
      return answers.answer(question, signal);
    },
  };
  return {
    answers,
    async replaceOwn(reports) {
      laid = layOut(database, published, reports);
      await laid;
    },
  };
}
