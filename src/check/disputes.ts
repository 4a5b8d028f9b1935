import type { Dispute, DisputeResult } from '../model/figures';
import { DISPUTES } from '../model/figures';
import type { Equation } from './compare';
import { sumSide } from './compare';
import type { CheckedReport } from './result';

const RESULTS = ['upheld', 'corrected', 'other', 'pending'] as const satisfies readonly DisputeResult[];
const RULE_OF = {
  review: 'review-sum',
  suit_direct: 'suit-direct-sum',
  suit_after_review: 'suit-after-review-sum',
} as const satisfies Record<Dispute, string>;

/** Table 4: the four results of each kind of dispute against its total; three equations. */
export function disputeEquations(report: CheckedReport): Equation[] {
  return (Object.keys(DISPUTES) as Dispute[]).map((row) => {
    const results = RESULTS.map((result) => `${row}_${result}` as const);
    return {
      frame: { rule: RULE_OF[row], row, where: DISPUTES[row] },
      left: sumSide(report, results, { zh: '四项结果相加', en: 'the four results' }),
      right: sumSide(report, [`${row}_total`], { zh: '总计', en: 'total' }),
    };
  });
}
