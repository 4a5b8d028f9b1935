import type { FigureName } from './figure';

/** The charts in each file of an embedded chart's code: a reader waits for one file. */
export const CHART_FILES = {
  trend: ['overview', 'trend', 'panels'],
  more: ['more', 'trend', 'panels'],
  ranking: ['ranking'],
  outcomes: ['outcomes'],
  procurement: ['procurement'],
} as const satisfies Readonly<Record<string, readonly FigureName[]>>;

export type ChartFile = keyof typeof CHART_FILES;

/** Whether the parameters of a trend ask for more than lines; broken ones may seem to, and that file draws plain lines too. */
const asksMore = (params: URLSearchParams): boolean =>
  /^(?:per100|share)$/u.test(params.get('show') ?? '') ||
  params.get('scale') === 'log' ||
  ['group', 'edit'].some((name) => params.has(name));

/**
 * The file with the chart of a query string, before the code is there that reads views. Of a view without a chart
 * any file tells.
 */
export function chartFile(search: string): ChartFile {
  const params = new URLSearchParams(search);
  const page = params.get('view') ?? 'trend';
  if (page === 'ranking' || page === 'outcomes' || page === 'procurement') return page;
  return page === 'trend' && asksMore(params) ? 'more' : 'trend';
}
