import { applicationId } from '../model/applicants';
import { APPLICANT_SETS, FUNNEL_SETS, REASON_GROUPS, REASON_SETS, STEPS } from '../model/handling';
import type { IndicatorId } from '../model/indicators';
import { FIRST_PROPORTION, proportionOf, rateSet } from '../model/proportion';
import type { TotalsQuestion } from '../model/question';
import { totalsQuestion } from '../model/viewQuestions';
import type { Kind } from './kinds';

/** What is summed over all reports asked for. */
const summed = (sets: TotalsQuestion['sets'], defined: readonly IndicatorId[]): Kind<TotalsQuestion> => ({
  question: (view, extent) => totalsQuestion(view, extent, 'all', sets),
  defined: () => defined,
  bodies: () => [],
});

export const FUNNEL = summed(
  FUNNEL_SETS,
  STEPS.flatMap(({ parts }) => parts),
);

/** The definition of a group's total comes with those of its reasons. */
export const REASONS = summed(
  REASON_SETS,
  REASON_GROUPS.map((group) => applicationId(group, 'total')),
);

export const APPLICANTS = summed(APPLICANT_SETS, []);

export const RATES: Kind<TotalsQuestion> = {
  question: (view, extent) =>
    totalsQuestion(view, extent, view.outcomesBy, [rateSet(proportionOf(view.indicator))]),
  defined: ({ indicator }) => [indicator, FIRST_PROPORTION],
  bodies: ({ groups }) => groups.flatMap(({ key }) => (key !== null && 'body' in key ? [key.body] : [])),
};
