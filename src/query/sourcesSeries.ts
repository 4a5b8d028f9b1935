import type { Source, SourcesSeries } from '../model/series';
import { byOrigin, byText } from './entry';

/** The series of sources, in any order: by body, then year, then origin. */
export function sourcesSeries(sources: readonly Source[]): SourcesSeries {
  const sorted = [...sources].sort(
    (a, b) => byText(a.body, b.body) || a.year - b.year || byOrigin(a.origin, b.origin),
  );
  return { ask: 'sources', sources: sorted };
}
