import type { CompareQuestion } from '../../model/question';
import type { CompareSeries } from '../../model/series';
import { comparedFigures } from '../comparedFigures';
import type { ComparedReports } from '../compareSeries';
import { compareSeries, isCompared, isPeerOf, someOf, workloadsOf } from '../compareSeries';
import type { Entry } from '../entry';
import { nearest } from '../nearest';
import type { Facts } from './facts';
import { spreadOf } from './spread';

export async function compareOf(facts: Facts, question: CompareQuestion): Promise<CompareSeries> {
  const {
    peers,
    indicators,
    years: [from, to],
  } = question;
  const ids = comparedFigures(question);
  const columns = new Map(await Promise.all(ids.map(async (id) => [id, await facts.values(id)] as const)));
  const { entries } = facts;
  const at = (row: number): Entry => {
    const entry = entries[row];
    if (!entry) throw new Error(`no report has the number ${row}`);
    return entry;
  };
  const reports: ComparedReports = {
    count: entries.length,
    body: (row) => at(row).body,
    origin: (row) => at(row).origin,
    year: (row) => at(row).year,
    value: (id) => (row) => columns.get(id)?.[row] ?? null,
  };
  const rowsOf = (passes: (entry: Entry) => boolean) =>
    entries.flatMap((entry, row) => (passes(entry) ? [row] : []));
  const neighbours =
    'near' in peers
      ? nearest(
          workloadsOf(
            someOf(
              reports,
              rowsOf(({ year, body }) => year === to && body.level === peers.level),
            ),
          ),
          peers.near,
          peers.k,
        )
      : null;
  const isPeer = isPeerOf(question, neighbours);
  const ofPeers = rowsOf(({ year, body }) => year === to && isPeer(body));
  const peerEntries = ofPeers.map(at);
  const isAsked = isCompared(question, isPeer);
  const asked = rowsOf(({ body, year }) => year >= from && year <= to && isAsked(body));
  return compareSeries(
    question,
    someOf(reports, asked),
    neighbours,
    Object.fromEntries(
      indicators.map((id) => {
        const value = reports.value(id);
        return [id, spreadOf(peerEntries, (i) => value(ofPeers[i] ?? 0))];
      }),
    ),
  );
}
