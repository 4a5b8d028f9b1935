/**
 * The two report forms.
 * 2019: 国办公开办函〔2019〕60号, for reports on 2019 and 2020.
 * 2021: 国办公开办函〔2021〕30号, for reports on 2021 and later.
 */
export type Form = '2019' | '2021';

export const FORMS: readonly Form[] = ['2019', '2021'];

/** First year that has a report of fixed form; earlier reports are free prose. */
export const FIRST_YEAR = 2019;

/** Last year that a report is taken to be on: a later one is a misprint. */
export const LAST_YEAR = 2100;

/** First year reported on the 2021 form: the break lies between it and the year before. */
export const BREAK_YEAR = 2021;

/** The form that a report on `year` should use; null before 2019, when there was no fixed form. */
export function formOfYear(year: number): Form | null {
  if (year < FIRST_YEAR) return null;
  return year < BREAK_YEAR ? '2019' : '2021';
}

/** True where the form of `year` can hold what `forms` hold; outside, a chart shows no value and says why. */
export function isKnownIn({ forms }: { readonly forms: readonly Form[] }, year: number): boolean {
  const form = formOfYear(year);
  return form !== null && forms.includes(form);
}

/** False where a change from the year before would compare two forms of which one has no such figure, or free prose. */
export const isComparable = (of: { readonly forms: readonly Form[] }, year: number): boolean =>
  isKnownIn(of, year) && isKnownIn(of, year - 1);
