import { KINDS, LEVELS } from './body';
import { FIRST_YEAR, LAST_YEAR } from './form';
import type { IndicatorId } from './indicators';
import { isIndicatorId } from './indicators';
import type { RowColumn } from './question';
import { GROUPINGS, STATISTICS } from './question';
import type { ViewState } from './view';
import { DEFAULT_VIEW, MOST_COLUMNS, MOST_SQL, PAGES, PANELS, PARTS, PEERS, SHOWS } from './view';

/** What a text in a URL says; undefined where it can't be used. */
type Read<T> = (text: string) => T | undefined;

const oneOf =
  <T extends string>(values: readonly T[]): Read<T> =>
  (text) =>
    values.find((value) => value === text);

const year: Read<number> = (text) => {
  const value = /^\d{4}$/u.test(text) ? Number(text) : NaN;
  return value >= FIRST_YEAR && value <= LAST_YEAR ? value : undefined;
};

/** The texts of a list, each once. */
const listOf = (text: string): string[] => [...new Set(text.split(','))].filter((id) => id !== '');

const BODY_ID = /^\d{1,9}(-[0-9a-z]{1,10})?$/u;
const MAX_BODIES = 200;
const bodies: Read<readonly string[]> = (text) => {
  const ids = listOf(text).sort();
  return ids.length <= MAX_BODIES && ids.every((id) => BODY_ID.test(id)) ? ids : undefined;
};

const indicatorId: Read<IndicatorId> = (text) => (isIndicatorId(text) ? text : undefined);

/** In the order in which they stand side by side. */
const columns: Read<readonly IndicatorId[]> = (text) => {
  const ids = listOf(text);
  return ids.length <= MOST_COLUMNS && ids.every(isIndicatorId) ? ids : undefined;
};

const upTo =
  (most: number): Read<string> =>
  (text) =>
    text.length <= most ? text : undefined;

const matching =
  (pattern: RegExp): Read<string> =>
  (text) =>
    pattern.test(text) ? text : undefined;

const flag: Read<boolean> = (text) => ({ '1': true, '0': false })[text];

const ROW_COLUMNS: readonly RowColumn[] = ['body', 'area', 'year', 'form', 'published', 'origin'];
const rowColumn: Read<RowColumn> = (text) => ROW_COLUMNS.find((each) => each === text) ?? indicatorId(text);

/**
 * What reads each field, in the order in which they stand in a URL; the compiler asks for one when a field is added
 * to the view. Null is every such field's default: it is never written, and so never read.
 */
const READ: { readonly [K in keyof ViewState]: Read<NonNullable<ViewState[K]>> } = {
  page: oneOf(PAGES),
  lang: oneOf(['zh', 'en']),
  indicator: indicatorId,
  level: oneOf(LEVELS),
  kind: oneOf(KINDS),
  area: matching(/^(\d{2}|\d{4}|\d{6})$/u),
  bodies,
  body: matching(BODY_ID),
  from: year,
  to: year,
  year,
  show: oneOf(SHOWS),
  panels: oneOf(PANELS),
  group: oneOf(['none', ...GROUPINGS]),
  statistic: oneOf(STATISTICS),
  everyYear: flag,
  scale: oneOf(['linear', 'log']),
  edit: upTo(4000),
  outcomesBy: oneOf(['year', 'body']),
  measure: oneOf(['share', 'count']),
  part: oneOf(PARTS),
  listed: oneOf(['chosen', 'all']),
  filter: upTo(200),
  sort: rowColumn,
  descending: flag,
  departments: flag,
  open: matching(/^\d{1,9}(-[0-9a-z]{1,10})?\.\d{4}$/u),
  rule: matching(/^[a-z-]{1,40}$/u),
  among: oneOf(LEVELS),
  marked: oneOf(['none', 'confirmed', 'dismissed']),
  tally: oneOf(['rule', 'body', 'year']),
  compareBy: oneOf(['distribution', 'change', 'table']),
  peers: oneOf(PEERS),
  columns,
  columnSort: indicatorId,
  sql: upTo(MOST_SQL),
};

/** The fields whose URL parameter has another name than theirs. */
const PARAMS: Readonly<Partial<Record<keyof ViewState, string>>> = {
  page: 'view',
  statistic: 'stat',
  everyYear: 'every',
  outcomesBy: 'by',
  listed: 'rows',
  filter: 'q',
  descending: 'desc',
  compareBy: 'compare',
  columnSort: 'order',
};
const paramOf = (key: keyof ViewState): string => PARAMS[key] ?? key;

const FIELDS = Object.keys(READ) as (keyof ViewState)[];

/** So much of a bad parameter is told. */
const MOST_TOLD = 200;

/** A parameter that could not be used, its text cut where it is long; its field has the default. */
export interface BadParam {
  readonly param: string;
  readonly text: string;
}

function readField<K extends keyof ViewState>(key: K, raw: string | null): ViewState[K] | undefined {
  return raw === null ? DEFAULT_VIEW[key] : READ[key](raw);
}

/**
 * The page of a link that names none: a link that chooses anything was made when the trend was the front
 * door, and still leads there. Null where it chooses nothing.
 */
function unnamedPage(params: URLSearchParams): string | null {
  const chooses = FIELDS.some((key) => key !== 'page' && key !== 'lang' && params.has(paramOf(key)));
  return chooses ? 'trend' : null;
}

/**
 * The view that a query string ("?view=ranking&…") describes. A missing parameter is its default; one
 * that can't be used is its default too and is listed in `bad`; unknown parameters are ignored.
 */
export function readView(search: string): { readonly view: ViewState; readonly bad: readonly BadParam[] } {
  const params = new URLSearchParams(search);
  const bad: BadParam[] = [];
  const entries = FIELDS.map((key) => {
    const param = paramOf(key);
    const raw = params.get(param);
    const value = readField(key, raw ?? (key === 'page' ? unnamedPage(params) : null));
    if (value === undefined) bad.push({ param, text: (raw ?? '').slice(0, MOST_TOLD) });
    return [key, value ?? DEFAULT_VIEW[key]] as const;
  });
  return { view: { ...DEFAULT_VIEW, ...(Object.fromEntries(entries) as Partial<ViewState>) }, bad };
}

/** A field's text in a URL. Bodies are sorted: the order in which they were chosen is no other view. */
function writeField(key: keyof ViewState, view: ViewState): string {
  const value = view[key];
  if (typeof value === 'boolean') return value ? '1' : '0';
  return String(key === 'bodies' ? [...view.bodies].sort() : (value ?? ''));
}

/** The view as a query string, defaults omitted: "" or "?view=…", the same text for the same view. */
export function writeView(view: ViewState): string {
  const params = new URLSearchParams();
  for (const key of FIELDS) {
    const value = writeField(key, view);
    if (value !== writeField(key, DEFAULT_VIEW)) params.set(paramOf(key), value);
  }
  // Without it the page would be taken for the trend, by its choices.
  if (view.page === DEFAULT_VIEW.page && unnamedPage(params) !== null) params.set(paramOf('page'), view.page);
  const query = params.toString().replaceAll('%2C', ',');
  return query === '' ? '' : `?${query}`;
}
