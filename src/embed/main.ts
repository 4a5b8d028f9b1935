import type { ChartFile } from './chartFile';
import { chartFile } from './chartFile';

/* The script of `embed.html` as long as it isn't built: what `start` does then. */

const CHARTS: Readonly<Record<ChartFile, () => Promise<unknown>>> = {
  trend: () => import('./charts/trend'),
  more: () => import('./charts/more'),
  full: () => import('./charts/full'),
  ranking: () => import('./charts/ranking'),
  outcomes: () => import('./charts/outcomes'),
  handling: () => import('./charts/handling'),
  applicants: () => import('./charts/applicants'),
  rates: () => import('./charts/rates'),
  compare: () => import('./charts/compare'),
  table: () => import('./charts/table'),
  procurement: () => import('./charts/procurement'),
};

void CHARTS[chartFile(window.location.search)]();
