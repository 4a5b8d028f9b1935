import type { Body } from '../model/body';
import { DIGITS, tellersOf } from '../model/place';
import type { AnyAnswered } from '../model/series';

/** Of all `bodies` of a level those after which the areas of an answer's groups, or of its peers, are named. */
export function placesOf(
  { question, series }: Pick<AnyAnswered, 'question' | 'series'>,
  bodies: readonly Body[],
): readonly Body[] {
  if (question.ask === 'groups' && series.ask === 'groups') {
    const digits = DIGITS[question.by];
    const groups = series.lines.map(({ group }) => group);
    return digits === null ? [] : tellersOf(groups, digits, bodies);
  }
  if (question.ask !== 'compare' || 'near' in question.peers) return [];
  const { area } = question.peers.scope;
  return area === null ? [] : tellersOf([area], area.length as 2 | 4 | 6, bodies);
}
