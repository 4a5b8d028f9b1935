import type { IndicatorId } from '../../model/indicators';
import type { CompareQuestion } from '../../model/question';
import type { CompareSeries, Spread } from '../../model/series';
import { comparedFigures } from '../comparedFigures';
import type { ComparedReport } from '../compareSeries';
import { compareSeries, isCompared, isPeerOf, workloadsOf } from '../compareSeries';
import { countedOnce } from '../countedOnce';
import type { Entry } from '../entry';
import { nearest } from '../nearest';
import { quantileSorted } from '../quantile';
import type { Facts } from './facts';

type Found = Entry & ComparedReport;

function spreadOf(reports: readonly Found[], id: IndicatorId): Spread {
  const counts = countedOnce(reports, (i) => (reports[i]?.value(id) ?? null) !== null);
  const counted = reports.filter((_, i) => counts(i));
  const sorted = counted.flatMap((each) => each.value(id) ?? []).sort((a, b) => a - b);
  const at = (p: number) => quantileSorted(sorted, p);
  return { known: sorted.length, of: counted.length, p10: at(0.1), median: at(0.5), p90: at(0.9) };
}

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
    Object.fromEntries(indicators.map((id) => [id, spreadOf(ofPeers, id)])),
  );
}
