import type { BodyId } from '../model/body';
import { APPLICANT_LABELS } from '../model/applicants';
import type { Outcome } from '../model/indicators';
import { OUTCOMES } from '../model/indicators';
import { BREAK_YEAR } from '../model/form';
import type { OutcomeGroup } from '../model/series';
import type { Lang } from '../model/text';
import { handlingSay } from '../i18n/handlingText';
import { formatCount, formatYear, NO_DATA } from '../i18n/numbers';
import type { NameOf } from './names';
import { markedName } from './names';
import type { EditableRows } from './rowEditing';
import { rowsOfYear } from './rowEditing';

export type Measure = 'share' | 'count';

export interface OutcomePart {
  readonly outcome: Outcome;
  readonly value: number;
}

/** What a group's bar can be: its parts, or the reason why there is none. */
export type OutcomeBar =
  | {
      readonly kind: 'parts';
      /** Known parts above zero, in the fixed order. */
      readonly parts: readonly OutcomePart[];
      /** Sum of the known parts. */
      readonly sum: number;
      /** （七）总计 less the known parts, where some part is unknown and the total says more; else 0. */
      readonly rest: number;
    }
  | { readonly kind: 'unknown' | 'incomplete' | 'none' };

/**
 * The bar of a group. Shares need all six parts known, and at least one case; counts need one known
 * part. A group without a known part is unknown, never a bar of no length.
 */
export function barOf(group: OutcomeGroup, measure: Measure): OutcomeBar {
  const known = OUTCOMES.flatMap((outcome): readonly OutcomePart[] => {
    const value = group.parts[outcome];
    return value === null ? [] : [{ outcome, value }];
  });
  if (known.length === 0) return { kind: 'unknown' };
  const complete = known.length === OUTCOMES.length;
  if (measure === 'share' && !complete) return { kind: 'incomplete' };
  const sum = known.reduce((total, each) => total + each.value, 0);
  const rest = complete || group.handled === null ? 0 : Math.max(0, group.handled - sum);
  if (sum + rest === 0) return { kind: complete ? 'none' : 'incomplete' };
  return { kind: 'parts', parts: known.filter((each) => each.value > 0), sum, rest };
}

/** Name of a group: its year, its body, or its applicants. */
export function groupName({ key }: OutcomeGroup, nameOf: NameOf, lang: Lang): string {
  if ('applicant' in key) {
    const name = APPLICANT_LABELS[key.applicant][lang].replace(/^./u, (first) => first.toUpperCase());
    const n = key.received === null ? NO_DATA[lang] : formatCount(key.received);
    return handlingSay('applicantName', lang, { name, n });
  }
  return 'body' in key ? markedName(key.body, key.origin, nameOf, lang) : formatYear(key.year);
}

export function groupKey({ key }: OutcomeGroup): string {
  if ('applicant' in key) return key.applicant;
  return 'body' in key ? `${key.body.id} ${key.origin} ${key.year}` : String(key.year);
}

/** What a group is of, as a link's author names it: its body, its year, its applicants. */
export function groupRow({ key }: OutcomeGroup): string {
  if ('applicant' in key) return key.applicant;
  return 'body' in key ? key.body.id : String(key.year);
}

/** The groups as a link author's changes have to do with them: all bodies of one year, or years of all. */
export function editableGroups(groups: readonly OutcomeGroup[]): EditableRows {
  const years = [...new Set(groups.map(groupYear))].sort((a, b) => a - b);
  const bodies = groups.flatMap(({ key }) => ('body' in key ? [key.body] : []));
  const [year] = years;
  if (bodies.length > 0 && year !== undefined) return rowsOfYear(bodies, year);
  return {
    rows: years.map((each) => ({ id: String(each), name: formatYear(each) })),
    ...{ years, hasMark: () => true, can: { rename: false, hide: false } },
  };
}

/** The year that a group is of; 0 where it is of applicants. */
export const groupYear = ({ key }: OutcomeGroup): number => ('year' in key ? key.year : 0);

const MOST = 30;

/**
 * The groups to draw: years in order; of bodies the first thirty, and those kept wherever they stand, or those
 * alone.
 */
export function groupsDrawn(
  groups: readonly OutcomeGroup[],
  kept: readonly BodyId[],
  alone = false,
): readonly OutcomeGroup[] {
  const wanted = new Set(kept);
  const drawn = groups.filter((group, i) => (i < MOST && !alone) || wanted.has(groupRow(group)));
  return drawn.every(({ key }) => !('body' in key))
    ? drawn.toSorted((a, b) => groupYear(a) - groupYear(b))
    : drawn;
}

/** True of the first year drawn on the new form, below one on the old: the forms count by other rows. */
export const isAfterBreak = ({ key }: OutcomeGroup, before: OutcomeGroup | undefined): boolean =>
  'year' in key &&
  key.year >= BREAK_YEAR &&
  before !== undefined &&
  'year' in before.key &&
  before.key.year < BREAK_YEAR;
