import type {
  OutcomesQuestion,
  ProcurementQuestion,
  RankingQuestion,
  SourcesQuestion,
} from '../../model/question';
import type { Answer, SourcesSeries } from '../../model/series';
import { sourcesSeries } from '../sourcesSeries';
import type { Facts } from './facts';
import { outcomesOf } from './outcomes';
import { pick } from './pick';
import { procurementOf } from './procurement';
import { rankingOf } from './ranking';
import { sourceFactsOf } from './sources';

async function sourcesOf(facts: Facts, { bodies }: SourcesQuestion): Promise<SourcesSeries> {
  const sources = await sourceFactsOf(facts);
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
