import { trendOf } from '../../query/slices/trend';
import { begin, drawn } from '../begin';
import { OVERVIEW, TREND } from '../kinds';
import PanelsFigure from '../PanelsFigure.svelte';
import SpreadFigure from '../SpreadFigure.svelte';
import TrendFigure from '../TrendFigure.svelte';
import { unchangeable } from '../unchangeable';

void begin(
  {
    overview: drawn(OVERVIEW, trendOf, SpreadFigure),
    trend: drawn(TREND, trendOf, TrendFigure),
    panels: drawn(TREND, trendOf, PanelsFigure),
  },
  unchangeable,
);
