import { comparedBy, compareQuestion } from '../model/comparison';
import type { CompareQuestion } from '../model/question';
import type { Kind } from './kinds';

/** A comparison, whichever way it is shown. */
export const COMPARE: Kind<CompareQuestion> = {
  question: compareQuestion,
  defined: comparedBy,
  bodies: ({ rows }) => rows.map(({ body }) => body),
};
