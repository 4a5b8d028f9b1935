import { OUTCOMES } from '../../model/indicators';
import type { OutcomesQuestion } from '../../model/question';
import type { OutcomesSeries } from '../../model/series';
import { countedOnce } from '../countedOnce';
import type { Entry } from '../entry';
import { isAskedFor, yearsOf } from '../entry';
import type { OutcomeParts, OutcomeYearRow } from '../outcomesSeries';
import { isComplete, outcomeParts, outcomesByBody, outcomesByYear } from '../outcomesSeries';
import type { Facts } from './facts';
import { pick } from './pick';

type Parted = Pick<Entry, 'body' | 'origin' | 'year' | 'form'> & { readonly parts: OutcomeParts };

function sumYear(year: number, reports: readonly Parted[]): OutcomeYearRow {
  const counts = countedOnce(reports, (i) => isComplete(reports[i]?.parts ?? outcomeParts(() => null)));
  const counted = reports.filter((_, i) => counts(i));
  const complete = counted.filter(({ parts }) => isComplete(parts));
  const parts = outcomeParts((outcome) =>
    complete.length === 0
      ? null
      : complete.reduce((total, report) => total + (report.parts[outcome] ?? 0), 0),
  );
  return { year, parts, complete: complete.length, of: counted.length };
}

export async function outcomesOf(
  facts: Facts,
  { scope, bodies, by }: OutcomesQuestion,
): Promise<OutcomesSeries> {
  const columns = await Promise.all(OUTCOMES.map((outcome) => facts.values(`${outcome}__total`)));
  const partsAt = (i: number) => outcomeParts((outcome) => columns[OUTCOMES.indexOf(outcome)]?.[i] ?? null);
  const isAsked = isAskedFor(scope, bodies);
  if ('year' in by) {
    const handled = await facts.values('app_handled__total');
    const picked = pick(facts, (entry) => entry.year === by.year && isAsked(entry.body));
    return outcomesByBody(
      by.year,
      picked.map(({ entry, i }) => ({ ...entry, parts: partsAt(i), handled: handled[i] ?? null })),
    );
  }
  const reports = pick(facts, ({ body }) => body.level === scope.level && isAsked(body)).map(
    ({ entry, i }): Parted => ({ ...entry, parts: partsAt(i) }),
  );
  const years = yearsOf(by.years).map((year) =>
    sumYear(
      year,
      reports.filter((report) => report.year === year),
    ),
  );
  return outcomesByYear(by.years, years);
}
