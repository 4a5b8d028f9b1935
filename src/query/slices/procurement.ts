import { indicator, isKnownIn } from '../../model/indicators';
import type { ProcurementQuestion } from '../../model/question';
import type { ProcurementSeries } from '../../model/series';
import { isAskedFor } from '../entry';
import { procurementSeries } from '../procurementSeries';
import type { Facts } from './facts';
import { pick } from './pick';
import { unstatedOf } from './unstated';

export async function procurementOf(
  facts: Facts,
  { scope, bodies }: ProcurementQuestion,
): Promise<ProcurementSeries> {
  const [amounts, projects, unstated] = await Promise.all([
    facts.values('procurement_amount'),
    facts.values('procurement_projects'),
    unstatedOf(facts),
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
