import { figuresIn } from '../model/formula';
import type { IndicatorId } from '../model/indicators';
import { indicator } from '../model/indicators';
import type { CompareQuestion } from '../model/question';
import { baseOf } from '../model/rate';

/** What makes up a body's workload. */
export const WORKLOAD = ['app_new__total', 'app_carried_in__total'] as const;

/** The indicators whose values a comparison needs: those asked for, the bases of the rates among them, the workload. */
export function comparedFigures({
  indicators,
  peers,
}: Pick<CompareQuestion, 'indicators' | 'peers'>): readonly IndicatorId[] {
  const bases = indicators.flatMap((id) => {
    const base = baseOf(indicator(id));
    return base ? figuresIn(base) : [];
  });
  return [...new Set([...indicators, ...bases, ...('near' in peers ? WORKLOAD : [])])];
}
