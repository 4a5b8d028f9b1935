import { OUTCOMES, indicator, isKnownIn } from '../../model/indicators';
import type {
  OutcomesQuestion,
  ProcurementQuestion,
  RankingQuestion,
  SourcesQuestion,
} from '../../model/question';
import { baseOf } from '../../model/rate';
import type {
  Answer,
  OutcomesSeries,
  ProcurementSeries,
  RankingSeries,
  SourcesSeries,
} from '../../model/series';
import { countedOnce } from '../countedOnce';
import type { Entry } from '../entry';
import { isAskedFor, isInScope, yearsOf } from '../entry';
import type { OutcomeParts, OutcomeYearRow } from '../outcomesSeries';
import { isComplete, outcomeParts, outcomesByBody, outcomesByYear } from '../outcomesSeries';
import { procurementSeries } from '../procurementSeries';
import { rankingSeries } from '../rankingSeries';
import { sourcesSeries } from '../sourcesSeries';
import type { Facts } from './facts';

/** The entries that pass, with their place. */
function pick(facts: Facts, passes: (entry: Entry) => boolean): { entry: Entry; i: number }[] {
  return facts.entries.flatMap((entry, i) => (passes(entry) ? [{ entry, i }] : []));
}

async function rankingOf(
  facts: Facts,
  { indicator: id, scope, year }: RankingQuestion,
): Promise<RankingSeries> {
  const base = baseOf(indicator(id));
  const [values, bases] = await Promise.all([facts.values(id), base ? facts.formula(base) : []]);
  const picked = pick(facts, (entry) => entry.year === year && isInScope(entry.body, scope));
  return rankingSeries(
    picked.map(({ entry: { body, origin }, i }) => ({
      body,
      origin,
      value: values[i] ?? null,
      base: bases[i] ?? null,
    })),
  );
}

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

async function outcomesOf(facts: Facts, { scope, bodies, by }: OutcomesQuestion): Promise<OutcomesSeries> {
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

async function procurementOf(
  facts: Facts,
  { scope, bodies }: ProcurementQuestion,
): Promise<ProcurementSeries> {
  const [amounts, projects, unstated] = await Promise.all([
    facts.values('procurement_amount'),
    facts.values('procurement_projects'),
    facts.unstated(),
  ]);
  const isAsked = isAskedFor(scope, bodies);
  const amount = indicator('procurement_amount');
  const picked = pick(facts, ({ body, year }) => isKnownIn(amount, year) && isAsked(body));
  return procurementSeries(
    picked.map(({ entry: { body, origin, year }, i }) => ({
      body,
      origin,
      year,
      amount: amounts[i] ?? null,
      projects: projects[i] ?? null,
      unstated: unstated[i] ?? null,
    })),
    picked.length,
  );
}

async function sourcesOf(facts: Facts, { bodies }: SourcesQuestion): Promise<SourcesSeries> {
  const sources = await facts.sources();
  const chosen = new Set(bodies);
  return sourcesSeries(
    pick(facts, ({ body }) => chosen.has(body.id)).map(({ entry: { body, origin, year, form }, i }) => {
      const { published = null, url = '', cellStatus = '' } = sources[i] ?? {};
      return { body: body.id, origin, year, form, published, url, cellStatus };
    }),
  );
}

type ViewQuestion = RankingQuestion | OutcomesQuestion | ProcurementQuestion | SourcesQuestion;

/** The series of a view other than the trend. */
export function viewOf(facts: Facts, question: ViewQuestion): Promise<Answer<ViewQuestion>> {
  switch (question.ask) {
    case 'ranking':
      return rankingOf(facts, question);
    case 'outcomes':
      return outcomesOf(facts, question);
    case 'procurement':
      return procurementOf(facts, question);
    case 'sources':
      return sourcesOf(facts, question);
  }
}
