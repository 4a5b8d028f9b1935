import type { Body } from '../model/body';
import type { TrendQuestion } from '../model/question';
import type { Origin } from '../model/report';
import type { PeerYear, TrendLine, TrendPoint, TrendSeries } from '../model/series';
import { byBody, byGreatest, yearsOf } from './entry';

/** A body's value in a year, as an engine hands it over. */
export interface TrendRow {
  readonly body: Body;
  readonly origin: Origin;
  readonly year: number;
  readonly value: number | null;
  /** Given where the value is a rate. */
  readonly base?: number | null;
}

const keyOf = (body: Body, origin: Origin): string => `${origin} ${body.id}`;

/** The latest known value of a line; null where it has none. */
const latest = (line: TrendLine): number | null =>
  line.points.findLast(({ value }) => value !== null)?.value ?? null;

/**
 * The series of a trend. `whose` has a line each, even where none of `rows` is theirs: their points
 * are unknown then. Years that `peers` leaves out have no report.
 */
export function trendSeries(
  question: TrendQuestion,
  whose: readonly Pick<TrendLine, 'body' | 'origin'>[],
  rows: readonly TrendRow[],
  peers: readonly PeerYear[],
): TrendSeries {
  const years = yearsOf(question.years);
  const told = new Map<string, Map<number, TrendPoint>>();
  for (const { body, origin, year, value, base } of rows) {
    const key = keyOf(body, origin);
    const line = told.get(key) ?? new Map<number, TrendPoint>();
    told.set(key, line.set(year, base === undefined ? { year, value } : { year, value, base }));
  }
  const lines = whose.map(({ body, origin }): TrendLine => {
    const line = told.get(keyOf(body, origin));
    return { body, origin, points: years.map((year) => line?.get(year) ?? { year, value: null }) };
  });
  const peerOf = new Map(peers.map((peer) => [peer.year, peer]));
  const none = { known: 0, of: 0, p10: null, median: null, p90: null };
  return {
    ask: 'trend',
    lines: lines.sort((a, b) => byGreatest(latest(a), latest(b)) || byBody(a, b)),
    peers: years.map((year) => peerOf.get(year) ?? { year, ...none }),
    auto: question.bodies.length === 0,
  };
}
