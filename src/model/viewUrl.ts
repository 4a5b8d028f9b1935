import { KINDS, LEVELS } from './body';
import { FIRST_YEAR, LAST_YEAR } from './form';
import type { IndicatorId } from './indicators';
import { isIndicatorId } from './indicators';
import type { RowColumn } from './question';
import { GROUPINGS, STATISTICS } from './question';
import type { ViewState } from './view';
import { DEFAULT_VIEW, MOST_COLUMNS, MOST_SQL, PAGES, PANELS, PARTS, PEERS, SHOWS } from './view';

/** A field's text in a URL, both ways. `read` gives undefined for text that it can't use. */
interface Codec<T> {
  readonly write: (value: T) => string;
  readonly read: (text: string) => T | undefined;
}

const oneOf = <T extends string>(values: readonly T[]): Codec<T> => ({
  write: (value) => value,
  read: (text) => values.find((value) => value === text),
});

/** Null is never written (it is every such field's default), so it is never read either. */
const orNull = <T>(codec: Codec<T>): Codec<T | null> => ({
  write: (value) => (value === null ? '' : codec.write(value)),
  read: codec.read,
});

const year: Codec<number> = {
  write: String,
  read: (text) => {
    const value = /^\d{4}$/u.test(text) ? Number(text) : NaN;
    return value >= FIRST_YEAR && value <= LAST_YEAR ? value : undefined;
  },
};

const BODY_ID = /^\d{1,9}(-[0-9a-z]{1,10})?$/u;
const MAX_BODIES = 200;
const bodies: Codec<readonly string[]> = {
  write: (value) => [...value].sort().join(','),
  read: (text) => {
    const ids = [...new Set(text.split(',').filter((id) => id !== ''))].sort();
    const valid = ids.length <= MAX_BODIES && ids.every((id) => BODY_ID.test(id));
    return valid ? ids : undefined;
  },
};

const indicatorId: Codec<IndicatorId> = {
  write: (value) => value,
  read: (value) => (isIndicatorId(value) ? value : undefined),
};

/** In the order in which they stand side by side. */
const columns: Codec<readonly IndicatorId[]> = {
  write: (value) => value.join(','),
  read: (value) => {
    const ids = [...new Set(value.split(','))].filter((id) => id !== '');
    return ids.length <= MOST_COLUMNS && ids.every(isIndicatorId) ? ids : undefined;
  },
};

const text = (most: number): Codec<string> => ({
  write: (value) => value,
  read: (value) => (value.length <= most ? value : undefined),
});

const matching = (pattern: RegExp): Codec<string> => ({
  write: (value) => value,
  read: (value) => (pattern.test(value) ? value : undefined),
});

const flag: Codec<boolean> = {
  write: (value) => (value ? '1' : '0'),
  read: (value) => ({ '1': true, '0': false })[value],
};

const ROW_COLUMNS: readonly RowColumn[] = ['body', 'area', 'year', 'form', 'published', 'origin'];
const rowColumn: Codec<RowColumn> = {
  write: (value) => value,
  read: (value) => ROW_COLUMNS.find((each) => each === value) ?? (isIndicatorId(value) ? value : undefined),
};

