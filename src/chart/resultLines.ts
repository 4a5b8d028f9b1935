import { NO_DATA } from '../i18n/numbers';
import { FIRST_YEAR, FORMS, LAST_YEAR } from '../model/form';
import { groupBy } from '../model/groupBy';
import type { Indicator } from '../model/indicators';
import { indicator, isIndicatorId } from '../model/indicators';
import type { Lang } from '../model/text';
import type { DrawnTrend } from './trendInput';

/** A row of any table, to be drawn as a point of a line: its year, its value and its line, each as written; null where unknown. */
export interface YearValue {
  readonly year: string | null;
  readonly value: string | null;
  /** What tells the lines apart; '' where there is one. */
  readonly line: string | null;
}

/** Lines with a colour of their own, and two in grey. */
export const MOST_LINES = 8;

/** Why rows can't be lines: not every one has a year of the reports, there is but one, values without end, or two in one place. */
export type NoLines = 'noYears' | 'oneYear' | 'endless' | 'twice';

export type ResultLines =
  | { readonly no: NoLines; readonly year: string }
  | {
      readonly no: null;
      readonly series: DrawnTrend;
      /** Lines left out, as there are too many. */
      readonly left: number;
      readonly years: readonly [first: number, last: number];
    };

const isYear = (text: string | null): text is string =>
  text !== null && /^\d{4}$/u.test(text) && Number(text) >= FIRST_YEAR && Number(text) <= LAST_YEAR;

const twiceIn = (rows: readonly YearValue[]): string | undefined => {
  const seen = new Set<string>();
  return (
    rows.find(({ year, line }) => {
      const key = `${year ?? ''} ${line ?? NO_DATA.zh}`;
      return seen.has(key) || !seen.add(key);
    })?.year ?? undefined
  );
};

const isEndless = ({ value }: YearValue) => value !== null && !Number.isFinite(Number(value));

/**
 * Rows as lines over the years, in the order in which the rows name them. A year without a row, and a row without a
 * value, is a gap. `name` is what the one line is called where nothing tells several apart.
 */
export function resultLines(rows: readonly YearValue[], name: string, lang: Lang): ResultLines {
  const stray = rows.find(({ year }) => !isYear(year));
  const years = rows.map(({ year }) => Number(year));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const endless = rows.find(isEndless);
  const twice = twiceIn(rows);
  if (stray || rows.length === 0) return { no: 'noYears', year: stray?.year ?? NO_DATA[lang] };
  if (first === last) return { no: 'oneYear', year: String(first) };
  if (endless) return { no: 'endless', year: endless.year ?? '' };
  if (twice !== undefined) return { no: 'twice', year: twice };
  const groups = [...groupBy(rows, ({ line }) => line ?? NO_DATA[lang])];
  const span = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const lines = groups.slice(0, MOST_LINES).map(([line, of]) => {
    const values = new Map(
      of.map(({ year, value }) => [Number(year), value === null ? null : Number(value)]),
    );
    return {
      body: { id: line, name: line === '' ? name : line },
      origin: 'published' as const,
      points: span.map((year) => ({ year, value: values.get(year) ?? null })),
    };
  });
  return {
    no: null,
    series: { ask: 'trend', lines, peers: [], auto: false },
    left: groups.length - lines.length,
    years: [first, last],
  };
}

/**
 * What a column of a query's result is drawn as: a number of no known unit. Where it has the name of a figure it is
 * taken to be on that figure's forms, which a query that names another thing so doesn't escape.
 */
export function resultIndicator(column: string): Indicator {
  const named = { zh: column, en: column };
  const forms = isIndicatorId(column) ? indicator(column).forms : FORMS;
  return { ...indicator('disclosed_total'), label: named, short: named, unit: 'per_application', forms };
}
