import type { IndicatorId } from '../model/indicators';
import { indicator, INDICATORS } from '../model/indicators';

/**
 * Indicators computed from several figures. The database holds their values beside the figures: a
 * question reads one column, where working out the formula anew would read up to nine.
 */
export const COMPUTED = INDICATORS.filter(({ formula }) => formula.op !== 'figure');

/** The column that holds an indicator: the figure's own, or its value's where it is computed. */
export function columnOf(id: IndicatorId): string {
  const { formula } = indicator(id);
  return formula.op === 'figure' ? formula.id : `value__${id}`;
}
