import { NO_DATA } from '../i18n/numbers';
import type { Lang } from '../model/text';
import { groupBy } from '../model/groupBy';
import type { BarRow, BarSection } from './bars';

/** A row of any table, to be drawn as a bar: what it is called, and its value as written; null where unknown. */
export interface NamedValue {
  readonly name: string | null;
  readonly value: string | null;
  /** The group that it is listed in; '' where there are none, null where that is unknown. */
  readonly part: string | null;
}

/** Longer names are cut: a bar is no place for a text. */
const MOST_NAME = 60;

/** True where every value can be a bar's length: none is negative, none endless. */
export const canBeBars = (rows: readonly NamedValue[]): boolean =>
  rows.every(({ value }) => value === null || (Number.isFinite(Number(value)) && Number(value) >= 0));

const barOf = ({ name, value }: NamedValue, key: string, head: string, lang: Lang): BarRow => ({
  key,
  name: (name ?? NO_DATA[lang]).slice(0, MOST_NAME),
  value: value === null ? null : Number(value),
  label: value ?? '',
  first: null,
  note: '',
  facts: [{ label: head, value: value ?? NO_DATA[lang] }],
});

/** Bars of rows in their own order, group by group, each with its value as it is written; `head` says what the values are. */
export const resultBars = (rows: readonly NamedValue[], head: string, lang: Lang): readonly BarSection[] =>
  [...groupBy(rows, ({ part }) => part ?? NO_DATA[lang])].map(([part, of], section) => ({
    title: part.slice(0, MOST_NAME),
    note: '',
    rows: of.map((row, i) => barOf(row, `${section} ${i}`, head, lang)),
  }));
