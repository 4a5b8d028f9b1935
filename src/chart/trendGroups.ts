import type { GroupLine, GroupsSeries } from '../model/series';
import type { DrawnLine, DrawnTrend } from './trendInput';

/** More lines than this are not told apart in one chart; the table has them all. */
export const MOST_GROUPS = 8;

const tells = ({ points }: GroupLine): boolean => points.some(({ value }) => value !== null);
const reports = ({ points }: GroupLine): number => points.reduce((total, { known }) => total + known, 0);

/** Groups as lines of a trend, each by its id and name. */
export function groupLines({ lines }: GroupsSeries, nameOf: (group: string) => string): DrawnTrend {
  return {
    ask: 'trend',
    lines: lines.filter(tells).map(({ group, points }): DrawnLine => ({
      body: { id: group, name: nameOf(group) },
      origin: 'published',
      points,
    })),
    peers: [],
    auto: false,
  };
}

/** The groups with a figure, by how many known reports stand behind them, most first. */
export const byReports = ({ lines }: GroupsSeries): readonly string[] =>
  lines
    .filter(tells)
    .sort((a, b) => reports(b) - reports(a))
    .map(({ group }) => group);

/** The groups that most reports stand behind, as many as there is room for, and any that is asked for. */
export const drawnGroups = (
  series: GroupsSeries,
  most: number,
  asked: readonly string[],
): ReadonlySet<string> => new Set([...asked, ...byReports(series).slice(0, most)]);

/** How many reports stand behind the known points of groups: the fewest and the most. Null where none does. */
export function knownRange(lines: readonly GroupLine[]): readonly [number, number] | null {
  const known = lines.flatMap(({ points }) =>
    points.flatMap((each) => (each.value === null ? [] : each.known)),
  );
  return known.length === 0 ? null : [Math.min(...known), Math.max(...known)];
}

/** True where a group's points are over more reports in one year than in another. */
export const isUneven = ({ points }: GroupLine): boolean =>
  new Set(points.flatMap((each) => (each.value === null ? [] : each.known))).size > 1;
