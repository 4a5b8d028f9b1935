import type { Place } from '../model/place';
import { DIGITS, tellersOf } from '../model/place';
import type { AnyAnswered } from '../model/series';

/** Of all `bodies` of a level the places after which an answer's groups that have a figure, or its peers, are named. */
export function placesOf(
  { question, series }: Pick<AnyAnswered, 'question' | 'series'>,
  bodies: readonly Place[],
): readonly Place[] {
  if (question.ask === 'groups' && series.ask === 'groups') {
    const digits = DIGITS[question.by];
    const told = series.lines.filter(({ points }) => points.some(({ value }) => value !== null));
    return digits === null
      ? []
      : tellersOf(
          told.map(({ group }) => group),
          digits,
          bodies,
        );
  }
  if (question.ask !== 'compare' || 'near' in question.peers) return [];
  const { area } = question.peers.scope;
  return area === null ? [] : tellersOf([area], area.length as 2 | 4 | 6, bodies);
}
