import { figuresIn } from '../model/formula';
import type { Indicator, IndicatorId } from '../model/indicators';
import { basesOf } from '../model/trendMeasure';

/** The definitions of an indicator, of what a trend can tell it over, and of the figures in their formulas, by id. */
export type DefinitionFile = Readonly<Partial<Record<IndicatorId, Indicator>>>;

export const definitionPath = (id: string): string => `definitions/${id}.json`;

/** What is to be known of an indicator where the registry isn't at hand. */
export function definitionFile(each: Indicator, indicatorOf: (id: IndicatorId) => Indicator): DefinitionFile {
  const named = [each, ...basesOf(each.id).map(indicatorOf)];
  const figures = named.flatMap(({ formula }) => figuresIn(formula)).map(indicatorOf);
  return Object.fromEntries([...named, ...figures].map((of) => [of.id, of]));
}
