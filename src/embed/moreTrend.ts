import { groupNames } from '../chart/groupNames';
import type { ComposedTrend } from '../chart/trendComposed';
import { composedTrend } from '../chart/trendComposed';
import type { TrendEditing } from '../chart/trendEditing';
import type { GroupsQuestion, TrendQuestion } from '../model/question';
import type { Shown } from './figure';
import { nameIn, whoseOf } from './words';

/** A trend with all that its view asks of it, and what its author changed. */
export function moreTrend(
  { data, view }: Shown<TrendQuestion | GroupsQuestion>,
  editing: TrendEditing,
): ComposedTrend {
  const { question, series, places } = data;
  const whose = whoseOf(data, view);
  return composedTrend({ question, series }, view, editing, {
    whose,
    nameOf: nameIn(data),
    nameOfGroup:
      question.ask === 'groups' ? groupNames(question.by, places, whose, view.lang) : (group) => group,
  });
}
