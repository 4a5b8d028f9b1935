import { MIN_BASE } from '../model/rate';
import type { GroupPoint, TrendPoint } from '../model/series';
import type { DrawnLine, DrawnTrend } from './trendInput';

/* What a trend tells beside its values: how many reports and cases stand behind a point. */

/** True where a known point is a rate on fewer than `MIN_BASE` cases, or on an unknown number. */
export const isFewPoint = ({ value, base }: TrendPoint): boolean =>
  value !== null && base !== undefined && (base === null || base < MIN_BASE);

export const isOfGroup = (point: TrendPoint): point is GroupPoint => 'known' in point;

/** The point of the line drawn as `line` in a year; `series` are the lines as they were answered. */
export const pointOf = (
  series: DrawnTrend,
  line: Pick<DrawnLine, 'body' | 'origin'>,
  year: number,
): TrendPoint | undefined =>
  series.lines
    .find(({ body, origin }) => body.id === line.body.id && origin === line.origin)
    ?.points.find((point) => point.year === year);
