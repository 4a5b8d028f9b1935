import { figuresIn } from '../model/formula';
import type { Indicator, IndicatorId } from '../model/indicators';

/** An indicator's definition, and those of the figures in its formula, by id. */
export type DefinitionFile = Readonly<Partial<Record<IndicatorId, Indicator>>>;

export const definitionPath = (id: string): string => `definitions/${id}.json`;

/** What is to be known of an indicator where the registry isn't at hand. */
export const definitionFile = (
  each: Indicator,
  indicatorOf: (id: IndicatorId) => Indicator,
): DefinitionFile =>
  Object.fromEntries([each, ...figuresIn(each.formula).map(indicatorOf)].map((of) => [of.id, of]));
