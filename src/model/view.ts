import type { BodyId, Kind, Level } from './body';
import type { IndicatorId } from './indicators';
import type { Grouping, RowColumn, Statistic } from './question';
import type { Lang } from './text';

/** The pages that the page's own tabs lead to. */
export const TABS = [
  'overview',
  'trend',
  'ranking',
  'compare',
  'outcomes',
  'handling',
  'procurement',
  'coverage',
  'checks',
  'data',
  'own',
] as const;
/** All pages: those of one body, of one of its reports, the briefing and the reader's own queries are come to by links. */
export const PAGES = [...TABS, 'body', 'report', 'briefing', 'sql'] as const;
export type Page = (typeof PAGES)[number];

/** What the page on the handling of applications shows. */
export const PARTS = ['funnel', 'reasons', 'applicants', 'rates'] as const;
export type Part = (typeof PARTS)[number];
/** Whose figures the bodies compared are held against; 'scope' is the bodies compared themselves. */
export const PEERS = ['scope', 'county', 'city', 'province', 'kind', 'country', 'near'] as const;
export type Peers = (typeof PEERS)[number];

/** What a trend's lines show, and how they stand: in one chart, or a chart each. */
export const SHOWS = ['value', 'index', 'change', 'per100', 'share'] as const;
export type Show = (typeof SHOWS)[number];
export const PANELS = ['one', 'shared', 'free'] as const;

/** The columns of figures that a comparison, and its address, can hold. */
export const MOST_COLUMNS = 20;

/** The longest query that an address carries. */
export const MOST_SQL = 4000;

/** What the reader looks at: everything that a link must carry, and nothing else. */
export interface ViewState {
  readonly page: Page;
  readonly lang: Lang;
  readonly indicator: IndicatorId;
  readonly level: Level;
  /** One kind of the level, or null for all of them. */
  readonly kind: Kind | null;
  /** Area code of 2, 4 or 6 digits, or null for the whole country. */
  readonly area: string | null;
  /** Chosen bodies, sorted; none means that the view picks what is useful. */
  readonly bodies: readonly BodyId[];
  /** The body that a page about one body, or one of its reports, is about. */
  readonly body: BodyId | null;
  /** First and last year of the span; null is as far as the data go. */
  readonly from: number | null;
  readonly to: number | null;
  /** The one year of a ranking or of outcomes by body; null is the year best known. */
  readonly year: number | null;
  readonly show: Show;
  readonly panels: (typeof PANELS)[number];
  /** A trend's lines are bodies, or groups of them: what a group is told by, and whether only bodies known in every year count. */
  readonly group: Grouping | 'none';
  readonly statistic: Statistic;
  readonly everyYear: boolean;
  readonly scale: 'linear' | 'log';
  /** What the link's author changed of the chart, as `writeEdit` has it; empty where nothing. */
  readonly edit: string;
  readonly outcomesBy: 'year' | 'body';
  readonly measure: 'share' | 'count';
  readonly part: Part;
  /** The data page: whether those chosen are all that is listed, text to match, and the order. */
  readonly listed: 'chosen' | 'all';
  readonly filter: string;
  readonly sort: RowColumn;
  readonly descending: boolean;
  /** Coverage: departments among the bodies, and the body and year ("370683104.2020") whose cell is open. */
  readonly departments: boolean;
  readonly open: string | null;
  /** Checks: one rule, one level, findings by their mark; null is all of them. */
  readonly rule: string | null;
  readonly among: Level | null;
  readonly marked: 'none' | 'confirmed' | 'dismissed' | null;
  readonly tally: 'rule' | 'body' | 'year';
  /** Compare: the chart, the peers, the table's indicators (none means the usual ones) and which of them sorts it. */
  readonly compareBy: 'distribution' | 'change' | 'table';
  readonly peers: Peers;
  readonly columns: readonly IndicatorId[];
  readonly columnSort: IndicatorId | null;
  /** The reader's own query; empty where there is none, or it is too long for an address. */
  readonly sql: string;
}

export const DEFAULT_VIEW: ViewState = {
  page: 'overview',
  lang: 'zh',
  indicator: 'disclosed_total',
  level: 'town',
  kind: null,
  area: null,
  bodies: [],
  body: null,
  from: null,
  to: null,
  year: null,
  show: 'value',
  panels: 'one',
  group: 'none',
  statistic: 'median',
  everyYear: false,
  scale: 'linear',
  edit: '',
  outcomesBy: 'body',
  measure: 'count',
  part: 'funnel',
  listed: 'chosen',
  filter: '',
  sort: 'year',
  descending: true,
  departments: false,
  open: null,
  rule: null,
  among: null,
  marked: null,
  tally: 'rule',
  compareBy: 'distribution',
  peers: 'scope',
  columns: [],
  columnSort: null,
  sql: '',
};
