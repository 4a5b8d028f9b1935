import type { Formula } from '../model/formula';
import { cell, ratio } from '../model/formula';
import type { FigureId } from '../model/figures';
import { indicator, isKnownIn } from '../model/indicators';
import type { GroupsQuestion } from '../model/question';
import { rateBy } from '../model/rate';
import { isPooled } from '../model/trendMeasure';
import type { GroupLine, GroupPoint, GroupsSeries } from '../model/series';
import { byGreatest, byText, yearsOf } from './entry';

/** A group's point, as an engine hands it over. */
export interface GroupRow extends GroupPoint {
  readonly group: string;
}

/** What a report has to tell, over indicators' ids: the value, and the two sides of a rate. */
export interface Told {
  readonly value: Formula;
  readonly rate: { readonly of: Formula; readonly base: Formula } | null;
  /** True where the group's value is the sum of one side over that of the other: reports must tell both. */
  readonly pooled: boolean;
}

/** What the reports of a question have to tell. A rate's own indicator is read as it is, never divided anew. */
export function toldOf(question: GroupsQuestion): Told {
  const { indicator: id, per } = question;
  const rate = rateBy(id, per);
  return {
    value: rate && per ? ratio(rate.of, rate.base) : cell(id as FigureId),
    rate,
    pooled: isPooled(question),
  };
}

/** In how many of the years the form has the figure: those in which a body must be known to be known in every year. */
export const yearsWithForm = ({ indicator: id, years }: GroupsQuestion): number =>
  yearsOf(years).filter((year) => isKnownIn(indicator(id), year)).length;

const latest = ({ points }: GroupLine): number | null =>
  points.findLast(({ value }) => value !== null)?.value ?? null;

/** The series out of the groups and years that have a report; the other years of a group have none. */
export function groupsSeries(question: GroupsQuestion, rows: readonly GroupRow[]): GroupsSeries {
  const isRate = rateBy(question.indicator, question.per) !== null;
  const groups = new Map<string, Map<number, GroupPoint>>();
  for (const { group, year, value, known, of, base = null } of rows) {
    const point = { year, value, known, of };
    const line = groups.get(group) ?? new Map<number, GroupPoint>();
    groups.set(group, line.set(year, isRate ? { ...point, base } : point));
  }
  const lines = [...groups].map(([group, points]): GroupLine => ({
    group,
    points: yearsOf(question.years).map((year) => points.get(year) ?? { year, value: null, known: 0, of: 0 }),
  }));
  return {
    ask: 'groups',
    lines: lines.sort((a, b) => byGreatest(latest(a), latest(b)) || byText(a.group, b.group)),
  };
}
