import type { AnyAnswered, Answers, Source } from '../model/series';
import { pause } from '../model/turns';
import { observationsOf } from './fromSeries';
import type { Observation } from './observation';
import { traced } from './status';

/** Numbers that are handed over at a time: few enough that the page answers in between. */
const BATCH = 1000;

/** How many numbers stand behind an answer; of rows, all that pass the filter and not the window at hand. */
export function countValues(answered: AnyAnswered): number {
  const { question, series } = answered;
  if (question.ask === 'rows' && series.ask === 'rows') return series.total * question.indicators.length;
  const observations = observationsOf(answered);
  let count = 0;
  while (!observations.next().done) count += 1;
  return count;
}

/** An answer in parts: rows are asked for window by window, anything else is there already. */
async function* partsOf(
  answered: AnyAnswered,
  answers: Answers,
  signal: AbortSignal,
): AsyncGenerator<AnyAnswered> {
  const { question } = answered;
  if (question.ask !== 'rows') {
    yield answered;
    return;
  }
  const limit = Math.max(1, Math.floor(BATCH / Math.max(1, question.indicators.length)));
  for (let offset = 0; ; offset += limit) {
    const window = { ...question, offset, limit };
    const series = await answers.answer(window, signal);
    yield { question: window, series };
    if (offset + limit >= series.total) return;
  }
}

const keyOf = ({ body, origin, year }: Pick<Source, 'body' | 'origin' | 'year'>) =>
  `${body} ${origin} ${year}`;

/** Adds where each was read, and the status of its cell. */
async function withSources(
  batch: readonly Observation[],
  answers: Answers,
  signal: AbortSignal,
): Promise<Observation[]> {
  const bodies = [...new Set(batch.flatMap(({ body }) => body?.id ?? []))];
  if (bodies.length === 0) return [...batch];
  const { sources } = await answers.answer({ ask: 'sources', bodies }, signal);
  const byKey = new Map(sources.map((source) => [keyOf(source), source]));
  return batch.map((each) => {
    const { body, origin, years } = each;
    // A sum over years, or over own and published reports, has no one report.
    if (body === null || origin === null || years[0] !== years[1]) return each;
    return traced(each, byKey.get(keyOf({ body: body.id, origin, year: years[0] })) ?? null);
  });
}

/**
 * The numbers behind an answer with their sources, in batches, with a turn for the page between them. Rejects
 * with `AbortError` where `signal` was aborted, and with what the answers reject with.
 */
export async function* gathered(
  answered: AnyAnswered,
  answers: Answers,
  signal: AbortSignal,
): AsyncGenerator<readonly Observation[]> {
  for await (const part of partsOf(answered, answers, signal)) {
    let batch: Observation[] = [];
    for (const each of observationsOf(part)) {
      batch.push(each);
      if (batch.length < BATCH) continue;
      yield await withSources(batch, answers, signal);
      batch = [];
      await pause();
      signal.throwIfAborted();
    }
    if (batch.length > 0) yield await withSources(batch, answers, signal);
  }
}
