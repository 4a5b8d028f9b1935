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
import { compareOf } from './sql/answerCompare';
import { groupsOf } from './sql/groups';
import { totalsOf } from './sql/totals';
import { Reports } from './sql/reports';
import type { Sql } from './sql/sql';

function seriesOf(engine: Engine, question: Question): Promise<Answer<Question>> {
  switch (question.ask) {
    case 'trend':
      return trendOf(engine, question);
    case 'groups':
      return groupsOf(engine, question);
    case 'compare':
      return compareOf(engine, question);
    case 'ranking':
      return rankingOf(engine, question);
    case 'outcomes':
      return outcomesOf(engine, question);
    case 'totals':
      return totalsOf(engine, question);
    case 'procurement':
      return procurementOf(engine, question);
    case 'rows':
      return rowsOf(engine, question);
    case 'sources':
      return sourcesOf(engine, question);
  }
}

type Laid = Omit<Engine, 'query'>;

/** Puts the reader's reports into a table beside the published ones. */
async function layOut(
  database: Database,
  published: readonly Body[],
  reports: readonly Report[],
): Promise<Laid> {
  const byId = new Map(published.map((body) => [body.id, body]));
  const own = withKnownBodies(reports, (id) => byId.get(id));
  const bodies = new BodyNumbers(published, own);
  if (own.length === 0) return { bodies, reports: new Reports([]) };
  const table = await ownTable(own, (id) => bodies.numberOf(id));
  await database.replaceTable('own', table);
  return { bodies, reports: new Reports(Object.keys(table.columns)) };
}

/** Answers out of a database, and the way to put the reader's reports beside the published ones. */
export interface DatabaseAnswers {
  readonly answers: Answers;
  /**
   * Puts reports in place of those put there before; of several in a row the last are put. Where it rejects,
   * so will every answer.
   */
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
      // One after another: a table that takes longer would else come to stand in place of a later one.
      const before = laid;
      const next: Promise<Laid> = before
        .catch(() => undefined)
        // Replaced before their turn came, reports are left out, and their answers worked out again.
        .then(() => (laid === next ? layOut(database, published, reports) : before));
      laid = next;
      await next;
    },
  };
}
