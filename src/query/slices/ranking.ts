import { indicator } from '../../model/indicators';
import type { RankingQuestion } from '../../model/question';
import { baseOf } from '../../model/rate';
import type { RankingSeries } from '../../model/series';
import { isInScope } from '../entry';
import { rankingSeries } from '../rankingSeries';
import type { Facts } from './facts';
import { pick } from './pick';

export async function rankingOf(
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
