import type { FigureName } from './figure';

/** The charts in each file of an embedded chart's code: a reader waits for one file. */
export const CHART_FILES = {
  trend: ['overview', 'trend', 'panels'],
  more: ['more', 'trend'],
  full: ['full', 'more', 'trend', 'panels'],
  ranking: ['ranking'],
  outcomes: ['outcomes'],
  procurement: ['procurement'],
  handling: ['funnel', 'reasons'],
  applicants: ['applicants'],
  rates: ['rates'],
  compare: ['distribution', 'change'],
  table: ['table'],
} as const satisfies Readonly<Record<string, readonly FigureName[]>>;

export type ChartFile = keyof typeof CHART_FILES;

/** Pages with a file of their name; of some, charts that a parameter names have a file of their own. */
const PAGES: readonly {
  readonly page: ChartFile;
  readonly param?: string;
  readonly apart?: readonly ChartFile[];
}[] = [
  { page: 'ranking' },
  { page: 'outcomes' },
  { page: 'procurement' },
  { page: 'handling', param: 'part', apart: ['applicants', 'rates'] },
  { page: 'compare', param: 'compare', apart: ['table'] },
];

/** The file of a trend. Broken parameters may seem to ask for more than they do: a file with more draws less too. */
function trendFile(params: URLSearchParams): ChartFile {
  const hasMore =
    params.has('group') ||
    params.get('scale') === 'log' ||
    /^(?:per100|share)$/u.test(params.get('show') ?? '');
  if (params.has('edit') || (hasMore && params.has('panels'))) return 'full';
  return hasMore ? 'more' : 'trend';
}

/**
 * The file with the chart of a query string, before the code is there that reads views. Of a view without a chart
 * any file tells.
 */
export function chartFile(search: string): ChartFile {
  const params = new URLSearchParams(search);
  const named = params.get('view') ?? 'trend';
  if (named === 'trend') return trendFile(params);
  const found = PAGES.find(({ page }) => page === named);
  if (!found) return 'trend';
  const { page, param = '', apart = [] } = found;
  return apart.find((each) => each === params.get(param)) ?? page;
}
