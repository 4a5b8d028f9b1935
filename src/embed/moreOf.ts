import type { GroupsQuestion, TrendQuestion } from '../model/question';
import type { Answer } from '../model/series';
import type { Facts } from '../query/slices/facts';
import { groupsOf } from '../query/slices/groups';
import { trendOf } from '../query/slices/trend';

/** Answers a trend by bodies or by groups. */
export const moreOf = (
  facts: Facts,
  question: TrendQuestion | GroupsQuestion,
): Promise<Answer<TrendQuestion | GroupsQuestion>> =>
  question.ask === 'groups' ? groupsOf(facts, question) : trendOf(facts, question);
