import { COMPARE } from './compareKind';
import type { FigureName } from './figure';
import { APPLICANTS, FUNNEL, RATES, REASONS } from './handlingKinds';
import type { Kind } from './kinds';
import { MORE, OUTCOMES, OVERVIEW, PROCUREMENT, RANKING, TREND } from './kinds';

/** A kind by its chart's name, for whoever asks for any: its question is answered by its own kind of series. */
export const KINDS = {
  overview: OVERVIEW,
  trend: TREND,
  panels: TREND,
  more: MORE,
  full: MORE,
  ranking: RANKING,
  outcomes: OUTCOMES,
  procurement: PROCUREMENT,
  funnel: FUNNEL,
  reasons: REASONS,
  applicants: APPLICANTS,
  rates: RATES,
  distribution: COMPARE,
  change: COMPARE,
  table: COMPARE,
} as unknown as Readonly<Record<FigureName, Kind>>;
