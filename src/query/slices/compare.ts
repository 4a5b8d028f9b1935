import type { CompareQuestion } from '../../model/question';
import type { CompareSeries } from '../../model/series';
import { comparedFigures } from '../comparedFigures';
import type { ComparedReport } from '../compareSeries';
import { compareSeries, isCompared, isPeerOf, workloadsOf } from '../compareSeries';
import type { Entry } from '../entry';
import { nearest } from '../nearest';
import type { Facts } from './facts';
import { spreadOf } from './spread';

type Found = Entry & ComparedReport;

export async function compareOf(facts: Facts, question: CompareQuestion): Promise<CompareSeries> {
  const {
    peers,
    indicators,
    years: [from, to],
  } = question;
  const ids = comparedFigures(question);
  const columns = new Map(await Promise.all(ids.map(async (id) => [id, await facts.values(id)] as const)));
  const reports = facts.entries.map((entry, i): Found => ({
    ...entry,
    value: (id) => columns.get(id)?.[i] ?? null,
  }));
  const lastYear = reports.filter(({ year }) => year === to);
  const neighbours =
    'near' in peers
      ? nearest(workloadsOf(lastYear.filter(({ body }) => body.level === peers.level)), peers.near, peers.k)
      : null;
  const isPeer = isPeerOf(question, neighbours);
  const ofPeers = lastYear.filter(({ body }) => isPeer(body));
  const isAsked = isCompared(question, isPeer);
  return compareSeries(
    question,
    reports.filter(({ body, year }) => year >= from && year <= to && isAsked(body)),
    neighbours,
    Object.fromEntries(indicators.map((id) => [id, spreadOf(ofPeers, (i) => ofPeers[i]?.value(id) ?? null)])),
  );
}