/** A codec a field; the compiler asks for one when a field is added to the view. */
const CODECS: { readonly [K in keyof ViewState]: Codec<ViewState[K]> } = {
  page: oneOf(PAGES),
  lang: oneOf(['zh', 'en']),
  indicator: indicatorId,
  level: oneOf(LEVELS),
  kind: orNull(oneOf(KINDS)),
  area: orNull(matching(/^(\d{2}|\d{4}|\d{6})$/u)),
  bodies,
  body: orNull(matching(BODY_ID)),
  from: orNull(year),
  to: orNull(year),
  year: orNull(year),
  show: oneOf(SHOWS),
  panels: oneOf(PANELS),
  group: oneOf(['none', ...GROUPINGS]),
  statistic: oneOf(STATISTICS),
  everyYear: flag,
  scale: oneOf(['linear', 'log']),
  edit: text(4000),
  outcomesBy: oneOf(['year', 'body']),
  measure: oneOf(['share', 'count']),
  part: oneOf(PARTS),
  listed: oneOf(['chosen', 'all']),
  filter: text(200),
  sort: rowColumn,
  descending: flag,
  departments: flag,
  open: orNull(matching(/^\d{1,9}(-[0-9a-z]{1,10})?\.\d{4}$/u)),
  rule: orNull(matching(/^[a-z-]{1,40}$/u)),
  among: orNull(oneOf(LEVELS)),
  marked: orNull(oneOf(['none', 'confirmed', 'dismissed'])),
  tally: oneOf(['rule', 'body', 'year']),
  compareBy: oneOf(['distribution', 'change', 'table']),
  peers: oneOf(PEERS),
  columns,
  columnSort: orNull(indicatorId),
  sql: text(MOST_SQL),
};

/** The URL parameter of a field. */
const PARAMS = {
  page: 'view',
  lang: 'lang',
  indicator: 'indicator',
  level: 'level',
  kind: 'kind',
  area: 'area',
  bodies: 'bodies',
  body: 'body',
  from: 'from',
  to: 'to',
  year: 'year',
  show: 'show',
  panels: 'panels',
  group: 'group',
  statistic: 'stat',
  everyYear: 'every',
  scale: 'scale',
  edit: 'edit',
  outcomesBy: 'by',
  measure: 'measure',
  part: 'part',
  listed: 'rows',
  filter: 'q',
  sort: 'sort',
  descending: 'desc',
  departments: 'departments',
  open: 'open',
  rule: 'rule',
  among: 'among',
  marked: 'marked',
  tally: 'tally',
  compareBy: 'compare',
  peers: 'peers',
  columns: 'columns',
  columnSort: 'order',
  sql: 'sql',
} as const satisfies Record<keyof ViewState, string>;

const FIELDS = Object.keys(PARAMS) as (keyof ViewState)[];

/** So much of a bad parameter is told. */
const MOST_TOLD = 200;

/** A parameter that could not be used, its text cut where it is long; its field has the default. */
export interface BadParam {
  readonly param: string;
  readonly text: string;
}

function readField<K extends keyof ViewState>(key: K, raw: string | null): ViewState[K] | undefined {
  return raw === null ? DEFAULT_VIEW[key] : CODECS[key].read(raw);
}

/**
 * The page of a link that names none: a link that chooses anything was made when the trend was the front
 * door, and still leads there. Null where it chooses nothing.
 */
function unnamedPage(params: URLSearchParams): string | null {
  const chooses = FIELDS.some((key) => key !== 'page' && key !== 'lang' && params.has(PARAMS[key]));
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
    const param = PARAMS[key];
    const raw = params.get(param);
    const value = readField(key, raw ?? (key === 'page' ? unnamedPage(params) : null));
    if (value === undefined) bad.push({ param, text: (raw ?? '').slice(0, MOST_TOLD) });
    return [key, value ?? DEFAULT_VIEW[key]] as const;
  });
  return { view: { ...DEFAULT_VIEW, ...(Object.fromEntries(entries) as Partial<ViewState>) }, bad };
}

function writeField(key: keyof ViewState, view: ViewState): string {
  const { write } = CODECS[key] as Codec<unknown>;
  return write(view[key]);
}

/** The view as a query string, defaults omitted: "" or "?view=…", the same text for the same view. */
export function writeView(view: ViewState): string {
  const params = new URLSearchParams();
  for (const key of FIELDS) {
    const value = writeField(key, view);
    if (value !== writeField(key, DEFAULT_VIEW)) params.set(PARAMS[key], value);
  }
  // Without it the page would be taken for the trend, by its choices.
  if (view.page === DEFAULT_VIEW.page && unnamedPage(params) !== null) params.set(PARAMS.page, view.page);
  const query = params.toString().replaceAll('%2C', ',');
  return query === '' ? '' : `?${query}`;
}
